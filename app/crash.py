"""Nets below everything: what no one caught ends in the error router, hard crashes in a file."""

from __future__ import annotations

import asyncio
import contextlib
import faulthandler
import logging
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import IO, Any

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

FILE_NAME = "crash.txt"
KEPT_NAME = "crash-last.txt"
log = logging.getLogger(__name__)
qt_log = logging.getLogger("qt")
LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class CrashNets:
    """Installed for the life of the window, taken down at its end."""

    def __init__(self, folder: Path, report: Callable[[BaseException], None] | None = None) -> None:
        self._file = folder / FILE_NAME
        self._kept = folder / KEPT_NAME
        self._report = report or _only_log
        self._stream: IO[str] | None = None
        self._before = sys.excepthook, threading.excepthook
        self._qt_before: Any = None

    def install(self) -> Path | None:
        """Set all hooks. The report of a crash of the last run, if there was one."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        last = self._keep_last()
        self._stream = self._file.open("w", encoding="utf-8")
        faulthandler.enable(self._stream)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        self._qt_before = qInstallMessageHandler(_on_qt_message)
        return last

    def report_to(self, report: Callable[[BaseException], None] | None) -> None:
        """Whom to tell from now on; without anybody it goes into the log alone."""
        self._report = report or _only_log

    def watch(self, loop: asyncio.AbstractEventLoop) -> None:
        """Errors of tasks that nobody awaited."""
        loop.set_exception_handler(self._on_loop_error)

    def remove(self) -> None:
        """The program ended well: nothing is left to be told next time."""
        qInstallMessageHandler(self._qt_before)
        sys.excepthook, threading.excepthook = self._before
        faulthandler.disable()
        if self._stream is not None:
            self._stream.close()
            with contextlib.suppress(OSError):
                self._file.unlink()

    def _keep_last(self) -> Path | None:
        """A file with words in it is from a run that did not end well."""
        try:
            if self._file.stat().st_size == 0:
                return None
            self._file.replace(self._kept)
        except OSError:
            return None
        return self._kept

    def _on_exception(
        self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        self._report(error)

    def _on_thread_exception(self, args: Any) -> None:
        if args.exc_value is not None:
            self._report(args.exc_value)

    def _on_loop_error(self, _loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        error = context.get("exception")
        self._report(error if error is not None else RuntimeError(str(context.get("message"))))


def _only_log(error: BaseException) -> None:
    log.error("a bug", exc_info=error)


def _on_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    qt_log.log(LEVELS.get(kind, logging.WARNING), "%s: %s", context.category, message)
