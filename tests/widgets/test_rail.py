"""The rail: choosing, the number of finds, and drags that rest or end on a button."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from widgets.parts import drag_payload
from widgets.window.rail import SPRING_MS, Rail

pytestmark = pytest.mark.gui
NO_KEYS = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def rail(qtbot):
    made = Rail()
    qtbot.addWidget(made)
    made.resize(made.width(), 600)
    with qtbot.waitExposed(made):
        made.show()
    return made


def drag_onto(button, mime: QMimeData) -> QDragEnterEvent:
    event = QDragEnterEvent(QPoint(20, 20), Qt.DropAction.CopyAction, mime, LEFT, NO_KEYS)
    QApplication.sendEvent(button, event)
    return event


def drop_on(button, mime: QMimeData) -> QDropEvent:
    event = QDropEvent(QPointF(20, 20), Qt.DropAction.CopyAction, mime, LEFT, NO_KEYS)
    QApplication.sendEvent(button, event)
    return event


@pytest.fixture
def mime():
    return drag_payload.encode(["a" * 64])


def test_a_click_chooses_a_screen(qtbot, rail):
    with qtbot.waitSignal(rail.chosen) as got:
        qtbot.mouseClick(rail.buttons["board"], LEFT)
    assert got.args == ["board"]


def test_keys_alone_choose_a_screen(qtbot, rail):
    rail.buttons["sources"].setFocus()
    with qtbot.waitSignal(rail.chosen) as got:
        qtbot.keyClick(rail.buttons["sources"], Qt.Key.Key_Space)
    assert got.args == ["sources"]


def test_one_button_is_marked_and_none_for_a_screen_without(rail):
    rail.show_chosen("board")
    rail.show_chosen("inbox")
    assert [name for name, each in rail.buttons.items() if each.isChecked()] == ["inbox"]
    rail.show_chosen("welcome")
    assert not any(each.isChecked() for each in rail.buttons.values())
    rail.show_chosen("library")
    assert rail.buttons["library"].isChecked()


def test_the_number_of_finds_is_painted(rail):
    before = rail.buttons["inbox"].grab().toImage()
    rail.set_finds(12)
    twelve = rail.buttons["inbox"].grab().toImage()
    rail.set_finds(4000)
    many = rail.buttons["inbox"].grab().toImage()
    rail.set_finds(0)
    assert twelve != before
    assert many not in (before, twelve)
    assert rail.buttons["inbox"].grab().toImage() == before


def test_a_drag_that_rests_opens_the_screen(qtbot, rail, mime):
    with qtbot.waitSignal(rail.chosen, timeout=4 * SPRING_MS) as got:
        assert drag_onto(rail.buttons["board"], mime).isAccepted()
    assert got.args == ["board"]


def test_a_drag_that_passes_opens_nothing(qtbot, rail, mime):
    button = rail.buttons["board"]
    drag_onto(button, mime)
    QApplication.sendEvent(button, QDragLeaveEvent())
    with qtbot.assertNotEmitted(rail.chosen, wait=SPRING_MS + 50):
        pass


def test_pictures_let_go_over_a_button_are_told(qtbot, rail, mime):
    button = rail.buttons["board"]
    drag_onto(button, mime)
    with qtbot.waitSignal(rail.dropped) as got, qtbot.assertNotEmitted(rail.chosen):
        assert drop_on(button, mime).isAccepted()
    assert got.args[0] == "board"
    assert drag_payload.decode(got.args[1]) == ("a" * 64,)


def test_files_of_another_program_are_told_as_well(qtbot, rail, tmp_path):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.png"))])
    drag_onto(rail.buttons["library"], mime)
    with qtbot.waitSignal(rail.dropped) as got:
        drop_on(rail.buttons["library"], mime)
    assert drag_payload.dropped_files(got.args[1]) == (tmp_path / "a.png",)
