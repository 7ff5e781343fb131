"""What collecting needs to be polite over restarts and honest about what it read: answers to ask
for only when they changed, what each host was asked, what sites say of machines, the site's own
words behind a corrected sighting, how a source was read through, which pictures look the same.
Words that find an artwork are written as searches compare them since: kana and kanji as one.
"""

from __future__ import annotations

from typing import Any

from models.folding import folded

STEPS = (
    "CREATE TABLE remembered_page (address TEXT NOT NULL PRIMARY KEY, etag TEXT,"
    " last_modified TEXT, checked_at INTEGER NOT NULL, changed_at INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE host_use (host TEXT NOT NULL, minute INTEGER NOT NULL, requests INTEGER NOT NULL,"
    " bytes INTEGER NOT NULL, PRIMARY KEY (host, minute)) WITHOUT ROWID",
    "CREATE TABLE sighting_original (sighting INTEGER NOT NULL REFERENCES sighting (id)"
    " ON DELETE CASCADE, field TEXT NOT NULL, value, at INTEGER NOT NULL,"
    " PRIMARY KEY (sighting, field)) WITHOUT ROWID",
    "ALTER TABLE sighting ADD COLUMN robots TEXT",
    "ALTER TABLE source ADD COLUMN report TEXT",
    "CREATE INDEX artwork_fingerprint ON artwork (fingerprint)",
)


def up(_migrator: Any, db: Any) -> None:
    for step in STEPS:
        db.execute_sql(step)
    # Of these words today's writing is the right one, whichever it is: they are derived.
    db.connection().create_function("as_searched", 1, folded, deterministic=True)
    db.execute_sql(
        "UPDATE artwork_text SET text = as_searched(text) WHERE text != as_searched(text)"
    )
