"""Reads XMP, as Lightroom, digiKam, darktable and others write it beside or into a picture.

With expat and bounds of our own: no document type, so no entities; so many elements and letters.
What is read: ISO 16684-1 (dc, xmp), lr:hierarchicalSubject, digiKam:TagsList.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_WANTED: Mapping[str, str] = {
    "http://purl.org/dc/elements/1.1/ subject": "words",
    "http://purl.org/dc/elements/1.1/ title": "title",
    "http://purl.org/dc/elements/1.1/ creator": "author",
    "http://purl.org/dc/elements/1.1/ description": "note",
    "http://purl.org/dc/elements/1.1/ source": "source",
    "http://ns.adobe.com/photoshop/1.0/ Source": "source",
    "http://ns.adobe.com/xap/1.0/ Rating": "rating",
    "http://ns.adobe.com/xap/1.0/ CreatorTool": "tool",
    "http://ns.adobe.com/lightroom/1.0/ hierarchicalSubject": "paths",
    "http://www.digikam.org/ns/1.0/ TagsList": "paths",
}
OURS = "Bunshin"  # Who wrote it, where that was this program.
_DEEPEST, _MOST_ELEMENTS, _LONGEST = 64, 50_000, 1 << 20
_MOST_VALUES = 5_000


class XmpWrong(ValueError):
    """It is no XMP, or more than anybody writes by hand."""


@dataclass(slots=True)
class Said:
    """`words` are tags; `paths` those in their order from outside in; `rating` as it is written."""

    words: list[str] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    title: list[str] = field(default_factory=list)
    author: list[str] = field(default_factory=list)
    note: list[str] = field(default_factory=list)
    source: list[str] = field(default_factory=list)
    rating: list[str] = field(default_factory=list)
    tool: list[str] = field(default_factory=list)


def read_xmp(data: bytes) -> Said:
    """Raises `XmpWrong`."""
    reading = _Reading()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = reading.start
    parser.EndElementHandler = reading.end
    parser.CharacterDataHandler = reading.text
    try:
        # The packet's wrapper pads it with blanks and, in some files, with zeros.
        parser.Parse(data.strip(b"\0 \r\n\t"), True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise XmpWrong(str(error)) from error
    return reading.said


def _refuse(*_: object) -> None:
    raise XmpWrong("it declares a document type")


class _Reading:
    """Where in the document it is, and what was said so far."""

    def __init__(self) -> None:
        self.said = Said()
        self._path: list[str] = []
        self._elements = self._letters = 0
        self._words: list[str] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self._elements += 1
        if len(self._path) >= _DEEPEST or self._elements > _MOST_ELEMENTS:
            raise XmpWrong("it is too large")
        self._path.append(name)
        self._words = []
        if name == f"{_RDF} Description":
            for attribute, value in attributes.items():
                self._take(attribute, value)

    def text(self, words: str) -> None:
        self._letters += len(words)
        if self._letters > _LONGEST:
            raise XmpWrong("it is too long")
        self._words.append(words)

    def end(self, name: str) -> None:
        """A property's value stands in itself, or in the items of its list."""
        self._path.pop()
        words = "".join(self._words)
        self._words = []
        if name == f"{_RDF} li" and len(self._path) >= 2:
            self._take(self._path[-2], words)
        else:
            self._take(name, words)

    def _take(self, name: str, value: str) -> None:
        wanted = _WANTED.get(name)
        if wanted is None or not value.strip():
            return
        values: list[str] = getattr(self.said, wanted)
        if len(values) < _MOST_VALUES:
            values.append(value.strip())
