"""What a tried page gave and what tests said, as a sentence and rows for the screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.controllers.recipes.recipe_words import mistake
from app.controllers.sources.source_words import explained
from app.messages import sentence
from models.errors import ExpectedError
from models.recipes.pages.evaluate import Find, PageResult
from models.recipes.writing.testing import Outcome as TestOutcome
from widgets.recipes.records import Outcome

if TYPE_CHECKING:
    from models.collecting.trial import Tried

MOST = 500


class RecipeOutcomes(QObject):
    """Only words; nothing is asked or decided here."""

    def hint(self) -> str:
        return self.tr(
            "Paste the address of a page of the site: a list first, then a work. The site is "
            "asked once, and what the recipe finds is shown here."
        )

    def failed(self, error: ExpectedError) -> str:
        return sentence(error)

    def summary(self, came: Tried) -> str:
        """Which route reads it, how much it found, and which recipe reads it as long as this one
        is not saved."""
        if not came.explanation.usable:
            said = self.tr("No route of this recipe fits this address. Look at 'url' and 'query'.")
            return f"{said} {explained(came.chosen)}"
        said = self.tr("The route “{route}” reads it: it asks for {address}.").format(
            route=came.explanation.route, address=came.asked
        )
        if came.error is not None:
            return f"{said} {sentence(came.error)}"
        parts = [said, self._counted(came.result or PageResult())]
        if came.chosen.usable and came.chosen.recipe_id != came.explanation.recipe_id:
            now = self.tr("Until this one is saved, “{name}” reads this address.")
            parts.append(now.format(name=came.chosen.recipe_name))
        return " ".join(parts)

    def of_page(self, came: Tried) -> list[Outcome]:
        """Pictures first, then what is left out, what is followed and the next page."""
        return list(self._rows(came.result))[:MOST] if came.result is not None else []

    def of_tests(self, outcomes: Sequence[TestOutcome]) -> tuple[str, list[Outcome]]:
        failed = sum(bool(each.unmet) for each in outcomes)
        if failed:
            summary = self.tr("%n test(s) failed.", "", failed)
        else:
            summary = self.tr("All %n test(s) passed.", "", len(outcomes))
        return summary, [row for each in outcomes for row in self._test_rows(each)]

    def _counted(self, result: PageResult) -> str:
        if result.veto is not None:
            return self.tr("The page is not wanted: {reason}.").format(reason=result.veto)
        found = len([each for each in result.finds if each.veto is None])
        said = []
        if found or not result.follow:
            said.append(self.tr("%n picture(s) found.", "", found))
        if result.follow:
            said.append(self.tr("%n link(s) to follow.", "", len(result.follow)))
        if not result.items:
            said.append(self.tr("'items' found nothing on this page."))
        return " ".join(said)

    def _rows(self, result: PageResult) -> Iterator[Outcome]:
        if result.veto is not None:
            yield Outcome(self.tr("Left out"), note=result.veto, trouble=True)
        for find in result.finds:
            if find.veto is None:
                yield self._picture(find)
        for find in result.finds:
            if find.veto is not None:
                address = find.file_url or find.page_url
                yield Outcome(self.tr("Left out"), address, note=find.veto, trouble=True)
        for address in result.follow:
            yield Outcome(self.tr("Followed"), address)
        if result.next is not None:
            yield Outcome(self.tr("Next page"), result.next)

    def _picture(self, find: Find) -> Outcome:
        tags = " ".join(tag.name for tag in find.tags)
        return Outcome(self.tr("Picture"), find.file_url, find.title or "", find.author or "", tags)

    def _test_rows(self, outcome: TestOutcome) -> Iterator[Outcome]:
        url, fixture = outcome.test.url, outcome.test.fixture
        if not outcome.unmet:
            yield Outcome(self.tr("Passed"), url, note=fixture)
        for each in outcome.unmet:
            yield Outcome(self.tr("Failed"), url, note=mistake(each), trouble=True)
