"""Keeps house in the background: a backup a day, and the trash of thirty days ago."""

from __future__ import annotations

import logging
from datetime import timedelta

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QMessageBox

from app.controllers.writing import Writing
from app.workbench import Workbench
from models.cancellation import CancelToken
from models.errors import Cancelled, ExpectedError
from models.records import TRASH_DAYS, LibraryChanges
from widgets.commands.made_actions import Actions
from widgets.library.trash_strip import TrashStrip
from widgets.window.notification_bar import Notice

# Sooner than a day, so that a computer that slept does not lose one.
AGAIN = timedelta(hours=6)
_log = logging.getLogger(__name__)


class KeepingController(QObject):
    """`begin` once the window is at work; `close` before the library closes."""

    def __init__(
        self, strip: TrashStrip, actions: Actions, bench: Workbench, writing: Writing
    ) -> None:
        super().__init__(strip)
        self._strip = strip
        self._bench = bench
        self._writing = writing
        self._library = bench.core.library
        self._token = CancelToken()
        self._again = QTimer(self, singleShot=True, interval=int(AGAIN.total_seconds() * 1000))
        self._again.timeout.connect(self.begin)
        strip.emptying_wanted.connect(self._on_emptying_wanted)
        actions["empty_trash"].triggered.connect(self._on_emptying_wanted)

    @Slot()
    def begin(self) -> None:
        """What is due now, and again in some hours."""
        if not self._library.read_only:
            self._bench.tasks.restart("keeping", self._keep())
            self._again.start()

    def close(self) -> None:
        """A backup that is being written is given up; the next one is not far."""
        self._again.stop()
        self._token.cancel()

    async def _keep(self) -> None:
        from models.library.files.emptying import come_of_age
        from models.library.keeping.rotating import back_up_if_due

        runner, library = self._bench.runner, self._library
        try:
            made = await runner.run(
                lambda _token: back_up_if_due(library, self._token), patient=True
            )
        except Cancelled:
            return
        except ExpectedError as error:
            self._bench.report(error)
        else:
            if made is not None:
                _log.info("the database was backed up to %s", made)
        rows = await runner.call(lambda: come_of_age(library, TRASH_DAYS))
        if rows:
            self._empty(rows)

    @Slot()
    def _on_emptying_wanted(self) -> None:
        self._bench.tasks.restart("emptying", self._ask())

    async def _ask(self) -> None:
        from models.library.files.emptying import in_trash, rejected_in_trash

        rows, rejected = await self._bench.runner.call(
            lambda: (in_trash(self._library), rejected_in_trash(self._library))
        )
        if not rows:
            self._bench.tell(Notice(self.tr("The trash is empty.")))
            return
        question = QMessageBox(self._strip.window())
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.setIcon(QMessageBox.Icon.Warning)
        question.setWindowTitle(self.tr("Empty the Trash"))
        question.setText(
            self.tr("Delete the files of %n picture(s) in the trash for good?", "", len(rows))
        )
        once = self.tr(
            "This cannot be undone. Bunshin remembers which pictures they were and does not "
            "fetch them again."
        )
        of_them = self.tr("%Ln of them you rejected.", "", rejected) if rejected else ""
        question.setInformativeText(" ".join(filter(None, (of_them, once))))
        delete = question.addButton(self.tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
        question.setDefaultButton(question.addButton(QMessageBox.StandardButton.Cancel))
        delete.clicked.connect(lambda: self._empty(rows))
        question.open()

    def _empty(self, rows: list[int]) -> None:
        from models.library.files.emptying import empty_trash

        def write() -> LibraryChanges:
            return empty_trash(self._library, rows)

        self._writing.submit(write)
