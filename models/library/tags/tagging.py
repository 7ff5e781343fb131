"""Tags: their written form, and who said which word of which artwork.

The person's word outranks a site's, a site's a net's. A word that the person took away stays
away: it is kept as the person's entry with confidence 0, which hides what sites and nets say.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from models.errors import InputError
from models.library.database.fetching import execute, tuples
from models.library.tables.tables import ArtworkTagRow, TagRow
from models.records import Tag

RANK = {"person": 0, "site": 1, "net": 2}
DENIED = 0.0
# How many artworks carry `tag`, in whatever state they are: what `tag.uses` keeps.
USES = """SELECT count(*) FROM (SELECT 1 FROM artwork_tag said WHERE said.tag = tag.id
 GROUP BY said.artwork HAVING sum(said.origin = 'person' AND ifnull(said.confidence, 1) = 0) = 0)"""
_CHUNK = 500


def normalise(word: str) -> str:
    """NFKC, lower case, spaces as `_` (contract: tags)."""
    return "_".join(unicodedata.normalize("NFKC", word).lower().split())


def parse_tag(text: str, origin: str = "person") -> Tag:
    """`namespace:name` or `name`. A colon inside a word such as `:d` is no namespace."""
    namespace, colon, name = text.partition(":")
    if not colon or not namespace.strip() or not name.strip():
        namespace, name = "general", text
    tag = Tag(normalise(name), normalise(namespace), origin)
    if not tag.name:
        raise InputError("tag-wrong", tag=text, reason="it is empty")
    if any(unicodedata.category(letter) == "Cc" for letter in tag.name + tag.namespace):
        raise InputError("tag-wrong", tag=text, reason="it holds a control character")
    return tag


def parse_changes(texts: Iterable[str]) -> tuple[tuple[Tag, ...], tuple[Tag, ...]]:
    """`+a,-b` → the tags to add and to take away; a word without a sign is added."""
    added, removed = [], []
    for word in (word.strip() for text in texts for word in text.split(",")):
        if word.startswith("-"):
            removed.append(parse_tag(word[1:]))
        elif word:
            added.append(parse_tag(word.removeprefix("+")))
    return tuple(added), tuple(removed)


def attach(row: int, tags: Iterable[Tag]) -> None:
    """Say these words of an artwork. Runs inside a write."""
    for tag in tags:
        _say(row, tag_id(tag), tag.origin, tag.confidence)


def remove(row: int, tags: Iterable[Tag]) -> None:
    """Take words away for good, whoever said them. Runs inside a write."""
    for tag in tags:
        number = tag_id(tag)
        others = execute(
            "SELECT 1 FROM artwork_tag WHERE artwork = ? AND tag = ? AND origin != 'person'",
            (row, number),
        ).fetchone()
        if others:
            _say(row, number, "person", DENIED)
        else:
            before = _carries(row, number)
            execute("DELETE FROM artwork_tag WHERE artwork = ? AND tag = ?", (row, number))
            _count(number, -before)


def _say(row: int, tag: int, origin: str, confidence: float | None) -> None:
    before = _carries(row, tag)
    execute(
        "INSERT INTO artwork_tag (artwork, tag, origin, confidence) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (artwork, tag, origin) DO UPDATE SET confidence = excluded.confidence",
        (row, tag, origin, confidence),
    )
    _count(tag, _carries(row, tag) - before)


def _carries(row: int, tag: int) -> int:
    """1 if the artwork carries the tag now, else 0."""
    said = execute(
        "SELECT count(*), ifnull(sum(origin = 'person' AND confidence = 0), 0) FROM artwork_tag"
        " WHERE artwork = ? AND tag = ?",
        (row, tag),
    ).fetchone()
    return int(said[0] > 0 and not said[1])


def _count(tag: int, change: int) -> None:
    if change:
        execute("UPDATE tag SET uses = uses + ? WHERE id = ?", (change, tag))


def count_uses(tags: Iterable[int]) -> None:
    """Count anew how many artworks carry these tags. Runs inside a write."""
    for tag in tags:
        execute(f"UPDATE tag SET uses = ({USES}) WHERE id = ?", (tag,))


def tags_of(rows: Sequence[int]) -> dict[int, list[Tag]]:
    """The words of many artworks, each once with the highest origin that says it."""
    best: dict[tuple[int, str, str], tuple[str, float | None]] = {}
    for row, namespace, name, origin, confidence in _said(rows):
        key = (row, namespace, name)
        if key not in best or RANK.get(origin, 3) < RANK.get(best[key][0], 3):
            best[key] = (origin, confidence)
    found: dict[int, list[Tag]] = {row: [] for row in rows}
    for (row, namespace, name), (origin, confidence) in sorted(best.items()):
        if not (origin == "person" and confidence == DENIED):
            found[row].append(Tag(name, namespace, origin, confidence))
    return found


def _said(rows: Sequence[int]) -> Iterator[tuple[Any, ...]]:
    for start in range(0, len(rows), _CHUNK):
        yield from tuples(
            ArtworkTagRow.select(
                ArtworkTagRow.artwork,
                TagRow.namespace,
                TagRow.name,
                ArtworkTagRow.origin,
                ArtworkTagRow.confidence,
            )
            .join(TagRow)
            .where(ArtworkTagRow.artwork.in_(list(rows[start : start + _CHUNK])))
        )


def tag_id(tag: Tag) -> int:
    """The word's number, a new one where it was never said. Runs inside a write."""
    named = (tag.namespace, tag.name)
    found = execute("SELECT id FROM tag WHERE namespace = ? AND name = ?", named).fetchone()
    if found is not None:
        return int(found[0])
    return int(TagRow.insert(namespace=tag.namespace, name=tag.name).execute())
