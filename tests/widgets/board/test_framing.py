"""Very long pictures on the board are cut around what matters; others are whole."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage

from models.records import Focus
from widgets.board.framing import MOST, framed, framed_size

pytestmark = pytest.mark.gui


def a_strip(width: int, height: int, x: int, y: int) -> QImage:
    """White, with a red square of 20 pixels."""
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("white"))
    for dx in range(20):
        for dy in range(20):
            image.setPixelColor(x + dx, y + dy, QColor("red"))
    return image


def reds(image: QImage) -> int:
    return sum(
        image.pixelColor(x, y) == QColor("red")
        for x in range(image.width())
        for y in range(image.height())
    )


@pytest.mark.parametrize("size", [(100, 100), (100, 300), (300, 100), (1, 3)])
def test_most_pictures_are_whole(size):
    assert framed_size(*size) == size


@pytest.mark.parametrize(("wide", "high", "x", "y"), [(40, 800, 10, 700), (800, 40, 700, 10)])
def test_a_long_strip_keeps_what_matters(wide, high, x, y):
    focus = Focus(x / wide, y / high, 20 / wide, 20 / high, "face")
    shown = framed(a_strip(wide, high, x, y), focus)
    assert max(shown.width(), shown.height()) == MOST * min(shown.width(), shown.height())
    assert reds(shown) == 400
    assert reds(framed(a_strip(wide, high, x, y), None)) == 0


def test_no_picture_stays_none():
    assert framed(QImage(), None).isNull()
