"""One row by a statement that is built once is the row that Peewee would have written."""

from __future__ import annotations

from models.library.database.fetching import execute
from models.library.database.single_rows import insert_row
from models.library.tables.tables import ArtworkRow, SightingRow
from models.records import State

FACTS = {
    "format": "png",
    "width": 3,
    "height": 4,
    "bytes": 5,
    "state": State.INBOX,
    "added": 6,
    "ext": "png",
    "alpha": True,
    "fingerprint": -7,
}


def test_defaults_and_types_are_the_same(library):
    def write() -> tuple[int, int]:
        theirs = int(ArtworkRow.insert(id="a" * 64, **FACTS).execute())
        return insert_row(ArtworkRow, id="b" * 64, **FACTS), theirs

    ours, theirs = library.writer.call(write)
    with library.reading():
        rows = [
            execute("SELECT * FROM artwork WHERE row = ?", (each,)).fetchone()[2:]
            for each in (ours, theirs)
        ]
        kinds = execute("SELECT DISTINCT typeof(state), typeof(alpha), typeof(note) FROM artwork")
        assert kinds.fetchall() == [("text", "integer", "text")]
    assert rows[0] == rows[1]


def test_columns_that_are_named_otherwise(library):
    def write() -> int:
        return insert_row(SightingRow, artwork=None, found_at=1, via="collect", raw_json="{}")

    row = library.writer.call(write)
    with library.reading():
        assert execute("SELECT raw FROM sighting WHERE id = ?", (row,)).fetchone() == ("{}",)
