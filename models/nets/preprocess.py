"""From pixels to what a network reads: squares of its size in its order, and colour histograms."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from models.imaging.opencv import as_array, opencv
from models.imaging.pixels import Pixels
from models.nets.manifest import HISTOGRAM_SIZE, InputLayout

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]

HALF = 0.5
HUES, SATURATIONS, VALUES = 8, 4, 4  # HISTOGRAM_SIZE colours


def square(pixels: Pixels, size: int) -> Bytes:
    """The whole picture as RGB, fitted into a square; what is transparent is white paper."""
    cv2 = opencv()
    picture = _on_paper(pixels)
    smaller = pixels.width >= size and pixels.height >= size
    way = cv2.INTER_AREA if smaller else cv2.INTER_LINEAR
    fitted: Bytes = cv2.resize(picture, (size, size), interpolation=way)
    return fitted


def padded(pixels: Pixels, size: int, paper: int = 255) -> Bytes:
    """The whole picture as RGB in its own shape, in the middle of a grey, white or black square."""
    cv2 = opencv()
    picture = _on_paper(pixels)
    side = max(pixels.width, pixels.height)
    sheet = np.full((side, side, 3), paper, np.uint8)
    left, top = (side - pixels.width) // 2, (side - pixels.height) // 2
    sheet[top : top + pixels.height, left : left + pixels.width] = picture
    way = cv2.INTER_AREA if side > size else cv2.INTER_CUBIC
    fitted: Bytes = cv2.resize(sheet, (size, size), interpolation=way)
    return fitted


def fitted(pixels: Pixels, layout: InputLayout) -> Bytes:
    """The picture as the square that this layout wants."""
    if layout.fit == "stretch":
        return square(pixels, layout.size)
    return padded(pixels, layout.size, paper=0 if layout.fit == "pad-black" else 255)


def within(pixels: Pixels, longest: int, step: int) -> tuple[Bytes, float]:
    """The whole picture as RGB, its longer side `longest`, on white paper whose sides are multiples
    of `step`, in the upper left corner; and how much smaller it became."""
    cv2 = opencv()
    picture = _on_paper(pixels)
    scale = longest / max(pixels.width, pixels.height)
    size = (max(1, round(pixels.width * scale)), max(1, round(pixels.height * scale)))
    # Of a little smaller one the nearest four pixels say as much, in a fifth of the time.
    way = cv2.INTER_AREA if scale < HALF else cv2.INTER_LINEAR
    fitted = cv2.resize(picture, size, interpolation=way) if scale != 1 else picture
    paper = np.full((-(-size[1] // step) * step, -(-size[0] // step) * step, 3), 255, np.uint8)
    paper[: size[1], : size[0]] = fitted
    return paper, scale


def without_overlaps(
    boxes: Sequence[Sequence[float]], scores: Sequence[float], overlap: float
) -> list[int]:
    """Which boxes (left, top, width, height) stay when of those that overlap more than that only
    the one with the best score does."""
    cv2 = opencv()
    return [int(each) for each in cv2.dnn.NMSBoxes(boxes, scores, 0.0, overlap)]


def batch_of(squares: Sequence[Bytes], layout: InputLayout) -> Floats | Bytes:
    """Squares of the right size as the net's input."""
    batch = np.stack(squares)
    if layout.channels == "BGR":
        batch = batch[..., ::-1]
    mean, scale = np.asarray(layout.mean, np.float32), np.asarray(layout.scale, np.float32)
    if layout.order == "NCHW":
        batch = batch.transpose(0, 3, 1, 2)
        mean, scale = (each.reshape(-1, 1, 1) for each in (mean, scale))
    if layout.kind == "uint8":
        return np.ascontiguousarray(batch)
    values = batch.astype(np.float32, order="C")
    if layout.mean or layout.scale != 1.0:
        values -= mean
        values *= scale
    return values


def colour_histogram(picture: Bytes) -> Floats:
    """Square roots of the shares of 128 colours: of unit length, and its dot product with another
    is how much the two distributions overlap (Bhattacharyya)."""
    cv2 = opencv()
    hsv = cv2.cvtColor(picture, cv2.COLOR_RGB2HSV).astype(np.int32)
    hue = hsv[..., 0] * HUES // 180
    saturation = hsv[..., 1] * SATURATIONS // 256
    value = hsv[..., 2] * VALUES // 256
    bins = (hue * SATURATIONS + saturation) * VALUES + value
    counts = np.bincount(bins.ravel(), minlength=HISTOGRAM_SIZE)
    roots: Floats = np.sqrt(counts / counts.sum()).astype(np.float32)
    return roots


def _on_paper(pixels: Pixels) -> Bytes:
    picture = as_array(pixels)
    if not pixels.alpha:
        return picture
    alpha = picture[..., 3:].astype(np.uint16)
    mixed = (picture[..., :3] * alpha + 255 * (255 - alpha) + 127) // 255
    return mixed.astype(np.uint8)
