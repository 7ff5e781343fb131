"""What nets say of artworks, and up to which of a net's vectors they have said it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from models.library.database.fetching import execute, in_parts
from models.library.tables.tables import MetaRow
from models.library.tags.tagging import attach, count_uses
from models.records import Tag

_KEY = "words said"


@dataclass(frozen=True, slots=True)
class SaidUpTo:
    """The head of this version has said its words of the first `count` vectors; `digest` is that of
    their ids, since vectors may be deleted and made again in another order."""

    version: str = ""
    count: int = 0
    digest: str = ""


def said_up_to() -> SaidUpTo:
    """Needs a scope."""
    found = MetaRow.get_or_none(MetaRow.key == _KEY)
    return SaidUpTo(**json.loads(found.value)) if found is not None else SaidUpTo()


def write_words(said: Mapping[str, Sequence[Tag]], mark: SaidUpTo) -> list[int]:
    """What a head says of artworks (by id) now takes the place of what nets said of them; the rows
    that carry other words than before. Runs inside a write."""
    changed = _replace(_rows_of(list(said)), said)
    execute(
        "INSERT INTO meta (key, value) VALUES (?, ?)"
        " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (_KEY, json.dumps({name: getattr(mark, name) for name in ("version", "count", "digest")})),
    )
    return changed


def not_looked_at(ids: Sequence[str], net: str) -> list[str]:
    """Those of `ids` of which this tagger (its key) has said nothing, in their order. Needs a
    scope."""
    lacking = {
        found
        for (found,) in execute(
            "SELECT id FROM artwork WHERE NOT EXISTS (SELECT 1 FROM looked_at"
            " WHERE looked_at.net = ? AND looked_at.artwork = artwork.row)",
            (net,),
        )
    }
    return [each for each in ids if each in lacking]


def write_looks(said: Mapping[str, Sequence[Tag]], net: str, *, kinds: bool = False) -> list[int]:
    """The same for a tagger, which then has looked at them. `kinds` for one that says what kind of
    picture it is: its words and those of others leave each other alone. Runs inside a write."""
    rows = _rows_of(list(said))
    changed = _replace(rows, said, kinds=kinds)
    for row in rows.values():
        execute("INSERT OR IGNORE INTO looked_at (net, artwork) VALUES (?, ?)", (net, row))
    return changed


def _replace(
    rows: Mapping[str, int], said: Mapping[str, Sequence[Tag]], *, kinds: bool = False
) -> list[int]:
    before = _said_by_nets(list(rows.values()), kinds)
    changed = []
    for artwork_id, row in rows.items():
        now = {tag.text for tag in said[artwork_id]}
        gone = {number for text, number in before.get(row, {}).items() if text not in now}
        for number in gone:
            execute(
                "DELETE FROM artwork_tag WHERE artwork = ? AND tag = ? AND origin = 'net'",
                (row, number),
            )
        count_uses(gone)
        attach(row, said[artwork_id])
        if gone or now - before.get(row, {}).keys():
            changed.append(row)
    return changed


def _rows_of(ids: list[str]) -> dict[str, int]:
    chosen = json.dumps(ids)
    found = execute(
        "SELECT id, row FROM artwork WHERE id IN (SELECT value FROM json_each(?))", (chosen,)
    )
    known = {artwork_id: int(row) for artwork_id, row in found.fetchall()}
    return {each: known[each] for each in ids if each in known}


def _said_by_nets(rows: list[int], kinds: bool) -> dict[int, dict[str, int]]:
    """By row: each word that a net said, and its number; kinds, or all others."""
    found: dict[int, dict[str, int]] = {}
    for part in in_parts(rows):
        for row, number, namespace, name in execute(
            "SELECT said.artwork, tag.id, tag.namespace, tag.name FROM artwork_tag said"
            " JOIN tag ON tag.id = said.tag WHERE said.origin = 'net'"
            " AND (tag.namespace = 'kind') = ?"
            " AND said.artwork IN (SELECT value FROM json_each(?))",
            (kinds, json.dumps(part)),
        ).fetchall():
            found.setdefault(row, {})[Tag(name, namespace).text] = number
    return found
