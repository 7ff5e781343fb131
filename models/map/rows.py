"""What the map is drawn from: the taste's features in the personal metric, on their main axes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

AXES = 50
_SAMPLE = 20_000

Rows = NDArray[np.float32]


def map_rows(blocks: Iterable[NDArray[np.floating]]) -> Rows:
    """Rows of length 1 (n, at most 50) on the main axes of the whole, of `blocks` of rows in the
    personal metric, which are read once."""
    parts = [np.array(block, np.float32) for block in blocks]
    rows = np.concatenate(parts) if parts else np.empty((0, 0), np.float32)
    if not len(rows):
        return rows
    rows -= rows.mean(axis=0, dtype=np.float64).astype(np.float32)
    chosen = np.arange(len(rows))
    if len(chosen) > _SAMPLE:
        chosen = np.sort(np.random.default_rng(0).choice(chosen, _SAMPLE, replace=False))
    sample: NDArray[Any] = rows[chosen].astype(np.float64)
    _, main = np.linalg.eigh(sample.T @ sample)
    turned = rows @ main[:, ::-1][:, :AXES].astype(np.float32)
    lengths = np.linalg.norm(turned, axis=1, keepdims=True)
    return np.asarray(turned / np.maximum(lengths, 1e-12), np.float32)
