"""Beginning in the tray, and beginning where there is none: the window is never out of reach."""

from __future__ import annotations

import asyncio

import pytest
from PySide6.QtWidgets import QSystemTrayIcon
from qasync import QEventLoop

import main
from app import gui, settings
from app.controllers.settings.appearance import Appearance
from app.core import open_core
from app.session import Session
from tests.support.dressing import undressed_after
from tests.support.driving import until

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]


@pytest.mark.parametrize("there", [True, False])
def test_it_begins_in_the_tray_or_minimised(qapp, tmp_path, monkeypatch, there):
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: there))
    monkeypatch.setattr(QSystemTrayIcon, "show", lambda icon: None)

    async def begin() -> None:
        appearance = Appearance(qapp, settings.load())
        session = Session(appearance, open_core(tmp_path / "library", create=True), away=True)
        running = asyncio.ensure_future(session.run())
        await until(lambda: session.bench.crawl.isRunning(), "it collects in the background")
        window = session.window
        assert window.isHidden() is there
        assert window.isMinimized() is not there
        session.frame.tray.window_wanted.emit()
        assert window.isVisible()
        assert not window.isMinimized()
        session.quit()
        await running
        assert not session.unfinished
        appearance.undress()
        appearance.deleteLater()

    with undressed_after(qapp), asyncio.Runner(loop_factory=lambda: QEventLoop(qapp)) as runner:
        runner.run(begin())


def test_it_is_asked_for_by_a_word_or_a_setting(tmp_path):
    assert gui._asked([]) == gui.Asked()
    assert gui._asked(["--minimised"]) == gui.Asked(away=True)
    assert gui._asked(["--library", str(tmp_path), "--minimized"]) == gui.Asked(tmp_path, True)
    assert gui._asked(["--tray"]) == gui.Asked(away=True, tray=True)
    assert main._wants_window(["--library", "x", "--tray"])
    assert main._wants_window(["--library", "x", "--minimised"])
    assert not main._wants_window(["--minimised", "search", "x"])


def test_logging_out_ends_it_as_quit_does(qapp, tmp_path):
    async def begin() -> None:
        appearance = Appearance(qapp, settings.load())
        session = Session(appearance, open_core(tmp_path / "library", create=True))
        running = asyncio.ensure_future(session.run())
        await until(lambda: session.window.isVisible(), "the window is there")
        qapp.commitDataRequest.emit(None)
        await asyncio.wait_for(running, 10)
        assert not session.unfinished
        appearance.undress()
        appearance.deleteLater()

    with undressed_after(qapp), asyncio.Runner(loop_factory=lambda: QEventLoop(qapp)) as runner:
        runner.run(begin())
