"""Plain tuples and dicts out of Peewee queries, with types that a checker can follow."""

from __future__ import annotations

from typing import Any

from models.library.tables import database


def tuples(query: Any) -> list[tuple[Any, ...]]:
    return list(query.tuples())


def dicts(query: Any) -> list[dict[str, Any]]:
    return list(query.dicts())


def execute(statement: str, values: tuple[Any, ...] = ()) -> Any:
    """Raw SQL in the calling thread's scope; a cursor."""
    bound: Any = database
    return bound.execute_sql(statement, values)
