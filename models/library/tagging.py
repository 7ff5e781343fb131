"""Tags: their written form, and who said which word of which artwork.

The person's word outranks a site's, a site's a net's. A word that the person took away stays
away: it is kept as the person's entry with confidence 0, which hides what sites and nets say.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from models.errors import InputError
from models.library.fetching import tuples
from models.library.tables import ArtworkTagRow, TagRow
from models.records import Tag

RANK = {"person": 0, "site": 1, "net": 2}
DENIED = 0.0
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
        entry = {
            "artwork": row,
            "tag": _tag_id(tag),
            "origin": tag.origin,
            "confidence": tag.confidence,
        }
        ArtworkTagRow.insert(entry).on_conflict_replace().execute()


def remove(row: int, tags: Iterable[Tag]) -> None:
    """Take words away for good, whoever said them. Runs inside a write."""
    for tag in tags:
        tag_id = _tag_id(tag)
        of_this = (ArtworkTagRow.artwork == row) & (ArtworkTagRow.tag == tag_id)
        ArtworkTagRow.delete().where(of_this & (ArtworkTagRow.origin == "person")).execute()
        if ArtworkTagRow.select().where(of_this).exists():
            attach(row, [Tag(tag.name, tag.namespace, "person", DENIED)])


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


def _tag_id(tag: Tag) -> int:
    same = (TagRow.namespace == tag.namespace) & (TagRow.name == tag.name)
    found = tuples(TagRow.select(TagRow.id).where(same))
    if found:
        return int(found[0][0])
    return int(TagRow.insert(namespace=tag.namespace, name=tag.name).execute())
