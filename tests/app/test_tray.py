"""The tray: what it asks for, and that without one the window never hides itself away."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QSystemTrayIcon, QWidget

from app import settings
from app.settings import Settings
from app.tray import Tray
from tests.support.driving import play, until

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support raise")]


@pytest.fixture
def tray(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    return Tray(window)


@pytest.fixture
def stays(tmp_path, monkeypatch):
    """The person wants the program to stay in the tray."""
    monkeypatch.setattr("app.paths.settings_file", lambda: tmp_path / "settings.json")
    settings.save(Settings(stay_in_tray=True))


def entries(tray):
    menu = tray.parent().findChild(QSystemTrayIcon).contextMenu()
    return {action.text(): action for action in menu.actions() if action.text()}


def test_each_entry_is_told(qtbot, tray):
    for text, signal in (
        ("Open Bunshin", tray.window_wanted),
        ("Collect now", tray.collect_wanted),
        ("Quit", tray.quit_wanted),
    ):
        with qtbot.waitSignal(signal):
            entries(tray)[text].trigger()


def test_pausing_is_told_but_not_when_others_paused(qtbot, tray):
    pause = entries(tray)["Pause collecting"]
    with qtbot.waitSignal(tray.pause_toggled) as got:
        pause.trigger()
    assert got.args == [True]
    with qtbot.assertNotEmitted(tray.pause_toggled):
        tray.show_paused(False)
    assert not pause.isChecked()


def test_a_click_opens_the_window_and_a_message_the_inbox(qtbot, tray):
    icon = tray.parent().findChild(QSystemTrayIcon)
    with qtbot.waitSignal(tray.window_wanted):
        icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    with qtbot.assertNotEmitted(tray.window_wanted):
        icon.activated.emit(QSystemTrayIcon.ActivationReason.Context)
    with qtbot.waitSignal(tray.inbox_wanted):
        icon.messageClicked.emit()


def test_the_number_of_finds_stands_in_the_tip(tray):
    icon = tray.parent().findChild(QSystemTrayIcon)
    tray.show_waiting(12)
    assert "12" in icon.toolTip()
    tray.show_waiting(0)
    assert icon.toolTip() == "Bunshin"


def test_without_a_tray_closing_ends_the_program(qapp, tmp_path, stays, monkeypatch):
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: False))
    ended = []

    async def close(session) -> None:
        session.window.close()
        ended.append(session._stop.is_set())

    play(qapp, tmp_path / "library", close)
    assert ended == [True]


def test_with_a_tray_the_window_goes_and_comes_back(qapp, tmp_path, stays, monkeypatch):
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: True))
    monkeypatch.setattr(QSystemTrayIcon, "show", lambda icon: None)
    told = []
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda icon, *words: told.append(words))

    async def close(session) -> None:
        for _ in range(2):
            session.window.close()
            assert session.window.isHidden()
            assert not session._stop.is_set()
            session.frame.tray.inbox_wanted.emit()
            await until(session.window.isVisible, "the window is back")
            assert session.window.screen_name == "inbox"

    play(qapp, tmp_path / "library", close)
    assert len(told) == 1
