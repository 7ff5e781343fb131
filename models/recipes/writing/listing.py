"""All recipes with how each of them stands: the person's own first, then the program's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from models.recipes.dispatch import SECRETS, RecipeBook
from models.recipes.language.parse import Checked, Problem, check_file
from models.recipes.writing.own_recipes import OwnRecipes
from models.recipes.writing.testing import run_tests

_AMONG_ALL = ("examples", SECRETS)


@dataclass(frozen=True, slots=True)
class Listed:
    """How one recipe stands. `state`: fine, failing (its tests), off (mistakes), covered (the
    person's own stands for it). `unsaved` when there is a text that was not saved yet."""

    file: Path
    id: str
    name: str
    own: bool
    state: str
    problems: tuple[Problem, ...] = ()
    unsaved: bool = False
    version: int | None = None


def listed_recipes(own: OwnRecipes, shipped: Path) -> list[Listed]:
    """Reads and checks all of them, and runs the tests of the person's own."""
    unsaved, files = {file.name for file in own.drafts()}, own.files()
    mine = {file: check_file(file) for file in files if file.is_file()}
    programs = [check_file(file) for file in sorted(shipped.glob("*.toml"))]
    ours = [_own(file, mine.get(file), unsaved=file.name in unsaved) for file in files]
    book = RecipeBook([*((0, each) for each in mine.values()), *((1, each) for each in programs)])
    among_all = [each for each in book.problems if each.path in _AMONG_ALL]
    ours = [_beside_others(each, among_all) for each in ours]
    taken = {each.id for each in ours if each.state != "off"}
    return [*ours, *(_shipped(each, taken) for each in programs)]


def _own(file: Path, checked: Checked | None, *, unsaved: bool) -> Listed:
    if checked is None or checked.recipe is None:
        problems = checked.problems if checked is not None else ()
        return Listed(file, file.stem, file.stem, True, "off", problems, unsaved)
    recipe, problems = checked.recipe, tuple(run_tests(file, checked.recipe))
    state = "failing" if problems else "fine"
    return Listed(file, recipe.id, recipe.name, True, state, problems, unsaved, recipe.version)


def _shipped(checked: Checked, taken: set[str]) -> Listed:
    file, recipe = checked.file, checked.recipe
    if recipe is None:
        return Listed(file, file.stem, file.stem, False, "off", checked.problems)
    state = "covered" if recipe.id in taken else "fine"
    return Listed(file, recipe.id, recipe.name, False, state, version=recipe.version)


def _beside_others(listed: Listed, among_all: Iterable[Problem]) -> Listed:
    """With what is wrong with it only because the others are there."""
    found = tuple(each for each in among_all if each.file == listed.file.name)
    if not found or listed.state == "off":
        return listed
    state = "off" if any(each.path == SECRETS for each in found) else "failing"
    return replace(listed, state=state, problems=(*listed.problems, *found))
