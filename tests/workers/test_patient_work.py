"""Work that nobody waits for: beside the rest, behind it, and stopped with it."""

from __future__ import annotations

import asyncio
import os
import sys
import threading

import pytest

from models.errors import Cancelled
from tests.support.looping import run_in_loop
from workers.giving_way import NICENESS
from workers.runner import Runner

pytestmark = pytest.mark.gui


def using(qapp, work, **options):
    """Run `work(runner)`; afterwards no thread of the runner is left."""

    async def story():
        runner = Runner(**options)
        try:
            await work(runner)
        finally:
            assert await runner.shutdown(10) == ()
            assert not [t for t in threading.enumerate() if t.name.startswith("runner-")]

    run_in_loop(qapp, story())


@pytest.mark.skipif(sys.platform != "linux", reason="only there a thread alone can be nicer")
def test_patient_work_runs_beside_the_rest_and_behind_it(qapp):
    def niceness(_token):
        return os.getpriority(os.PRIO_PROCESS, threading.get_native_id())

    async def work(runner):
        wait, gone = threading.Event(), threading.Event()

        def last(token):
            wait.wait(10)
            gone.set()
            return niceness(token)

        patient = asyncio.ensure_future(runner.run(last, patient=True))
        usual = await runner.run(niceness)
        assert not gone.is_set()
        wait.set()
        assert await patient == usual + NICENESS
        assert await runner.run(niceness) == usual

    using(qapp, work, threads=1)


def test_patient_work_stops_with_the_runner(qapp):
    began = threading.Event()

    def until_stopped(token):
        began.set()
        while True:
            token.check()

    async def work(runner):
        job = asyncio.ensure_future(runner.run(until_stopped, patient=True))
        await asyncio.to_thread(began.wait, 10)
        assert await runner.shutdown(10) == ()
        with pytest.raises(Cancelled):
            await job

    using(qapp, work)
