"""Suggested addresses that a recipe reads: one for each place, however its address is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from models.errors import RecipeError
from models.recipes.dispatch import RecipeBook
from models.recipes.pages.evaluate import canonical
from models.records import Source
from models.steering.suggesting import Suggestion


def readable(
    suggestions: Iterable[Suggestion], book: RecipeBook, sources: Iterable[Source]
) -> Iterator[Suggestion]:
    """In their order, without the places that are collected from already."""
    known = {_place(book, each.url, each.recipe) for each in sources}
    for each in suggestions:
        explained = book.explain(each.url)
        if explained.recipe_id is None:
            continue
        place = _place(book, explained.url, explained.recipe_id)
        if place not in known:
            known.add(place)
            yield each


def _place(book: RecipeBook, url: str, recipe: str) -> str:
    try:
        return canonical(book.match(url, recipe))
    except RecipeError:
        return url
