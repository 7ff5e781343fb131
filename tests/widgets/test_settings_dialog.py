"""The settings dialog tells every change at once, and why something cannot be chosen."""

from __future__ import annotations

from dataclasses import fields

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from app import settings
from widgets.settings.settings_dialog import (
    LANGUAGES,
    PAGES,
    THEMES,
    Around,
    Choices,
    SettingsDialog,
)

pytestmark = pytest.mark.gui


@pytest.fixture
def open_dialog(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)

    def make(choices: Choices = Choices(), *, has_tray: bool = True) -> SettingsDialog:  # noqa: B008
        dialog = SettingsDialog(choices, parent, around=Around(has_tray, "pictures"))
        dialog.make_pages()
        dialog.open()
        return dialog

    return make


def test_it_shows_what_was_chosen(open_dialog):
    chosen = Choices("ja", "dark", True, True)
    assert open_dialog(chosen).choices == chosen


def test_a_page_is_built_when_it_is_looked_at_and_shows_what_was_chosen(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    chosen = Choices("ja", "dark", True, True, a_day=300)
    dialog = SettingsDialog(chosen, parent, around=Around(True, "pictures"))
    told, made = [], []
    dialog.changed.connect(told.append)
    dialog.page_made.connect(made.append)
    dialog.open()
    assert [name for name, page in dialog.pages.items() if page.ready] == ["looks"]
    assert dialog.choices == chosen
    dialog.show_page("collecting")
    assert dialog.pages["collecting"].a_day.value() == 300
    dialog.defaults.click()
    dialog.show_page("library")
    assert not dialog.pages["library"].reference.isChecked()
    assert told == [Choices()]
    dialog.search.setText("tray")
    assert made == ["collecting", "library", "background", "keys", "upkeep", "privacy"]


def test_each_change_is_told_at_once(qtbot, open_dialog):
    dialog = open_dialog()
    told = []
    dialog.changed.connect(told.append)
    dialog.pages["looks"].language.setCurrentIndex(LANGUAGES.index("ja"))
    dialog.pages["looks"].theme.setCurrentIndex(THEMES.index("dark"))
    dialog.pages["background"].tray.click()
    dialog.pages["library"].reference.click()
    dialog.pages["background"].start.click()
    assert told == [
        Choices("ja"),
        Choices("ja", "dark"),
        Choices("ja", "dark", False),
        Choices("ja", "dark", False, True),
        Choices("ja", "dark", False, True, start_in_tray=True),
    ]
    dialog.retranslate()
    assert len(told) == 5


def test_notes_come_as_often_as_wanted_and_not_at_night(open_dialog):
    notes = open_dialog().pages["background"].notes
    assert notes.chosen == (15, 0, 0)
    assert not notes.begin.isEnabled()
    notes.quiet.click()
    assert notes.chosen == (15, 22, 8)
    notes.end.setCurrentIndex(6)
    assert notes.chosen == (15, 22, 6)
    notes.every.setCurrentIndex(notes.every.findData(0))
    assert not notes.quiet.isEnabled()
    assert notes.chosen[0] == 0


def test_a_distance_that_nobody_offers_is_shown_as_it_is(open_dialog):
    dialog = open_dialog(Choices(notes_every=45, quiet_from=1, quiet_until=5))
    assert dialog.choices == Choices(notes_every=45, quiet_from=1, quiet_until=5)
    assert "45" in dialog.pages["background"].notes.every.currentText()


def test_without_a_tray_the_choice_of_another_desktop_stays(open_dialog):
    dialog = open_dialog(Choices(stay_in_tray=True, start_in_tray=True), has_tray=False)
    assert not dialog.pages["background"].tray.isEnabled()
    assert not dialog.pages["background"].tray.isChecked()
    assert dialog.choices.stay_in_tray
    assert dialog.choices.start_in_tray
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "no tray" in said


def test_languages_name_themselves(open_dialog):
    dialog = open_dialog()
    assert [dialog.pages["looks"].language.itemText(place) for place in (1, 2)] == [
        "English",
        "日本語",
    ]


def test_the_keys_begin_with_the_pages_and_walk_them(qtbot, open_dialog):
    dialog = open_dialog()
    qtbot.waitUntil(lambda: dialog.focusWidget() is not None)
    assert dialog.focusWidget() is dialog.list
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.pages["library"].isVisible()


def test_what_is_looked_for_is_found_on_its_page_and_the_rest_goes(qtbot, open_dialog):
    dialog = open_dialog()
    qtbot.keyClicks(dialog.search, "TRAY")
    assert dialog.pages["background"].isVisible()
    assert dialog.pages["background"].tray.isVisible()
    assert not dialog.pages["background"].notes.isVisible()
    listed = [dialog.list.item(n) for n in range(dialog.list.count())]
    assert [n for n, item in enumerate(listed) if not item.isHidden()] == [3]
    dialog.search.setText("nobody has this")
    assert not any(page.isVisible() for page in dialog.pages.values())
    dialog.search.clear()
    assert not any(item.isHidden() for item in listed)
    assert dialog.pages["background"].notes.isVisible()


def test_defaults_come_back_in_one_change(open_dialog):
    dialog = open_dialog(Choices("ja", "dark", False, True, 50, True, 60, 1, 5, False))
    told = []
    dialog.changed.connect(told.append)
    dialog.defaults.click()
    assert told == [Choices()]
    assert dialog.choices == Choices()


def test_a_page_asks_for_an_action_and_the_dialog_goes(open_dialog):
    dialog = open_dialog()
    told = []
    dialog.wanted.connect(told.append)
    dialog.pages["library"].other.click()
    assert told == ["open_library"]
    assert dialog.isHidden()


def test_every_setting_has_a_sentence_and_every_page_a_name(open_dialog):
    dialog = open_dialog()
    assert list(dialog.pages) == [name for name, _page in PAGES]
    for page in dialog.pages.values():
        assert page.title()
        for row in page.rows:
            assert row.control.accessibleDescription().endswith("."), page.title()


def test_escape_closes_it(qtbot, open_dialog):
    dialog = open_dialog()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isHidden()


def test_defaults_are_those_of_the_settings_file():
    plain, shown = settings.Settings(), Choices()
    assert all(getattr(plain, f.name) == getattr(shown, f.name) for f in fields(Choices))


def test_its_words_are_those_of_the_settings_file():
    assert LANGUAGES == settings.LANGUAGES
    assert THEMES == settings.THEMES
