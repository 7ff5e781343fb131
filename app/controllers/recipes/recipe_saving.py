"""What was written is saved, taken back, or kept for the next time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Slot

from app.controllers.recipes.recipe_editing import RecipeEditing
from app.workbench import Workbench
from widgets.window.main_window import MainWindow


class RecipeSaving(QObject):
    """A recipe with mistakes is saved as well; it reads no site then."""

    def __init__(self, window: MainWindow, bench: Workbench, editing: RecipeEditing) -> None:
        super().__init__(window.recipes)
        self._bench = bench
        self._editing, self._own = editing, editing.own
        window.recipes.bar.save_wanted.connect(self.save)
        window.recipes.bar.revert_wanted.connect(self._on_revert)

    @Slot()
    def save(self) -> None:
        """Now; whoever collects knows it from then on."""
        editing = self._editing
        if editing.is_own and editing.file is not None and editing.is_unsaved:
            self._bench.tasks.start(self._save(editing.file, editing.text), kept=True)

    def close(self) -> None:
        """What was typed last is kept."""
        editing = self._editing
        editing.stop_waiting()
        if editing.is_own and editing.file is not None and editing.is_unsaved:
            self._own.keep(editing.file, editing.text)

    async def _save(self, file: Path, text: str) -> None:
        self._editing.stop_waiting()
        target = await self._bench.runner.call(lambda: self._own.save(file, text))
        self._editing.saved_as(file, target, text)
        await self._editing.renew()
        await self._editing.check(target, text)

    @Slot()
    def _on_revert(self) -> None:
        if self._editing.file is not None and self._editing.is_own:
            self._bench.tasks.restart("recipe-open", self._revert(self._editing.file))

    async def _revert(self, file: Path) -> None:
        self._editing.stop_waiting()
        await self._bench.runner.call(lambda: self._own.revert(file))
        if not file.exists():
            await self._editing.forget()
            return
        await self._editing.show(file)
        await self._editing.refresh()
