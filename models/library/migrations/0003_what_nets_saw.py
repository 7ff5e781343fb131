"""Places for what a crop of each artwork keeps, and for which artworks a tagger looked at."""

from __future__ import annotations

from typing import Any

STEPS = (
    "CREATE TABLE focus (artwork INTEGER NOT NULL PRIMARY KEY REFERENCES artwork (row)"
    " ON DELETE CASCADE, x REAL NOT NULL, y REAL NOT NULL, width REAL NOT NULL,"
    " height REAL NOT NULL, because TEXT NOT NULL, net TEXT NOT NULL DEFAULT '')",
    "CREATE TABLE looked_at (net TEXT NOT NULL, artwork INTEGER NOT NULL REFERENCES artwork (row)"
    " ON DELETE CASCADE, PRIMARY KEY (net, artwork)) WITHOUT ROWID",
)


def up(_migrator: Any, db: Any) -> None:
    for step in STEPS:
        db.execute_sql(step)
