"""A scan of all vectors made small: one byte for each of their 256 main axes.

Every row is compared, so nothing is missed but what rounding hides, and that the true distances of
a thousand candidates put right. The axes are turned at random, which gives all of them the same
spread and so one scale for the bytes (the rotation of Gong et al., "Iterative quantization", 2013,
without the iterations). The bytes are multiplied by numkong, which lets other threads run.
"""

from __future__ import annotations

from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from models.cancellation import CancelToken
from models.records import Progress
from models.similarity.exact import Floats, Halves, widened
from models.similarity.proposing import UNREADABLE, Mask, PathOf, Places
from models.similarity.special import Whitening, fit_whitening
from models.similarity.wish import Wish

CANDIDATES = 1000
_MOST = 127
_CLIPPED = 1e-4  # The share of bytes that may be cut at the ends of the scale.
_STEP = 2048
_AT_ONCE = 125_000  # Rows, which a thread takes at a time.
_THREADS = 2

Bytes = NDArray[np.int8]


class CompactKind:
    """The scan of bytes."""

    name = "compact"
    exact_below = 5_000

    def build(
        self, matrix: Halves, path: PathOf, token: CancelToken
    ) -> Generator[Progress, None, None]:
        whitening = fit_whitening(matrix)
        axes = _turned(whitening.axes)
        scale = _scale(matrix, whitening, axes)
        lengths = np.empty(len(matrix), np.float32)
        with path("i8").open("wb") as file:
            for start in range(0, len(matrix), _STEP):
                token.check()
                block = matrix[start : start + _STEP]
                file.write(_bytes((widened(block) - whitening.mean) @ axes * scale).tobytes())
                lengths[start : start + _STEP] = whitening.lengths(block)
                yield Progress(min(start + _STEP, len(matrix)), len(matrix))
        token.check()
        np.savez(
            path("npz"),
            mean=whitening.mean,
            axes=whitening.axes,
            weights=whitening.weights,
            rest=whitening.rest,
            lengths=lengths,
            scale=scale,
        )

    def load(self, path: PathOf, count: int) -> CompactProposer | None:
        try:
            with path("npz").open("rb") as file, np.load(file, allow_pickle=False) as stored:
                axes = stored["axes"]
                whitening = Whitening(
                    stored["mean"], axes, stored["weights"], float(stored["rest"])
                )
                lengths, scale = stored["lengths"], float(stored["scale"])
            rows = np.memmap(path("i8"), np.int8, "r").reshape(count, axes.shape[1])
        except (*UNREADABLE, BadZipFile):
            return None
        return CompactProposer(rows, whitening, _turned(axes) / np.float32(scale), lengths)


@dataclass(frozen=True, slots=True)
class CompactProposer:
    """Rows of bytes (n, k); `axes` (d, k) give what a byte of each is worth; `lengths` (n) are the
    rows' lengths after whitening."""

    rows: Bytes
    whitening: Whitening
    axes: Floats
    lengths: Floats

    def propose(self, wish: Wish, allowed: Mask, wanted: int) -> Places:
        """Those that fit best by their bytes."""
        wanted = max(CANDIDATES, 2 * wanted)
        if int(allowed.sum()) <= wanted:
            return np.flatnonzero(allowed)
        fits = self._fits(wish)
        fits[~allowed] = -np.inf
        return np.argpartition(fits, len(fits) - wanted)[len(fits) - wanted :]

    def _fits(self, wish: Wish) -> Floats:
        """How well each row fits, but for a number that is the same for all."""
        overall = self._products(wish.overall())
        if not wish.special:
            return overall
        special = np.float32(wish.special)
        white = wish.peculiar(self.whitening)
        peculiar = self._products(white) / self.lengths
        return (1 - special) * overall + special * peculiar

    def _products(self, direction: Floats) -> Floats:
        import numkong

        wanted = direction @ self.axes
        step = _MOST / max(float(np.abs(wanted).max()), 1e-12)
        query = numkong.dots_pack(_bytes(wanted * step)[None])
        found = np.empty(len(self.rows), np.float32)

        def multiply(start: int) -> None:
            part = slice(start, start + _AT_ONCE)
            found[part] = np.asarray(numkong.dots_packed(self.rows[part], query))[:, 0]

        with ThreadPoolExecutor(_THREADS) as threads:
            list(threads.map(multiply, range(0, len(self.rows), _AT_ONCE)))
        return found / np.float32(step)


def _bytes(values: NDArray[np.floating[Any]]) -> Bytes:
    return np.asarray(np.clip(np.rint(values), -_MOST, _MOST), np.int8)


def _scale(matrix: Halves, whitening: Whitening, axes: Floats) -> float:
    """What makes bytes of the coordinates; the outermost are cut."""
    chosen = np.linspace(0, len(matrix) - 1, min(len(matrix), _STEP)).astype(int)
    sample = np.abs((widened(np.asarray(matrix[chosen])) - whitening.mean) @ axes)
    return _MOST / max(float(np.quantile(sample, 1 - _CLIPPED)), 1e-12)


def _turned(axes: Floats) -> Floats:
    """The same space on other axes, the same ones each time."""
    size = axes.shape[1]
    turn, _ = np.linalg.qr(np.random.default_rng(0).normal(size=(size, size)))
    return axes @ turn.astype(np.float32)
