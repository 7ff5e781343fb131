"""Tells of a newer Bunshin where the person allowed the question; asks nobody otherwise."""

from __future__ import annotations

import logging
from typing import ClassVar

from PySide6.QtCore import QObject

from app import settings
from app.controllers.opening import open_address
from app.workbench import Workbench
from models import updates
from models.errors import ExpectedError
from models.library.database.clock import now
from models.net_io.guard import AddressPolicy
from models.program import VERSION
from widgets.window.main_window import MainWindow
from widgets.window.notification_bar import Notice

ASKED, TOLD = "updates/asked", "updates/told"
_log = logging.getLogger(__name__)


class Updates(QObject):
    """Once a day at most, and each version is told once. `addresses` is for tests: who may be
    asked is decided by the guard of all requests."""

    addresses: ClassVar[AddressPolicy | None] = None

    def __init__(self, window: MainWindow, bench: Workbench) -> None:
        super().__init__(window)
        self._bench, self._state = bench, bench.state

    async def ask_if_due(self) -> None:
        chosen = settings.load()
        address = chosen.update_address or updates.RELEASES
        moment = now()
        last = int(str(self._state.value(ASKED, "0")))
        if not chosen.ask_updates or not address or not updates.is_due(last, moment):
            return
        self._state.setValue(ASKED, str(moment))
        try:
            found = await self._bench.runner.call(lambda: updates.ask(address, self.addresses))
        except ExpectedError as error:
            _log.info("no word of a newer version: %s", error)
            return
        if not updates.is_newer(found.version, VERSION):
            return
        if self._state.value(TOLD) == found.version:
            return
        self._state.setValue(TOLD, found.version)
        said = self.tr("Bunshin {version} is out; this one is {own}. Nothing was downloaded.")
        text = said.format(version=found.version, own=VERSION)
        if not found.page:
            self._bench.tell(Notice(text))
            return
        see = self.tr("See what is new")
        self._bench.tell(Notice(text, "info", see, lambda: open_address(found.page)))
