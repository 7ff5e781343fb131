"""What a test leaves running fails it, and the message names the line that started it.

The starts of threads, Qt threads, timers and processes are noted with their place; after each test
(processes: after each module, because a decoder may serve a whole one) nothing of it may be left.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import subprocess
import sys
import threading
import time
import weakref
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
GRACE_SECONDS = 2.0


@dataclass(frozen=True)
class Start:
    """Something was started: what, where in our code, in which test, until when it may matter."""

    thing: weakref.ref[Any] | None
    kind: str
    place: str
    test: str
    due: float = float("inf")

    def __str__(self) -> str:
        return f"{self.kind} started at {self.place} (in {self.test})"


class Starts:
    """Notes every start; asked afterwards what still runs."""

    def __init__(self) -> None:
        self._notes: list[Start] = []
        self._processes: list[Start] = []

    def watch_python(self) -> None:
        """From now on note threads and processes."""
        _before(threading.Thread, "start", lambda thread, *_: self._note(thread, _named(thread)))
        _before(subprocess.Popen, "__init__", self._note_process)

    def watch_qt(self) -> None:
        """From now on note Qt's threads and timers as well."""
        from PySide6.QtCore import QThread, QTimer

        _before(QThread, "start", lambda thread, *_: self._note(thread, type(thread).__name__))
        _before(QTimer, "start", lambda timer, *_: self._note(timer, "QTimer"))
        single_shot = QTimer.singleShot

        def noted_single_shot(milliseconds: int, *arguments: Any) -> None:
            due = time.monotonic() + milliseconds / 1000
            receiver = _receiver(arguments)
            self._note(receiver, "QTimer.singleShot", due=due)
            single_shot(milliseconds, *arguments)

        QTimer.singleShot = staticmethod(noted_single_shot)

    def forget(self) -> None:
        """A new test begins."""
        self._notes.clear()

    def left_running(self) -> list[Start]:
        """What of the notes still runs, after a moment of grace for what is just ending."""
        end = time.monotonic() + GRACE_SECONDS
        left = self._running(self._notes)
        pause = 0.0
        while left and time.monotonic() < end:
            # Mostly this is enough; only then is it worth to collect garbage and to wait.
            _let_qt_finish()
            if pause:
                gc.collect()
                time.sleep(pause)
            pause = 0.01
            left = self._running(left)
        return left

    def left_processes(self) -> list[str]:
        """Child processes that were not ended and waited for."""
        running = [str(start) for start in self._running(self._processes)]
        self._processes.clear()
        return running + [f"process {child.name}" for child in multiprocessing.active_children()]

    def _note(self, thing: Any, kind: str, *, due: float = float("inf")) -> None:
        test = os.environ.get("PYTEST_CURRENT_TEST", "no test").partition(" ")[0]
        reference = weakref.ref(thing) if thing is not None else None
        self._notes.append(Start(reference, kind, _place(), test, due))

    def _note_process(self, process: Any, arguments: Any = (), *_: Any, **__: Any) -> None:
        test = os.environ.get("PYTEST_CURRENT_TEST", "no test").partition(" ")[0]
        reference = weakref.ref(process)
        self._processes.append(Start(reference, f"process {arguments}", _place(), test))

    @staticmethod
    def _running(starts: list[Start]) -> list[Start]:
        return [start for start in starts if _still_runs(start)]


def _still_runs(start: Start) -> bool:
    if start.due <= time.monotonic():
        return False
    if start.thing is None:
        return start.due != float("inf")
    thing = start.thing()
    if thing is None:
        return False
    if isinstance(thing, threading.Thread):
        return thing.is_alive()
    if isinstance(thing, subprocess.Popen):
        return getattr(thing, "returncode", 0) is None and thing.poll() is None
    return _qt_still_runs(thing)


def _qt_still_runs(thing: Any) -> bool:
    import shiboken6
    from PySide6.QtCore import QThread, QTimer

    if not shiboken6.isValid(thing):
        return False
    if isinstance(thing, QThread):
        return thing.isRunning()
    return thing.isActive() if isinstance(thing, QTimer) else True


def _let_qt_finish() -> None:
    if "PySide6.QtCore" not in sys.modules:
        return
    from PySide6.QtCore import QCoreApplication, QEvent

    if QCoreApplication.instance() is not None:
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _receiver(arguments: tuple[Any, ...]) -> Any:
    """The QObject whose end would call a single shot off, when there is one."""
    from PySide6.QtCore import QObject

    for argument in arguments:
        if isinstance(argument, QObject):
            return argument
    owner = getattr(arguments[-1], "__self__", None)
    return owner if isinstance(owner, QObject) else None


def _before(owner: type, name: str, note: Callable[..., None]) -> None:
    """Have `note` called with the same arguments before the method."""
    method = getattr(owner, name)

    def noted(self: Any, *arguments: Any, **named: Any) -> Any:
        note(self, *arguments)
        return method(self, *arguments, **named)

    setattr(owner, name, noted)


def _named(thread: threading.Thread) -> str:
    return f"thread {thread.name}"


def _place() -> str:
    """The innermost line of our own code on the stack."""
    frame = sys._getframe(1)
    while frame is not None:
        if (ours := _of_ours(frame.f_code.co_filename)) is not None:
            return f"{ours}:{frame.f_lineno}"
        frame = frame.f_back  # type: ignore[assignment]
    return "code that is not ours"


@cache  # It is asked at every start of a timer, also in stories that measure the program.
def _of_ours(name: str) -> Path | None:
    file = Path(name)
    ours = file.is_relative_to(ROOT) and not file.is_relative_to(ROOT / ".venv")
    return file.relative_to(ROOT) if ours and file != Path(__file__).resolve() else None
