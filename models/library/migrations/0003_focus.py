"""A place for what a crop of each artwork keeps."""

from __future__ import annotations

from typing import Any

STEPS = (
    "CREATE TABLE focus (artwork INTEGER NOT NULL PRIMARY KEY REFERENCES artwork (row)"
    " ON DELETE CASCADE, x REAL NOT NULL, y REAL NOT NULL, width REAL NOT NULL,"
    " height REAL NOT NULL, because TEXT NOT NULL, net TEXT NOT NULL DEFAULT '')",
)


def up(_migrator: Any, db: Any) -> None:
    for step in STEPS:
        db.execute_sql(step)
