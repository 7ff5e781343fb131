"""The command palette by keys alone."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from widgets.commands.command_palette import CommandPalette

pytestmark = [
    pytest.mark.gui,
    # What the offscreen platform says of every popup.
    pytest.mark.qt_log_ignore("This plugin does not support"),
]


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1000, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def actions(window):
    made = [QAction(text, window) for text in ("&Like", "&Dislike", "Move to &Trash", "&Settings…")]
    made[0].setShortcut("L")
    return made


@pytest.fixture
def palette(qtbot, window, actions):
    made = CommandPalette(actions, window)
    made.open_over(window)
    qtbot.waitUntil(made.isVisible)
    yield made
    if shiboken6.isValid(made):
        made.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def offered(palette) -> list[str]:
    model = palette.list.model()
    return [model.index(row, 0).data().split("   ")[0] for row in range(model.rowCount())]


def test_everything_is_offered_with_its_key_and_plain_words(palette):
    assert offered(palette) == ["Like", "Dislike", "Move to Trash", "Settings"]
    assert palette.list.model().index(0, 0).data().endswith("L")


def test_letters_narrow_it_down_and_enter_does_it(qtbot, palette, actions):
    qtbot.keyClicks(palette.line, "TRASH")
    assert offered(palette) == ["Move to Trash"]
    with qtbot.waitSignal(actions[2].triggered):
        qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not shiboken6.isValid(palette))


def test_arrows_choose_among_what_is_left(qtbot, palette, actions):
    qtbot.keyClicks(palette.line, "like")
    assert offered(palette) == ["Like", "Dislike"]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down):
        qtbot.keyClick(palette.line, key)
    with qtbot.waitSignal(actions[1].triggered), qtbot.assertNotEmitted(actions[0].triggered):
        qtbot.keyClick(palette.line, Qt.Key.Key_Return)


def test_escape_does_nothing_but_close(qtbot, palette, actions):
    with qtbot.assertNotEmitted(actions[0].triggered):
        qtbot.keyClick(palette.line, Qt.Key.Key_Escape)
    assert not shiboken6.isValid(palette) or not palette.isVisible()


def test_enter_on_nothing_found_does_nothing(qtbot, palette, actions):
    qtbot.keyClicks(palette.line, "zzz")
    assert offered(palette) == []
    with qtbot.assertNotEmitted(actions[0].triggered):
        qtbot.keyClick(palette.line, Qt.Key.Key_Return)
