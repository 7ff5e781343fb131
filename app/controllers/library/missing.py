"""Files that are not where they were: looked for in the background, found again in a folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

from app.controllers.file_dialogs import ask_for_folder
from app.workbench import Workbench
from models.library.keeping.missing import Looked, look_at, look_for_files
from models.library.keeping.relinking import relink_below
from models.records import LibraryChanges
from widgets.window.main_window import MainWindow
from widgets.window.notification_bar import Notice

AGAIN_MS = 30_000


class MissingController(QObject):
    """`begin` once the window is at work."""

    def __init__(self, window: MainWindow, bench: Workbench) -> None:
        super().__init__(window)
        self._window = window
        self._bench = bench
        self._library = bench.core.library
        self._absent: tuple[tuple[Path, int], ...] = ()
        self._again = QTimer(self, interval=AGAIN_MS)
        self._again.timeout.connect(self._on_again)
        bench.thumbnails.missed.connect(self._on_missed)
        window.actions_["find_missing"].triggered.connect(self._on_find)
        window.library.inspector.finding_wanted.connect(self._on_find)

    @Slot()
    def begin(self) -> None:
        if not self._library.read_only:
            self._bench.tasks.restart("missing", self.look())

    async def look(self) -> None:
        """At every file that the person keeps elsewhere; quietly, unless something is gone."""
        looked = await self._bench.runner.run(
            lambda token: look_for_files(self._library, token), patient=True
        )
        self._bench.changes.announce(looked.changes)
        if looked.changes or looked.absent != self._absent:
            self._tell(looked)
        self._absent = looked.absent
        # Only while a folder is away is there something to look out for.
        if self._absent:
            self._again.start()
        else:
            self._again.stop()

    def _tell(self, looked: Looked) -> None:
        for folder, count in looked.absent[:1]:
            said = self.tr(
                "%n picture(s) are shown by their thumbnails only, because {folder} is not there. "
                "Nothing is lost: they are whole again when it is back.",
                "",
                count,
            )
            self._bench.tell(
                Notice(said.format(folder=folder), "warning", self.tr("Find in folder…"), self.ask)
            )
        if not looked.absent and looked.missing:
            said = self.tr("The files of %n picture(s) were moved or deleted.", "", looked.missing)
            self._bench.tell(Notice(said, "warning", self.tr("Find in folder…"), self.ask))
        if self._absent and not looked.absent and not looked.missing:
            self._bench.tell(Notice(self.tr("All files are there again.")))

    @Slot()
    def _on_again(self) -> None:
        """A drive that is back is looked into; nothing else is touched meanwhile."""
        self._bench.tasks.restart("missing", self._look_if_back())

    async def _look_if_back(self) -> None:
        folders = [folder for folder, _ in self._absent]
        if await self._bench.runner.call(lambda: any(folder.is_dir() for folder in folders)):
            await self.look()

    @Slot(str)
    def _on_missed(self, artwork_id: str) -> None:
        """A picture that was to be shown has no file."""
        if not self._library.read_only:
            self._bench.tasks.start(self._look_at(artwork_id))

    async def _look_at(self, artwork_id: str) -> None:
        def look() -> LibraryChanges:
            rows = self._library.artworks.rows_of([artwork_id])
            return look_at(self._library, list(rows.values()))

        self._bench.changes.announce(await self._bench.runner.call(look))

    @Slot()
    def _on_find(self) -> None:
        self.ask()

    def ask(self) -> None:
        """A folder dialog that does not block the loop."""
        title = self.tr("Find missing files below this folder")
        ask_for_folder(self._window, title, self.find_in)

    @Slot(str)
    def find_in(self, folder: str) -> None:
        """Recognise what is missing by its content, whatever it is called there."""
        self._bench.tasks.start(self._find(Path(folder)))

    async def _find(self, folder: Path) -> None:
        changes = await self._bench.runner.run(
            lambda token: relink_below(self._library, folder, token),
            title=lambda: self.tr("Finding missing files"),
        )
        self._bench.changes.announce(changes)
        count = len(changes.updated)
        self._bench.tell(
            Notice(self.tr("%n file(s) were found again.", "", count))
            if count
            else Notice(self.tr("None of the missing files is below this folder."))
        )
