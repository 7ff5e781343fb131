"""What a picture looks like in 64 bits, and how far two pictures differ where they differ most.

Perceptual hash: Zauner, "Implementation and Benchmarking of Perceptual Image Hash Functions", 2010:
the signs of the low frequencies of a small grey picture around their median.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from models.imaging.pixels import Pixels

# Of a picture of one colour, which is like every other one: never compared.
BLANK = 0

_SIDE = 32
_LOW = 8
_PLAIN = 2.0  # Standard deviation of the grey values, of 255, below which nothing is to be seen.
_CLOSE_SIDE = 128
_WINDOW = 8


def fingerprint(picture: Image.Image) -> int:
    """64 bits as a signed integer, as SQLite keeps it. About half of them are set; `BLANK` where
    there is nothing to see. Transparent parts are white paper. Meant for a thumbnail."""
    small = on_paper(picture).convert("L").resize((_SIDE, _SIDE), Image.Resampling.BOX)
    grey = np.asarray(small, dtype=np.float32)
    if grey.std() < _PLAIN:
        return BLANK
    from scipy.fft import dctn  # A sixth of a second, which not every start should wait for.

    low = dctn(grey, type=2)[:_LOW, :_LOW].ravel()
    bits = np.packbits(low > np.median(low))
    return int(bits.view(">i8")[0])


def difference(first: Image.Image, second: Image.Image) -> float:
    """The mean difference of colours, 0..255, in the part (1/16 of each side) where two pictures,
    laid over each other, differ most. A smaller or stronger compressed copy stays low, an opened
    eye does not. Meant for thumbnails."""
    apart = np.abs(_close(first) - _close(second)).max(axis=2)
    parts = apart.reshape(_CLOSE_SIDE // _WINDOW, _WINDOW, -1, _WINDOW).mean(axis=(1, 3))
    return float(parts.max())


def as_picture(pixels: Pixels) -> Image.Image:
    """For pixels that were decoded already."""
    mode = "RGBA" if pixels.alpha else "RGB"
    return Image.frombytes(mode, (pixels.width, pixels.height), pixels.data)


def _close(picture: Image.Image) -> NDArray[np.float32]:
    size = (_CLOSE_SIDE, _CLOSE_SIDE)
    return np.asarray(on_paper(picture).resize(size, Image.Resampling.BOX), dtype=np.float32)


def on_paper(picture: Image.Image) -> Image.Image:
    if picture.mode != "RGBA":
        return picture.convert("RGB")
    paper = Image.new("RGB", picture.size, "white")
    paper.paste(picture, mask=picture.getchannel("A"))
    return paper
