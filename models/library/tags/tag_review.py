"""What nets say and nobody has confirmed yet, and what the person said of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from models.library.database.fetching import execute
from models.records import Tag

_SHOWN = "('kept', 'inbox')"
# Said by a net alone. A person's or a site's word, or the person's denial, settles it.
_OPEN = (
    "said.origin = 'net' AND NOT EXISTS (SELECT 1 FROM artwork_tag other"
    " WHERE other.artwork = said.artwork AND other.tag = said.tag AND other.origin != 'net')"
)


@dataclass(frozen=True, slots=True)
class OpenWord:
    """A word that nets say of so many pictures of which nobody has confirmed or denied it."""

    tag: Tag
    pictures: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the person said of a word and an artwork (its id); `said` is whether a net says it."""

    artwork: str
    word: str
    right: bool
    said: bool


def open_words() -> list[OpenWord]:
    """Those of most pictures first. Needs a scope."""
    found = execute(
        "SELECT tag.namespace, tag.name, count(*) FROM artwork_tag said"
        " JOIN tag ON tag.id = said.tag JOIN artwork ON artwork.row = said.artwork"
        f" WHERE {_OPEN} AND artwork.state IN {_SHOWN} AND tag.namespace NOT IN ('rating', 'kind')"
        " GROUP BY tag.id ORDER BY count(*) DESC, tag.name"
    )
    return [OpenWord(Tag(name, space, "net"), int(count)) for space, name, count in found]


def how_many_open() -> int:
    """Pictures and words in all. Needs a scope."""
    (count,) = execute(
        "SELECT count(*) FROM artwork_tag said JOIN artwork ON artwork.row = said.artwork"
        " JOIN tag ON tag.id = said.tag"
        f" WHERE {_OPEN} AND artwork.state IN {_SHOWN} AND tag.namespace NOT IN ('rating', 'kind')"
    ).fetchone()
    return int(count)


def rows_with(tag: Tag, limit: int) -> list[int]:
    """Artworks of which nets alone say the word, the least sure first. Needs a scope."""
    found = execute(
        "SELECT said.artwork FROM artwork_tag said JOIN artwork ON artwork.row = said.artwork"
        " WHERE said.tag = (SELECT id FROM tag WHERE namespace = ? AND name = ?)"
        f" AND {_OPEN} AND artwork.state IN {_SHOWN}"
        " ORDER BY said.confidence, said.artwork LIMIT ?",
        (tag.namespace, tag.name, limit),
    )
    return [int(row) for (row,) in found]


def verdicts(namespace: str = "general") -> list[Verdict]:
    """Everything the person said of words, oldest artworks first. Needs a scope."""
    found = execute(
        "SELECT artwork.id, tag.name, ifnull(mine.confidence, 1) > 0, EXISTS (SELECT 1 FROM"
        " artwork_tag net WHERE net.artwork = mine.artwork AND net.tag = mine.tag"
        " AND net.origin = 'net') FROM artwork_tag mine JOIN tag ON tag.id = mine.tag"
        " JOIN artwork ON artwork.row = mine.artwork"
        " WHERE mine.origin = 'person' AND tag.namespace = ? ORDER BY mine.artwork, tag.name",
        (namespace,),
    )
    return [Verdict(art, word, bool(right), bool(said)) for art, word, right, said in found]


def carrying(words: Sequence[str]) -> dict[str, set[str]]:
    """By word, the ids of all artworks of which anybody says it. Needs a scope."""
    carried: dict[str, set[str]] = {word: set() for word in words}
    for word in words:
        found = execute(
            "SELECT artwork.id FROM artwork_tag said JOIN artwork ON artwork.row = said.artwork"
            " JOIN tag ON tag.id = said.tag WHERE tag.namespace = 'general' AND tag.name = ?",
            (word,),
        )
        carried[word] = {artwork for (artwork,) in found}
    return carried
