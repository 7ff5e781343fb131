"""How far apart two pictures are as a share of their board: a number people and taste share."""

from __future__ import annotations

import math
from collections.abc import Sequence

from models.records import Placement


def share_of_board(placements: Sequence[Placement], one: Placement, other: Placement) -> float:
    """Centre to centre, divided by the root mean square over all the board's pairs.

    The mean over pairs is taken from the spread around the centroid, so that a drag on a board
    of thousands stays instant. Zero where all pictures lie on one spot.
    """
    spread = _mean_square(placements)
    if spread <= 0.0:
        return 0.0
    return math.hypot(one.x - other.x, one.y - other.y) / math.sqrt(spread)


def _mean_square(placements: Sequence[Placement]) -> float:
    count = len(placements)
    if count < 2:
        return 0.0
    center_x = math.fsum(one.x for one in placements) / count
    center_y = math.fsum(one.y for one in placements) / count
    squares = math.fsum((p.x - center_x) ** 2 + (p.y - center_y) ** 2 for p in placements)
    return 2.0 * squares / (count - 1)
