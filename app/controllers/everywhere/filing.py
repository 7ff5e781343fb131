"""Copying out, showing files, trash and back: what the Edit and Picture menus do with files."""

from __future__ import annotations

import sys
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QProcess, QUrl, Slot
from PySide6.QtGui import QGuiApplication, QImage

from app.controllers.choosing import ChoosingController, Chosen, ids_of
from app.controllers.opening import open_place
from app.controllers.pictures import Pictures
from app.controllers.writing import WriteCommand, Writing
from app.workbench import Workbench
from models.records import Artwork, LibraryChanges, State
from widgets.commands.made_actions import Actions
from widgets.window.notification_bar import Notice


class FilingController(QObject):
    """Answers actions on the chosen pictures' files."""

    def __init__(
        self,
        actions: Actions,
        bench: Workbench,
        writing: Writing,
        choosing: ChoosingController,
        pictures: Pictures,
    ) -> None:
        super().__init__()
        self._bench = bench
        self._writing = writing
        self._choosing = choosing
        self._store = bench.core.library.artworks
        self._copied: list[Artwork] = []
        actions["copy"].triggered.connect(self._on_copy)
        actions["copy_path"].triggered.connect(self._on_copy_path)
        actions["copy_source"].triggered.connect(self._on_copy_source)
        actions["show_file"].triggered.connect(self._on_show_file)
        actions["trash"].triggered.connect(self._on_trash)
        actions["restore"].triggered.connect(self._on_restore)
        pictures.show_in("clipboard", self._put_picture)

    @Slot()
    def _on_copy(self) -> None:
        self._bench.tasks.start(self._copy(self._choosing.now()))

    @Slot()
    def _on_copy_path(self) -> None:
        self._bench.tasks.start(self._copy_paths(self._choosing.now()))

    @Slot()
    def _on_copy_source(self) -> None:
        self._bench.tasks.start(self._copy_sources(self._choosing.now()))

    @Slot()
    def _on_show_file(self) -> None:
        self._bench.tasks.start(self._show_file(self._choosing.now()))

    @Slot()
    def _on_trash(self) -> None:
        self._bench.tasks.start(self._move(State.TRASHED, self._choosing.now()), kept=True)

    @Slot()
    def _on_restore(self) -> None:
        self._bench.tasks.start(self._move(State.KEPT, self._choosing.now()), kept=True)

    async def _copy(self, chosen: Chosen) -> None:
        """Files for file managers at once; one picture as an image too, when it is decoded."""
        self._copied = await self._choosing.artworks(chosen)
        if not self._copied:
            return
        QGuiApplication.clipboard().setMimeData(_as_files(self._copied))
        if len(self._copied) == 1:
            self._bench.thumbnails.request_original(self._copied[0].id, asker="clipboard")
        self._bench.tell(Notice(self.tr("%n picture(s) copied.", "", len(self._copied))))

    def _put_picture(self, artwork_id: str, image: QImage) -> None:
        if ids_of(self._copied) == [artwork_id] and not image.isNull():
            mime = _as_files(self._copied)
            mime.setImageData(image)
            QGuiApplication.clipboard().setMimeData(mime)

    async def _copy_paths(self, chosen: Chosen) -> None:
        artworks = await self._choosing.artworks(chosen)
        if artworks:
            QGuiApplication.clipboard().setText("\n".join(each.path for each in artworks))

    async def _copy_sources(self, chosen: Chosen) -> None:
        artworks = await self._choosing.artworks(chosen)

        def fetch() -> list[str]:
            seen = (self._store.sightings(each.id) for each in artworks)
            pages = (s.page_url or s.file_url for each in seen for s in each[:1])
            return [page for page in pages if page]

        found = await self._bench.runner.call(fetch)
        if found:
            QGuiApplication.clipboard().setText("\n".join(found))

    async def _show_file(self, chosen: Chosen) -> None:
        artworks = await self._choosing.artworks(chosen)
        if artworks:
            show_in_file_manager(Path(artworks[0].path))

    async def _move(self, state: State, chosen: Chosen) -> None:
        """Into the trash or back, undoable; each goes back to the state it had."""
        found = await self._choosing.artworks(chosen)
        artworks = [each for each in found if each.state is not state]
        if state is State.KEPT:
            artworks = [e for e in artworks if e.state in (State.TRASHED, State.REJECTED)]
        if not artworks:
            return
        count = len(artworks)
        text = (
            self.tr("moving %n picture(s) to the trash", "", count)
            if state is State.TRASHED
            else self.tr("putting back %n picture(s)", "", count)
        )
        before: dict[State, list[str]] = {each.state: [] for each in artworks}
        for each in artworks:
            before[each.state].append(each.id)
        self._bench.undo.push(
            WriteCommand(
                text,
                self._writing,
                lambda: self._store.set_state(ids_of(artworks), state),
                lambda: self._back(before),
            )
        )

    def _back(self, before: Mapping[State, Collection[str]]) -> LibraryChanges:
        changes = LibraryChanges()
        for state, ids in before.items():
            changes = changes.merged(self._store.set_state(ids, state))
        return changes


def show_in_file_manager(path: Path) -> None:
    """Open the folder with the file chosen where the system can do that."""
    if sys.platform == "win32":
        QProcess.startDetached("explorer", ["/select,", str(path)])
    elif sys.platform == "darwin":
        QProcess.startDetached("open", ["-R", str(path)])
    else:
        open_place(path.parent)


def _as_files(artworks: Sequence[Artwork]) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(each.path) for each in artworks])
    return mime
