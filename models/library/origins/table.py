"""A table of pictures as CSV: a header of column names, then a picture a line.

`path` is needed (seen from the table's folder); commas, semicolons or tabs; UTF-8, or UTF-16 with
its mark. What is wrong in a line is named by the line, and the rest of it is taken.
"""

from __future__ import annotations

import csv
import io
import json
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.errors import InputError
from models.library.artworks.artworks import Seen
from models.library.database.texts import storable
from models.library.origins.addresses import kept_address
from models.library.origins.facts import moment, said_tags
from models.records import Sighting, Tag

ENDINGS = (".csv", ".tsv")
COLUMNS = (
    *("path", "page_url", "file_url", "author", "author_url", "title"),
    *("tags", "posted_at", "rating", "note"),
)
_ALSO = {
    "file": "path",
    "filename": "path",
    "url": "page_url",
    "source": "page_url",
    "artist": "author",
    "date": "posted_at",
    "notes": "note",
}
_BETWEEN_TAGS = re.compile(r"[,;|\n]")
_DELIMITERS = ",;\t"


@dataclass(frozen=True, slots=True)
class Row:
    """What one line says of the picture at `path`; the sighting's `found_at` is left to whoever
    brings it in. `wrong` are the columns that make no sense."""

    path: Path
    line: int
    seen: Seen | None
    tags: tuple[Tag, ...] = ()
    note: str = ""
    wrong: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A read table. `unknown` are the columns that nothing is made of; `pathless` the lines that
    name no picture."""

    file: Path
    rows: tuple[Row, ...]
    unknown: tuple[str, ...] = ()
    pathless: tuple[int, ...] = ()


def is_table(path: Path) -> bool:
    return path.suffix.lower() in ENDINGS


def read_table(file: Path) -> Table:
    """Raises `InputError` (`table-wrong`) for what is no such table."""
    lines = _lines(file)
    header, *rest = lines if lines else [(1, [])]
    names = [_column(name) for name in header[1]]
    if "path" not in names:
        raise _wrong(file, header[0], "no column is called path")
    said = [(number, _cells(names, cells)) for number, cells in rest]
    rows = [_row(file, number, cells) for number, cells in said if cells.get("path")]
    pathless = tuple(n for n, cells in said if any(cells.values()) and not cells.get("path"))
    known = {*COLUMNS}
    unknown = tuple(
        storable(name.strip())
        for name, column in zip(header[1], names, strict=True)
        if column not in known
    )
    return Table(file, tuple(rows), unknown, pathless)


def _lines(file: Path) -> list[tuple[int, list[str]]]:
    """Each with the number of the line on which it begins; empty ones are left out."""
    text = _text(file)
    head = text[: text.find("\n") + 1] or text
    found: list[tuple[int, list[str]]] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_between(head), strict=True)
    begun = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                found.append((begun, cells))
            begun = reader.line_num + 1
    except csv.Error as error:
        raise _wrong(file, begun, str(error)) from error
    return found


def _text(file: Path) -> str:
    try:
        data = file.read_bytes()
        utf16 = data.startswith((b"\xff\xfe", b"\xfe\xff"))
        text = data.decode("utf-16" if utf16 else "utf-8-sig")
        return text.replace("\0", "\N{REPLACEMENT CHARACTER}")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise _wrong(file, line, "it is not written in UTF-8") from error
    except OSError as error:
        raise InputError("file-unreadable", path=file, reason=error.strerror) from error


def _between(head: str) -> str:
    """Only this is sniffed: what quotes mean is the same everywhere."""
    try:
        return csv.Sniffer().sniff(head, _DELIMITERS).delimiter
    except csv.Error:  # A single column has nothing between.
        return ","


def _column(name: str) -> str:
    plain = "_".join(name.strip().lower().split())
    return _ALSO.get(plain, plain)


def _cells(names: list[str], cells: list[str]) -> dict[str, str]:
    """The first of two columns that mean the same counts, unless it is empty."""
    found: dict[str, str] = {}
    for name, cell in zip(names, cells, strict=False):
        if not found.get(name):
            found[name] = storable(cell.strip())
    return found


def _row(file: Path, line: int, cells: Mapping[str, str]) -> Row:
    wrong: list[str] = []
    addresses = {name: _checked(name, cells, kept_address, wrong) for name in _ADDRESSES}
    posted_at = _checked("posted_at", cells, _posted, wrong)
    origin = "site" if addresses["page_url"] or addresses["file_url"] else "person"
    tags = _tags(cells.get("tags", ""), origin, wrong)
    rating = _checked("rating", cells, lambda word: None if _is_number(word) else word, wrong)
    if rating:
        tags += said_tags([f"rating:{rating}"], origin)
    said: dict[str, Any] = {
        **addresses,
        "posted_at": posted_at,
        "author": cells.get("author") or None,
        "title": cells.get("title") or None,
    }
    path = Path(os.path.normpath(file.absolute().parent / Path(cells["path"]).expanduser()))
    seen = None
    if any(value is not None for value in said.values()):
        sighting = Sighting(0, "import", **said, recipe="table", tags=tuple(tags))
        seen = Seen(sighting, raw=json.dumps(dict(cells), ensure_ascii=False))
        tags = []
    return Row(path, line, seen, tuple(tags), cells.get("note", ""), tuple(wrong))


_ADDRESSES = ("page_url", "file_url", "author_url")


def _checked(name: str, cells: Mapping[str, str], read: Any, wrong: list[str]) -> Any:
    """What the cell says; a cell that makes no sense is named in `wrong`."""
    cell = cells.get(name, "")
    value = read(cell) if cell else None
    if cell and value is None:
        wrong.append(name)
    return value


def _posted(text: str) -> int | None:
    return moment(text.replace("/", "-"))


def _is_number(word: str) -> bool:
    """Stars are judgements, and an import judges nothing."""
    return word.replace(".", "", 1).isdecimal()


def _tags(text: str, origin: str, wrong: list[str]) -> list[Tag]:
    """Between commas, semicolons, bars or lines; without any, each word is one as on sites."""
    words: Iterator[str] | list[str] = text.split()
    if _BETWEEN_TAGS.search(text):
        words = (word for word in _BETWEEN_TAGS.split(text) if word.strip())
    tags = said_tags(words, origin)
    if text and not tags:
        wrong.append("tags")
    return tags


def _wrong(file: Path, line: int, reason: str) -> InputError:
    return InputError("table-wrong", file=file, line=line, reason=reason)
