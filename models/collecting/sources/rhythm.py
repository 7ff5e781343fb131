"""When a source is looked at again: as often as the person said, or as often as it is worth it."""

from __future__ import annotations

from models.library.ledger.source_history import SourceHistory
from models.library.library import Library
from models.recipes.dispatch import RecipeBook
from models.records import Source
from models.steering.pace import DAY, pace_of

BY_ITSELF = 0  # The `every` of a source that is looked at as often as something new comes.
SHORTEST = 60  # Seconds.


def is_rhythm(every: int | None) -> bool:
    """Whether a source may have it: None for only when asked, seconds, or `BY_ITSELF`."""
    return every is None or every == BY_ITSELF or every >= SHORTEST


def bounds_of(book: RecipeBook, source: Source) -> tuple[int, int] | None:
    """The least and the longest time between two looks, in seconds, where its recipe says so."""
    recipe = book.recipes.get(source.recipe)
    return recipe.politeness.rhythm if recipe is not None else None


def next_look(
    library: Library,
    source: Source,
    now: int,
    *,
    troubled: bool = False,
    book: RecipeBook | None = None,
) -> int | None:
    """When a source that is looked at `now` is due again; None for one without a rhythm.

    By itself means about four new pictures a look (`models.steering.pace`); one with trouble is
    looked at the next day, however seldom it posts; within the bounds of its recipe.
    Microseconds since 1970 UTC.
    """
    if source.every is None:
        return None
    if source.every != BY_ITSELF:
        return now + source.every * 1_000_000
    bounds = None if book is None else bounds_of(book, source)
    interval = pace_of(SourceHistory(library.reading).times(source.id), now, bounds).interval
    return now + (min(interval, DAY) if troubled else interval)
