"""Artworks as plain records, with all that anybody said of them, some hundreds at a time."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from models.library.database.clock import to_rfc3339
from models.library.database.fetching import execute
from models.library.everything.moments import told

PAGE = 500
_OWN = (
    "row, id, format, width, height, bytes, orientation, alpha, frames, fingerprint, state, added,"
    " binned, missing, name, ext, path, title, author, note, liked, rating"
)
_PLACE = (
    *("page_url", "file_url", "author", "author_url", "title", "posted_at"),
    *("recipe", "post_key", "url_key", "source", "raw", "robots"),
)


def artworks() -> Iterator[dict[str, Any]]:
    """All of them in the order in which they came."""
    after, page = 0, [()]
    while page:
        page = execute(
            f"SELECT {_OWN} FROM artwork WHERE row > ? ORDER BY row LIMIT {PAGE}", (after,)
        ).fetchall()
        rows = [facts[0] for facts in page]
        tags, places, focus = _tags(rows), _sightings(rows), _focus(rows)
        for row, *facts in page:
            after = row
            yield _artwork(facts) | {
                "focus": focus.get(row),
                "tags": tags.get(row, []),
                "sightings": places.get(row, []),
            }


def said_at(numbers: Sequence[int]) -> dict[int, dict[str, Any]]:
    """These sightings by their numbers, with the site's words behind corrected ones."""
    chosen = json.dumps(list(numbers))
    originals: dict[int, dict[str, Any]] = {}
    for number, field, value, at in execute(
        "SELECT sighting, field, value, at FROM sighting_original"
        " WHERE sighting IN (SELECT value FROM json_each(?)) ORDER BY sighting, field",
        (chosen,),
    ):
        word = told(value) if field == "posted_at" else value
        originals.setdefault(number, {})[field] = {"said": word, "corrected": to_rfc3339(at)}
    found = {}
    for number, found_at, via, *facts in execute(
        f"SELECT id, found_at, via, {', '.join(_PLACE)} FROM sighting"
        " WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
        (chosen,),
    ):
        said = dict(zip(_PLACE, facts, strict=True))
        said["posted_at"] = told(said["posted_at"])
        place = {"found_at": to_rfc3339(found_at), "via": via, **said}
        found[number] = {**place, "original": originals.get(number, {})}
    return found


def _artwork(facts: Sequence[Any]) -> dict[str, Any]:
    names = _OWN.replace(" ", "").split(",")[1:]
    said = dict(zip(names, facts, strict=True))
    said["added"], said["binned"] = to_rfc3339(said["added"]), told(said["binned"])
    for name in ("alpha", "missing"):
        said[name] = bool(said[name])
    print_ = said["fingerprint"]
    # As the 64 bits that it is: other readers' numbers do not keep so many digits.
    said["fingerprint"] = None if print_ is None else f"{print_ & (1 << 64) - 1:016x}"
    said["reference"] = said.pop("path")
    return {"type": "artwork", **said}


def _tags(rows: Sequence[int]) -> dict[int, list[dict[str, Any]]]:
    found: dict[int, list[dict[str, Any]]] = {}
    for row, space, name, origin, confidence in execute(
        "SELECT artwork, namespace, name, origin, confidence FROM artwork_tag"
        " JOIN tag ON tag.id = artwork_tag.tag"
        " WHERE artwork IN (SELECT value FROM json_each(?))"
        " ORDER BY artwork, namespace, name, origin",
        (json.dumps(rows),),
    ):
        said = {"namespace": space, "name": name, "origin": origin, "confidence": confidence}
        found.setdefault(row, []).append(said)
    return found


def _sightings(rows: Sequence[int]) -> dict[int, list[dict[str, Any]]]:
    """In the order in which they came."""
    pairs = execute(
        "SELECT id, artwork FROM sighting WHERE artwork IN (SELECT value FROM json_each(?))"
        " ORDER BY id",
        (json.dumps(rows),),
    ).fetchall()
    said = said_at([number for number, _ in pairs])
    found: dict[int, list[dict[str, Any]]] = {}
    for number, row in pairs:
        found.setdefault(row, []).append(said[number])
    return found


def _focus(rows: Sequence[int]) -> dict[int, dict[str, float]]:
    """What the person chose; nets choose again."""
    found = execute(
        "SELECT artwork, x, y, width, height FROM focus WHERE because = 'person'"
        " AND artwork IN (SELECT value FROM json_each(?))",
        (json.dumps(rows),),
    )
    names = ("x", "y", "width", "height")
    return {row: dict(zip(names, box, strict=True)) for row, *box in found}
