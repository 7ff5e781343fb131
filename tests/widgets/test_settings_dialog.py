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
    assert told == [
        Choices("ja"),
        Choices("ja", "dark"),
        Choices("ja", "dark", True),
        Choices("ja", "dark", True, True),
    ]
    dialog.retranslate()
    assert len(told) == 4


def test_without_a_tray_the_choice_of_another_desktop_stays(open_dialog):
    dialog = open_dialog(Choices(stay_in_tray=True), has_tray=False)
    assert not dialog.tray.isEnabled()
    assert not dialog.tray.isChecked()
    assert dialog.choices.stay_in_tray
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
