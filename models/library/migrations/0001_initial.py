"""The first tables: frozen copies, so that later changes of `tables.py` never change this step."""

from __future__ import annotations

from typing import Any

from peewee import (
    AutoField,
    BooleanField,
    CompositeKey,
    FloatField,
    ForeignKeyField,
    IntegerField,
    Model,
    SqliteDatabase,
    TextField,
)


class ArtworkRow(Model):
    row = AutoField()
    id = TextField(unique=True)
    format = TextField()
    width = IntegerField()
    height = IntegerField()
    bytes = IntegerField()
    state = TextField()
    added = IntegerField()
    name = TextField(default="")
    path = TextField(null=True)
    ext = TextField()
    title = TextField(null=True)
    author = TextField(null=True)
    rating = IntegerField(default=0)
    liked = IntegerField(default=0)
    note = TextField(default="")
    missing = BooleanField(default=False)
    orientation = IntegerField(default=1)
    alpha = BooleanField(default=False)

    class Meta:
        table_name = "artwork"
        indexes = ((("state", "added"), False), (("added",), False))


class SightingRow(Model):
    id = AutoField()
    artwork = ForeignKeyField(
        ArtworkRow, column_name="artwork", null=True, backref="sightings", on_delete="CASCADE"
    )
    found_at = IntegerField()
    via = TextField()
    page_url = TextField(null=True)
    file_url = TextField(null=True)
    author = TextField(null=True)
    author_url = TextField(null=True)
    title = TextField(null=True)
    posted_at = IntegerField(null=True)
    recipe = TextField(null=True)
    post_key = TextField(null=True, index=True)
    url_key = TextField(null=True, index=True)
    source = IntegerField(null=True, index=True)
    raw_json = TextField(column_name="raw", null=True)

    class Meta:
        table_name = "sighting"


class TagRow(Model):
    id = AutoField()
    namespace = TextField(default="general")
    name = TextField()

    class Meta:
        table_name = "tag"
        indexes = ((("namespace", "name"), True), (("name",), False))


class ArtworkTagRow(Model):
    artwork = ForeignKeyField(ArtworkRow, column_name="artwork", on_delete="CASCADE", index=False)
    tag = ForeignKeyField(TagRow, column_name="tag", on_delete="CASCADE", index=False)
    origin = TextField()
    confidence = FloatField(null=True)

    class Meta:
        table_name = "artwork_tag"
        primary_key = CompositeKey("artwork", "tag", "origin")
        indexes = ((("tag", "artwork"), False),)
        without_rowid = True


class BoardRow(Model):
    id = TextField(primary_key=True)
    name = TextField()
    teaches = BooleanField(default=True)
    created = IntegerField()
    zoom = FloatField(default=1.0)
    center_x = FloatField(default=0.0)
    center_y = FloatField(default=0.0)

    class Meta:
        table_name = "board"


class BoardPlacementRow(Model):
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


class JudgementRow(Model):
    seq = AutoField()
    id = TextField(unique=True)
    at = IntegerField()
    kind = TextField()
    profile = TextField(default="default")
    artwork = TextField(null=True)
    was = TextField(null=True)
    body = TextField()

    class Meta:
        table_name = "judgement"
        indexes = ((("artwork", "kind"), False), (("kind",), False))


class SourceRow(Model):
    id = AutoField()
    url = TextField(unique=True)
    recipe = TextField()
    state = TextField(default="ready")
    every = IntegerField(null=True)
    last = IntegerField(null=True)
    next = IntegerField(null=True)
    found = IntegerField(default=0)
    liked = IntegerField(default=0)
    reason = TextField(default="")
    cursor = TextField(null=True)
    created = IntegerField()

    class Meta:
        table_name = "source"


class CrawlJobRow(Model):
    id = AutoField()
    kind = TextField()
    key = TextField(unique=True)
    host = TextField()
    payload = TextField(default="{}")
    state = TextField(default="ready")
    priority = IntegerField(default=0)
    not_before = IntegerField(default=0)
    attempts = IntegerField(default=0)
    lease_owner = TextField(null=True)
    lease_until = IntegerField(null=True)
    last_error = TextField(null=True)
    created_at = IntegerField()
    source = IntegerField(null=True, index=True)

    class Meta:
        table_name = "crawl_job"
        indexes = ((("state", "not_before", "priority"), False),)


class HostStateRow(Model):
    host = TextField(primary_key=True)
    next_allowed_at = IntegerField(default=0)
    delay = FloatField(default=0.0)
    cool_until = IntegerField(default=0)
    robots = TextField(null=True)
    robots_fetched_at = IntegerField(null=True)
    errors = TextField(default="")

    class Meta:
        table_name = "host_state"


class SeenUrlRow(Model):
    url_key = TextField(primary_key=True)
    artwork = TextField(null=True)
    at = IntegerField()

    class Meta:
        table_name = "seen_url"
        without_rowid = True


class MetaRow(Model):
    key = TextField(primary_key=True)
    value = TextField()

    class Meta:
        table_name = "meta"


TABLES: list[type[Model]] = [
    ArtworkRow,
    SightingRow,
    TagRow,
    ArtworkTagRow,
    BoardRow,
    BoardPlacementRow,
    JudgementRow,
    SourceRow,
    CrawlJobRow,
    HostStateRow,
    SeenUrlRow,
    MetaRow,
]


def up(_migrator: Any, db: SqliteDatabase) -> None:
    with db.bind_ctx(TABLES, bind_refs=False, bind_backrefs=False):
        db.create_tables(TABLES)
