"""Comes to the recipes and leaves them again."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from app.controllers.recipes.recipe_editing import RecipeEditing
from app.workbench import Workbench
from widgets.window.main_window import MainWindow


class RecipeVisiting(QObject):
    """The list is read whenever the screen is shown: another program may have changed a file."""

    def __init__(self, window: MainWindow, bench: Workbench, editing: RecipeEditing) -> None:
        super().__init__(window.recipes)
        self._window, self._bench = window, bench
        self._editing = editing
        window.recipes.left.connect(self._on_left)
        window.sources.recipes_wanted.connect(self._on_wanted)
        window.screen_shown.connect(self._on_screen_shown)

    async def _enter(self) -> None:
        editing = self._editing
        await editing.refresh()
        first = self._window.recipes.list.recipes.first()
        if editing.file is None and first is not None:
            await editing.show(first.file)
        elif editing.file is not None and not editing.is_unsaved:
            await editing.show(editing.file)

    @Slot()
    def _on_wanted(self) -> None:
        self._window.show_screen("recipes")

    @Slot(str)
    def _on_screen_shown(self, name: str) -> None:
        if name == "recipes":
            self._bench.tasks.restart("recipe-open", self._enter())

    @Slot()
    def _on_left(self) -> None:
        self._window.show_screen("sources")
