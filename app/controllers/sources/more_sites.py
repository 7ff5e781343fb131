"""The dialog about gallery-dl: installs, updates and removes it when the person says so."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Qt, Signal, Slot

from app import settings
from app.controllers.file_dialogs import ask_for_file
from app.messages import sentence
from app.workbench import Workbench
from models.errors import Cancelled, ExpectedError, InputError
from models.records import Progress
from widgets.sources.program_dialog import Program, ProgramDialog
from widgets.window.main_window import MainWindow

if TYPE_CHECKING:
    from models.gallery_dl.places import Found

CONTEXT = "MoreSites"
STEPS = {
    "environment": QT_TRANSLATE_NOOP("MoreSites", "Making a place for it…"),
    "packages": QT_TRANSLATE_NOOP("MoreSites", "Fetching it from the package index…"),
    "answer": QT_TRANSLATE_NOOP("MoreSites", "Asking it whether it works…"),
}


class MoreSitesController(QObject):
    """`changed` when other addresses can be read than before."""

    changed = Signal()

    def __init__(self, window: MainWindow, bench: Workbench) -> None:
        super().__init__(window)
        self._window, self._bench = window, bench
        self._dialog: ProgramDialog | None = None
        self._working: asyncio.Task[None] | None = None
        self._step = ""
        window.sources.more_sites_wanted.connect(self.open)

    @Slot()
    def open(self) -> None:
        """Show how it stands; what runs goes on where the dialog is closed."""
        dialog = ProgramDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.install_wanted.connect(self._on_install)
        dialog.remove_wanted.connect(self._on_remove)
        dialog.choose_wanted.connect(self._on_choose)
        dialog.forget_wanted.connect(self._on_chosen)
        dialog.stop_wanted.connect(self._on_stop)
        dialog.finished.connect(self._on_finished)
        self._dialog = dialog
        dialog.show_step(self._step, 0, 1)
        dialog.open()
        self._bench.tasks.restart("gallery-dl", self._show())

    async def _show(self) -> None:
        engine = self._bench.core.collecting.engine
        found = None if engine is None else await self._bench.runner.call(engine.program)
        if self._dialog is not None:
            self._dialog.show_program(_told(found))

    @Slot()
    def _on_install(self) -> None:
        if self._working is None or self._working.done():
            self._working = self._bench.tasks.start(self._install())

    async def _install(self) -> None:
        from models.gallery_dl.managed import install

        engine = self._bench.core.collecting.engine
        if engine is None:
            return
        self._tell_trouble("")
        try:
            await self._bench.runner.run(
                lambda token: install(engine.places, token),
                title=self._title,
                on_progress=self._on_progress,
            )
        except ExpectedError as error:
            self._tell_trouble(sentence(error), error)
        except Cancelled:
            self._tell_trouble(self.tr("Stopped. Nothing was left behind."))
        finally:
            self._show_step("", 1, 1)
        await self._show()
        self.changed.emit()

    def _title(self) -> str:
        return self.tr("Installing gallery-dl")

    def _on_progress(self, progress: Progress) -> None:
        step = QCoreApplication.translate(CONTEXT, STEPS.get(progress.note, ""))
        self._show_step(step, progress.done, progress.total)

    def _show_step(self, step: str, done: int, total: int) -> None:
        self._step = step
        if self._dialog is not None:
            self._dialog.show_step(step, done, total)

    @Slot()
    def _on_stop(self) -> None:
        if self._working is not None:
            for job in self._bench.runner.jobs():
                if job.title == self._title:
                    self._bench.runner.cancel(job.id)

    @Slot()
    def _on_remove(self) -> None:
        self._bench.tasks.start(self._remove())

    async def _remove(self) -> None:
        from models.gallery_dl.managed import remove

        engine = self._bench.core.collecting.engine
        if engine is None:
            return
        try:
            await self._bench.runner.call(lambda: remove(engine.places))
        except ExpectedError as error:
            self._tell_trouble(sentence(error), error)
        await self._show()
        self.changed.emit()

    @Slot()
    def _on_choose(self) -> None:
        ask_for_file(self._window, self.tr("The program gallery-dl"), [], self._on_chosen)

    @Slot()
    @Slot(str)
    def _on_chosen(self, path: str = "") -> None:
        """A program, or none any more."""
        self._bench.tasks.start(self._choose(path or None))

    async def _choose(self, path: str | None) -> None:
        """Kept in the settings; what does not answer is not taken."""
        from models.gallery_dl.places import find

        engine = self._bench.core.collecting.engine
        if engine is None:
            return
        places = replace(engine.places, chosen=lambda: path)
        if path and await self._bench.runner.call(lambda: find(places)) is None:
            reason = self.tr("it does not answer as gallery-dl does")
            self._tell_trouble(sentence(InputError("file-unreadable", path=path, reason=reason)))
            return
        self._tell_trouble("")
        settings.save(replace(settings.load(), gallery_dl=path))
        await self._show()
        self.changed.emit()

    @Slot()
    def _on_finished(self) -> None:
        self._dialog = None

    def _tell_trouble(self, said: str, error: ExpectedError | None = None) -> None:
        if self._dialog is not None:
            self._dialog.show_trouble(said)
        elif error is not None:
            self._bench.report(error)


def _told(found: Found | None) -> Program:
    chosen = bool(settings.load().gallery_dl)
    if found is None:
        return Program(chosen=chosen)
    return Program(found.label, str(found.path), found.origin, chosen)
