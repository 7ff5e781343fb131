"""The Library screen: what an empty one says, and the strip over similar pictures."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from widgets.library.library_screen import LibraryScreen

pytestmark = pytest.mark.gui


@pytest.fixture
def screen(qtbot):
    made = LibraryScreen()
    qtbot.addWidget(made)
    made.resize(1100, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_an_empty_library_says_why_and_offers_one_button(qtbot, screen):
    screen.show_empty("Your library is empty.", "Add a folder")
    assert screen.empty.isVisible()
    assert not screen.grid.isVisible()
    with qtbot.waitSignal(screen.empty.pressed):
        qtbot.mouseClick(screen.empty.button, Qt.MouseButton.LeftButton)
    screen.show_grid()
    assert screen.grid.isVisible()


def test_a_search_that_finds_nothing_offers_nothing_to_press(screen):
    screen.show_empty("No picture matches this search.")
    assert screen.empty.button.isHidden()


def test_the_strip_names_the_picture_and_leads_back(qtbot, screen):
    assert screen.similar.isHidden()
    screen.similar.show_for("Sunset")
    assert "Sunset" in screen.similar.text.text()
    screen.retranslate()
    assert "Sunset" in screen.similar.text.text()
    with qtbot.waitSignal(screen.similar.closed):
        qtbot.mouseClick(screen.similar.back, Qt.MouseButton.LeftButton)


def test_leaving_the_search_puts_the_focus_on_the_pictures(qtbot, screen):
    screen.grid.set_rows(range(3))
    screen.bar.search.setFocus()
    qtbot.keyClick(screen.bar.search, Qt.Key.Key_Down)
    assert screen.focusWidget() is screen.grid
