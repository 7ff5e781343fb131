"""The settings dialog tells every change at once, and why something cannot be chosen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from app import settings
from widgets.settings_dialog import LANGUAGES, THEMES, Choices, SettingsDialog

pytestmark = pytest.mark.gui


@pytest.fixture
def open_dialog(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)

    def make(choices: Choices = Choices(), *, has_tray: bool = True) -> SettingsDialog:  # noqa: B008
        dialog = SettingsDialog(choices, parent, has_tray=has_tray)
        dialog.open()
        return dialog

    return make


def test_it_shows_what_was_chosen(open_dialog):
    chosen = Choices("ja", "dark", True, True)
    assert open_dialog(chosen).choices == chosen


def test_each_change_is_told_at_once(qtbot, open_dialog):
    dialog = open_dialog()
    told = []
    dialog.changed.connect(told.append)
    dialog.language.setCurrentIndex(LANGUAGES.index("ja"))
    dialog.theme.setCurrentIndex(THEMES.index("dark"))
    dialog.tray.click()
    dialog.reference.click()
    dialog.start.click()
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
    notes = open_dialog().notes
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
    assert "45" in dialog.notes.every.currentText()


def test_without_a_tray_the_choice_of_another_desktop_stays(open_dialog):
    dialog = open_dialog(Choices(stay_in_tray=True, start_in_tray=True), has_tray=False)
    assert not dialog.tray.isEnabled()
    assert not dialog.tray.isChecked()
    assert dialog.choices.stay_in_tray
    assert dialog.choices.start_in_tray
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "no tray" in said


def test_languages_name_themselves(open_dialog):
    dialog = open_dialog()
    assert [dialog.language.itemText(place) for place in (1, 2)] == ["English", "日本語"]


def test_the_keys_begin_with_the_first_choice(qtbot, open_dialog):
    dialog = open_dialog()
    qtbot.waitUntil(lambda: dialog.focusWidget() is not None)
    assert dialog.focusWidget() is dialog.language


def test_escape_closes_it(qtbot, open_dialog):
    dialog = open_dialog()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isHidden()


def test_its_words_are_those_of_the_settings_file():
    assert LANGUAGES == settings.LANGUAGES
    assert THEMES == settings.THEMES
