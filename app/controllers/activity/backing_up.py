"""Whole backups: made when the person says so, called to mind when it is time, not oftener."""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QDate, QObject, Signal, Slot

from app import settings
from app.controllers.file_dialogs import ask_where_to_save
from app.workbench import Workbench
from models.library.database.clock import now
from models.library.keeping import full_backups
from models.library.keeping.backup import backing_up
from models.library.keeping.full_backups import FullBackup, Since, on_same_disk
from widgets.activity.care_list import CareLine
from widgets.look.numbers import grouped
from widgets.sources.moments import moment
from widgets.window.main_window import MainWindow
from widgets.window.notification_bar import Notice

KEY = "backup"
BACK_UP = "back up"


class BackingUp(QObject):
    """`changed` when a backup was made."""

    changed = Signal()

    def __init__(self, window: MainWindow, bench: Workbench) -> None:
        super().__init__(window)
        self._window, self._bench = window, bench
        self._library = bench.core.library
        self._last: FullBackup | None = None
        self._since: Since | None = None
        window.actions_["back_up"].triggered.connect(self.ask)

    @Slot()
    def ask(self) -> None:
        """Where to."""
        day = QDate.currentDate().toString("yyyy-MM-dd")
        title = self.tr("Back up pictures and database to a file, best on another disk")
        dialog = ask_where_to_save(
            self._window, title, [self.tr("Backup (*.zip)")], "zip", self.write_to
        )
        dialog.selectFile(f"bunshin-{day}.zip")

    @Slot(str)
    def write_to(self, target: str) -> asyncio.Task[None]:
        return self._bench.tasks.start(self._write(Path(target)))

    async def _write(self, target: Path) -> None:
        library = self._library
        report = await self._bench.runner.run(
            lambda token: backing_up(library, target, token), title=lambda: self.tr("Backing up")
        )
        same = await self._bench.runner.call(lambda: self._note(target))
        said = self.tr("%n picture(s) are in {file}.", "", report.artworks)
        text = said.format(file=target.name)
        if same:
            text += " " + self.tr(
                "It lies on the same disk as the library: copy it to another one, or a broken disk "
                "takes both."
            )
        self._bench.tell(Notice(text, "warning" if same else "info"))
        await self.read()
        self.changed.emit()

    def _note(self, target: Path) -> bool:
        with contextlib.suppress(OSError):  # A folder where nothing can be written.
            full_backups.note_full_backup(self._library, target)
        return on_same_disk(target, self._library.paths.folder)

    async def read(self) -> None:
        """What is known of backups now."""
        library = self._library

        def both() -> tuple[FullBackup | None, Since]:
            return full_backups.last_full_backup(library), full_backups.since_backup(library)

        self._last, self._since = await self._bench.runner.call(both)

    async def remind_if_due(self) -> None:
        """Once in a while, when much has come; then not again for weeks whatever is answered."""
        if self._library.read_only or not settings.load().backup_reminders:
            return
        await self.read()
        silent = await self._bench.runner.call(lambda: full_backups.silent_until(self._library))
        assert self._since is not None
        if not full_backups.is_due(self._since, silent, now()):
            return
        await self._put_off(full_backups.REST_DAYS)
        self._bench.tell(
            Notice(
                self._said(self._since),
                "warning",
                self.tr("Back up…"),
                self.ask,
                others=(
                    (self.tr("In a month"), self._on_later),
                    (self.tr("Never ask"), self._on_never),
                ),
            )
        )

    def line(self) -> CareLine:
        """For the Activity screen."""
        if self._last is None:
            told = self.tr("There is none with pictures yet. The database is backed up every day.")
        else:
            told = self.tr("Last made: {when}, {file}.").format(
                when=moment(self._last.at, now()), file=self._last.file
            )
        deeds = ((BACK_UP, self.tr("Back up…")),)
        return CareLine(KEY, self.tr("Backup with pictures"), told, deeds)

    def _said(self, since: Since) -> str:
        pictures, judgements = map(grouped, (since.pictures, since.judgements))
        when = moment(since.at, now())
        if self._last is None:
            said = self.tr(
                "There is no backup of your pictures yet: {pictures} pictures and {judgements} "
                "judgements have come since {when}. A file on another disk keeps them safe."
            )
        else:
            said = self.tr(
                "{pictures} pictures and {judgements} judgements have come since your last backup "
                "({when}, {file})."
            )
        return said.format(
            pictures=pictures,
            judgements=judgements,
            when=when,
            file=self._last.file if self._last else "",
        )

    async def _put_off(self, days: int) -> None:
        await self._bench.runner.call(lambda: full_backups.put_off(self._library, days))

    def _on_later(self) -> None:
        self._bench.tasks.start(self._put_off(full_backups.MONTH_DAYS))

    def _on_never(self) -> None:
        settings.save(replace(settings.load(), backup_reminders=False))
        self._bench.tell(Notice(self.tr("You will not be asked again; Settings can change that.")))
