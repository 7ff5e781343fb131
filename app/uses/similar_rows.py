"""`similar:` and `color:` of a search: rows of artworks, the nearest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from app.core import Core
    from models.library.database.query_cache import Rows

MOST = 1000
MUCH = 0.25  # Of a picture: so much of a colour is to a good part.
COLORS = (
    *("red", "orange", "yellow", "green", "teal", "skyblue", "blue", "navy", "purple", "pink"),
    *("brown", "beige", "white", "gray", "black"),
)


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


def color_carriers(core: Core) -> dict[str, list[str]]:
    """By the name of a colour the artworks that are to a good part of it."""
    from models.imaging.palette import lab_of
    from models.similarity.colours import of_colour

    core.palettes.refresh()
    ids = core.palettes.ids()
    matrix = core.palettes.matrix()[: len(ids)]
    found = {name: of_colour(matrix, lab_of(name), MUCH).tolist() for name in COLORS}
    return {name: [ids[place] for place in places] for name, places in found.items()}


def color_rows(core: Core, name: str) -> Rows:
    """The artworks that hold this colour (a CSS name or `#rrggbb`), those with most of it first."""
    from models.imaging.palette import lab_of
    from models.similarity.colours import of_colour

    core.palettes.refresh()
    ids = core.palettes.ids()
    places = of_colour(core.palettes.matrix()[: len(ids)], lab_of(name)).tolist()
    rows = core.library.artworks.rows_of([ids[place] for place in places])
    return np.array([rows[ids[each]] for each in places if ids[each] in rows], np.int32)
