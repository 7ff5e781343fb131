"""A net that says how much each part of a picture stands out, for crops where no face is found."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from models.errors import NetError
from models.imaging.pixels import Pixels
from models.imaging.saliency import focus_of_weights
from models.nets.loaded import LoadedNet
from models.nets.preprocess import batch_of, fitted
from models.records import Focus

_LEAST = 0.5  # Of the strongest place: what is below does not stand out.


class SaliencyNet(LoadedNet):
    """Wants a padded square and answers [n, 1, rows, columns], 0 to 1. Used by one thread at a
    time."""

    def focus(self, picture: Pixels) -> Focus | None:
        """The box around what stands out; None where nothing does. Raises `NetError`."""
        layout = self.entry.input
        found = self._session.run(layout.name, batch_of([fitted(picture, layout)], layout))
        if found.ndim != 4 or found.shape[1] != 1:
            reason = f"it answered with the shape {found.shape}"
            raise NetError("net-failed", net=self.entry.id, reason=reason)
        if not np.isfinite(found).all():
            raise NetError("net-failed", net=self.entry.id, reason="the net gave no numbers")
        return focus_of_weights(_strong(_without_padding(found[0, 0], picture)))


def _without_padding(heat: NDArray[np.float32], picture: Pixels) -> NDArray[np.float32]:
    rows, columns = heat.shape
    longest = max(picture.width, picture.height)
    high = max(1, round(rows * picture.height / longest))
    wide = max(1, round(columns * picture.width / longest))
    top, left = (rows - high) // 2, (columns - wide) // 2
    return heat[top : top + high, left : left + wide]


def _strong(heat: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.asarray(np.clip(heat - _LEAST * float(heat.max()), 0, None), np.float32)
