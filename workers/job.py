"""One piece of background work: runs a Qt-free callable or generator in whatever thread calls it.

Work takes a `CancelToken`; a generator yields `Progress` and returns its result. What happens is
told through one function, at most every 100 ms while it goes on, and always at the end.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from models.cancellation import CancelToken
from models.errors import Cancelled
from models.records import Progress

INTERVAL = 0.1

Work = Callable[[CancelToken], Any]
Tell = Callable[["JobInfo", Any], None]
# Said when it is shown, so that it follows a change of language; called in the main thread.
Title = str | Callable[[], str]


class JobState(StrEnum):
    """Where a job stands; the last three are final."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"

    @property
    def final(self) -> bool:
        return self not in (JobState.WAITING, JobState.RUNNING)


@dataclass(frozen=True, slots=True)
class JobInfo:
    """A job as the screen shows it. `error` is what ended a failed one; nobody waits for one that
    is `patient`."""

    id: int
    title: Title = ""
    state: JobState = JobState.WAITING
    progress: Progress = field(default_factory=Progress)
    error: BaseException | None = None
    patient: bool = False

    @property
    def said(self) -> str:
        """The title in the language that is spoken now."""
        return self.title if isinstance(self.title, str) else self.title()


class Job:
    """Runs once. `tell(info, result)` is called in the running thread."""

    def __init__(self, info: JobInfo, work: Work, tell: Tell) -> None:
        self.info = info
        self.token = CancelToken()
        self._work = work
        self._tell = tell
        self._told_at = 0.0
        self._details: list[object] = []

    def run(self) -> None:
        """The one outer edge: nothing that the work raises goes further."""
        try:
            self.token.check()
            self._change(state=JobState.RUNNING)
            result = self._drive()
        except Cancelled:
            self._finish(JobState.CANCELLED)
        except BaseException as error:  # noqa: BLE001 - it is raised again where it is awaited
            self._finish(JobState.FAILED, error)
        else:
            self._finish(JobState.DONE, result=result)

    def _drive(self) -> Any:
        made = self._work(self.token)
        if not isinstance(made, Generator):
            return made
        try:
            return self._exhaust(made)
        finally:
            made.close()

    def _exhaust(self, steps: Generator[Progress, None, Any]) -> Any:
        while True:
            self.token.check()
            try:
                progress = next(steps)
            except StopIteration as finished:
                return finished.value
            self._progressed(progress)

    def _progressed(self, progress: Progress) -> None:
        # Details of steps that are not told on their own travel with the next one.
        self._details += progress.details
        self.info = replace(self.info, progress=replace(progress, details=()))
        if time.monotonic() - self._told_at >= INTERVAL:
            self._change()

    def _change(self, **facts: Any) -> None:
        self._told_at = time.monotonic()
        self._tell(self._with_details(**facts), None)

    def _finish(
        self, state: JobState, error: BaseException | None = None, *, result: Any = None
    ) -> None:
        self._tell(self._with_details(state=state, error=error), result)

    def _with_details(self, **facts: Any) -> JobInfo:
        told = replace(self.info.progress, details=tuple(self._details))
        self._details.clear()
        self.info = replace(self.info, **facts)
        return replace(self.info, progress=told)
