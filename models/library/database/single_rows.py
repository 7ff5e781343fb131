"""Inserts one row by a statement that is built once.

Peewee builds each statement anew, which takes longer than SQLite needs to run it; where a row is
written for every picture that comes, that is what a picture costs.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from models.library.database.fetching import execute
from models.library.tables.row import Row


def insert_row(table: type[Row], **facts: Any) -> int:
    """What `table.insert(**facts).execute()` does; the new row's number. Runs inside a write."""
    statement, stored, defaults = _prepared(table, tuple(facts))
    values = [store(value) for store, value in zip(stored, facts.values(), strict=True)]
    return int(execute(statement, (*values, *defaults)).lastrowid)


@lru_cache(32)
def _prepared(
    table: type[Row], names: tuple[str, ...]
) -> tuple[str, list[Callable[[Any], Any]], tuple[Any, ...]]:
    meta: Any = table._meta
    left = [field for field in meta.defaults if field.name not in names]
    fields = [*(meta.fields[name] for name in names), *left]
    columns = ", ".join(f'"{field.column_name}"' for field in fields)
    marks = ", ".join("?" * len(fields))
    statement = f'INSERT INTO "{meta.table_name}" ({columns}) VALUES ({marks})'
    defaults = tuple(field.db_value(meta.defaults[field]) for field in left)
    return statement, [meta.fields[name].db_value for name in names], defaults
