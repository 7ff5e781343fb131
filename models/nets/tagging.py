"""A tagger: a net with one output a word, the probabilities in the order of its labels."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.errors import NetError
from models.imaging.pixels import Pixels
from models.nets.labels import KIND, read_labels
from models.nets.loaded import LoadedNet
from models.nets.manifest import NetEntry
from models.nets.preprocess import fitted
from models.records import Tag

SURER = 3.0  # In logistic units, what a sureness of 1 adds to a threshold.
_ONE_OF = ("rating", KIND)  # Of these namespaces always the likeliest word.
_NEVER = 2.0  # Above every probability: a namespace without a threshold is not said.


class TagNet(LoadedNet):
    """Used by one thread at a time. `sureness` is from -1 (more words) to 1 (surer ones); two nets
    of the same `voice` say the same words."""

    def __init__(
        self,
        entry: NetEntry,
        path: Path,
        labels: Path | None,
        *,
        sureness: float = 0.0,
        threads: int = 0,
    ) -> None:
        super().__init__(entry, path, threads=threads)
        self._names, self._namespaces = read_labels(entry, labels)
        least = {name: shifted(each, sureness) for name, each in entry.thresholds.items()}
        each_least = [least.get(each, _NEVER) for each in self._namespaces]
        self._least = np.array(each_least, np.float32)
        self.voice = f"{entry.key} {sureness:+.2f}" if sureness else entry.key

    def say(self, pictures: Sequence[Pixels]) -> list[list[Tag]]:
        """For each picture the words it is sure of, the surest first, and of ratings and kinds the
        likeliest. Raises `NetError`."""
        if not pictures:
            return []
        layout = self.entry.input
        found = self.answers([fitted(picture, layout) for picture in pictures])
        if found.shape != (len(pictures), len(self._names)):
            reason = f"it answered with the shape {found.shape} for {len(self._names)} words"
            raise NetError("net-failed", net=self.entry.id, reason=reason)
        if not np.isfinite(found).all():
            raise NetError("net-failed", net=self.entry.id, reason="the net gave no numbers")
        return [self._tags(row) for row in found]

    def _tags(self, row: NDArray[np.float32]) -> list[Tag]:
        sure = np.flatnonzero(row >= self._least).tolist()
        for one_of in _ONE_OF:
            places = [n for n, each in enumerate(self._namespaces) if each == one_of]
            if places:
                sure.append(max(places, key=lambda place: float(row[place])))
        return [
            Tag(self._names[n], self._namespaces[n], "net", float(row[n]))
            for n in sorted(sure, key=lambda place: -row[place])
        ]


def shifted(threshold: float, sureness: float) -> float:
    """A threshold (0..1) for a person who wants surer words (up to 1) or more of them (to -1)."""
    odds = threshold / (1 - threshold) * float(np.exp(SURER * sureness))
    return odds / (1 + odds)
