"""A picture turned by quarters is the same picture, wherever its parts come to lie."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap, QTransform

from widgets.viewer.turning import paint_turned

pytestmark = pytest.mark.usefixtures("qapp")
WIDE, HIGH = 40, 20


def picture() -> QImage:
    """Four quarters of different colours."""
    image = QImage(WIDE, HIGH, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    painter = QPainter(image)
    painter.fillRect(WIDE // 2, 0, WIDE // 2, HIGH // 2, QColor("green"))
    painter.fillRect(WIDE // 2, HIGH // 2, WIDE // 2, HIGH // 2, QColor("blue"))
    painter.fillRect(0, HIGH // 2, WIDE // 2, HIGH // 2, QColor("white"))
    painter.end()
    return image


def painted(image: QImage, area: QRectF, turns: int, side: int = 60) -> QImage:
    canvas = QImage(side, side, QImage.Format.Format_RGB32)
    canvas.fill(Qt.GlobalColor.black)
    painter = QPainter(canvas)
    paint_turned(painter, QRectF(canvas.rect()), area, QPixmap.fromImage(image), turns)
    painter.end()
    return canvas


@pytest.mark.parametrize("turns", range(5))
def test_every_pixel_is_where_the_turn_puts_it(turns):
    expected = picture().transformed(QTransform().rotate(90 * turns))
    area = QRectF(7, 9, expected.width(), expected.height())
    shown = painted(picture(), area, turns)
    assert shown.copy(area.toRect()) == expected
    assert shown.pixelColor(6, 9) == shown.pixelColor(7, 8) == QColor("black")


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_of_a_picture_larger_than_the_view_the_right_part_is_seen(turns):
    large = picture().scaled(400, 200)
    expected = large.transformed(QTransform().rotate(90 * turns))
    area = QRectF(-150, -120, expected.width(), expected.height())
    assert painted(large, area, turns) == expected.copy(150, 120, 60, 60)


def test_what_is_out_of_sight_paints_nothing():
    shown = painted(picture(), QRectF(100, 0, HIGH, WIDE), 1)
    assert shown.pixelColor(59, 10) == QColor("black")


def test_transparency_stays():
    image = picture().convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    assert painted(image, QRectF(0, 0, HIGH, WIDE), 1).pixelColor(5, 5) == QColor("black")
