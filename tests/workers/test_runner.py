"""The runner with real threads on the real loop: results, errors, cancelling, shutting down."""

from __future__ import annotations

import asyncio
import gc
import threading
import time
import weakref

import pytest
from PySide6.QtCore import QObject, Slot

from models.cancellation import CancelToken
from models.errors import Cancelled, PictureError
from models.records import Progress
from tests.support.looping import run_in_loop
from workers.job import INTERVAL, JobState
from workers.runner import Runner

pytestmark = pytest.mark.gui


class Witness(QObject):
    """Keeps what the runner announced, and in which thread it was heard."""

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self.heard = []
        self.threads = set()
        runner.job_changed.connect(self.hear)

    @Slot(object)
    def hear(self, info) -> None:
        self.heard.append((time.monotonic(), info))
        self.threads.add(threading.current_thread())

    def states(self, title: str) -> list[JobState]:
        told = [info.state for _, info in self.heard if info.title == title]
        return [s for n, s in enumerate(told) if n == 0 or told[n - 1] is not s]


def using(qapp, work, **options):
    """Run `work(runner, witness)` with a runner that is shut down afterwards."""

    async def story():
        runner = Runner(**options)
        witness = Witness(runner)
        try:
            return await work(runner, witness)
        finally:
            assert await runner.shutdown(10) == ()
            assert not [t for t in threading.enumerate() if t.name.startswith("runner-")]

    return run_in_loop(qapp, story())


def steps(count: int, each: float = 0.0):
    def work(token: CancelToken):
        for done in range(count):
            token.wait(each)
            token.check()
            yield Progress(done + 1, count, details=(done,))
        return count

    return work


def test_a_function_runs_elsewhere_and_its_result_comes_back(qapp):
    async def story(runner, witness):
        where = await runner.run(lambda token: threading.current_thread().name, title="look")
        return where, witness.states("look"), witness.threads

    name, states, threads = using(qapp, story)
    assert name == "runner-1"
    assert states == [JobState.WAITING, JobState.RUNNING, JobState.DONE]
    assert threads == {threading.main_thread()}


@pytest.mark.parametrize("value", [None, {1: 2}, 2**60, [1, (2,)], "text"])
def test_any_result_arrives_as_it_was(qapp, value):
    async def story(runner, _witness):
        return await runner.run(lambda token: value)

    assert using(qapp, story) is value


def test_progress_is_throttled_but_nothing_it_carries_is_lost(qapp):
    told = []

    async def story(runner, witness):
        began = time.monotonic()
        result = await runner.run(steps(400, 0.001), title="count", on_progress=told.append)
        return result, time.monotonic() - began, len(witness.heard)

    result, seconds, announced = using(qapp, story)
    assert result == 400
    assert told[-1].done == 400
    assert [n for progress in told for n in progress.details] == list(range(400))
    # Waiting, running and the end are always told.
    assert announced <= seconds / INTERVAL + 3


def test_an_error_is_raised_where_it_is_awaited(qapp):
    def work(token):
        yield Progress(1, 2)
        raise PictureError("not-a-picture", path="x")

    async def story(runner, witness):
        with pytest.raises(PictureError, match="x is not a picture"):
            await runner.run(work, title="bad")
        return witness.heard[-1][1]

    info = using(qapp, story)
    assert info.state is JobState.FAILED
    assert isinstance(info.error, PictureError)


def test_a_stray_stop_iteration_is_an_error_like_others(qapp):
    async def story(runner, _witness):
        with pytest.raises(RuntimeError, match="StopIteration"):
            await runner.run(lambda token: next(iter(())))

    using(qapp, story)


def test_four_jobs_run_at_the_same_time(qapp):
    together = threading.Barrier(4, timeout=20)

    async def story(runner, _witness):
        return await asyncio.gather(*(runner.run(lambda t: together.wait()) for _ in range(4)))

    assert sorted(using(qapp, story)) == [0, 1, 2, 3]


def test_cancel_is_seen_at_once_and_the_work_cleans_up(qapp):
    cleaned = threading.Event()
    begun = threading.Event()

    def work(token):
        try:
            while True:
                begun.set()
                token.wait(10)
                yield Progress(1, 0)
        finally:
            cleaned.set()

    async def story(runner, witness):
        waiting = asyncio.ensure_future(runner.run(work, title="long"))
        while not begun.is_set():
            await asyncio.sleep(0.005)
        (info,) = runner.jobs()
        asked = time.monotonic()
        runner.cancel(info.id)
        with pytest.raises(Cancelled):
            await waiting
        return time.monotonic() - asked, witness.states("long")

    seconds, states = using(qapp, story)
    assert seconds < 1
    assert states[-1] is JobState.CANCELLED
    assert cleaned.is_set()


def test_cancelling_the_waiting_task_stops_the_work(qapp):
    async def story(runner, _witness):
        waiting = asyncio.ensure_future(runner.run(steps(1000, 10), title="long"))
        while not runner.jobs() or runner.jobs()[0].state is not JobState.RUNNING:
            await asyncio.sleep(0.005)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        while runner.jobs():
            await asyncio.sleep(0.005)

    using(qapp, story)


def test_more_jobs_than_threads_wait_their_turn_and_can_be_cancelled(qapp):
    release = threading.Event()

    async def story(runner, _witness):
        first = asyncio.ensure_future(runner.run(lambda token: release.wait(20)))
        second = asyncio.ensure_future(runner.run(lambda token: 2))
        await asyncio.sleep(0)
        runner.cancel(2)
        release.set()
        assert await first
        with pytest.raises(Cancelled):
            await second

    using(qapp, story, threads=1)


def test_shutdown_stops_running_jobs_and_refuses_new_ones(qapp):
    async def story():
        runner = Runner()
        waiting = [asyncio.ensure_future(runner.run(steps(1000, 10))) for _ in range(8)]
        await asyncio.sleep(0)
        began = time.monotonic()
        left = await runner.shutdown(10)
        seconds = time.monotonic() - began
        ends = await asyncio.gather(*waiting, return_exceptions=True)
        with pytest.raises(Cancelled):
            await runner.run(lambda token: 1)
        return left, seconds, ends

    left, seconds, ends = run_in_loop(qapp, story())
    assert left == ()
    assert seconds < 2
    assert all(isinstance(end, Cancelled) for end in ends)


def test_shutdown_does_not_wait_for_work_that_does_not_listen(qapp, caplog):
    release = threading.Event()

    async def story():
        runner = Runner()
        waiting = asyncio.ensure_future(runner.run(lambda token: release.wait(20), title="deaf"))
        await asyncio.sleep(0.01)
        left = await runner.shutdown(0.2)
        threads = list(runner._threads)
        release.set()
        assert await waiting
        for thread in threads:
            thread.join(10)
        return left

    (info,) = run_in_loop(qapp, story())
    assert info.title == "deaf"
    assert "did not stop" in caplog.text
    caplog.clear()


def test_a_job_leaves_nothing_behind(qapp):
    class Heavy:
        pass

    async def story(runner, _witness):
        heavy = Heavy()
        trace = weakref.ref(heavy)
        await runner.run(lambda token, held=heavy: None)
        del heavy
        # The thread lets go of the job right after telling of its end.
        for _ in range(100):
            await asyncio.sleep(0.005)
            gc.collect()
            if trace() is None:
                return True
        return False

    assert using(qapp, story)


def test_many_jobs_with_cancels_in_between_all_end(qapp):
    async def story(runner, witness):
        async def one(number):
            task = asyncio.ensure_future(runner.run(steps(20, 0.001), title=str(number)))
            if number % 3 == 0:
                await asyncio.sleep(0.002 * (number % 5))
                task.cancel()
            try:
                return await task
            except (asyncio.CancelledError, Cancelled):
                return None

        results = await asyncio.gather(*(one(number) for number in range(120)))
        while runner.jobs():
            await asyncio.sleep(0.005)
        return results, witness

    results, witness = using(qapp, story)
    assert all(r == 20 for n, r in enumerate(results) if n % 3)
    finals = [info.title for _, info in witness.heard if info.state.final]
    assert sorted(finals, key=int) == [str(number) for number in range(120)]
