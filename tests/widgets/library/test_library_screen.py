"""The Library screen: what an empty one says, and the strip over similar pictures."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.support.gui_artworks import shown_artwork
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


def test_escape_leads_from_a_field_to_the_pictures_and_from_alike_ones_to_all(qtbot, screen):
    screen.grid.set_rows(range(3))
    screen.similar.show_for("Sunset")
    line = screen.inspector.tags.line
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    screen.inspector.show_artwork(shown_artwork(1))
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert screen.focusWidget() is screen.grid
    with qtbot.waitSignal(screen.similar.closed):
        qtbot.keyClick(screen.grid, Qt.Key.Key_Escape)
