"""The one place where errors end: expected ones become notices, bugs are logged and told once."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot

from app.messages import sentence
from models.errors import Cancelled, ExpectedError
from widgets.window.notification_bar import Notice

log = logging.getLogger(__name__)


class ErrorRouter(QObject):
    """`report` may be called from any thread; notices are shown in the main one. `keep` writes a
    report of a bug, which `show` shows; `show_storage` helps where a disk is full."""

    _reported = Signal(object, object)

    def __init__(
        self,
        tell: Callable[[Notice], None],
        keep: Callable[[BaseException], Path | None],
        show: Callable[[Path], object],
        show_storage: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        self._tell = tell
        self._keep, self._show, self._show_storage = keep, show, show_storage
        self._reported.connect(self._on_reported, Qt.ConnectionType.QueuedConnection)

    def report(self, error: BaseException) -> None:
        """Route one error to where it belongs."""
        if isinstance(error, (Cancelled, asyncio.CancelledError, KeyboardInterrupt)):
            return
        kept = None
        if isinstance(error, ExpectedError):
            log.info("%s: %s", error.code, error)
        else:
            log.error("a bug", exc_info=error)
            kept = self._keep(error)
        self._reported.emit(error, kept)

    @Slot(object, object)
    def _on_reported(self, error: BaseException, kept: Path | None) -> None:
        if isinstance(error, ExpectedError):
            act = self._show_storage if error.code == "disk-full" else None
            see = self.tr("See what may go") if act is not None else ""
            self._tell(Notice(sentence(error), "warning", see, act))
            return
        said = self.tr(
            "Something went wrong inside Bunshin ({kind}). Your library is safe, and the program "
            "goes on."
        )
        text = said.format(kind=type(error).__name__)
        if kept is None:
            self._tell(Notice(text, "warning"))
            return
        see = self.tr("See the report")
        self._tell(Notice(text, "warning", see, lambda: self._show(kept)))
