"""From TOML text to a `Recipe`, or to every mistake in it with its line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from models.recipes.language.lines import Path as KeyPath
from models.recipes.language.lines import line_of, lines_of
from models.recipes.language.lint import lint
from models.recipes.language.mending import place_of, problems_behind
from models.recipes.language.part import Part
from models.recipes.language.schema import Recipe
from models.recipes.language.suggesting import did_you_mean

SCHEMA = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake, where a person finds it."""

    file: str
    line: int
    path: str
    message: str


@dataclass(frozen=True, slots=True)
class Checked:
    """What became of one file: a recipe, or problems."""

    file: Path
    recipe: Recipe | None
    problems: tuple[Problem, ...] = ()


def check_file(file: Path) -> Checked:
    """Read and check one file, its fixtures included (they must be there, not pass)."""
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        return Checked(file, None, (Problem(file.name, 1, "file", f"cannot be read: {error}"),))
    return check_recipe(text, file)


def check_recipe(text: str, file: Path) -> Checked:
    """A text that is, or is going to be, the one of this file; its fixtures must be there."""
    checked = check_text(text, file)
    if checked.recipe is None:
        return checked
    lines = lines_of(text)
    missing = tuple(
        Problem(
            file.name,
            line_of(lines, ("test", number, "fixture")),
            "test.fixture",
            f"the fixture {test.fixture} is not there",
        )
        for number, test in enumerate(checked.recipe.test)
        if not (file.parent / test.fixture).is_file()
    )
    return Checked(file, None, missing) if missing else checked


def check_text(text: str, file: Path) -> Checked:
    """All mistakes of a recipe at once."""
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return Checked(file, None, (_syntax(file, error),))
    lines = lines_of(text)
    newer = found.get("schema")
    if isinstance(newer, int) and newer > SCHEMA:
        sentence = f"schema {newer} needs a newer program; this one reads schema {SCHEMA}"
        place = line_of(lines, ("schema",))
        return Checked(file, None, (Problem(file.name, place, "schema", sentence),))
    try:
        recipe = Recipe.model_validate(found)
    except ValidationError as error:
        places = [(place_of(each), _said(each)) for each in error.errors()]
        return Checked(file, None, _at(file, lines, [*places, *problems_behind(found, error)]))
    wrong = _at(file, lines, lint(recipe))
    return Checked(file, None if wrong else recipe, wrong)


def _at(
    file: Path, lines: dict[KeyPath, int], said: Iterable[tuple[KeyPath, str]]
) -> tuple[Problem, ...]:
    """In the order of their lines, each once."""
    problems = {
        Problem(file.name, line_of(lines, place), _written(place) or "recipe", sentence)
        for place, sentence in said
    }
    return tuple(sorted(problems, key=lambda each: (each.line, each.path, each.message)))


def _syntax(file: Path, error: tomllib.TOMLDecodeError) -> Problem:
    line = re.search(r"at line (\d+)", str(error))
    return Problem(file.name, int(line[1]) if line else 1, "TOML", str(error))


def _written(place: KeyPath) -> str:
    """`step.work.fields.title`: as the keys are written, without numbers."""
    words = [str(piece) for piece in place if not isinstance(piece, int)]
    if "fields" in words and words[-1] in ("css", "jmes", "filters"):
        words.pop()
    return ".".join(words)


def _said(error: ErrorDetails) -> str:
    if error["type"] == "extra_forbidden":
        word = str(error["loc"][-1])
        return "unknown key" + did_you_mean(word, _keys_at(error["loc"][:-1]))
    if error["type"] == "missing":
        if error["loc"] == ("test",):
            return "at least one [[test]] is required"
        return "this key is required"
    if error["type"] == "literal_error":
        known = re.findall(r"'([^']*)'", str(error.get("ctx", {}).get("expected")))
        return error["msg"] + did_you_mean(str(error["input"]), known)
    return error["msg"].removeprefix("Value error, ")


def _keys_at(place: KeyPath) -> list[str]:
    """The keys that may stand at this place of a recipe."""
    kind: Any = Recipe
    for piece in place:
        if isinstance(piece, int):
            continue
        model = _model_in(kind)
        if model is None:
            return []
        field = model.model_fields.get(str(piece))
        if field is not None:
            kind = field.annotation
        elif _is_table(kind):
            kind = model
        else:
            return []
    model = _model_in(kind)
    return list(model.model_fields) if model is not None else []


def _model_in(kind: Any) -> type[BaseModel] | None:
    """The part that an annotation such as `dict[str, Step]` holds."""
    if isinstance(kind, type) and issubclass(kind, Part):
        return kind
    for inner in getattr(kind, "__args__", ()):
        model = _model_in(inner)
        if model is not None:
            return model
    return None


def _is_table(kind: Any) -> bool:
    return getattr(kind, "__origin__", None) is dict
