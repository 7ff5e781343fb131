"""How a picture is made, in few numbers: colours, contrast, lines, paper, shape. For the taste.

Colourfulness is that of Hasler and Süsstrunk, "Measuring colourfulness in natural images", 2003.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from models.imaging.opencv import as_array, opencv
from models.imaging.pixels import Pixels

NAMES = (
    "saturation",
    "saturation spread",
    "value",
    "value spread",
    "warm to cold",
    "green to purple",
    "colourfulness",
    "lines",
    "ink",
    "paper",
    "flat areas",
    "shape",
    "symmetry",
    "transparent",
)
SIZE = len(NAMES)
_SIDE = 64
_INK, _PAPER, _PALE = 0.25, 0.92, 0.1
_LINE, _FLAT = 0.15, 0.01

Floats = NDArray[np.float32]


def style(pixels: Pixels) -> Floats:
    """(14,), in the order of `NAMES`; all but shape (the logarithm of width by height) are about
    -1 to 1. On white paper."""
    rgb, clear = _small(pixels)
    cv2 = opencv()
    hue, saturation, value = np.moveaxis(cv2.cvtColor(rgb, cv2.COLOR_RGB2HSV), 2, 0)
    angle, strength = np.deg2rad(hue), float(saturation.mean()) + 1e-6
    grey = rgb.mean(axis=2)
    change = np.hypot(*np.gradient(grey))
    found = (
        saturation.mean(),
        saturation.std(),
        value.mean(),
        value.std(),
        (np.cos(angle) * saturation).mean() / strength,
        (np.sin(angle) * saturation).mean() / strength,
        _colourfulness(rgb),
        (change > _LINE).mean(),
        (value < _INK).mean(),
        ((value > _PAPER) & (saturation < _PALE)).mean(),
        (change < _FLAT).mean(),
        np.log(pixels.width / pixels.height),
        _likeness(grey, grey[:, ::-1]),
        clear,
    )
    return np.array(found, np.float32)


def _small(pixels: Pixels) -> tuple[Floats, float]:
    """A square copy, 0 to 1, and the share of it that is transparent."""
    cv2 = opencv()
    small = cv2.resize(as_array(pixels), (_SIDE, _SIDE), interpolation=cv2.INTER_AREA)
    values = small.astype(np.float32) * np.float32(1 / 255)
    if not pixels.alpha:
        return np.ascontiguousarray(values[..., :3]), 0.0
    share = values[..., 3:]
    on_paper = values[..., :3] * share + 1 - share
    return np.ascontiguousarray(on_paper), float(1 - share.mean())


def _colourfulness(rgb: Floats) -> float:
    red, green, blue = np.moveaxis(rgb, 2, 0)
    one, other = red - green, (red + green) / 2 - blue
    spread = np.hypot(one.std(), other.std())
    return float(spread + 0.3 * np.hypot(one.mean(), other.mean()))


def _likeness(one: Floats, other: Floats) -> float:
    a, b = one - one.mean(), other - other.mean()
    return float((a * b).sum() / max(float(np.sqrt((a * a).sum() * (b * b).sum())), 1e-6))
