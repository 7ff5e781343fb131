"""A whole result as numpy masks over a kept order: linear, whatever the search is."""

from __future__ import annotations

import numpy as np

from models.library.database.query_cache import Mask, QueryCache, Rows, masked, numbers
from models.library.searching.query_sql import Leaf
from models.library.searching.query_tree import Node, Not, Or, Term

# More tags than these are read by one statement and not kept.
_FEW_TAGS = 12


class Sets:
    """Evaluates one search; needs a scope."""

    def __init__(
        self, cache: QueryCache, size: int, leaves: dict[Term, Leaf], found: dict[Term, Rows]
    ) -> None:
        self._cache = cache
        self._size = size
        self._leaves = leaves
        self._found = found

    def mask(self, node: Node) -> Mask:
        """True at each row that fits; by row, `size` long."""
        if isinstance(node, Term):
            return self._term(node)
        if isinstance(node, Not):
            return ~self.mask(node.part)
        parts = [self.mask(part) for part in node.parts]
        if not parts:
            return np.ones(self._size, np.bool_)
        joined: Mask = (
            np.logical_or.reduce(parts) if isinstance(node, Or) else np.logical_and.reduce(parts)
        )
        return joined

    def _term(self, term: Term) -> Mask:
        if term in self._found:
            return masked(self._found[term], self._size)
        leaf = self._leaves[term]
        mask = np.zeros(self._size, np.bool_)
        if leaf.condition:
            statement = f"SELECT row AS x FROM artwork WHERE {leaf.condition}"
            mask |= masked(numbers(statement, leaf.values), self._size)
        if len(leaf.tags) > _FEW_TAGS:
            mask |= masked(_tagged_by_any(leaf.tags), self._size)
            return mask
        for tag in leaf.tags:
            rows = self._cache.tagged(tag)
            mask[rows[rows < self._size]] = True
        return mask


def _tagged_by_any(tags: frozenset[int]) -> Rows:
    ids = ", ".join(map(str, sorted(tags)))
    return numbers(
        f"SELECT artwork AS x FROM artwork_tag said WHERE tag IN ({ids}) AND NOT EXISTS"
        " (SELECT 1 FROM artwork_tag denied WHERE denied.artwork = said.artwork"
        " AND denied.tag = said.tag AND denied.origin = 'person' AND denied.confidence = 0)"
    )
