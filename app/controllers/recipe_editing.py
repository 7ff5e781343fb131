"""The recipes on the screen: one is chosen, read, written, checked while it is typed, and saved."""

from __future__ import annotations

from asyncio import Task
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.controllers.recipe_words import mistake
from app.workbench import Workbench
from models.recipes.listing import Listed, listed_recipes
from models.recipes.own_recipes import OwnRecipes
from models.recipes.parse import Checked, Problem, check_recipe
from widgets.main_window import MainWindow
from widgets.recipes.records import ShownProblem, ShownRecipe

TYPING_MS = 250


class RecipeEditing(QObject):
    """`changed` when other recipes than before read addresses; `shown` when another one is looked
    at. What was typed and not saved is kept in a file beside the recipes."""

    changed = Signal()
    shown = Signal()

    def __init__(
        self, window: MainWindow, bench: Workbench, own: OwnRecipes, shipped: Path
    ) -> None:
        super().__init__(window.recipes)
        self._window, self._screen = window, window.recipes
        self._bench = bench
        self.own = own
        self._shipped = shipped
        self.file: Path | None = None
        self._saved = ""
        self._listed: list[Listed] = []
        self._problems: tuple[Problem, ...] = ()
        self._rest = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._rest.timeout.connect(self._on_rested)
        screen = self._screen
        screen.list.chosen.connect(self.open)
        screen.text_changed.connect(self._on_text_changed)
        screen.bar.save_wanted.connect(self.save)
        screen.bar.revert_wanted.connect(self._on_revert)
        screen.left.connect(self._on_left)
        window.sources.recipes_wanted.connect(self._on_wanted)
        window.screen_shown.connect(self._on_screen_shown)
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
        return self._bench.tasks.restart("recipe-open", self._open(file))

    def append(self, text: str) -> None:
        """At the text's end; it can be undone."""
        self._screen.editor.append(text)

    @Slot()
    def save(self) -> None:
        """Also one with mistakes, which then reads no site."""
        if self.is_own and self.file is not None and self._is_unsaved():
            self._bench.tasks.start(self._save(self.file, self.text), kept=True)

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
        self.changed.emit()

    async def forget(self) -> None:
        """The recipe that is shown is gone."""
        self.file, self._saved = None, ""
        self._screen.show_nothing()
        await self.renew()
        first = self._screen.list.recipes.first()
        if first is not None:
            await self._open(first.file)

    def close(self) -> None:
        """What was typed last is kept."""
        self._rest.stop()
        if self.is_own and self.file is not None and self._is_unsaved():
            self.own.keep(self.file, self.text)

    async def _open(self, file: Path) -> None:
        await self._put_aside()

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

    async def _put_aside(self) -> None:
        """What was typed in the last moment, before another recipe takes the place."""
        file, text = self.file, self.text
        if self._rest.isActive() and file is not None and self.own.is_own(file):
            self._rest.stop()
            await self._bench.runner.call(lambda: self.own.keep(file, text))

    async def _check(self, file: Path, text: str) -> None:
        checked = await self._bench.runner.call(lambda: check_recipe(text, file))
        if file == self.file:
            self._show_problems(checked.problems)

    async def _keep_and_check(self, file: Path, text: str) -> None:
        await self._check(file, text)
        await self._bench.runner.call(lambda: self.own.keep(file, text))

    async def _save(self, file: Path, text: str) -> None:
        self._rest.stop()
        target = await self._bench.runner.call(lambda: self.own.save(file, text))
        if file == self.file:
            self.file, self._saved = target, text
        await self.renew()
        await self._check(target, text)

    async def _enter(self) -> None:
        await self.refresh()
        first = self._screen.list.recipes.first()
        if self.file is None and first is not None:
            await self._open(first.file)

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

    @Slot()
    def _on_text_changed(self) -> None:
        self._show_state()
        self._rest.start()

    @Slot()
    def _on_rested(self) -> None:
        if self.file is not None and self.is_own:
            self._bench.tasks.restart("recipe-check", self._keep_and_check(self.file, self.text))

    @Slot()
    def _on_revert(self) -> None:
        if self.file is not None and self.is_own:
            self._bench.tasks.restart("recipe-open", self._revert(self.file))

    async def _revert(self, file: Path) -> None:
        self._rest.stop()
        await self._bench.runner.call(lambda: self.own.revert(file))
        if not file.exists():
            await self.forget()
            return
        await self._open(file)
        await self.refresh()

    @Slot()
    def _on_retranslated(self) -> None:
        self._show_list()
        self._show_problems(self._problems)

    def _is_unsaved(self) -> bool:
        return self.text != self._saved

    def _show_list(self) -> None:
        self._screen.show_recipes([self._shown(each) for each in self._listed], self.file)

    def _show_problems(self, problems: tuple[Problem, ...]) -> None:
        self._problems = problems
        said = self.tr("Line {line} · {place}: {mistake}")
        self._screen.show_problems(
            [
                ShownProblem(
                    each.line,
                    said.format(line=each.line, place=each.path, mistake=mistake(each.message)),
                )
                for each in problems
            ]
        )
        self._show_state()

    def _show_state(self) -> None:
        if self.file is None:
            return
        changed = self._is_unsaved()
        sentence = self._state() if self.is_own else self._state_of_theirs()
        if changed and self.is_own:
            sentence = self.tr("{state} Not saved yet.").format(state=sentence)
        self._screen.bar.show_state(sentence, own=self.is_own, changed=changed)

    def _state(self) -> str:
        if self._problems:
            return self.tr("%n mistake(s): off until mended.", "", len(self._problems))
        return self.tr("No mistakes.")

    def _state_of_theirs(self) -> str:
        return self.tr("It comes with Bunshin. Duplicate it to change it.")

    def _shown(self, listed: Listed) -> ShownRecipe:
        details = {
            "fine": self.tr("Fine") if listed.own else listed.id,
            "failing": self.tr("Its tests fail"),
            "off": self.tr("Off: %n mistake(s)", "", len(listed.problems)),
            "covered": self.tr("Your own stands for it"),
        }
        detail = details[listed.state]
        if listed.unsaved:
            new = not listed.problems and listed.state == "off"
            changed = self.tr("{state} · changed").format(state=detail)
            detail = self.tr("Not saved yet") if new else changed
        trouble = bool(listed.problems)
        return ShownRecipe(listed.file, listed.name, detail, listed.own, trouble)
