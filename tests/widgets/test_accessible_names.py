"""Whoever hears the window finds a name, a role and a state at everything that can be used."""

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QAccessible, QUndoStack
from PySide6.QtWidgets import QDialog, QWidget

import widgets
from tests.support.dialogs import DIALOGS
from tests.support.gui_artworks import shown_artwork
from tests.support.hearing import heard, name_of, nameless
from tests.support.translations import compile_all
from widgets.commands.menus import MENUS
from widgets.help.dialog_pages import PAGES
from widgets.help.guide_pages import pages
from widgets.inbox.inbox_view import InboxView
from widgets.inbox.records import Find
from widgets.inspector.picture_words import said_of
from widgets.look.announcing import door
from widgets.window.main_window import MainWindow
from widgets.window.notification_bar import Notice

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]
LANGUAGES = ("en", "ja")


@pytest.fixture(scope="module")
def compiled(tmp_path_factory):
    return compile_all(tmp_path_factory.mktemp("qm"))


@pytest.fixture(params=LANGUAGES)
def window(qtbot, qapp, compiled, request):
    translator = QTranslator(qapp)
    assert translator.load(f"bunshin_{request.param}", str(compiled))
    qapp.installTranslator(translator)
    host = QWidget()
    qtbot.addWidget(host)
    made = MainWindow(QUndoStack(host))
    qtbot.addWidget(made)
    made.resize(1280, 800)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    qapp.removeTranslator(translator)
    translator.deleteLater()


def test_everything_on_every_screen_says_what_it_is(window):
    for name in window.screen_names:
        window.show_screen(name)
        assert nameless(window) == [], name


def test_menus_have_a_letter_of_their_own_for_each_entry(window):
    for top in window.menuBar().actions():
        letters = [_letter(each.text()) for each in top.menu().actions() if "&" in each.text()]
        assert len(letters) == len(set(letters)), (top.text(), sorted(letters))
    tops = [_letter(each.text()) for each in window.menuBar().actions()]
    assert len(set(tops)) == len(MENUS)


def test_no_dialog_is_forgotten():
    modules = pkgutil.walk_packages(widgets.__path__, "widgets.")
    found = [_classes(importlib.import_module(each.name)) for each in modules if not each.ispkg]
    names = {name for each in found for name in each}
    assert names == set(DIALOGS)
    assert names == set(PAGES)
    for language in LANGUAGES:
        assert set(PAGES.values()) <= {page.name for page in pages(language)}


def test_everything_in_every_dialog_says_what_it_is(window):
    silent = {}
    for name, make in DIALOGS.items():
        dialog = make(window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        dialog.show()
        root = QAccessible.queryAccessibleInterface(dialog)
        title = [] if name == "CommandPalette" or name_of(root) else ["its title"]
        if lacking := [*title, *nameless(dialog)]:
            silent[name] = lacking
        dialog.close()
        dialog.deleteLater()
    assert silent == {}


def test_the_ways_of_the_welcome_are_buttons_that_say_what_they_do(window):
    for card in (window.welcome.folder, window.welcome.site, window.welcome.example):
        interface = QAccessible.queryAccessibleInterface(card)
        assert interface.role() == QAccessible.Role.Button
        assert name_of(interface)
        assert interface.text(QAccessible.Text.Description).strip()
        assert interface.childCount() == 0


def test_a_number_that_is_only_painted_is_said(window):
    window.rail.set_finds(12)
    assert "12" in window.rail.buttons["inbox"].accessibleName()
    window.rail.set_finds(0)
    assert "12" not in window.rail.buttons["inbox"].accessibleName()


def test_of_a_picture_all_is_said_that_its_badges_show():
    told = said_of(shown_artwork(1, liked=1, rating=4, author="Hokusai", variants=2), 0.81)
    for part in ("Study 1", "Hokusai", "liked", "4 of 5", "2 variants", "81 %"):
        assert part in told


def test_the_next_finds_are_a_list_of_what_they_show(qtbot):
    view = InboxView()
    qtbot.addWidget(view)
    view.resize(1000, 700)
    view.show()
    view.set_finds([Find(shown_artwork(number), "") for number in range(3)])
    strip = QAccessible.queryAccessibleInterface(view.strip)
    assert strip.role() == QAccessible.Role.List
    assert [name_of(strip.child(n)) for n in range(3)] == [
        said_of(shown_artwork(n)) for n in range(3)
    ]
    assert strip.child(0).state().selected
    assert not strip.child(1).state().selected


def test_what_changes_away_from_the_focus_is_announced(qtbot):
    view, said = InboxView(), []
    qtbot.addWidget(view)
    view.show()
    view.set_finds([Find(shown_artwork(number), "") for number in range(3)])
    door().said.connect(lambda text, urgent: said.append((text, urgent)))
    view.keep()
    assert said[-1][0].startswith("Kept. 2 waiting. Study 1")
    view.like()
    view.reject()
    assert said[-1] == ("Rejected. Nothing waits any more", False)
    door().said.disconnect()


def test_what_went_wrong_interrupts_the_reader(window):
    said = []
    door().said.connect(lambda text, urgent: said.append((text, urgent)))
    window.notices.tell(Notice("It is done."))
    window.notices.tell(Notice("It did not work.", "warning"))
    door().said.disconnect()
    assert said == [("It is done.", False), ("It did not work.", True)]
    window.notices.next()


def test_states_are_told(window):
    window.show_screen("board")
    states = {way: each.state() for each, way in heard(window.board.bar)}
    switch = next(state for way, state in states.items() if way.endswith("Switch"))
    assert switch.checkable
    assert switch.checked == window.board.bar.teaches.isChecked()


def _classes(module: ModuleType) -> list[str]:
    """The dialogs that are made in this module, without what others are built upon."""
    return [
        name
        for name, each in vars(module).items()
        if isinstance(each, type)
        and issubclass(each, QDialog)
        and each.__module__ == module.__name__
        and not each.__subclasses__()
    ]


def _letter(text: str) -> str:
    return text[text.index("&") + 1].lower()
