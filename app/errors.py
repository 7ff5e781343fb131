"""The one place where errors end: expected ones become notices, bugs are logged and told once."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot

from app.messages import sentence
from models.errors import Cancelled, ExpectedError
from widgets.notification_bar import Notice

log = logging.getLogger(__name__)


class ErrorRouter(QObject):
    """`report` may be called from any thread; notices are shown in the main one."""

    _reported = Signal(object)

    def __init__(
        self, tell: Callable[[Notice], None], show_log: Callable[[], None] | None = None
    ) -> None:
        super().__init__()
        self._tell = tell
        self._show_log = show_log
        self._reported.connect(self._on_reported, Qt.ConnectionType.QueuedConnection)

    def report(self, error: BaseException) -> None:
        """Route one error to where it belongs."""
        if isinstance(error, (Cancelled, asyncio.CancelledError, KeyboardInterrupt)):
            return
        if isinstance(error, ExpectedError):
            log.info("%s: %s", error.code, error)
        else:
            log.error("a bug", exc_info=error)
        self._reported.emit(error)

    @Slot(object)
    def _on_reported(self, error: BaseException) -> None:
        if isinstance(error, ExpectedError):
            self._tell(Notice(sentence(error), "warning"))
            return
        said = self.tr(
            "Something went wrong inside Bunshin ({kind}). Your library is safe; "
            "the log file says more."
        )
        text = said.format(kind=type(error).__name__)
        self._tell(Notice(text, "warning", self.tr("Show the log"), self._show_log))
