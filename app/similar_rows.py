"""`similar:` of a search: rows of the artworks that look most like one, the nearest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from app.core import Core
    from models.library.query_cache import Rows

MOST = 1000


def similar_rows(core: Core, artwork_id: str) -> Rows:
    """The artwork itself and the `MOST` nearest others.

    Raises `artwork-unknown`, `artwork-ambiguous`, and KeyError where no net has seen it.
    """
    artworks = core.library.artworks
    asked = artworks.by_id(artwork_id)
    core.vectors.refresh()
    nearest = core.neighbours.nearest(asked.id, MOST)
    rows = artworks.rows_of([each.id for each in nearest])
    known = [rows[each.id] for each in nearest if each.id in rows]
    return np.array([asked.row, *known], np.int32)
