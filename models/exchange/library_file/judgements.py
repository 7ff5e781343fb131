"""Entries of another library's log into this one's, in their order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from models.feedback.judge import judge
from models.feedback.records import DEFAULT_PROFILE, Judgement, holds, restored, to_text
from models.library.database.clock import from_rfc3339
from models.library.database.fetching import execute
from models.library.library import Library
from models.records import LibraryChanges, all_changes

_Record = Mapping[str, Any]


def take_judgements(library: Library, records: Sequence[_Record]) -> tuple[int, LibraryChanges]:
    """How many were new, and what changed. Artworks that are here follow their entries; those that
    are not come later, as the file says of them. Inside a write."""
    known = library.judgements.known([each["said"]["id"] for each in records])
    new = {each["said"]["id"]: each for each in records if each["said"]["id"] not in known}
    here = library.artworks.rows_of({each["about"] for each in new.values() if each["about"]})

    def moves(record: _Record) -> bool:
        follows = record["about"] in here or record["said"]["kind"] == "reset"
        return follows and "unreadable" not in record and holds(_entry(record))

    changes: list[LibraryChanges] = []
    for moving, run in groupby(new.values(), moves):
        if moving:
            changes.append(judge(library, [_entry(each) for each in run]))
        else:
            for each in run:
                _append(each)
    return len(new), all_changes(changes)


def _entry(record: _Record) -> Judgement:
    said = record["said"]
    return restored(said, from_rfc3339(said["at"]))


def _append(record: _Record) -> None:
    """As it stood in the other log, whether it holds or not."""
    said, entry = record["said"], _entry(record)
    body = record.get("unreadable") or to_text(entry)
    profile = said.get("profile") or DEFAULT_PROFILE
    execute(
        "INSERT INTO judgement (id, at, kind, profile, artwork, was, body)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (entry.id, entry.at, entry.kind, profile, record["about"], record["was"], body),
    )
