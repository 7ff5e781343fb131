"""The colours that a picture is made of: at most five, with the share of it that each covers.

Cluster centres of a small copy in CIE Lab, in which distance is about what an eye sees.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.imaging.opencv import as_array, opencv
from models.imaging.pixels import Pixels

COLOURS = 5
SIZE = 4 * COLOURS
_SIDE = 48
_ROUNDS, _STILL = 12, 0.5
# Nearer than this in Lab they are one colour to most eyes.
_SAME = 12.0
_OPAQUE = 128

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class PaletteColour:
    """`name` is `#rrggbb`, `share` 0..1."""

    name: str
    share: float


def palette(pixels: Pixels) -> Floats:
    """(20,): five times L (0..100), a, b and share, the largest share first; a share of 0 says that
    there are no more. What is transparent has no colour."""
    found = np.zeros((COLOURS, 4), np.float32)
    points = _points(pixels)
    if not len(points):
        return found.ravel()
    cv2 = opencv()
    cv2.setRNGSeed(1)
    stop = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, _ROUNDS, _STILL)
    count = min(COLOURS, len(points))
    _, labels, centres = cv2.kmeans(points, count, None, stop, 1, cv2.KMEANS_PP_CENTERS)
    shares = np.bincount(labels.ravel(), minlength=count) / len(points)
    for place, (centre, share) in enumerate(_merged(centres, shares)):
        found[place] = (*centre, share)
    return found.ravel()


def lab_of(name: str) -> Floats:
    """Of a colour by its CSS name or as `#rrggbb`. Raises ValueError."""
    from PIL import ImageColor

    rgb = np.array(ImageColor.getrgb(name)[:3], np.float32).reshape(1, 1, 3) / 255
    found: Floats = opencv().cvtColor(rgb, opencv().COLOR_RGB2LAB)[0, 0]
    return found


def named(row: NDArray[np.floating]) -> tuple[PaletteColour, ...]:
    """What `palette` found, for people."""
    cv2 = opencv()
    told = []
    for *lab, share in np.asarray(row, np.float32).reshape(COLOURS, 4).tolist():
        if share > 0:
            rgb = cv2.cvtColor(np.array([[lab]], np.float32), cv2.COLOR_LAB2RGB)[0, 0]
            red, green, blue = np.clip(np.rint(rgb * 255), 0, 255).astype(int).tolist()
            told.append(PaletteColour(f"#{red:02x}{green:02x}{blue:02x}", float(share)))
    return tuple(told)


def _points(pixels: Pixels) -> Floats:
    """The Lab values of a small copy's opaque pixels."""
    cv2 = opencv()
    small = cv2.resize(as_array(pixels), (_SIDE, _SIDE), interpolation=cv2.INTER_AREA)
    rgb = np.ascontiguousarray(small[..., :3]).astype(np.float32) / 255
    lab: Floats = cv2.cvtColor(rgb, cv2.COLOR_RGB2LAB).reshape(-1, 3)
    return lab[small[..., 3].ravel() >= _OPAQUE] if pixels.alpha else lab


def _merged(centres: Floats, shares: NDArray[np.floating]) -> list[tuple[Floats, float]]:
    """Colours that look the same become one, at the place of the larger."""
    kept: list[tuple[Floats, float]] = []
    for place in np.argsort(-shares, kind="stable"):
        centre, share = centres[place], float(shares[place])
        same = [n for n, (other, _) in enumerate(kept) if np.linalg.norm(centre - other) < _SAME]
        if same:
            kept[same[0]] = (kept[same[0]][0], kept[same[0]][1] + share)
        elif share > 0:
            kept.append((centre, share))
    return sorted(kept, key=lambda each: -each[1])
