"""A ranking as a table (CSV) that spreadsheets open and this program and others read back."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from models.half_written import half_written
from models.library.database.failures import translated
from models.library.library import Library

COLUMNS = ("rank", "id", "title", "author", "score", "uncertainty", "elo")
_PART = 500


def write_ranking(library: Library, file: Path, records: Sequence[Mapping[str, Any]]) -> Path:
    """Those of `rank`, with title and author. Raises `LibraryError`; what was there stays then."""
    with translated(file.parent, was_there=False):
        write_table(file, COLUMNS, _rows(library, records))
    return file


def write_table(file: Path, header: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """UTF-8 with its mark, without which spreadsheets take it for something else; whole or not at
    all. Raises `OSError`."""
    with half_written(file) as half, half.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(header)
        writer.writerows(rows)


def _rows(library: Library, records: Sequence[Mapping[str, Any]]) -> Iterable[Sequence[Any]]:
    for start in range(0, len(records), _PART):
        part = records[start : start + _PART]
        rows = library.artworks.rows_of([each["id"] for each in part])
        artworks = {each.id: each for each in library.artworks.by_rows(list(rows.values()))}
        for each in part:
            words = {"title": artworks[each["id"]].title, "author": artworks[each["id"]].author}
            said = {**each, **words}
            yield ["" if said.get(name) is None else said[name] for name in COLUMNS]
