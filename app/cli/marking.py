"""The place in a typed search that cannot be read, marked as compilers do."""

from __future__ import annotations

import unicodedata

from models.errors import ExpectedError


def marked(query: object, error: ExpectedError) -> tuple[str, ...]:
    """The search and, for the line below it, a mark under what is wrong; else nothing."""
    if error.code != "query-wrong" or not isinstance(query, str):
        return ()
    from models.library.searching.query_terms import (
        place_of,  # With the whole library: only when needed.
    )

    start, length = place_of(error)
    line = "".join(each if each.isprintable() else " " for each in query)
    before, wrong = line[: start - 1], line[start - 1 :][:length]
    return line, " " * _width(before) + "^" * max(_width(wrong), 1)


def _width(text: str) -> int:
    """In cells of a terminal."""
    return sum(2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in text)
