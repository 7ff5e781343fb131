"""What a similarity search is asked: like these, not like those, overall or in what is special."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.similarity.exact import ROWS, Floats, unit, widened
from models.similarity.special import Halves, Whitening

AGAINST = 0.5  # How much one of those counts beside one of these.


@dataclass(frozen=True, slots=True)
class Wish:
    """`special` is from 0 (overall: the cosine) to 1 (what is special: the whitened cosine)."""

    plus: tuple[Floats, ...]
    minus: tuple[Floats, ...] = ()
    special: float = 0.0

    @property
    def is_mixed(self) -> bool:
        """Whether it is more than one picture's cosine."""
        return len(self.plus) != 1 or bool(self.minus) or self.special > 0

    def overall(self) -> Floats:
        """The row whose product with a vector of unit length is how well it fits overall."""
        return _balance([unit(each) for each in self.plus], [unit(each) for each in self.minus])

    def peculiar(self, whitening: Whitening) -> Floats:
        """The same for vectors less the mean, divided by their whitened lengths."""
        plus = [whitening.direction(unit(each)) for each in self.plus]
        minus = [whitening.direction(unit(each)) for each in self.minus]
        return _balance(plus, minus)


def wished(
    rows: Halves, wish: Wish, whitening: Whitening | None, lengths: Floats | None
) -> NDArray[np.float32]:
    """1 less how well each row fits the wish; `lengths` are the rows' whitened lengths, both needed
    only where something special is asked for."""
    overall = wish.overall()
    special = np.float32(wish.special)
    white, shift = np.zeros_like(overall), np.float32(0)
    if whitening is not None:
        white = wish.peculiar(whitening)
        shift = np.float32(whitening.mean @ white)
    both = np.stack([overall, white], axis=1)
    found = np.empty(len(rows), np.float32)
    for start in range(0, len(rows), ROWS):
        block = widened(rows[start : start + ROWS])
        plain = np.sqrt(np.einsum("ij,ij->i", block, block))
        fits = block @ both
        score = (1 - special) * fits[:, 0] / np.maximum(plain, np.float32(1e-12))
        if lengths is not None:
            score += special * (fits[:, 1] - shift) / lengths[start : start + ROWS]
        found[start : start + ROWS] = 1 - score
    return found


def _balance(plus: Sequence[Floats], minus: Sequence[Floats]) -> Floats:
    wanted = np.mean(plus, axis=0, dtype=np.float32)
    if minus:
        wanted = wanted - np.float32(AGAINST) * np.mean(minus, axis=0, dtype=np.float32)
    return np.asarray(wanted, np.float32)
