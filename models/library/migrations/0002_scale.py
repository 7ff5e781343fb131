"""What a million artworks need: indexes that answer alone, words to search, counts of tags, and
places for variants, verdicts on duplicates, saved searches, tags that mean or imply another.

Plain SQL, so that later changes of `tables.py` never change this step.
"""

from __future__ import annotations

import unicodedata
from typing import Any

STEPS = (
    "ALTER TABLE artwork ADD COLUMN frames INTEGER NOT NULL DEFAULT 1",
    "ALTER TABLE artwork ADD COLUMN fingerprint INTEGER",
    "ALTER TABLE artwork ADD COLUMN variant_of INTEGER",
    "ALTER TABLE artwork ADD COLUMN binned INTEGER",
    "UPDATE artwork SET binned = CAST(strftime('%s', 'now') AS INTEGER) * 1000000"
    " WHERE state IN ('rejected', 'trashed')",
    "DROP INDEX artworkrow_added",
    # The row stands before the state: the order comes out of the index without a sorter.
    "CREATE INDEX artwork_order ON artwork (added, row, state, variant_of)",
    "CREATE INDEX artwork_variants ON artwork (variant_of) WHERE variant_of IS NOT NULL",
    "CREATE INDEX artwork_unprinted ON artwork (row) WHERE fingerprint IS NULL",
    "CREATE INDEX artwork_bin ON artwork (binned) WHERE binned IS NOT NULL",
    "DROP INDEX artworktagrow_tag_artwork",
    "CREATE INDEX artwork_tag_said ON artwork_tag (tag, artwork, origin, confidence)",
    "ALTER TABLE tag ADD COLUMN uses INTEGER NOT NULL DEFAULT 0",
    "UPDATE tag SET uses = (SELECT count(*) FROM (SELECT 1 FROM artwork_tag said"
    " WHERE said.tag = tag.id GROUP BY said.artwork"
    " HAVING sum(said.origin = 'person' AND ifnull(said.confidence, 1) = 0) = 0))",
    "CREATE TABLE tag_alias (tag INTEGER NOT NULL PRIMARY KEY REFERENCES tag (id)"
    " ON DELETE CASCADE, means INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE)",
    "CREATE TABLE tag_implication (tag INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,"
    " implies INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,"
    " PRIMARY KEY (tag, implies)) WITHOUT ROWID",
    "CREATE TABLE saved_search (id INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL UNIQUE,"
    " query TEXT NOT NULL, sort TEXT NOT NULL DEFAULT 'added', created INTEGER NOT NULL)",
    "CREATE TABLE duplicate_verdict (first INTEGER NOT NULL, second INTEGER NOT NULL,"
    " verdict TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (first, second)) WITHOUT ROWID",
    "CREATE TABLE alike_pair (first INTEGER NOT NULL, second INTEGER NOT NULL,"
    " distance INTEGER NOT NULL, difference REAL NOT NULL, PRIMARY KEY (first, second))"
    " WITHOUT ROWID",
    "CREATE TABLE watched_file (path TEXT NOT NULL PRIMARY KEY, source INTEGER NOT NULL,"
    " size INTEGER NOT NULL, changed INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE artwork_text (row INTEGER NOT NULL PRIMARY KEY REFERENCES artwork (row)"
    " ON DELETE CASCADE, text TEXT NOT NULL)",
    "CREATE VIRTUAL TABLE artwork_words USING fts5 (text, content = 'artwork_text',"
    " content_rowid = 'row', tokenize = 'trigram')",
    "CREATE TRIGGER artwork_text_came AFTER INSERT ON artwork_text BEGIN"
    " INSERT INTO artwork_words (rowid, text) VALUES (new.row, new.text); END",
    "CREATE TRIGGER artwork_text_went AFTER DELETE ON artwork_text BEGIN INSERT INTO"
    " artwork_words (artwork_words, rowid, text) VALUES ('delete', old.row, old.text); END",
    "CREATE TRIGGER artwork_text_changed AFTER UPDATE ON artwork_text BEGIN INSERT INTO"
    " artwork_words (artwork_words, rowid, text) VALUES ('delete', old.row, old.text);"
    " INSERT INTO artwork_words (rowid, text) VALUES (new.row, new.text); END",
    # One line each of the file's name, the person's words and what was said where it was seen.
    "INSERT INTO artwork_text (row, text) SELECT row, folded(name || char(10) ||"
    " ifnull(title, '') || char(10) || ifnull(author, '') || char(10) || note || char(10) ||"
    " ifnull((SELECT group_concat(ifnull(title, '') || char(10) || ifnull(author, ''), char(10))"
    " FROM sighting WHERE sighting.artwork = artwork.row), '')) FROM artwork",
)


def up(_migrator: Any, db: Any) -> None:
    db.connection().create_function("folded", 1, _folded, deterministic=True)
    for step in STEPS:
        db.execute_sql(step)


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
