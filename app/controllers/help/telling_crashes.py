"""Reports of crashes and bugs on the screen, and all of them in one file for somebody who helps."""

from __future__ import annotations

import asyncio
import platform
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from app import settings
from app.controllers.file_dialogs import ask_where_to_save
from app.controllers.opening import open_place
from app.reports.crash_reports import CrashReports
from app.reports.support import save_for_support
from app.workbench import Workbench
from models.library.database.failures import translated
from models.program import VERSION
from widgets.crash_report_dialog import CrashReportDialog
from widgets.window.main_window import MainWindow
from widgets.window.notification_bar import Notice


class CrashTelling(QObject):
    """`show` one report; Help → Save for Support… packs them all."""

    def __init__(
        self, window: MainWindow, bench: Workbench, reports: CrashReports, log_folder: Path
    ) -> None:
        super().__init__(window)
        self._window, self._bench = window, bench
        self._reports, self._logs = reports, log_folder
        window.actions_["save_for_support"].triggered.connect(self._on_save_wanted)

    def show(self, report: Path) -> CrashReportDialog | None:
        """Beside the window; nothing where it is gone meanwhile."""
        try:
            text = report.read_text("utf-8", errors="replace")
        except OSError:
            return None
        ended = report.name.startswith("crash")
        dialog = CrashReportDialog(text, self._window, ended=ended)
        dialog.folder_wanted.connect(self._on_folder_wanted)
        dialog.show()
        return dialog

    @Slot()
    def _on_folder_wanted(self) -> None:
        open_place(self._reports.folder)

    @Slot()
    def _on_save_wanted(self) -> None:
        title = self.tr("Save log and reports for somebody who helps")
        kinds = [self.tr("Archive (*.zip)")]
        ask_where_to_save(self._window, title, kinds, "zip", self.save_to)

    @Slot(str)
    def save_to(self, target: str) -> asyncio.Task[None]:
        return self._bench.tasks.start(self._save(Path(target)))

    async def _save(self, target: Path) -> None:
        facts = self._facts()

        def write() -> list[str]:
            with translated(target.parent):
                return save_for_support(target, self._logs, self._reports, facts)

        names = await self._bench.runner.call(write)
        said = self.tr(
            "%n file(s) were saved to {file}. Names, addresses and folders were taken out; look "
            "into it before you hand it on.",
            "",
            len(names),
        )
        self._bench.tell(Notice(said.format(file=target.name)))

    def _facts(self) -> Mapping[str, object]:
        chosen = settings.load()
        return {
            "bunshin": VERSION,
            "python": platform.python_version(),
            "system": platform.platform(),
            "desktop": self._window.screen().name() if self._window.screen() else "",
            "library": self._bench.core.library.paths.folder,
            "settings": {
                name: getattr(chosen, name)
                for name in ("language", "theme", "stay_in_tray", "a_day", "index")
            },
        }
