"""Plain tuples and dicts out of Peewee queries, with types that a checker can follow."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from typing import Any

from models.library.tables.row import database

CHUNK = 500  # Below SQLite's limit of bound values, whatever it was compiled with.


def in_parts(items: Sequence[Any]) -> list[Sequence[Any]]:
    """Few enough for the values of one statement."""
    return [items[start : start + CHUNK] for start in range(0, len(items), CHUNK)]


def tuples(query: Any) -> list[tuple[Any, ...]]:
    return list(query.tuples())


def dicts(query: Any) -> list[dict[str, Any]]:
    return list(query.dicts())


def execute(statement: str, values: tuple[Any, ...] = ()) -> Any:
    """Raw SQL in the calling thread's scope; a cursor."""
    bound: Any = database
    return bound.execute_sql(statement, values)


def execute_many(statement: str, rows: Iterable[tuple[Any, ...]]) -> None:
    """The same for many rows of values, bound and not written out. Runs inside a write."""
    bound: Any = database
    bound.connection().executemany(statement, rows)


def in_one_view() -> AbstractContextManager[Any]:
    """Inside a scope: everything that is read in the block stood there at one moment."""
    bound: Any = database
    view: AbstractContextManager[Any] = bound.atomic("DEFERRED")
    return view
