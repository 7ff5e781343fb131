"""Answers a search with one integer array of rows, in order; records are fetched by row.

A whole result is a numpy mask over an order that is kept in memory; the first page alone is often
sooner had from SQLite (models.library.searching.query_page).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypedDict, Unpack

import numpy as np
from numpy.typing import NDArray

from models.errors import ExpectedError
from models.feedback.records import DEFAULT_PROFILE
from models.library.artworks.telling import rows_by_taste
from models.library.database.query_cache import COLUMNS, Rows
from models.library.library import Library
from models.library.searching.query_page import PageAsked, find_page
from models.library.searching.query_parse import parse_whole
from models.library.searching.query_sets import Sets
from models.library.searching.query_sql import Leaf, held_back, leaf_of
from models.library.searching.query_terms import (
    HUNDREDTHS,
    SORTS,
    parse_numbers,
    refused,
    sort_named,
)
from models.library.searching.query_tree import And, Query, Term, terms_of

__all__ = ["SORTS", "How", "Rows", "Similar", "find_rows", "first_rows"]

Similar = Callable[[str], Rows]  # an artwork's id, or a colour → rows, the nearest first
_ASCENDING = frozenset({"name", "similar"})
_RANKED = frozenset({"similar", "color", "taste"})


@dataclass(frozen=True, slots=True)
class _Asked:
    """A search ready to be answered."""

    query: Query
    sort: str
    down: bool
    seed: int
    order: Rows
    leaves: dict[Term, Leaf]
    found: dict[Term, Rows]


class How(TypedDict, total=False):
    """How to answer. `order` holds rows from best to worst for `taste`; what it does not name comes
    last. `profile` is whose taste `taste:` means. `similar` and `color` answer those terms; without
    them they are refused. A `sort:` in the text outranks `sort`; `descending` None is the order's
    own direction."""

    sort: str
    descending: bool | None
    seed: int
    order: NDArray[np.integer] | None
    profile: str
    similar: Similar | None
    color: Similar | None


def find_rows(library: Library, text: str, **how: Unpack[How]) -> Rows:
    """Rows that match, sorted. Rejected and trashed artworks only when a `state:` asks for them.

    Raises `query-wrong`.
    """
    with library.reading():
        return _whole(library, _asked(library, text, how))


def first_rows(library: Library, text: str, *, limit: int = 200, **how: Unpack[How]) -> Rows:
    """The beginning of what `find_rows` answers, as soon as it can be had: all of it when it is
    shorter than `limit`."""
    with library.reading():
        asked = _asked(library, text, how)
        if asked.sort == "added" and not asked.found:
            wanted = PageAsked(asked.query, asked.leaves, asked.down, limit)
            page = find_page(wanted, has_order=library.query_cache.has_order())
            if page is not None:
                return page
        return _whole(library, asked)[:limit]


def is_ranked(text: str) -> bool:
    """Whether its default order is the best first instead of the newest. Raises `query-wrong`."""
    query = parse_whole(text)
    return not query.sort and any(term.key in _RANKED for term in terms_of(query.tree))


def _asked(library: Library, text: str, how: How) -> _Asked:
    sort, descending, order = how.get("sort", "added"), how.get("descending"), how.get("order")
    query = parse_whole(text)
    terms = terms_of(query.tree)
    finders = {"similar": how.get("similar"), "color": how.get("color")}
    found = {term: _nearest(term, finders[term.key]) for term in terms if term.key in finders}
    found |= {term: _by_taste(library, term, how) for term in terms if term.key == "taste"}
    leaves = {term: leaf_of(term) for term in terms if term not in found}
    wanted = sort_named(query.sort or sort)
    if not query.sort and sort == "added" and descending is None and found:
        wanted = "similar"
    down = wanted not in _ASCENDING
    if query.sort:
        down ^= query.reverse
    elif descending is not None:
        down = descending
    if wanted == "similar":
        order = next(iter(found.values()), np.empty(0, np.int32))
    best = np.empty(0, np.int32) if order is None else order.astype(np.int32, copy=False)
    return _Asked(query, wanted, down, how.get("seed", 0), best, leaves, found)


def _by_taste(library: Library, term: Term, how: How) -> Rows:
    low, high = parse_numbers(term.value, HUNDREDTHS)
    return rows_by_taste(library, low, high, profile=how.get("profile", DEFAULT_PROFILE))


def _nearest(term: Term, similar: Similar | None) -> Rows:
    wrong = refused(
        "similar-missing",
        term.value_position,
        term.position + term.length - term.value_position,
        value=term.value,
    )
    if similar is None:
        raise wrong
    try:
        return similar(term.value).astype(np.int32, copy=False)
    except (ExpectedError, LookupError) as error:
        raise wrong from error


def _whole(library: Library, asked: _Asked) -> Rows:
    cache = library.query_cache
    shelf = cache.shelf(asked.sort if asked.sort in COLUMNS else "added")
    mask = np.ones(shelf.size, np.bool_)
    for condition in held_back(asked.query):
        rows = cache.matching(condition)
        mask[rows[rows < shelf.size]] = False
    if asked.query.tree != And():
        mask &= Sets(cache, shelf.size, asked.leaves, asked.found).mask(asked.query.tree)
    if asked.sort in ("taste", "similar"):
        return _by_order(shelf.rows, mask, asked)
    rows = shelf.rows[mask[shelf.rows]]
    if asked.sort == "random":
        return np.random.default_rng(asked.seed).permutation(rows)
    return np.ascontiguousarray(rows[::-1]) if asked.down else rows


def _by_order(rows: Rows, mask: NDArray[np.bool_], asked: _Asked) -> Rows:
    """By an order from outside, best first; what it does not name comes last."""
    known = asked.order[asked.order < len(mask)]
    ranked = known[mask[known]]
    mask[ranked] = False
    best_first = asked.down is (asked.sort == "taste")
    rest = rows[mask[rows]]
    return np.concatenate([ranked if best_first else ranked[::-1], rest])
