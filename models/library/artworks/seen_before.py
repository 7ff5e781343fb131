"""Whether a sighting says anything that is not known of an artwork, so that what is brought twice
is told once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from models.library.artworks.sighting_fields import FIELDS, originals_of
from models.library.database.fetching import execute
from models.records import Sighting, Tag

_FACTS = (*FIELDS, "recipe", "post_key", "source")


def says_something_new(row: int, sighting: Sighting) -> bool:
    """Whether no single sighting of the artwork says all of it, corrected or as the site said it.
    Needs a scope."""
    said = {name: getattr(sighting, name) for name in _FACTS if getattr(sighting, name) is not None}
    known = execute(
        f"SELECT id, {', '.join(_FACTS)} FROM sighting WHERE artwork = ?", (row,)
    ).fetchall()
    if any(_covers(dict(zip(_FACTS, facts, strict=True)), said, {}) for _, *facts in known):
        return False
    originals = originals_of([number for number, *_ in known])
    return not any(
        _covers(dict(zip(_FACTS, facts, strict=True)), said, originals[number])
        for number, *facts in known
        if number in originals
    )


def unsaid_tags(row: int, tags: Iterable[Tag]) -> list[Tag]:
    """Those that nobody of the same rank said, and that the person did not take away. Needs a
    scope."""
    wanted = list(dict.fromkeys(tags))
    if not wanted:
        return []
    said = execute(
        "SELECT namespace, name, origin FROM artwork_tag JOIN tag ON tag.id = tag"
        " WHERE artwork = ?",
        (row,),
    ).fetchall()
    there = {(space, name, origin) for space, name, origin in said}
    # A denial is the person's own entry, so a word that was taken away stays away.
    return [each for each in wanted if (each.namespace, each.name, each.origin) not in there]


def _covers(known: dict[str, Any], said: dict[str, Any], original: dict[str, Any]) -> bool:
    return all(
        known[name] == value or (name in original and original[name] == value)
        for name, value in said.items()
    )
