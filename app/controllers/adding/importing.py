"""Brings in what is chosen, dropped or pasted; tells what was added, known already or refused."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Generator, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QGuiApplication

from app.controllers.adding.clipboard import contents, encoded_picture, local_files, png_of
from app.controllers.adding.file_arrival import wanted
from app.controllers.adding.import_news import ImportNews
from app.controllers.adding.looking_first import LookingFirstController, chosen
from app.controllers.file_dialogs import ask_for_files, ask_for_folder
from app.workbench import Workbench
from models.cancellation import CancelToken
from models.records import LibraryChanges, Progress, State
from widgets.adding.adding_dialog import AddingChoices
from widgets.parts.web_drop import WebDrop, web_drop
from widgets.window.main_window import MainWindow
from widgets.window.notification_bar import Notice
from workers.job import Title

if TYPE_CHECKING:
    from models.library.arriving.importing import ImportOutcome, ImportReport

ImportWork = Callable[[CancelToken], Generator[Progress, None, "ImportReport"]]


Sift = Callable[[Sequence[Path]], Coroutine[Any, Any, list[Path]]]


class ImportingController(QObject):
    """`imported` is emitted when something new is in the library, `rated` when ratings are.

    What `sift` takes for itself is no picture to add; it gives the rest back."""

    imported = Signal()
    rated = Signal()

    def __init__(self, window: MainWindow, bench: Workbench) -> None:
        super().__init__(window)
        self._window = window
        self._bench = bench
        self.web_dropped: Callable[[Sequence[WebDrop]], object] = lambda _drops: None
        self.news = ImportNews(window, bench, self.ask_folder)
        self.looking = LookingFirstController(window, bench, self.bring_in)
        self.sift: Sift | None = None
        window.actions_["add_folder"].triggered.connect(self.ask_folder)
        window.actions_["add_files"].triggered.connect(self.ask_files)
        window.actions_["look_first"].triggered.connect(self.ask_and_look)
        window.actions_["paste"].triggered.connect(self.paste)
        window.library.grid.files_dropped.connect(self.take)
        window.library.empty.pressed.connect(self.ask_folder)
        window.welcome.folder_wanted.connect(self.ask_folder)

    @Slot()
    def ask_folder(self) -> None:
        """A folder dialog that does not block the loop."""
        ask_for_folder(self._window, self.tr("Add a folder of pictures"), self._on_folder_chosen)

    @Slot()
    def ask_files(self) -> None:
        title = self.tr("Add pictures, or a table of them (CSV)")
        ask_for_files(self._window, title, self.take)

    @Slot(str)
    def _on_folder_chosen(self, folder: str) -> None:
        self.take([folder])

    @Slot()
    def ask_and_look(self) -> None:
        """A folder, and what is in it before anything is added."""
        title = self.tr("Look at a folder before it is added")
        ask_for_folder(self._window, title, self._on_folder_to_look_at, folders_alone=True)

    @Slot(str)
    def _on_folder_to_look_at(self, folder: str) -> None:
        self._bench.tasks.start(self.looking.begin([Path(folder)], ask=True))

    @Slot(object)
    def take(self, items: Sequence[Path | str | QUrl | WebDrop]) -> None:
        """Files and folders are imported; what a browser says goes where that goes."""
        files, drops = sorted_out(items)
        if files:
            self._bench.tasks.start(self._begin(files))
        if drops:
            self.web_dropped(drops)
        if not items:
            self._bench.tell(Notice(self.tr("There is no picture in what was dropped.")))

    async def _begin(self, files: Sequence[Path]) -> None:
        left = files if self.sift is None else await self.sift(files)
        if left:
            await self.looking.begin(left)

    @Slot()
    def paste(self) -> None:
        self._bench.tasks.start(self.paste_pictures())

    async def paste_pictures(
        self, web: Callable[[Sequence[WebDrop]], object] | None = None
    ) -> list[str]:
        """Files or a picture from the clipboard, as ids; what a browser put there goes to `web`,
        or where such things go."""
        clip = contents()
        files = local_files(clip)
        if files:
            return await self.bring_in(files)
        # Before its pixels: the address leads to the file itself, and to who made it.
        from_web = web_drop(clip, pasted=True)
        if from_web is not None:
            (web or self.web_dropped)([from_web])
            return []
        encoded = encoded_picture(clip)
        if encoded:
            return await self.bring_in_bytes(encoded, "clipboard")
        if clip.hasImage():
            image = QGuiApplication.clipboard().image()
            data = await self._bench.runner.call(lambda: png_of(image))
            return await self.bring_in_bytes(data, "clipboard.png")
        self._bench.tell(Notice(self.tr("There is no picture on the clipboard.")))
        return []

    async def bring_in(
        self, files: Sequence[Path], choices: AddingChoices | None = None
    ) -> list[str]:
        """Import and tell how it went; the ids of what is in the library now."""
        from models.feedback.taking_over import TakingOver
        from models.library.arriving.importing import Mode, import_paths

        core, how = self._bench.core, choices or chosen()
        judging = TakingOver(core.library, self._bench.profile.name) if how.ratings else None

        def work(token: CancelToken) -> Generator[Progress, None, ImportReport]:
            return import_paths(
                core.library,
                files,
                sandbox=core.sandbox,
                token=token,
                mode=Mode.REFERENCE if how.reference else Mode.COPY,
                state=State.INBOX if how.inbox else State.KEPT,
                wanted=wanted(how),
                rate=judging.stars if judging is not None else None,
            )

        return await self.run(work, lambda: self.tr("Importing"), files)

    async def run(self, work: ImportWork, title: Title, files: Sequence[Path] = ()) -> list[str]:
        """Any import: what comes is shown at once, and told at the end."""
        from models.library.arriving.importing import ImportOutcome

        seen: list[ImportOutcome] = []

        def on_progress(progress: Progress) -> None:
            news = [each for each in progress.details if isinstance(each, ImportOutcome)]
            seen.extend(news)
            changes = LibraryChanges()
            for outcome in news:
                changes = changes.merged(outcome.changes)
            self._bench.changes.announce(changes)

        try:
            report = await self._bench.runner.run(work, title=title, on_progress=on_progress)
        finally:
            # Also after a stop: what came in until then is there to be looked at.
            if any(each.outcome == "imported" for each in seen):
                self.imported.emit()
        self.news.tell(report, seen, files)
        if report.rated:
            self.rated.emit()
        return [each.id for each in seen if each.id is not None]

    async def bring_in_bytes(self, data: bytes, name: str) -> list[str]:
        """A picture that has no file of its own."""
        from models.library.arriving.pasting import import_bytes

        core = self._bench.core
        stored = await self._bench.runner.call(
            lambda: import_bytes(core.library, core.sandbox, data, name=name)
        )
        self._bench.changes.announce(stored.changes)
        new = stored.outcome == "new"
        self.news.tell_one(stored.id, new=new)
        if new:
            self.imported.emit()
        return [stored.id]


def sorted_out(items: Iterable[object]) -> tuple[list[Path], list[WebDrop]]:
    """The files of a drop or of a dialog, and what a browser put into it."""
    every = [each.toLocalFile() if isinstance(each, QUrl) else each for each in items]
    files = [Path(str(each)) for each in every if not isinstance(each, WebDrop)]
    return files, [each for each in every if isinstance(each, WebDrop)]
