"""The tables of what nets saw in artworks (see `tables` for what holds of all)."""

from __future__ import annotations

from peewee import CompositeKey, FloatField, IntegerField, TextField

from models.library.tables.row import Row


class FocusRow(Row):
    """What a crop of an artwork keeps, in shares of the picture, and who chose it: a net (its key)
    or, with `because` = person, the person."""

    artwork = IntegerField(primary_key=True)
    x = FloatField()
    y = FloatField()
    width = FloatField()
    height = FloatField()
    because = TextField()
    net = TextField(default="")

    class Meta:
        table_name = "focus"


class LookedAtRow(Row):
    """A tagger (its key) said its words of an artwork (row)."""

    net = TextField()
    artwork = IntegerField()

    class Meta:
        table_name = "looked_at"
        primary_key = CompositeKey("net", "artwork")
        without_rowid = True
