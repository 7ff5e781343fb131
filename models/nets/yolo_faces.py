"""A face detector of the YOLOv8 family: one answer a place, box and score of each class.

It wants RGB 0..1 in a grey square and answers [1, 4 + classes, places]: centre x and y, width and
height in input pixels, then the scores.
"""

from __future__ import annotations

import numpy as np

from models.errors import NetError
from models.imaging.pixels import Pixels
from models.nets.faces import Face, best_faces
from models.nets.loaded import LoadedNet
from models.nets.preprocess import batch_of, within

SURE = 0.278
_BOX = 4


class YoloFaceNet(LoadedNet):
    """Used by one thread at a time."""

    def find(self, picture: Pixels) -> tuple[Face, ...]:
        """The faces, the surest first. Raises `NetError`."""
        layout = self.entry.input
        paper, scale = within(picture, layout.size, layout.size)
        found = self._session.run(layout.name, batch_of([paper], layout))
        if found.ndim != 3 or found.shape[1] <= _BOX:
            reason = f"it answered with the shape {found.shape}"
            raise NetError("net-failed", net=self.entry.id, reason=reason)
        if not np.isfinite(found).all():
            raise NetError("net-failed", net=self.entry.id, reason="the net gave no numbers")
        scores = found[0, _BOX:].max(axis=0)
        sure = scores >= self.entry.thresholds.get("face", SURE)
        centre, size = found[0, :2, sure], found[0, 2:_BOX, sure]
        whole = np.array([picture.width, picture.height] * 2, np.float32) * np.float32(scale)
        boxes = np.concatenate([centre - size / 2, size], axis=1) / whole
        return best_faces(boxes.astype(np.float32), scores[sure])
