"""How far apart two pictures are as a share of their board: a number people and taste share."""

from __future__ import annotations

import math
from collections.abc import Sequence

from models.records import Placement


class Others:
    """Where every picture but one stands. They stay while that one is moved, so that a step of
    the hand on a board of thousands looks through numbers instead of pictures."""

    def __init__(self, board: Sequence[Placement], one: str) -> None:
        self.one = one
        self._places = {p.artwork: complex(p.x, p.y) for p in board if p.artwork != one}
        count = max(len(self._places), 1)
        places = self._places.values()
        self._center = complex(
            math.fsum(place.real for place in places) / count,
            math.fsum(place.imag for place in places) / count,
        )
        self._squares = math.fsum(_square(place - self._center) for place in places)

    def nearest(self, x: float, y: float) -> str | None:
        """The artwork closest to this point; None where there is no other."""
        here = complex(x, y)
        away = {abs(place - here): artwork for artwork, place in self._places.items()}
        return away[min(away)] if away else None

    def share(self, x: float, y: float, other: str) -> float:
        """How far the one is from the other when it stands here, centre to centre, divided by the
        root mean square over all the board's pairs. Zero where all lie on one spot.

        The mean over pairs is taken from the squares around the centroid, and those from the
        others' with the one added (Welford, 1962).
        """
        here, count = complex(x, y), len(self._places)
        squares = self._squares + _square(here - self._center) * count / (count + 1)
        if squares <= 0.0:
            return 0.0
        return abs(here - self._places[other]) / math.sqrt(2.0 * squares / count)


def _square(way: complex) -> float:
    return way.real**2 + way.imag**2
