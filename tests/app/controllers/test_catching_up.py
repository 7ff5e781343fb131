"""A stream of news that never rests is followed all the same."""

from __future__ import annotations

import asyncio

import pytest
from PySide6.QtCore import QObject

from app.controllers.catching_up import CatchUp
from tests.support.driving import until
from tests.support.looping import run_in_loop

pytestmark = pytest.mark.gui


def test_news_faster_than_the_interval_do_not_put_it_off(qapp):
    async def story():
        ended = []

        async def work():
            await asyncio.sleep(0.06)
            ended.append(True)

        host = QObject()
        follow = CatchUp(host, 40, lambda: asyncio.get_running_loop().create_task(work()))
        told = 0
        while len(ended) < 3 and told < 200:
            follow.ask()
            told += 1
            await asyncio.sleep(0.01)
        assert len(ended) == 3
        await until(lambda: not follow.isActive(), "the last news are followed")
        await until(lambda: len(ended) >= 4, "to their end")

    run_in_loop(qapp, story())


def test_what_is_due_after_the_loop_has_ended_begins_nothing(qapp, qtbot):
    begun = []
    follow = CatchUp(qapp, 1, lambda: begun.append(True))
    follow.ask()
    qtbot.waitUntil(lambda: not follow.isActive())
    assert begun == []
    follow.deleteLater()
