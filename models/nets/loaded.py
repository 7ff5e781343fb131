"""What every kind of net has: its entry in the manifest, and the session that runs it."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.nets.manifest import NetEntry
from models.nets.preprocess import Bytes, batch_of
from models.nets.session import CUDA, NetSession, OutOfMemory

# A processor's caches hold the activations of two pictures: against 16 at once this takes two
# thirds of the time and a tenth of the memory. A graphics card wants them all.
CPU_BATCH = 2
GPU_BATCH = 64
_log = logging.getLogger(__name__)


class LoadedNet:
    """Used by one thread at a time."""

    WISH = CUDA  # Where it runs if it can.

    def __init__(self, entry: NetEntry, path: Path, *, threads: int = 0) -> None:
        self.entry = entry
        self._session = NetSession(path, threads=threads, wish=self.WISH)
        self._at_once = CPU_BATCH if self.provider == "CPU" else GPU_BATCH

    @property
    def provider(self) -> str:
        """What it runs on: `CPU` or `CUDA`."""
        return self._session.provider

    def answers(self, squares: Sequence[Bytes]) -> NDArray[np.float32]:
        """The net's first output for squares of its size, one row a picture.

        Where the device's memory does not suffice, half as many go at once from then on. Raises
        `NetError`, `OutOfMemory` when even one is too many.
        """
        layout, found, start = self.entry.input, [], 0
        while start < len(squares):
            part = squares[start : start + self._at_once]
            try:
                found.append(self._session.run(layout.name, batch_of(part, layout)))
            except OutOfMemory:
                if len(part) == 1:
                    raise
                self._at_once = len(part) // 2
                _log.info("%s: memory is short, %d at once", self.entry.id, self._at_once)
            else:
                start += len(part)
        return np.concatenate(found)
