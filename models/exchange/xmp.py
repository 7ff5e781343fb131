"""What is known of a picture as XMP, in the shape that Lightroom, darktable and digiKam read.

Words: `dc:subject` holds each tag's name, `lr:hierarchicalSubject` all of them with what they
belong to (`artist|ann`), so that nothing is lost. See docs/importing.md for who reads which file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from models.library.origins.xmp import OURS
from models.records import Tag

if TYPE_CHECKING:
    from lxml.etree import _Element

_NAMES = {
    "x": "adobe:ns:meta/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "lr": "http://ns.adobe.com/lightroom/1.0/",
}
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xmp_packet(
    *,
    tags: Sequence[Tag] = (),
    rating: int = 0,
    title: str = "",
    author: str = "",
    note: str = "",
    page_url: str = "",
) -> bytes:
    """A whole file. What XML cannot hold (control characters) is left out of texts."""
    from lxml import etree

    root = etree.Element(_name("x:xmpmeta"), nsmap={"x": _NAMES["x"]})
    rdf = etree.SubElement(root, _name("rdf:RDF"), nsmap={"rdf": _NAMES["rdf"]})
    spaces = {name: _NAMES[name] for name in ("dc", "xmp", "lr")}
    about = etree.SubElement(rdf, _name("rdf:Description"), nsmap=spaces)
    about.set(_name("rdf:about"), "")
    about.set(_name("xmp:CreatorTool"), OURS)
    about.set(_name("xmp:Rating"), str(rating))
    _list(about, "dc:subject", "rdf:Bag", dict.fromkeys(tag.name for tag in tags))
    _list(about, "lr:hierarchicalSubject", "rdf:Bag", [_path(tag) for tag in tags])
    _list(about, "dc:title", "rdf:Alt", [title])
    _list(about, "dc:creator", "rdf:Seq", [author])
    _list(about, "dc:description", "rdf:Alt", [note])
    if page_url:
        _add(about, "dc:source").text = _writable(page_url)
    root.addprevious(etree.ProcessingInstruction("xpacket", _BEGIN))
    root.addnext(etree.ProcessingInstruction("xpacket", 'end="w"'))
    written: bytes = etree.tostring(root.getroottree(), encoding="UTF-8", pretty_print=True)
    return written


_BEGIN = 'begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"'


def _path(tag: Tag) -> str:
    """A bar is what parts the levels, so that none may stand in a name."""
    name = tag.name.replace("|", "¦")
    return name if tag.namespace == "general" else f"{tag.namespace.replace('|', '¦')}|{name}"


def _list(parent: _Element, name: str, container: str, items: Iterable[str]) -> None:
    texts = [_writable(each) for each in items]
    if not any(texts):
        return
    holder = _add(_add(parent, name), container)
    for text in texts:
        item = _add(holder, "rdf:li")
        item.text = text
        if container == "rdf:Alt":
            item.set(_LANGUAGE, "x-default")


def _add(parent: _Element, name: str) -> Any:
    from lxml import etree

    return etree.SubElement(parent, _name(name))


def _name(short: str) -> str:
    space, _, name = short.partition(":")
    return f"{{{_NAMES[space]}}}{name}"


def _writable(text: str) -> str:
    return _UNWRITABLE.sub("", text)
