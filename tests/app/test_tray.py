"""The tray: what it asks for, and that without one the window never hides itself away."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog, QSystemTrayIcon, QWidget

from app import settings
from app.settings import Settings
from app.tray import Standing, Tray
from tests.support.driving import play, until

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support raise")]


@pytest.fixture
def tray(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    return Tray(window)


@pytest.fixture
def goes(tmp_path, monkeypatch):
    """The person wants closing the window to end the program."""
    monkeypatch.setattr("app.paths.settings_file", lambda: tmp_path / "settings.json")
    settings.save(Settings(stay_in_tray=False))


@pytest.fixture
def a_tray(monkeypatch):
    """A desktop that has one, and what is told through it."""
    told = []
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: True))
    monkeypatch.setattr(QSystemTrayIcon, "show", lambda icon: None)
    monkeypatch.setattr(QSystemTrayIcon, "isVisible", lambda icon: True)
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda icon, *words: told.append(words))
    return told


def entries(tray):
    return {
        each.text().replace("&", ""): each
        for each in tray.icon.contextMenu().actions()
        if each.text()
    }


def test_each_entry_has_a_letter_of_its_own(tray):
    texts = [each.text() for each in tray.icon.contextMenu().actions() if each.text()]
    letters = [text[text.index("&") + 1].lower() for text in texts]
    assert len(set(letters)) == len(letters) == 6


def test_each_entry_is_told(qtbot, tray):
    tray.show_waiting(1200)
    for text, signal in (
        ("Show window", tray.window_wanted),
        ("Inbox (1,200)", tray.inbox_wanted),
        ("Collect now", tray.collect_wanted),
        ("Settings…", tray.settings_wanted),
        ("Quit", tray.quit_wanted),
    ):
        with qtbot.waitSignal(signal):
            entries(tray)[text].trigger()


def test_a_window_that_is_there_can_be_hidden_only_where_there_is_a_tray(qtbot, tray, monkeypatch):
    tray.parent().show()
    tray.retranslate()
    assert not entries(tray)["Hide window"].isEnabled()
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: True))
    tray.retranslate()
    with qtbot.waitSignal(tray.hiding_wanted):
        entries(tray)["Hide window"].trigger()


def test_pausing_is_told_but_not_when_others_paused(qtbot, tray):
    with qtbot.waitSignal(tray.pause_toggled) as got:
        entries(tray)["Pause all"].trigger()
    assert got.args == [True]
    with qtbot.assertNotEmitted(tray.pause_toggled):
        tray.show_paused(True)
    with qtbot.waitSignal(tray.pause_toggled) as got:
        entries(tray)["Resume all"].trigger()
    assert got.args == [False]


def test_a_click_opens_the_window_the_middle_one_pauses_a_message_opens_the_inbox(qtbot, tray):
    reason = QSystemTrayIcon.ActivationReason
    with qtbot.waitSignal(tray.window_wanted):
        tray.icon.activated.emit(reason.Trigger)
    with qtbot.assertNotEmitted(tray.window_wanted):
        tray.icon.activated.emit(reason.Context)
        with qtbot.waitSignal(tray.pause_toggled):
            tray.icon.activated.emit(reason.MiddleClick)
    with qtbot.waitSignal(tray.inbox_wanted):
        tray.icon.messageClicked.emit()


def test_the_tip_says_how_collecting_stands(tray):
    for standing, said in (
        (Standing(), "Bunshin – nothing new today"),
        (Standing("collecting", 12), "Bunshin – Collecting: 12 new today"),
        (Standing("paused", 1), "Bunshin – Paused: 1 new today"),
        (Standing("trouble", 3, "a.example: wants a login"), "Bunshin – a.example: wants a login"),
    ):
        tray.tell(standing)
        assert tray.icon.toolTip() == said
    tray.show_waiting(34)
    assert tray.icon.toolTip().splitlines()[1] == "34 find(s) waiting"


def test_every_state_has_a_sign_of_its_own(tray):
    drawn = set()
    for state in Tray.SIGNS:
        tray.tell(Standing(state))
        picture = tray.icon.icon().pixmap(22, 22).toImage()
        drawn.add(bytes(picture.constBits()))
    assert len(drawn) == 4


def test_without_a_tray_closing_ends_the_program(qapp, tmp_path, monkeypatch):
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: False))
    ended = []

    async def close(session) -> None:
        session.frame.away.go()
        assert session.window.isVisible()
        session.window.close()
        ended.append(session._stop.is_set())

    play(qapp, tmp_path / "library", close)
    assert ended == [True]


def test_whoever_wants_it_ends_the_program_by_closing(qapp, tmp_path, goes, a_tray):
    ended = []

    async def close(session) -> None:
        session.window.close()
        ended.append(session._stop.is_set())

    play(qapp, tmp_path / "library", close)
    assert (ended, a_tray) == ([True], [])


def test_with_a_tray_the_window_goes_and_comes_back(qapp, tmp_path, a_tray):
    async def close(session) -> None:
        for _ in range(2):
            session.window.close()
            assert session.window.isHidden()
            assert not session._stop.is_set()
            session.frame.tray.inbox_wanted.emit()
            await until(session.window.isVisible, "the window is back")
            assert session.window.screen_name == "inbox"

    for _ in range(2):  # It is said once, not once an evening.
        play(qapp, tmp_path / "library", close)
    assert len(a_tray) == 1
    assert "keeps collecting here" in a_tray[0][1]


def test_the_window_comes_back_when_the_tray_has_gone(qapp, tmp_path, a_tray, monkeypatch):
    monkeypatch.setattr("app.tray.LOOK_MS", 50)

    async def close(session) -> None:
        session.window.close()
        assert session.window.isHidden()
        gone = staticmethod(lambda: False)
        monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", gone)
        await until(session.window.isVisible, "the window is back")

    play(qapp, tmp_path / "library", close)


def test_dialogs_go_with_the_window(qapp, tmp_path, a_tray):
    async def close(session) -> None:
        session.window.actions_["settings"].trigger()
        assert session.window.findChildren(QDialog)
        session.window.close()
        await until(lambda: not session.window.findChildren(QDialog), "the dialog has gone")

    play(qapp, tmp_path / "library", close)
