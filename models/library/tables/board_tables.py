"""The tables of boards: where artworks lie now; how they came there is in the log."""

from __future__ import annotations

from peewee import BooleanField, CompositeKey, FloatField, ForeignKeyField, IntegerField, TextField

from models.library.tables.row import Row


class BoardRow(Row):
    """A named free table with the view as it was left."""

    id = TextField(primary_key=True)
    name = TextField()
    teaches = BooleanField(default=True)
    created = IntegerField()
    zoom = FloatField(default=1.0)
    center_x = FloatField(default=0.0)
    center_y = FloatField(default=0.0)

    class Meta:
        table_name = "board"


class BoardPlacementRow(Row):
    """Where an artwork lies now; how it came there is in the log."""

    board = ForeignKeyField(BoardRow, column_name="board", on_delete="CASCADE", index=False)
    artwork = TextField()
    x = FloatField()
    y = FloatField()
    moved = BooleanField(default=True)

    class Meta:
        table_name = "board_placement"
        primary_key = CompositeKey("board", "artwork")
        indexes = ((("artwork",), False),)
        without_rowid = True
