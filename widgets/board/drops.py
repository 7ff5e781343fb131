"""Where dropped artworks land: one under the cursor, several in a small grid around it."""

from __future__ import annotations

import math
from collections.abc import Sequence

from models.records import Placement

GAP = 1.15


def laid_around(artworks: Sequence[str], x: float, y: float) -> list[Placement]:
    """Places for these artworks.

    A single one lies where the hand let it go. Places of several are the program's choice, so
    they do not count as moved until a hand moves them.
    """
    if len(artworks) == 1:
        return [Placement(artworks[0], x, y, moved=True)]
    columns = math.ceil(math.sqrt(len(artworks)))
    rows = math.ceil(len(artworks) / columns)
    left, top = x - GAP * (columns - 1) / 2, y - GAP * (rows - 1) / 2
    return [
        Placement(artwork, left + GAP * (n % columns), top + GAP * (n // columns), moved=False)
        for n, artwork in enumerate(artworks)
    ]
