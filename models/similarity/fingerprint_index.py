"""Finds the fingerprints that differ from one in a few bits, among a million in a tenth of a
millisecond.

Four tables of 16 bits each (Manku, Jain and Sarma, "Detecting near-duplicates for web crawling",
2007): of up to seven wrong bits one quarter has at most one, so 17 keys in each table find all.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

RADIUS = 7

_BANDS = 4
_BITS = 16
_KEYS = 1 << _BITS
# The key itself and those that are one bit away.
_NEAR = np.concatenate([[0], 1 << np.arange(_BITS)]).astype(np.int64)


class FingerprintIndex:
    """29 bytes for each fingerprint. `rows` and `prints` (64 bits, signed) belong together."""

    def __init__(self, rows: NDArray[np.int32], prints: NDArray[np.int64]) -> None:
        self._rows = rows
        self._prints = prints.view(np.uint64)
        self._tables = [_table(_keys(self._prints, band)) for band in range(_BANDS)]

    def near(
        self, fingerprint: int, radius: int = RADIUS
    ) -> tuple[NDArray[np.int32], NDArray[np.uint8]]:
        """The rows at most `radius` (0..7) bits away and how many bits, the nearest first; the
        row of the fingerprint itself too, if it is here."""
        if not 0 <= radius <= RADIUS:
            raise ValueError(f"radius {radius} is not in 0..{RADIUS}")
        wanted = np.array([fingerprint], np.int64).view(np.uint64)
        places = np.concatenate([self._same(wanted, band) for band in range(_BANDS)])
        apart = np.bitwise_count(self._prints[places] ^ wanted)
        close = apart <= radius
        places, first = np.unique(places[close], return_index=True)
        distances = apart[close][first]
        order = np.lexsort((self._rows[places], distances))
        return self._rows[places][order], distances[order]

    def _same(self, wanted: NDArray[np.uint64], band: int) -> NDArray[np.int32]:
        """Places whose 16 bits are those of `wanted`, but for one bit at most."""
        order, starts = self._tables[band]
        keys = _keys(wanted, band).astype(np.int64) ^ _NEAR
        spans = zip(starts[keys].tolist(), starts[keys + 1].tolist(), strict=True)
        return np.concatenate([order[start:stop] for start, stop in spans])


def _keys(prints: NDArray[np.uint64], band: int) -> NDArray[np.uint16]:
    return (prints >> np.uint64(_BITS * band)).astype(np.uint16)


def _table(keys: NDArray[np.uint16]) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """The places in the order of their keys, and where each key begins among them."""
    order = np.argsort(keys, kind="stable").astype(np.int32)
    counts = np.bincount(keys, minlength=_KEYS)
    starts = np.concatenate([[0], np.cumsum(counts)]).astype(np.int32)
    return order, starts
