"""All recipes with how each of them stands: the person's own first, then the program's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from models.recipes.dispatch import load_recipes
from models.recipes.own_recipes import OwnRecipes
from models.recipes.parse import Problem, check_file
from models.recipes.testing import run_tests


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
    unsaved = {file.name for file in own.drafts()}
    ours = [_own(file, unsaved=file.name in unsaved) for file in own.files()]
    taken = {each.id for each in ours if each.state != "off"}
    ties = [each for each in load_recipes([own.folder]).problems if each.path == "examples"]
    theirs = (_shipped(file, taken) for file in sorted(shipped.glob("*.toml")))
    return [*(_with_ties(each, ties) for each in ours), *theirs]


def _own(file: Path, *, unsaved: bool) -> Listed:
    checked = check_file(file) if file.is_file() else None
    if checked is None or checked.recipe is None:
        problems = checked.problems if checked is not None else ()
        return Listed(file, file.stem, file.stem, True, "off", problems, unsaved)
    recipe, problems = checked.recipe, tuple(run_tests(file, checked.recipe))
    state = "failing" if problems else "fine"
    return Listed(file, recipe.id, recipe.name, True, state, problems, unsaved, recipe.version)


def _shipped(file: Path, taken: set[str]) -> Listed:
    checked = check_file(file)
    recipe = checked.recipe
    if recipe is None:
        return Listed(file, file.stem, file.stem, False, "off", checked.problems)
    state = "covered" if recipe.id in taken else "fine"
    return Listed(file, recipe.id, recipe.name, False, state, version=recipe.version)


def _with_ties(listed: Listed, ties: Iterable[Problem]) -> Listed:
    found = tuple(each for each in ties if each.file == listed.file.name)
    if not found or listed.state == "off":
        return listed
    return replace(listed, state="failing", problems=(*listed.problems, *found))
