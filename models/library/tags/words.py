"""Which words are known: what a tag field offers while the person types."""

from __future__ import annotations

from dataclasses import dataclass

from models.library.database.fetching import execute
from models.library.library import Library
from models.library.tags.tag_sets import pattern
from models.library.tags.tagging import normalise
from models.records import Tag

_QUERY = (
    "SELECT namespace, name, uses FROM tag WHERE {which} AND uses > 0"
    " ORDER BY uses DESC, name LIMIT ?"
)


@dataclass(frozen=True, slots=True)
class Word:
    """A tag and how many artworks carry it."""

    tag: Tag
    count: int

    @property
    def text(self) -> str:
        """As it is written."""
        return self.tag.text


def known_words(library: Library, prefix: str, limit: int = 20) -> list[Word]:
    """Tags that begin with `prefix` (which may hold a namespace), the most used first."""
    namespace, colon, name = prefix.partition(":")
    which, values = begins("name", normalise(prefix))
    if colon and namespace.strip():
        which, values = begins("name", normalise(name))
        which, values = f"{which} AND namespace = ?", (*values, normalise(namespace))
    with library.reading():
        found = execute(_QUERY.format(which=which), (*values, limit)).fetchall()
    return [Word(Tag(name, namespace), int(count)) for namespace, name, count in found]


def begins(column: str, prefix: str) -> tuple[str, tuple[str, ...]]:
    """The condition on a column of tags' names, with its values; kana and kanji in any writing."""
    if (any_way := pattern(prefix)) != prefix:
        return f"{column} GLOB ?", (f"{any_way}*",)
    return f"{column} >= ? AND {column} < ?", (prefix, prefix + "\U0010ffff")
