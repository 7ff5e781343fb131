"""What stands out in a picture, without a network: for crops where no face is found.

Two maps are added: the spectral residual of the lightness (Hou and Zhang, "Saliency detection: a
spectral residual approach", 2007), and how far each colour is from those of the picture's border.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from models.imaging.opencv import as_array, opencv
from models.imaging.pixels import Pixels
from models.records import Focus

Map = NDArray[np.float32]

_SIDE = 64
_BORDER = 3
# The share of what stands out that may lie outside the focus: on each side, and above it, where
# the heads of drawn figures are.
_OUTSIDE, _ABOVE = 0.08, 0.005
# The largest difference of a colour's value, 0 to 255, in which nothing is seen.
_PLAIN = 4.0


def salient_focus(pixels: Pixels) -> Focus | None:
    """The box around most of what stands out; None where nothing does."""
    return focus_of_weights(saliency(pixels))


def focus_of_weights(weight: Map) -> Focus | None:
    """The box around most of these weights (rows, columns); None where all are 0."""
    if not weight.any():
        return None
    left, right = _span(weight.sum(axis=0), _OUTSIDE)
    top, bottom = _span(weight.sum(axis=1), _ABOVE)
    return Focus(left, top, right - left, bottom - top, "saliency")


def saliency(pixels: Pixels) -> Map:
    """How much each of 64 x 64 parts stands out, 0 to 1; what is below the middle counts as 0."""
    lab = _lab(pixels)
    if np.ptp(lab, axis=(0, 1)).max() < _PLAIN:
        return np.zeros((_SIDE, _SIDE), np.float32)
    added = _scaled(_residual(lab[..., 0])) + _scaled(_from_border(lab))
    above: Map = np.clip(added / 2 - added.mean() / 2, 0, None)
    return above


def _lab(pixels: Pixels) -> Map:
    """The picture on white paper in 64 x 64 colours, each value 0 to 255."""
    cv2 = opencv()
    small = cv2.resize(as_array(pixels), (_SIDE, _SIDE), interpolation=cv2.INTER_AREA)
    if pixels.alpha:
        share = small[..., 3:].astype(np.float32) / 255
        small = (small[..., :3] * share + 255 * (1 - share)).astype(np.uint8)
    lab: Map = cv2.cvtColor(small, cv2.COLOR_RGB2LAB).astype(np.float32)
    return lab


def _residual(lightness: Map) -> Map:
    cv2 = opencv()
    spectrum = np.fft.fft2(lightness)
    size = np.log(np.abs(spectrum) + 1e-6)
    rest = np.exp(size - cv2.blur(size, (3, 3)))
    back = np.abs(np.fft.ifft2(rest * np.exp(1j * np.angle(spectrum)))) ** 2
    return np.asarray(cv2.GaussianBlur(back, (0, 0), 2.5), np.float32)


def _from_border(lab: Map) -> Map:
    edge = np.ones(lab.shape[:2], np.bool_)
    edge[_BORDER:-_BORDER, _BORDER:-_BORDER] = False
    away: Map = np.linalg.norm(lab - np.median(lab[edge], axis=0), axis=2).astype(np.float32)
    return away


def _scaled(values: Map) -> Map:
    low, high = float(values.min()), float(values.max())
    return (values - low) / max(high - low, 1e-6)


def _span(weights: Map, before: float) -> tuple[float, float]:
    """Where the middle of the weights begins and ends, as shares."""
    grown = np.cumsum(weights) / weights.sum()
    start = int(np.searchsorted(grown, before))
    stop = int(np.searchsorted(grown, 1 - _OUTSIDE)) + 1
    return start / len(weights), min(stop, len(weights)) / len(weights)
