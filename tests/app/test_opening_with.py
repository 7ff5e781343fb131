"""A file manager's "open with": the window that is there, or a new one, adds what is named."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest
from qasync import QEventLoop

import main
from app import gui, settings
from app.calls.local_call import call_window
from app.controllers.settings.appearance import Appearance
from app.core import open_core
from app.session import Session
from models.records import State
from tests.support.dressing import undressed_after
from tests.support.driving import until
from tests.support.pictures import a_picture

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]


def test_what_is_named_is_made_absolute_and_opens_the_window(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert gui._asked(["--add", "a.png", "/b"]).add == (str(tmp_path / "a.png"), "/b")
    assert gui._asked(["--add"]).add == ()
    assert main._wants_window(["--add", "import"])
    assert main._wants_window(["--library", "x", "--add", "a.png"])


def test_files_are_added_at_the_start_and_by_a_second_start(qapp, tmp_path):
    first, second = tmp_path / "first.png", tmp_path / "second.png"
    a_picture(first, seed=1)
    a_picture(second, seed=2)

    async def begin() -> None:
        appearance = Appearance(qapp, settings.load())
        core = open_core(tmp_path / "library", create=True)
        session = Session(appearance, core, add=[str(first)])
        running = asyncio.ensure_future(session.run())

        def total() -> int:
            return core.library.artworks.counts()[State.KEPT]

        await until(lambda: total() == 1, "the first file is in the library")
        folder = tmp_path / "library"
        with ThreadPoolExecutor(1) as threads:
            calling = threads.submit(call_window, folder, [str(second)])
            await until(calling.done, "the window answers")
            assert calling.result()
        await until(lambda: total() == 2, "the second file as well")
        session.quit()
        await running
        assert not session.unfinished
        appearance.undress()
        appearance.deleteLater()

    with undressed_after(qapp), asyncio.Runner(loop_factory=lambda: QEventLoop(qapp)) as runner:
        runner.run(begin())
