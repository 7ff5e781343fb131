"""The square in the preview, moved by a real mouse and real keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from models.records import Focus
from widgets.inspector.crop_preview import CropPreview

pytestmark = pytest.mark.gui


def picture(width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    return image


@pytest.fixture
def preview(qtbot):
    made = CropPreview(200)
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show_image(picture(100, 200))
    made.chosen = []
    made.focus_chosen.connect(lambda _row, focus: made.chosen.append(focus))
    with qtbot.waitExposed(made):
        made.show()
    return made


def drag(preview, way: QPoint) -> None:
    start = preview.square().center().toPoint()
    QTest.mousePress(preview, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(preview, start + way / 2)
    QTest.mouseMove(preview, start + way)
    QTest.mouseRelease(preview, Qt.MouseButton.LeftButton, pos=start + way)


def test_it_shows_the_square_that_the_grid_keeps(preview):
    assert preview.square().getRect() == pytest.approx((100, 50, 100, 100))
    preview.show_focus(1, Focus(0.2, 0.05, 0.6, 0.2, "face"))
    assert preview.square().top() == pytest.approx(0)


def test_a_drag_moves_it_and_it_stays_inside(preview):
    drag(preview, QPoint(0, 20))
    (focus,) = preview.chosen
    assert focus.because == "person"
    assert (focus.x, focus.y) == pytest.approx((0.5, 0.6))
    drag(preview, QPoint(0, 900))
    assert preview.chosen[1].y == pytest.approx(0.75)
    assert preview.square().bottom() == pytest.approx(200)


def test_a_click_changes_nothing(qtbot, preview):
    qtbot.mouseClick(preview, Qt.MouseButton.LeftButton)
    assert preview.chosen == []


def test_the_arrow_keys_move_it_and_backspace_gives_it_back(qtbot, preview):
    preview.setFocus()
    qtbot.keyClick(preview, Qt.Key.Key_Down)
    qtbot.keyClick(preview, Qt.Key.Key_Down)
    assert [round(each.y, 2) for each in preview.chosen] == [0.54, 0.58]
    qtbot.keyClick(preview, Qt.Key.Key_Backspace)
    assert preview.chosen[-1] is None


def test_a_double_click_gives_it_back(qtbot, preview):
    qtbot.mouseDClick(preview, Qt.MouseButton.LeftButton)
    assert preview.chosen[-1] is None


def test_a_square_picture_has_nothing_to_move(qtbot, preview):
    preview.show_image(picture(100, 100))
    assert preview.square().isEmpty()
    preview.setFocus()
    qtbot.keyClick(preview, Qt.Key.Key_Down)
    drag(preview, QPoint(0, 20))
    assert preview.chosen == []


def test_what_is_outside_is_darker_while_the_mouse_is_there(qtbot, preview):
    def color(y: int) -> str:
        return preview.grab().toImage().pixelColor(150, y).name()

    QTest.mouseMove(preview, QPoint(1, 1))
    qtbot.waitUntil(lambda: color(10) != color(100))
    assert color(100) == QColor("teal").name()


def test_it_says_what_it_is(preview):
    assert "square" in preview.accessibleName()
    assert "Backspace" in preview.toolTip()
    assert QPointF(preview.square().center()).x() == pytest.approx(150)
