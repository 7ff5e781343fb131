"""Tries a recipe on a page, records the page, and runs the recipe's own tests."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, Slot

from app.controllers.recipes.recipe_editing import RecipeEditing
from app.controllers.recipes.recipe_outcomes import RecipeOutcomes
from app.controllers.sources.example import Example
from app.workbench import Workbench
from models.errors import ExpectedError
from models.recipes.language.parse import Checked, check_recipe
from models.recipes.language.templates import bare_address
from models.recipes.writing.draft import draft_of
from models.recipes.writing.recording import Recorded, record
from models.recipes.writing.testing import Outcome, outcomes_of
from widgets.window.main_window import MainWindow

if TYPE_CHECKING:
    from models.collecting.trial import Trial, Tried


class RecipeTrying(QObject):
    """The site is asked in the crawl thread, which answers with what came of it."""

    def __init__(
        self, window: MainWindow, bench: Workbench, editing: RecipeEditing, example: Example
    ) -> None:
        super().__init__(window.recipes)
        self._panel, self._editor = window.recipes.trial, window.recipes.editor
        self._bench = bench
        self._editing = editing
        self._example = example
        self._words = RecipeOutcomes()
        self._trial: Trial | None = None
        self._tried: Tried | None = None
        self._tested: tuple[Outcome, ...] | None = None
        self._shown: tuple[Path | None, ...] = ()
        self._panel.page_wanted.connect(self._on_page_wanted)
        self._panel.page_given_up.connect(self._on_given_up)
        self._panel.record_wanted.connect(self._on_record_wanted)
        self._panel.tests_wanted.connect(self._on_tests_wanted)
        bench.crawl.tried.connect(self._on_tried)
        editing.shown.connect(self._on_shown)
        window.retranslated.connect(self._say_anew)
        self._on_shown()

    @Slot()
    def _on_shown(self) -> None:
        """What was found with another recipe says nothing of this one; the same one is shown again
        whenever the screen is looked at, also while a page is being tried."""
        if self._shown == (self._editing.file,):
            return
        self._shown = (self._editing.file,)
        self._forget()
        self._panel.show_outcomes(self._words.hint())

    @Slot(str)
    def _on_page_wanted(self, address: str) -> None:
        if not address:
            self._panel.show_outcomes(self._words.hint())
            self._panel.address.setFocus()
        elif self._editing.file is not None:
            self._bench.tasks.restart("recipe-try", self._try(address, self._editing.file))

    async def _try(self, address: str, file: Path) -> None:
        self._forget()
        text = self._editing.text
        draft = await self._bench.runner.call(lambda: draft_of(text, file))
        if draft is None:
            self._panel.show_outcomes(self.tr("Mend its mistakes first, then a page can be read."))
            return
        host = urlsplit(bare_address(address)).netloc or address.partition("/")[0]
        self._panel.show_asking(self.tr("Asking {host} for one page…").format(host=host))
        await self._example.serve_at([address])
        from models.collecting.trial import Trial

        self._trial = Trial(address, draft)
        self._bench.crawl.trial.request(self._trial)

    @Slot()
    def _on_given_up(self) -> None:
        self._forget()
        self._bench.crawl.trial.request_end()
        self._panel.show_outcomes(self.tr("Given up."))

    @Slot(object)
    def _on_tried(self, came: Tried | Exception) -> None:
        if isinstance(came, Exception):
            self._forget()
            self._bench.report(came)
            self._panel.show_outcomes(self.tr("The page could not be tried."))
        elif came.trial is self._trial:
            self._tried = came
            self._say_anew()
            self._panel.record.setEnabled(came.result is not None and self._editing.is_own)

    @Slot()
    def _on_record_wanted(self) -> None:
        if self._tried is not None and self._editing.file is not None:
            self._bench.tasks.restart("recipe-try", self._record(self._tried, self._editing.file))

    async def _record(self, came: Tried, file: Path) -> None:
        text = self._editing.text
        folder = self._editing.own.folder

        def write() -> Recorded | None:
            draft = draft_of(text, file)
            return None if draft is None else record(draft, came.url, came.body, folder)

        try:
            made = await self._bench.runner.call(write)
        except ExpectedError as error:
            self._panel.show_outcomes(self._words.failed(error))
            return
        if made is None:
            self._panel.show_outcomes(self.tr("Mend its mistakes first, then a page can be read."))
            return
        self._editor.append(f"\n{made.block}" if text.endswith("\n") else f"\n\n{made.block}")
        said = self.tr(
            "Recorded as {file}. The test at the recipe's end says what must be found in it: look "
            "whether it is right, then save."
        )
        name = made.file.relative_to(folder).as_posix()
        self._panel.summary.setText(said.format(file=name))
        self._panel.record.setEnabled(False)

    @Slot()
    def _on_tests_wanted(self) -> None:
        if self._editing.file is not None:
            self._bench.tasks.restart("recipe-try", self._run_tests(self._editing.file))

    async def _run_tests(self, file: Path) -> None:
        self._forget()
        text = self._editing.text

        def run() -> tuple[Checked, tuple[Outcome, ...]]:
            checked = check_recipe(text, file)
            recipe = checked.recipe
            return checked, tuple(outcomes_of(file, recipe)) if recipe is not None else ()

        checked, outcomes = await self._bench.runner.call(run)
        if checked.recipe is None:
            self._panel.show_outcomes(self.tr("Mend its mistakes first, then its tests can run."))
        else:
            self._tested = outcomes
            self._say_anew()

    @Slot()
    def _say_anew(self) -> None:
        """What is known, in the language that is spoken now; an answer on its way is awaited."""
        if self._tried is not None:
            came = self._tried
            self._panel.show_outcomes(self._words.summary(came), self._words.of_page(came))
        elif self._tested is not None:
            self._panel.show_outcomes(*self._words.of_tests(self._tested))
        elif self._trial is None:
            self._panel.show_outcomes(self._words.hint())

    def _forget(self) -> None:
        self._trial = self._tried = self._tested = None
        self._panel.record.setEnabled(False)
