"""Language and theme change while the window is open, and how it was left comes back."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QSettings, Qt
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QWidget

from app import settings
from app.controllers.window.remembering import recall, remember
from app.settings import Settings
from widgets.look import theme
from widgets.window.main_window import MainWindow

pytestmark = pytest.mark.gui
JAPANESE = re.compile("[ぁ-んァ-ヶ一-龠]")


@pytest.fixture
def window(qtbot, appearance):
    host = QWidget()
    qtbot.addWidget(host)
    made = MainWindow(QUndoStack(host))
    qtbot.addWidget(made)
    appearance.on_changed = made.retranslate
    yield made
    appearance.on_changed = lambda: None


def said(window) -> list[str]:
    """Texts from all over the window."""
    bar = window.library.bar
    return [
        *(button.text() for button in window.rail.buttons.values()),
        *(action.text() for action in window.menuBar().actions()),
        *(action.text() for action in window.actions_.values()),
        *(box.itemText(n) for box in (bar.state, bar.sort) for n in range(box.count())),
        bar.add.text(),
        bar.search.placeholderText(),
        window.welcome.folder.accessibleName(),
        window.sources.add.text(),
        window.inbox.empty.button.text(),
        window.activity.folder.text(),
        window.shelf.hint.text(),
    ]


def test_every_screen_comes_back_but_the_beginning(window, tmp_path):
    state = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    came_back = {}
    for name in window.screen_names:
        window.show_screen(name)
        remember(window, state)
        came_back[name] = recall(window, state)
    assert came_back == {**{name: name for name in window.screen_names}, "welcome": "library"}


def test_the_whole_window_speaks_the_chosen_language_at_once(appearance, window):
    english = said(window)
    assert not any(JAPANESE.search(text) for text in english)
    appearance.choose(Settings(language="ja", theme="light"))
    assert [text for text in said(window) if not JAPANESE.search(text)] == []
    appearance.choose(Settings(language="en", theme="light"))
    assert said(window) == english


def test_numbers_have_their_plural(appearance):
    def pictures(count: int) -> str:
        return QCoreApplication.translate("ActivityController", "%n picture(s)", "", count)

    assert [pictures(1), pictures(2)] == ["1 picture", "2 pictures"]
    assert pictures(80_000) == "80,000 pictures"
    appearance.choose(Settings(language="ja"))
    assert [pictures(1), pictures(80_000)] == ["1 枚", "80,000 枚"]


def test_qts_own_texts_and_dates_follow(appearance):
    appearance.choose(Settings(language="ja"))
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "キャンセル"
    assert QLocale().language() == QLocale.Language.Japanese


def test_a_change_is_kept_and_the_library_is_not_forgotten(appearance):
    settings.save(Settings(library="/pictures"))
    told = []
    appearance.on_changed = lambda: told.append(True)
    appearance.choose(Settings(language="en", theme="dark", stay_in_tray=True))
    assert theme.current() is theme.DARK
    assert settings.load() == Settings("en", "dark", "/pictures", True)
    assert told == []
    appearance.choose(Settings(language="en", theme="dark", text_size=150))
    appearance.choose(Settings(language="en", theme="dark", text_size=150))
    assert told == [True]
    appearance.on_changed = lambda: None


def test_the_system_is_followed_only_when_that_was_chosen(appearance):
    hints = appearance.app.styleHints()
    try:
        appearance.choose(Settings(language="en", theme="light"))
        hints.setColorScheme(Qt.ColorScheme.Dark)
        appearance.follow_system()
        assert theme.current() is theme.LIGHT
        appearance.choose(Settings(language="en", theme="system"))
        appearance.follow_system()
        assert (theme.current() is theme.DARK) == (hints.colorScheme() == Qt.ColorScheme.Dark)
    finally:
        hints.unsetColorScheme()


def test_more_contrast_is_chosen_or_asked_for_by_the_system_while_the_window_is_open(appearance):
    told = []
    appearance.on_changed = lambda: told.append(theme.current())
    wish = Qt.ContrastPreference
    appearance.follow_contrast(wish.HighContrast)
    appearance.choose(Settings(language="en", theme="light", more_contrast=True))
    appearance.follow_contrast(wish.NoPreference)  # The person's own choice stays.
    appearance.choose(Settings(language="en", theme="light"))
    appearance.follow_contrast(wish.NoPreference)
    assert told == [theme.LIGHT_STRONG, theme.LIGHT_STRONG, theme.LIGHT]
    appearance.on_changed = lambda: None


@pytest.fixture
def state(tmp_path):
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


def test_a_first_start_has_sensible_sizes(window, state):
    assert recall(window, state) == "library"
    room = window.screen().availableSize()
    assert window.width() == max(960, min(1280, room.width()))
    assert 480 <= window.height() < min(801, room.height())
    assert window.library.grid.cropped


def test_the_window_comes_back_as_it_was_left(qtbot, window, state):
    recall(window, state)
    window.resize(960, 640)  # No larger than the screen of these tests, else it is cut.
    bar = window.library.bar
    bar.size_slider.setValue(220)
    window.library.grid.set_cell_size(220)
    window.library.grid.set_cropped(False)
    bar.choose_order("taste")
    window.library.inspector.hide()
    window.shelf.hide()
    window.show_screen("board")
    remember(window, state)

    host = QWidget()
    qtbot.addWidget(host)
    again = MainWindow(QUndoStack(host))
    qtbot.addWidget(again)
    with qtbot.assertNotEmitted(again.library.bar.search_changed):
        assert recall(again, state) == "board"
    assert again.size().toTuple() == (960, 640)
    assert again.library.grid.cell_size == again.library.bar.size_slider.value() == 220
    assert not again.library.grid.cropped
    assert again.library.bar.crop.isChecked()
    assert again.library.bar.order == "taste"
    assert again.library.inspector.isHidden()
    assert not again.actions_["inspector"].isChecked()
    assert again.shelf.isHidden()


@pytest.mark.parametrize("value", ["a lot", "", "-5", "99999999"])
def test_nonsense_in_the_file_does_no_harm(window, state, value):
    state.setValue("library/cell", value)
    state.setValue("window/screen", value)
    state.setValue("window/geometry", value)
    state.setValue("library/order", value)
    assert recall(window, state) == "library"
    assert window.library.grid.cell_size == window.library.bar.size_slider.value()
    assert window.library.bar.order == "added"
