"""Very long pictures on the board: cut around what matters, so that they can be made out."""

from __future__ import annotations

from PySide6.QtGui import QImage

from models.imaging.crop import crop_box
from models.records import Focus

MOST = 3.0  # The longer side against the shorter.


def framed_size(width: int, height: int) -> tuple[int, int]:
    """Width and height of what is shown of a picture of this size."""
    return min(width, round(height * MOST)), min(height, round(width * MOST))


def framed(image: QImage, focus: Focus | None) -> QImage:
    """What is shown of it; most pictures whole."""
    width, height = framed_size(image.width(), image.height())
    if (width, height) == (image.width(), image.height()) or image.isNull():
        return image
    return image.copy(*crop_box(image.width(), image.height(), width / height, focus))
