"""Leaves out near-duplicates: of pictures that are almost the same only the nearest is listed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from models.records import Neighbour
from models.similarity.exact import Floats, unit

DUPLICATE = 0.05  # Raw distance; docs/adr/0010 has what edits of one picture measure.


def without_duplicates(
    found: Sequence[Neighbour],
    vectors_of: Callable[[list[str]], Floats],
    query: Floats,
) -> list[Neighbour]:
    """`found` without what is nearly the query or nearly one that is listed before it."""
    kept: list[Neighbour] = []
    seen = [unit(query)]
    for each, vector in zip(found, vectors_of([n.id for n in found]), strict=True):
        mine = unit(vector)
        if 1 - float((np.stack(seen) @ mine).max()) >= DUPLICATE:
            kept.append(each)
            seen.append(mine)
    return kept
