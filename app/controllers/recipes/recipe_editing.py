"""The recipes on the screen: one is chosen, read, written, and checked while it is typed."""

from __future__ import annotations

from asyncio import Task
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.controllers.recipes.recipe_states import RecipeStates
from app.workbench import Workbench
from models.recipes.language.parse import Checked, Problem, check_recipe
from models.recipes.writing.listing import Listed, listed_recipes
from models.recipes.writing.own_recipes import OwnRecipes
from widgets.window.main_window import MainWindow

TYPING_MS = 250


class RecipeEditing(QObject):
    """`shown` when another one is looked at. What was typed and not saved is kept in a file beside
    the recipes."""

    shown = Signal()

    def __init__(
        self, window: MainWindow, bench: Workbench, own: OwnRecipes, shipped: Path
    ) -> None:
        super().__init__(window.recipes)
        self._screen = window.recipes
        self._bench = bench
        self.own = own
        self._shipped = shipped
        self.file: Path | None = None
        self._saved = ""
        self._words = RecipeStates()
        self._listed: list[Listed] = []
        self._problems: tuple[Problem, ...] = ()
        self._rest = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._rest.timeout.connect(self._on_rested)
        screen = self._screen
        screen.list.chosen.connect(self.open)
        screen.text_changed.connect(self._on_text_changed)
        window.retranslated.connect(self._on_retranslated)
        screen.show_nothing()

    @property
    def text(self) -> str:
        """As it stands in the editor."""
        return self._screen.editor.toPlainText()

    @property
    def is_own(self) -> bool:
        return self.file is not None and self.own.is_own(self.file)

    @Slot(object)
    def open(self, file: Path) -> Task[Any]:
        """Show this recipe; what was typed into the other is kept."""
        return self._bench.tasks.restart("recipe-open", self.show(file))

    @property
    def is_unsaved(self) -> bool:
        return self.text != self._saved

    async def refresh(self) -> None:
        """The list anew."""
        self._listed = await self._bench.runner.call(
            lambda: listed_recipes(self.own, self._shipped)
        )
        self._show_list()

    async def renew(self) -> None:
        """Recipes came, went or changed: what collects has to know."""
        core = self._bench.core
        await self._bench.runner.call(lambda: core.collecting.renew_recipes())
        await self.refresh()

    async def forget(self) -> None:
        """The recipe that is shown is gone."""
        self.file, self._saved = None, ""
        self._screen.show_nothing()
        await self.renew()
        first = self._screen.list.recipes.first()
        if first is not None:
            await self.show(first.file)

    async def show(self, file: Path) -> None:
        """Read it and put it on the screen."""
        typed, before = self.text, self.file
        if self.stop_waiting() and before is not None and self.own.is_own(before):
            await self._bench.runner.call(lambda: self.own.keep(before, typed))

        def read() -> tuple[str, str, Checked]:
            saved, unsaved = self.own.read(file)
            text = saved if unsaved is None else unsaved
            return saved, text, check_recipe(text, file)

        self._saved, text, checked = await self._bench.runner.call(read)
        self.file = file
        self._screen.show_text(text, own=self.own.is_own(file))
        self._show_list()
        self._show_problems(checked.problems)
        self.shown.emit()

    def saved_as(self, file: Path, target: Path, text: str) -> None:
        """The recipe of `file` lies in `target` now, with this text."""
        if file == self.file:
            self.file, self._saved = target, text
            self._show_state()

    def stop_waiting(self) -> bool:
        """What was typed last will not be kept by itself; whether something was."""
        waited = self._rest.isActive()
        self._rest.stop()
        return waited

    async def check(self, file: Path, text: str) -> None:
        checked = await self._bench.runner.call(lambda: check_recipe(text, file))
        if file == self.file:
            self._show_problems(checked.problems)

    async def _keep_and_check(self, file: Path, text: str) -> None:
        await self.check(file, text)
        await self._bench.runner.call(lambda: self.own.keep(file, text))

    @Slot()
    def _on_text_changed(self) -> None:
        self._show_state()
        self._rest.start()

    @Slot()
    def _on_rested(self) -> None:
        if self.file is not None and self.is_own:
            self._bench.tasks.restart("recipe-check", self._keep_and_check(self.file, self.text))

    @Slot()
    def _on_retranslated(self) -> None:
        self._show_list()
        self._show_problems(self._problems)

    def _show_list(self) -> None:
        self._screen.show_recipes([self._words.shown(each) for each in self._listed], self.file)
        self._show_state()

    def _show_problems(self, problems: tuple[Problem, ...]) -> None:
        self._problems = problems
        self._screen.show_problems(self._words.problems(problems))
        self._show_state()

    def _show_state(self) -> None:
        if self.file is None:
            return
        changed = self.is_unsaved and self.is_own
        failing = any(each.file == self.file and each.state == "failing" for each in self._listed)
        sentence = self._words.state(
            len(self._problems), own=self.is_own, changed=changed, failing=failing
        )
        self._screen.bar.show_state(
            sentence, own=self.is_own, changed=changed, saved=bool(self._saved)
        )
