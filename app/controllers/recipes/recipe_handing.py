"""Recipes come and go: begun from a template, duplicated, brought in, handed out, deleted."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QFile, QObject, Qt, Slot

from app.controllers.file_dialogs import ask_for_file, ask_for_folder
from app.controllers.recipes.recipe_editing import RecipeEditing
from app.workbench import Workbench
from models.recipes.writing.handing_on import (
    Bundle,
    belongings,
    bundle_of,
    hand_out,
    put_back,
    take_in,
)
from models.recipes.writing.starting import begun, id_for
from widgets.window.main_window import MainWindow
from widgets.window.notification_bar import Notice


class RecipeHanding(QObject):
    """What is deleted goes to the system's trash and can be put back at once."""

    def __init__(
        self, window: MainWindow, bench: Workbench, editing: RecipeEditing, templates: Path
    ) -> None:
        super().__init__(window.recipes)
        self._window, self._screen = window, window.recipes
        self._bench = bench
        self._editing, self._own = editing, editing.own
        self._templates = templates
        screen = self._screen
        screen.new_wanted.connect(self._on_new)
        screen.import_wanted.connect(self._on_import)
        screen.list.files_dropped.connect(self.bring_in)
        screen.bar.copy_wanted.connect(self._on_copy)
        screen.bar.export_wanted.connect(self._on_export)
        screen.bar.delete_wanted.connect(self._on_delete)

    @Slot(object)
    def bring_in(self, files: Sequence[Path]) -> None:
        """Copies of these files become the person's own."""
        self._bench.tasks.start(self._take_in(files))

    @Slot(str)
    def _on_new(self, kind: str) -> None:
        self._bench.tasks.start(self._begin(kind, self._screen.trial.address.text().strip()))

    async def _begin(self, kind: str, address: str) -> None:
        def begin() -> Path:
            name = self._own.free_name(id_for(address))
            template = (self._templates / f"{kind}.toml").read_text(encoding="utf-8")
            file = self._own.folder / f"{name}.toml"
            self._own.keep(file, begun(template, name, address))
            return file

        await self._editing.open(await self._bench.runner.call(begin))
        await self._editing.refresh()
        self._screen.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_copy(self) -> None:
        if self._editing.file is not None:
            self._bench.tasks.start(self._copy(self._editing.file))

    async def _copy(self, file: Path) -> None:
        await self._take_in([file])
        self._screen.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    async def _take_in(self, files: Sequence[Path]) -> None:
        taken = [
            await self._bench.runner.call(lambda file=file: take_in(self._own, file))  # type: ignore[misc]
            for file in files
        ]
        await self._editing.renew()
        if taken:
            await self._editing.open(taken[-1])

    @Slot()
    def _on_import(self) -> None:
        filters = [self.tr("Recipes (*.toml)")]
        ask_for_file(self._window, self.tr("Import a recipe"), filters, self._on_file_chosen)

    @Slot(str)
    def _on_file_chosen(self, name: str) -> None:
        self.bring_in([Path(name)])

    @Slot()
    def _on_export(self) -> None:
        title = self.tr("Put the recipe and its pages into this folder")
        ask_for_folder(self._window, title, self._on_folder_chosen, folders_alone=True)

    @Slot(str)
    def _on_folder_chosen(self, folder: str) -> None:
        if self._editing.file is not None:
            self._bench.tasks.start(self._hand_out(self._editing.file, Path(folder)))

    async def _hand_out(self, file: Path, folder: Path) -> None:
        there = await self._bench.runner.call(lambda: hand_out(file, folder))
        self._bench.tell(Notice(self.tr("Exported to {file}.").format(file=there)))

    @Slot()
    def _on_delete(self) -> None:
        if self._editing.file is not None and self._editing.is_own:
            self._bench.tasks.start(self._delete(self._editing.file, self._editing.text), kept=True)

    async def _delete(self, file: Path, text: str) -> None:
        def delete() -> Bundle | None:
            self._own.revert(file)
            if not file.is_file():
                return None
            kept = bundle_of(file)
            for each in belongings(self._own, file):
                if not QFile.moveToTrash(str(each)):
                    each.unlink()
            return kept

        kept = await self._bench.runner.call(delete)

        def restore() -> None:
            self._bench.tasks.start(self._restore(file, kept, text), kept=True)

        name = file.stem
        said = self.tr("The recipe “{name}” was deleted.").format(name=name)
        self._bench.tell(Notice(said, action=self.tr("Put back"), act=restore))
        await self._editing.forget()

    async def _restore(self, file: Path, kept: Bundle | None, text: str) -> None:
        def restore() -> None:
            if kept is not None:
                put_back(kept, self._own.folder)
            self._own.keep(file, text)

        await self._bench.runner.call(restore)
        await self._editing.renew()
        await self._editing.open(file)
