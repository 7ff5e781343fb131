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

from app.reports.crash_reports import CrashReports

FOLDER = "crashes"
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
    """Installed for the life of the window, taken down at its end. `reports` are those of the
    folder of logs."""

    def __init__(self, folder: Path, report: Callable[[BaseException], None] | None = None) -> None:
        self.reports = CrashReports(folder / FOLDER)
        self._report = report or self._only_log
        self._stream: IO[str] | None = None
        self._before = sys.excepthook, threading.excepthook
        self._qt_before: Any = None

    def install(self) -> Path | None:
        """Set all hooks. The report of a crash of the last run, if there was one. Where nothing can
        be written, the program starts without a place for its last words."""
        last = None
        try:
            self.reports.folder.mkdir(parents=True, exist_ok=True)
            last = self.reports.take_over()
            self._stream = self.reports.last_words.open("w", encoding="utf-8")
            faulthandler.enable(self._stream)
        except OSError as error:
            log.info("crashes leave no report: %s", error)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        self._qt_before = qInstallMessageHandler(self._on_qt_message)
        return last

    def report_to(self, report: Callable[[BaseException], None] | None) -> None:
        """Whom to tell from now on; without anybody it goes into the log and a report alone."""
        self._report = report or self._only_log

    def watch(self, loop: asyncio.AbstractEventLoop) -> None:
        """Errors of tasks that nobody awaited."""
        loop.set_exception_handler(self._on_loop_error)

    @contextlib.contextmanager
    def last_word(self) -> Any:
        """Around the whole program: what ends it is a crash too, to be told at the next start."""
        try:
            yield
        except Exception as error:
            import traceback

            if self._stream is not None:
                with contextlib.suppress(OSError):
                    self._stream.write("".join(traceback.format_exception(error)))
                    self._stream.flush()
            raise

    def remove(self) -> None:
        """The program ends; where it ended well, nothing is left to be told next time."""
        qInstallMessageHandler(self._qt_before)
        sys.excepthook, threading.excepthook = self._before
        faulthandler.disable()
        with contextlib.suppress(OSError):
            if self._stream is not None:
                self._stream.close()
            if self.reports.last_words.stat().st_size == 0:
                self.reports.last_words.unlink()

    def _only_log(self, error: BaseException) -> None:
        log.error("a bug", exc_info=error)
        self.reports.keep(error)

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

    def _on_qt_message(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if kind == QtMsgType.QtFatalMsg and self._stream is not None:
            # Qt ends the program right after this.
            with contextlib.suppress(OSError):
                self._stream.write(f"Qt: {message}\n")
                self._stream.flush()
        qt_log.log(LEVELS.get(kind, logging.WARNING), "%s: %s", context.category, message)
