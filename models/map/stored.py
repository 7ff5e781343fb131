"""A drawn map, a derived file beside the scores: may be deleted at any time, is drawn again."""

from __future__ import annotations

import contextlib
import json
import os
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class DrawnMap:
    """`places` (n, 2) in 0..1 of the artworks `ids`; `fitted` is how many there were when it was
    drawn, with `net` and in the personal metric `weights` (k, or its matrix, k by k); `spread` is
    the standard deviation that it had across before it was brought into the square."""

    net: str
    ids: tuple[str, ...]
    places: NDArray[np.float32]
    weights: NDArray[np.float32]
    fitted: int
    spread: float = 1.0

    def of(self, ids: Sequence[str]) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """Which of `ids` lie on it, as positions in `ids`, and where."""
        known = {each: place for place, each in enumerate(self.ids)}
        at = [n for n, each in enumerate(ids) if each in known]
        rows = [known[ids[n]] for n in at]
        return np.array(at, np.int64), self.places[rows].reshape(-1, 2)


def read_map(file: Path) -> DrawnMap | None:
    """None before there is one, or when the file is not whole."""
    try:
        with file.open("rb") as stream, np.load(stream, allow_pickle=False) as stored:
            facts = json.loads(bytes(stored["facts"]).decode())
            digits = stored["ids"].tobytes().hex()
            ids = tuple(digits[64 * n : 64 * n + 64] for n in range(len(stored["places"])))
            return DrawnMap(
                facts["net"],
                ids,
                stored["places"],
                stored["weights"],
                facts["fitted"],
                facts["spread"],
            )
    except (OSError, EOFError, ValueError, KeyError, TypeError, zipfile.BadZipFile):
        return None


def keep_map(file: Path, drawn: DrawnMap) -> None:
    """Replace the map in one step. A folder that cannot be written only costs time."""
    half = file.with_name(f"{file.name}.{os.getpid()}.part")
    facts = json.dumps({"net": drawn.net, "fitted": drawn.fitted, "spread": drawn.spread}).encode()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with half.open("wb") as stream:
            np.savez(
                stream,
                facts=np.frombuffer(facts, np.uint8),
                ids=np.frombuffer(bytes.fromhex("".join(drawn.ids)), "S32"),
                places=drawn.places,
                weights=drawn.weights,
            )
        half.replace(file)
    except OSError:
        with contextlib.suppress(OSError):
            half.unlink(missing_ok=True)
