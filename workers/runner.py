"""The one idiom for background work: `await runner.run(work, title=…)` from a controller.

The runner owns a few named threads; results, errors and progress arrive in the main thread.
"""

from __future__ import annotations

import asyncio
import itertools
import logging
import queue
import threading
import time
from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Any, TypeVar, overload

from PySide6.QtCore import QObject, Qt, Signal, Slot

from models.cancellation import CancelToken
from models.errors import Cancelled
from models.records import Progress
from workers.giving_way import give_way
from workers.job import Job, JobInfo, JobState, Title, Work

T = TypeVar("T")
THREADS = 6
_log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Running:
    job: Job
    future: asyncio.Future[Any]
    on_progress: Callable[[Progress], None] | None


class Runner(QObject):
    """Lives in the main thread, as long as the window. All methods are called there."""

    job_changed = Signal(object)
    _told = Signal(object, object)

    def __init__(self, parent: QObject | None = None, *, threads: int = THREADS) -> None:
        super().__init__(parent)
        self._most = threads
        self._threads: list[threading.Thread] = []
        self._queue: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._patient: list[threading.Thread] = []
        self._running: dict[int, _Running] = {}
        self._numbers = itertools.count(1)
        self._closing = False
        self._empty: asyncio.Future[None] | None = None
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)

    @overload
    async def run(
        self,
        work: Callable[[CancelToken], Generator[Progress, None, T]],
        *,
        title: Title = "",
        on_progress: Callable[[Progress], None] | None = None,
        patient: bool = False,
    ) -> T: ...

    @overload
    async def run(
        self,
        work: Callable[[CancelToken], T],
        *,
        title: Title = "",
        on_progress: Callable[[Progress], None] | None = None,
        patient: bool = False,
    ) -> T: ...

    async def run(
        self,
        work: Work,
        *,
        title: Title = "",
        on_progress: Callable[[Progress], None] | None = None,
        patient: bool = False,
    ) -> Any:
        """Run `work` in a thread and wait for its result; raises what it raises.

        `patient` is long work that nobody waits for: a thread of its own, behind everything else.
        Cancelling the waiting task, or `cancel(id)`, sets the work's token at once.
        """
        if self._closing:
            raise Cancelled
        job = Job(JobInfo(next(self._numbers), title, patient=patient), work, self._tell)
        future = asyncio.get_running_loop().create_future()
        self._running[job.info.id] = _Running(job, future, on_progress)
        self.job_changed.emit(job.info)
        if patient:
            self._start_patiently(job)
        else:
            self._start_thread()
            self._queue.put(job)
        try:
            return await future
        except asyncio.CancelledError:
            job.token.cancel()
            raise

    async def call(self, work: Callable[[], T]) -> T:
        """Short work without a title or a token: a read or two of the library."""
        return await self.run(lambda _token: work())

    def cancel(self, job_id: int) -> None:
        """Ask a job to stop; one that is over is left alone."""
        running = self._running.get(job_id)
        if running is not None:
            running.job.token.cancel()

    def jobs(self) -> tuple[JobInfo, ...]:
        """What waits or runs now, oldest first."""
        return tuple(running.job.info for running in self._running.values())

    async def shutdown(self, deadline: float = 5.0) -> tuple[JobInfo, ...]:
        """Stop everything, wait at most `deadline` seconds; what would not stop is returned."""
        until = time.monotonic() + deadline
        self._closing = True
        for running in self._running.values():
            running.job.token.cancel()
        if self._running:
            self._empty = asyncio.get_running_loop().create_future()
            await asyncio.wait([self._empty], timeout=deadline)
        for _ in self._threads:
            self._queue.put(None)
        for thread in (*self._threads, *self._patient):
            thread.join(max(0.0, until - time.monotonic()) if self._running else None)
        left = self.jobs()
        for info in left:
            _log.warning("job %d (%s) did not stop in %.1f s", info.id, info.said, deadline)
        return left

    def _start_thread(self) -> None:
        """One more, as long as there are fewer than jobs."""
        if len(self._threads) < min(self._most, len(self._running)):
            name = f"runner-{len(self._threads) + 1}"
            # A daemon: work that ignores its token must not keep the program from ending.
            thread = threading.Thread(target=_work, args=(self._queue,), name=name, daemon=True)
            self._threads.append(thread)
            thread.start()

    def _start_patiently(self, job: Job) -> None:
        name = f"runner-patient-{job.info.id}"
        thread = threading.Thread(target=_work_patiently, args=(job,), name=name, daemon=True)
        self._patient = [each for each in self._patient if each.is_alive()]
        self._patient.append(thread)
        thread.start()

    def _tell(self, info: JobInfo, result: Any) -> None:
        """From any thread into the main one."""
        try:
            self._told.emit(info, result)
        except RuntimeError:
            # The runner is gone: the program ended before this work noticed.
            _log.debug("nobody hears of job %d any more", info.id)

    @Slot(object, object)
    def _on_told(self, info: JobInfo, result: Any) -> None:
        running = self._running.get(info.id)
        if running is None:
            return
        if info.state.final:
            del self._running[info.id]
            self._settle(running.future, info, result)
        try:
            if running.on_progress is not None and _is_news(running, info):
                running.on_progress(info.progress)
        finally:
            self.job_changed.emit(info)

    def _settle(self, future: asyncio.Future[Any], info: JobInfo, result: Any) -> None:
        if not self._running and self._empty is not None and not self._empty.done():
            self._empty.set_result(None)
        if future.done():
            if info.error is not None:
                _log.error("job %d (%s) failed unheard", info.id, info.said, exc_info=info.error)
        elif info.state is JobState.DONE:
            future.set_result(result)
        elif info.state is JobState.CANCELLED:
            future.set_exception(Cancelled())
        else:
            future.set_exception(_raisable(info.error))


def _work(jobs: queue.SimpleQueue[Job | None]) -> None:
    """In the runner's own threads."""
    while (job := jobs.get()) is not None:
        job.run()
        del job  # what it holds must not live until the next one comes


def _work_patiently(job: Job) -> None:
    give_way()
    job.run()


def _is_news(running: _Running, info: JobInfo) -> bool:
    return info.progress != Progress() and not running.future.cancelled()


def _raisable(error: BaseException | None) -> BaseException:
    """A future refuses `StopIteration`: the loop would take it for a result."""
    if isinstance(error, StopIteration) or error is None:
        wrapped = RuntimeError("the work raised StopIteration")
        wrapped.__cause__ = error
        return wrapped
    return error
