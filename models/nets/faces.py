"""A face detector: where in a picture the faces are.

YuNet (Wu, Peng and Yu, "YuNet: a tiny millisecond-level face detector", 2023) answers for each cell
of three grids whether a face is centred there, how sure it is of the box, and the box itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from models.errors import NetError
from models.imaging.pixels import Pixels
from models.nets.loaded import LoadedNet
from models.nets.manifest import NetEntry
from models.nets.preprocess import batch_of, within, without_overlaps
from models.nets.session import CPU

STRIDES = (8, 16, 32)
SURE = 0.6
OVERLAP = 0.3
# Much smaller than the largest: on busy cards mostly numerals and ornaments.
SHARE_OF_LARGEST = 0.4

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Face:
    """Left, top, width and height in shares (0..1) of the picture; `score` is 0..1."""

    x: float
    y: float
    width: float
    height: float
    score: float


class FaceDetector(Protocol):
    """Used by one thread at a time."""

    @property
    def entry(self) -> NetEntry: ...
    @property
    def provider(self) -> str: ...
    def find(self, picture: Pixels) -> tuple[Face, ...]: ...


class FaceNet(LoadedNet):
    """Used by one thread at a time."""

    # Two milliseconds there; a graphics card prepares itself anew for every shape of a picture.
    WISH = CPU

    def find(self, picture: Pixels) -> tuple[Face, ...]:
        """The faces, the surest first. Raises `NetError`."""
        paper, scale = within(picture, self.entry.input.size, STRIDES[-1])
        layout = self.entry.input
        outputs = self._session.run_all(layout.name, batch_of([paper], layout))
        if len(outputs) < 3 * len(STRIDES):
            reason = f"it has {len(outputs)} outputs"
            raise NetError("net-failed", net=self.entry.id, reason=reason)
        if not all(np.isfinite(output).all() for output in outputs):
            raise NetError("net-failed", net=self.entry.id, reason="the net gave no numbers")
        columns = [_of_stride(outputs, n, paper.shape[1] // s) for n, s in enumerate(STRIDES)]
        scores = np.concatenate([column[0] for column in columns])
        boxes = np.concatenate([column[1] for column in columns])
        sure = scores >= SURE
        return _faces(boxes[sure], scores[sure], scale, picture)


def _of_stride(outputs: list[Floats], level: int, across: int) -> tuple[Floats, Floats]:
    """The scores and boxes (left, top, width, height in input pixels) of one grid, row by row."""
    stride = STRIDES[level]
    kind, sure, box = (outputs[level + 3 * part][0] for part in range(3))
    scores = np.sqrt(np.clip(kind[:, 0], 0, 1) * np.clip(sure[:, 0], 0, 1))
    cells = np.arange(len(scores))
    centre = np.stack([cells % across, cells // across], 1) + box[:, :2]
    size = np.exp(np.minimum(box[:, 2:4], 10.0))
    corners = (centre - size / 2) * stride
    return scores, np.concatenate([corners, size * stride], 1).astype(np.float32)


def _faces(boxes: Floats, scores: Floats, scale: float, picture: Pixels) -> tuple[Face, ...]:
    whole = np.array([picture.width, picture.height], np.float32) * scale
    shares: Floats = (boxes / np.tile(whole, 2)).astype(np.float32)
    return best_faces(shares, scores)


def best_faces(boxes: Floats, scores: Floats) -> tuple[Face, ...]:
    """Of boxes (left, top, width, height) in shares of the picture those that are faces: one of
    those that overlap, none much smaller than the largest; the surest first."""
    chosen = without_overlaps(boxes.tolist(), scores.tolist(), OVERLAP) if len(boxes) else []
    found = []
    for place in chosen:
        start = np.clip(boxes[place, :2], 0, 1)
        stop = np.clip(boxes[place, :2] + boxes[place, 2:], 0, 1)
        x, y, right, bottom = (float(each) for each in (*start, *stop))
        if right > x and bottom > y:
            found.append(Face(x, y, right - x, bottom - y, float(scores[place])))
    largest = max((face.height for face in found), default=0.0)
    return tuple(face for face in found if face.height >= SHARE_OF_LARGEST * largest)
