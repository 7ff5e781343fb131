"""How recipes stand, in the person's language."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject

from app.controllers.recipes.recipe_words import mistake
from models.recipes.language.parse import Problem
from models.recipes.writing.listing import Listed
from widgets.recipes.records import ShownProblem, ShownRecipe


class RecipeStates(QObject):
    """Only words; nothing is asked or decided here."""

    def problems(self, problems: Iterable[Problem]) -> list[ShownProblem]:
        """Each with its line."""
        said = self.tr("Line {line} · {place}: {mistake}")
        return [
            ShownProblem(
                each.line,
                said.format(line=each.line, place=each.path, mistake=mistake(each.message)),
            )
            for each in problems
        ]

    def state(self, mistakes: int, *, own: bool, changed: bool, failing: bool) -> str:
        """Of the recipe that is looked at; `failing` are its tests."""
        if not own:
            return self.tr("It comes with Bunshin. Duplicate it to change it.")
        if mistakes:
            said = self.tr("%n mistake(s): off until mended.", "", mistakes)
        elif failing and not changed:
            said = self.tr("Its tests fail. Run them to see why.")
        else:
            said = self.tr("No mistakes.")
        return self.tr("{state} Not saved yet.").format(state=said) if changed else said

    def shown(self, listed: Listed) -> ShownRecipe:
        """One in the list."""
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
