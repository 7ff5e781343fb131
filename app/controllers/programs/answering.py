"""The window does what other processes ask of its library: come forward, or a verb that writes.

The verb runs in its call's thread with the window's own core; what it changed comes home as a
signal and is announced like any other change.
"""

from __future__ import annotations

import asyncio

from PySide6.QtCore import QObject, Qt, Signal, Slot

from app.calls.call_listener import Call, CallListener
from app.calls.served import Served
from app.cli.serving import Servant
from app.composition import Controllers
from app.workbench import Workbench

_SECONDS = 3.0


class AnsweringController(QObject):
    """`called` when a second window asks this one to come forward, `handed` with the files and
    folders that it was given."""

    called = Signal()
    handed = Signal(object)
    _served = Signal(object)

    def __init__(self, bench: Workbench, made: Controllers, parent: QObject) -> None:
        super().__init__(parent)
        self._bench = bench
        self._made = made
        self._servant = Servant(bench.core, self._served.emit)
        self._listener = CallListener(bench.core.library.paths.folder, self._answer)
        self._served.connect(self.heed, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        self._listener.start()

    async def close(self) -> None:
        """What is being done for others is stopped; they are told."""
        self._listener.stop_listening()
        self._listener.cancel()
        end = asyncio.get_running_loop().time() + _SECONDS
        while self._listener.busy and asyncio.get_running_loop().time() < end:
            await asyncio.sleep(0.02)
        self._listener.close(0.0)

    def _answer(self, call: Call) -> None:
        """In the thread of the call."""
        if call.request.get("verb") == "raise":
            self.called.emit()
            add = call.request.get("add")
            if isinstance(add, list) and add:
                self.handed.emit([str(each) for each in add])
            call.answer({"ok": True})
        elif call.request.get("verb") in ("run", "browsed"):
            self._servant.answer(call)

    @Slot(object)
    def heed(self, served: Served) -> None:
        """What was done for another process changes what is shown."""
        self._bench.changes.announce(served.changes)
        if not served.ended:
            return
        if served.group == "browsing":
            self._made.browsing.fetch()
        if served.group in ("importing", "collecting", "analysis"):
            self._made.learning.analyse()
        if served.group == "feedback":
            self._made.learning.learn()
        if served.group in ("sources", "collecting"):
            self._made.collecting.refresh()
            self._bench.crawl.request_look()
        if served.group == "maintenance":
            self._made.library.refresh_in_place()
