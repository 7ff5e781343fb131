"""Which tags two artworks share, the rarest first: what is said of few pictures tells most."""

from __future__ import annotations

from models.library.database.fetching import execute
from models.library.tags.tagging import tags_of
from models.records import Tag

MOST = 3
GUESSED = ("rating", "kind")  # What every picture has one of.


def common_tags(one: int, other: int) -> list[Tag]:
    """At most three, of artworks by row. Needs a scope."""
    said = tags_of([one, other])
    texts = {tag.text for tag in said[other]}
    both = [
        tag for tag in said[one] if tag.text in texts and tag.namespace not in ("rating", "kind")
    ]
    return sorted(both, key=lambda tag: (_uses(tag), tag.text))[:MOST]


def _uses(tag: Tag) -> int:
    found = execute(
        "SELECT uses FROM tag WHERE namespace = ? AND name = ?", (tag.namespace, tag.name)
    ).fetchone()
    return int(found[0]) if found else 0
