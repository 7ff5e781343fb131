"""A recipe that is being written: good enough to try on a page, though nothing tests it yet."""

from __future__ import annotations

import tomllib
from pathlib import Path

from pydantic import ValidationError

from models.recipes.language.lint import lint
from models.recipes.language.parse import Checked
from models.recipes.language.schema import Recipe

_LATER = [{"url": "", "fixture": "fixtures/later", "expect": {}}]


def draft_of(text: str, file: Path) -> Checked | None:
    """The recipe as far as a page can be read by it; None while anything but its tests is wrong."""
    try:
        found = tomllib.loads(text)
        recipe = Recipe.model_validate({**found, "test": _LATER})
    except (tomllib.TOMLDecodeError, ValidationError):
        return None
    return None if any(True for _ in lint(recipe)) else Checked(file, recipe)
