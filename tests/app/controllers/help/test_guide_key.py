"""F1 wherever one is: over a dialog the guide opens at that dialog's page and can be used."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from tests.support.driving import active, play, press, until
from widgets.help.guide_reader import GuideReader
from widgets.settings.settings_dialog import SettingsDialog

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]


def guides(window) -> list[GuideReader]:
    return [each for each in window.findChildren(GuideReader) if each.isVisible()]


async def opened(window, name: str) -> QDialog:
    window.actions_[name].trigger()
    found: list[QDialog] = []

    def there() -> bool:
        found[:] = [each for each in window.findChildren(QDialog) if each.isVisible()]
        return bool(found) and active(found[0]) and QApplication.focusWidget() is not None

    await until(there, name)
    return found[0]


@pytest.mark.parametrize(("command", "page"), [("settings", "settings"), ("export", "leaving")])
def test_over_a_modal_dialog_the_guide_is_about_it_and_can_be_used(qapp, tmp_path, command, page):
    async def story(session):
        window = session.window
        await until(lambda: window.screen_name == "welcome" and active(window), "the window")
        window.show_screen("library")
        dialog = await opened(window, command)
        press(QApplication.focusWidget(), Qt.Key.Key_F1)
        await until(lambda: guides(window), "the guide")
        (guide,) = guides(window)
        assert (guide.page, guide.parentWidget()) == (page, dialog)
        await until(lambda: active(guide), "the guide has the keys")
        guide.search.setFocus()
        QTest.keyClick(guide.search, Qt.Key.Key_T)
        assert guide.search.text() == "t"
        press(guide, Qt.Key.Key_Escape)
        await until(lambda: active(dialog), "the dialog again")
        press(dialog, Qt.Key.Key_Escape)
        await until(lambda: active(window), "the window again")
        press(window, Qt.Key.Key_F1)
        (guide,) = guides(window)
        assert (guide.page, guide.parentWidget()) == ("library", window)
        guide.close()

    play(qapp, tmp_path / "library", story)


def test_a_guide_that_is_open_already_comes_over_the_dialog(qapp, tmp_path):
    async def story(session):
        window = session.window
        await until(lambda: window.screen_name == "welcome" and active(window), "the window")
        window.show_screen("library")
        press(window, Qt.Key.Key_F1)
        assert len(guides(window)) == 1
        window.actions_["settings"].trigger()
        dialog = window.findChild(SettingsDialog)
        await until(lambda: active(dialog), "settings")
        press(dialog, Qt.Key.Key_F1)
        await until(lambda: [each.page for each in guides(window)] == ["settings"], "moved")
        dialog.close()  # The guide goes with the dialog it is about.
        await until(lambda: guides(window) == [] and active(window), "both are gone")
        press(window, Qt.Key.Key_F1)
        assert [each.page for each in guides(window)] == ["library"]
        guides(window)[0].close()

    play(qapp, tmp_path / "library", story)


def test_a_question_is_explained_with_the_screen_behind_it(qapp, tmp_path):
    async def story(session):
        window = session.window
        await until(lambda: window.screen_name == "welcome", "the first screen")
        window.show_screen("duel")
        question = QMessageBox(window)
        question.setText("?")
        question.open()
        await until(lambda: active(question) and QApplication.focusWidget(), "the question")
        press(QApplication.focusWidget(), Qt.Key.Key_F1)
        (guide,) = guides(window)
        assert (guide.page, guide.parentWidget()) == ("duel", question)
        guide.close()
        question.close()
        question.deleteLater()

    play(qapp, tmp_path / "library", story)


def test_out_of_the_list_of_commands_the_guide_tells_of_the_keys(qapp, tmp_path):
    async def story(session):
        window = session.window
        await until(lambda: window.screen_name == "welcome" and active(window), "the window")
        window.show_screen("library")
        palette = await opened(window, "palette")
        press(palette.line, Qt.Key.Key_F1)
        (guide,) = guides(window)
        assert (guide.page, guide.parentWidget()) == ("keyboard", window)
        guide.close()

    play(qapp, tmp_path / "library", story)
