"""Takes what is wrong out of a parsed recipe, so that the rest of it can be judged at once too.

Only for finding more mistakes: a mended recipe never reads a site.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from models.recipes.language.lines import Path
from models.recipes.language.lint import lint
from models.recipes.language.schema import Recipe

_ROUNDS = 6
_STAND_INS: dict[str, Any] = {
    "id": "mended",
    "name": "mended",
    "version": 1,
    "kind": "listing",
    "reason": "mended",
    "format": "html",
    "mode": "none",
    "test": [{"url": "", "fixture": "fixtures/mended", "expect": {}}],
}
_VALUE = {"const": "mended"}


def place_of(error: ErrorDetails) -> Path:
    """Where a mistake is, in the keys of the file."""
    return tuple(piece for piece in error["loc"] if not str(piece).startswith("function-"))


def problems_behind(found: dict[str, Any], error: ValidationError) -> Iterable[tuple[Path, str]]:
    """What else is wrong with the recipe apart from these mistakes and what follows from them."""
    recipe, mended = _mended(found, error)
    if recipe is None:
        return []
    return [
        (place, sentence)
        for place, sentence in lint(recipe)
        if not any(_touch(place, each) for each in mended) and not _follows(place, sentence, mended)
    ]


def _mended(found: dict[str, Any], error: ValidationError) -> tuple[Recipe | None, set[Path]]:
    left, places = copy.deepcopy(found), set[Path]()
    for _ in range(_ROUNDS):
        for each in sorted(error.errors(), key=lambda each: -len(each["loc"])):
            place = place_of(each)
            places.add(place)
            _mend(left, place, missing=each["type"] == "missing")
        try:
            return Recipe.model_validate(left), places
        except ValidationError as further:
            error = further
    return None, places


def _mend(found: dict[str, Any], place: Path, *, missing: bool) -> None:
    if "fields" in place and len(place) > place.index("fields") + 1 and not missing:
        place = place[: place.index("fields") + 2]
    *above, last = place or ("",)
    node: Any = found
    for piece in above:
        # One selector may stand where a list of them may.
        if isinstance(piece, int) and not isinstance(node, list):
            continue
        try:
            node = node[piece]
        except (KeyError, IndexError, TypeError):
            return
    if isinstance(last, int) and isinstance(node, list) and last < len(node):
        del node[last]
    elif isinstance(node, dict):
        if "fields" in above[-1:] and last in node:
            node[last] = _VALUE
        elif missing and last in _STAND_INS:
            node[last] = copy.deepcopy(_STAND_INS[str(last)])
        else:
            node.pop(last, None)


def _touch(place: Path, other: Path) -> bool:
    """Whether one lies within the other; what is wrong with the recipe as a whole touches none."""
    shorter = min(len(place), len(other))
    return shorter > 0 and place[:shorter] == other[:shorter]


def _follows(place: Path, sentence: str, mended: set[Path]) -> bool:
    """Whether it may be wrong only because something was taken out."""
    routes = any(each[:1] in (("route",), ("examples",)) for each in mended)
    if place[:1] == ("examples",) and routes:
        return True
    # A step without its fields, or with them under a wrong name, defines nothing.
    steps = any(each[:1] == ("step",) and len(each) < 4 for each in mended)
    return "which nothing defines" in sentence and (routes or steps)
