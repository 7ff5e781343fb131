"""The posts of one page, with pictures or without: for lists whose site says how long they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from models.recipes.language.filters import apply_filters
from models.recipes.language.schema import Selector, Step
from models.recipes.pages.reading import Page


@dataclass(frozen=True, slots=True)
class Post:
    """`key` tells the same post again; `at` is when it was liked, else posted, in microseconds.
    `liked` says that the site calls it liked; so many of its pictures are wanted and vetoed."""

    key: str
    at: int | None = None
    liked: bool = False
    pictures: int = 0
    vetoed: int = 0


def posts_of(
    page: Page,
    fields: Mapping[str, Sequence[Selector]],
    items: Sequence[Any],
    vetoes: Sequence[Sequence[bool]],
) -> tuple[Post, ...]:
    """`vetoes` says of each item's pictures whether they are vetoed."""
    found = []
    for item, vetoed in zip(items, vetoes, strict=True):
        liked = _moment(_first(page, fields.get("liked_at", ()), item))
        posted = _moment(_first(page, fields.get("posted_at", ()), item))
        key = str(_first(page, fields.get("post_id", ()), item) or "")
        at = posted if liked is None else liked
        found.append(Post(key, at, liked is not None, vetoed.count(False), vetoed.count(True)))
    return tuple(found)


def total_of(page: Page, step: Step) -> int | None:
    """How many the site says there are."""
    if step.total is None:
        return None
    whole = step.total.model_copy(update={"scope": "page"})
    said = apply_filters(page.values(whole, None, None), whole.filters, page.base)
    try:
        return int(str(said[0])) if said else None
    except ValueError:
        return None


def _first(page: Page, selectors: Sequence[Selector], item: Any) -> object | None:
    for selector in selectors:
        if selector.scope == "item":
            found = apply_filters(page.values(selector, item, item), selector.filters, page.base)
            if found:
                return found[0]
    return None


def _moment(value: object) -> int | None:
    return value if isinstance(value, int) else None
