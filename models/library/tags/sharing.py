"""What many artworks have in common: what the inspector says of a selection of any size."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from models.library.database.fetching import execute
from models.library.database.query_cache import as_rows
from models.library.library import Library
from models.library.tags.tagging import tag_id, tags_of
from models.records import Tag

_LOOKED_AT = 200


@dataclass(frozen=True, slots=True)
class Shared:
    """`tags` all of them carry; `liked` and `rating` are 0 unless all have the same."""

    count: int
    tags: tuple[Tag, ...] = ()
    liked: int = 0
    rating: int = 0


def what_is_shared(library: Library, rows: Sequence[int]) -> Shared:
    """Exact, whatever the number of rows."""
    chosen = as_rows(rows)
    if not len(chosen):
        return Shared(0)
    with library.reading():
        likely = _shared_by(chosen[:_LOOKED_AT].tolist())
        tags = likely if len(chosen) <= _LOOKED_AT else _of_all(library, chosen, likely)
        numbers = json.dumps(chosen.tolist())
        liked, rating = (_sole(column, numbers) for column in ("liked", "rating"))
    return Shared(len(chosen), tuple(tags), liked, rating)


def _shared_by(rows: list[int]) -> list[Tag]:
    said = list(tags_of(rows).values())
    names = set.intersection(*({tag.text for tag in tags} for tags in said))
    return [tag for tag in said[0] if tag.text in names]


def _of_all(library: Library, chosen: np.ndarray, likely: list[Tag]) -> list[Tag]:
    return [
        tag
        for tag in likely
        if np.isin(chosen, library.query_cache.tagged(tag_id(tag)), kind="table").all()
    ]


def _sole(column: str, chosen: str) -> int:
    found = execute(
        f"SELECT DISTINCT {column} FROM json_each(?) JOIN artwork ON row = value LIMIT 2",
        (chosen,),
    ).fetchall()
    return int(found[0][0] or 0) if len(found) == 1 else 0
