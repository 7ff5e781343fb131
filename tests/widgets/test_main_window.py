"""The window: screens by name, focus where the keys work, menus, closing is only a wish."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QApplication, QWidget

from widgets.commands.menus import MENUS
from widgets.window.main_window import MainWindow

pytestmark = [
    pytest.mark.gui,
    # What the offscreen platform says of every popup.
    pytest.mark.qt_log_ignore("This plugin does not support"),
]
SCREENS = ("welcome", "inbox", "library", "board", "sources", "activity")


@pytest.fixture
def window(qtbot):
    host = QWidget()
    qtbot.addWidget(host)
    made = MainWindow(QUndoStack(host))
    qtbot.addWidget(made)
    made.resize(1280, 800)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.mark.parametrize("name", SCREENS)
def test_each_screen_can_be_shown_and_has_the_focus(qtbot, window, name):
    with qtbot.waitSignal(window.screen_shown) as got:
        window.show_screen(name)
    assert got.args == [name]
    assert window.screen_name == name
    marked = [each for each, button in window.rail.buttons.items() if button.isChecked()]
    assert marked == ([name] if name in window.rail.buttons else [])


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_with_the_focus_is_pressed_by_enter_as_by_space(qtbot, window, key):
    window.show_screen("sources")
    window.sources.empty.button.setFocus()
    with qtbot.waitSignal(window.sources.example_wanted):
        qtbot.keyClick(window.sources.empty.button, key)


def test_the_enter_that_ends_a_boards_name_presses_no_button(qtbot, window):
    window.show_screen("board")
    bar, pressed = window.board.bar, []
    bar.chooser.setMenu(None)  # It would wait for a choice.
    bar.chooser.clicked.connect(lambda: pressed.append(1))
    bar.begin_rename()
    qtbot.keyClick(bar.name, Qt.Key.Key_Return)
    assert bar.chooser.isVisible()
    assert pressed == []


def test_closing_is_a_wish_that_others_decide(qtbot, window):
    with qtbot.waitSignal(window.close_requested):
        assert not window.close()
    assert window.isVisible()


def test_the_strip_at_the_foot_opens_activity(qtbot, window):
    qtbot.mouseClick(window.status, Qt.MouseButton.LeftButton)
    assert window.screen_name == "activity"


def test_the_menus_hold_every_action_once(window):
    tops = [action.menu() for action in window.menuBar().actions()]
    assert len(tops) == len(MENUS)
    entries = [each for top in tops for each in top.actions()]
    below = [each for entry in entries if entry.menu() for each in entry.menu().actions()]
    listed = [each.objectName() for each in entries + below if each.objectName()]
    assert sorted(listed) == sorted(window.actions_)


def test_no_menu_is_nearly_as_high_as_a_small_screen(window):
    heights = {
        entry.text(): entry.menu().sizeHint().height() for entry in window.menuBar().actions()
    }
    assert max(heights.values()) <= 640, heights


def test_saying_all_anew_leaves_the_window_as_it_was(qtbot, window):
    window.show_screen("sources")
    with qtbot.waitSignal(window.retranslated):
        window.retranslate()
    assert window.screen_name == "sources"
    assert len(window.menuBar().actions()) == len(MENUS)
    assert [each.objectName() for each in window.library.bar.add.menu().actions()][:3] == [
        "add_folder",
        "add_files",
        "add_site",
    ]


def test_the_picture_menu_goes_when_it_closes(qtbot, window):
    menu = window.picture_menu()
    with qtbot.waitSignal(menu.destroyed):
        menu.popup(window.mapToGlobal(window.rect().center()))
        menu.close()


def test_going_to_a_screen_puts_the_viewer_away(window):
    window.viewer.open_over(window.centralWidget())
    window.show_screen("board")
    assert not window.viewer.isVisible()


@pytest.mark.parametrize("name", SCREENS)
def test_whatever_takes_the_focus_has_a_name_for_screen_readers(window, name):
    window.show_screen(name)
    unnamed = [
        f"{type(each).__name__} in {type(each.parent()).__name__}"
        for each in window.findChildren(QWidget)
        if each.isVisible()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (each.accessibleName() or _text(each))
    ]
    # The board's view is named after the board, and none is open here.
    assert [each for each in unnamed if "BoardView" not in each] == []


def _text(widget: QWidget) -> str:
    """What stands on it, for buttons and the like."""
    text = getattr(widget, "text", None)
    return (text() if callable(text) else "") or widget.toolTip()


@pytest.mark.parametrize("screen", ["library", "board"])
def test_shift_f10_asks_for_the_menu_of_what_has_the_focus(qtbot, window, screen):
    pictures = {"library": window.library.grid, "board": window.board.view}[screen]
    window.show_screen(screen)
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is pictures)
    pictures.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    with qtbot.waitSignal(pictures.customContextMenuRequested, timeout=1000):
        qtbot.keyClick(pictures, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
