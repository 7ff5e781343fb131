"""Every record of a library but its artworks, in the order in which they can come back.

All of it needs one scope, and one transaction where others write meanwhile.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from models.feedback.records import restored, to_json
from models.library.database.clock import to_rfc3339
from models.library.database.fetching import execute
from models.library.everything.moments import told
from models.library.everything.telling_artworks import artworks, said_at

Told = dict[str, Any]
# Small facts that are true and not derived; the profile that is shown stands in the header.
FACTS = ("suggestions not now",)
_PAGE = 2000
_COUNTED = {
    "tag_alias": "tag_alias",
    "tag_implication": "tag_implication",
    "saved_search": "saved_search",
    "source": "source",
    "watched_file": "watched_file",
    "judgement": "judgement",
    "artwork": "artwork",
    "seen": "seen_url",
    "duplicate_verdict": "duplicate_verdict",
    "board": "board",
}


def counts() -> dict[str, int]:
    """How many of the records that there may be many of; for telling how far it is."""
    found = {
        name: int(execute(f"SELECT count(*) FROM {table}").fetchone()[0])
        for name, table in _COUNTED.items()
    }
    variants = "SELECT count(*) FROM artwork WHERE variant_of IS NOT NULL"
    return found | {"variant": int(execute(variants).fetchone()[0])}


def everything() -> Iterator[Told]:
    """What is named stands before what names it, and judgements before the artworks whose states
    they have led to."""
    yield from _relations("tag_alias", "means")
    yield from _relations("tag_implication", "implies")
    yield from _saved_searches()
    yield from _facts()
    yield from _sources()
    yield from _watched_files()
    yield from _judgements()
    yield from artworks()
    yield from _vetoed()
    yield from _seen()
    yield from _variants()
    yield from _verdicts()
    yield from _boards()


def _relations(table: str, column: str) -> Iterator[Told]:
    found = execute(
        f"SELECT one.namespace, one.name, other.namespace, other.name FROM {table}"
        f" JOIN tag one ON one.id = {table}.tag JOIN tag other ON other.id = {table}.{column}"
        " ORDER BY 1, 2, 3, 4"
    )
    for space, name, other_space, other in found:
        yield {
            "type": table,
            "tag": {"namespace": space, "name": name},
            column: {"namespace": other_space, "name": other},
        }


def _saved_searches() -> Iterator[Told]:
    found = execute("SELECT name, query, sort, created FROM saved_search ORDER BY id")
    for name, query, sort, created in found:
        yield {
            "type": "saved_search",
            "name": name,
            "query": query,
            "sort": sort,
            "created": to_rfc3339(created),
        }


def _facts() -> Iterator[Told]:
    for key in FACTS:
        for (value,) in execute("SELECT value FROM meta WHERE key = ?", (key,)):
            yield {"type": "fact", "key": key, "value": value}


def _sources() -> Iterator[Told]:
    found = execute(
        "SELECT id, url, recipe, state, every, last, next, reason, cursor, created, report"
        " FROM source ORDER BY id"
    )
    for number, url, recipe, state, every, last, due, reason, cursor, created, report in found:
        yield {
            "type": "source",
            "number": number,
            "url": url,
            "recipe": recipe,
            "state": "ready" if state == "running" else state,
            "every": every,
            "last": told(last),
            "next": told(due),
            "reason": reason,
            "cursor": cursor,
            "created": to_rfc3339(created),
            "report": report,
        }


def _watched_files() -> Iterator[Told]:
    found = execute("SELECT path, source, size, changed FROM watched_file ORDER BY path")
    for path, source, size, changed in found:
        yield {
            "type": "watched_file",
            "path": path,
            "source": source,
            "size": size,
            "changed_ns": str(changed),  # More digits than other readers' numbers keep.
        }


def _judgements() -> Iterator[Told]:
    after, page = 0, [()]
    while page:
        page = execute(
            "SELECT seq, id, at, kind, profile, artwork, was, body FROM judgement"
            " WHERE seq > ? ORDER BY seq LIMIT ?",
            (after, _PAGE),
        ).fetchall()
        for seq, id_, at, kind, profile, artwork, was, body in page:
            after = seq
            said, kept = _said(body), None
            if said is None:
                said, kept = {"kind": kind, "profile": profile}, body
            record: Told = {"type": "judgement", "about": artwork, "was": was}
            record["said"] = to_json(restored({**said, "id": id_}, at))
            yield record if kept is None else {**record, "unreadable": kept}


def _said(body: str) -> dict[str, Any] | None:
    """An entry as it was written; None for what another program left there unreadable."""
    try:
        said = json.loads(body)
        json.dumps(said, ensure_ascii=False, allow_nan=False).encode()
    except (ValueError, RecursionError):
        return None
    return said if isinstance(said, dict) else None


def _vetoed() -> Iterator[Told]:
    """Sightings without an artwork remember what the person did not want."""
    found = execute("SELECT id FROM sighting WHERE artwork IS NULL ORDER BY id").fetchall()
    numbers = [number for (number,) in found]
    for start in range(0, len(numbers), _PAGE):
        for said in said_at(numbers[start : start + _PAGE]).values():
            yield {"type": "vetoed", "sighting": said}


def _seen() -> Iterator[Told]:
    for key, artwork, at in execute("SELECT url_key, artwork, at FROM seen_url ORDER BY url_key"):
        yield {"type": "seen", "url_key": key, "artwork": artwork, "at": to_rfc3339(at)}


def _variants() -> Iterator[Told]:
    found = execute(
        "SELECT variant.id, head.id, variant.variant_of < 0 FROM artwork variant"
        " JOIN artwork head ON head.row = abs(variant.variant_of)"
        " WHERE variant.variant_of IS NOT NULL ORDER BY variant.row"
    )
    for variant, head, left in found:
        yield {"type": "variant", "artwork": variant, "of": head, "left": bool(left)}


def _verdicts() -> Iterator[Told]:
    found = execute(
        "SELECT one.id, other.id, verdict, at FROM duplicate_verdict"
        " JOIN artwork one ON one.row = first JOIN artwork other ON other.row = second"
        " ORDER BY first, second"
    )
    for one, other, verdict, at in found:
        yield {
            "type": "duplicate_verdict",
            "artworks": sorted((one, other)),
            "verdict": verdict,
            "at": to_rfc3339(at),
        }


def _boards() -> Iterator[Told]:
    found = execute(
        "SELECT id, name, teaches, created, zoom, center_x, center_y FROM board"
        " ORDER BY created, id"
    ).fetchall()
    for id_, name, teaches, created, zoom, x, y in found:
        lying = execute(
            "SELECT artwork, x, y, moved FROM board_placement WHERE board = ? ORDER BY artwork",
            (id_,),
        )
        yield {
            "type": "board",
            "id": id_,
            "name": name,
            "teaches": bool(teaches),
            "created": to_rfc3339(created),
            "view": {"zoom": zoom, "x": x, "y": y},
            "placements": [
                {"artwork": artwork, "x": left, "y": top, "moved": bool(moved)}
                for artwork, left, top, moved in lying
            ],
        }
