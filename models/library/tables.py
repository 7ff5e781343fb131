"""Every table of a library as Peewee rows. They never leave `models.library`; records do.

A change here needs a migration with frozen copies beside it (docs/library-format.md).
All times are integer microseconds since 1970 UTC.
"""

from __future__ import annotations

from peewee import (
    AutoField,
    BooleanField,
    CompositeKey,
    DatabaseProxy,
    FloatField,
    ForeignKeyField,
    IntegerField,
    Model,
    TextField,
)

# Bound by models.library.database while a library is open: one library per process at a time.
database = DatabaseProxy()


class Row(Model):
    class Meta:
        database = database
        legacy_table_names = False


class ArtworkRow(Row):
    """One distinct picture. `path` is set only for pictures that stay where they are (reference).

    `title` and `author` are the person's own words; NULL lets the newest sighting speak.
    """

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


class SightingRow(Row):
    """One place where an artwork was seen; without an artwork it remembers what was vetoed."""

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


class TagRow(Row):
    """One word; who said it of which artwork is in `artwork_tag`."""

    id = AutoField()
    namespace = TextField(default="general")
    name = TextField()

    class Meta:
        table_name = "tag"
        indexes = ((("namespace", "name"), True), (("name",), False))


class ArtworkTagRow(Row):
    """That somebody (`origin`: person, site or net) said a word of an artwork."""

    artwork = ForeignKeyField(ArtworkRow, column_name="artwork", on_delete="CASCADE", index=False)
    tag = ForeignKeyField(TagRow, column_name="tag", on_delete="CASCADE", index=False)
    origin = TextField()
    confidence = FloatField(null=True)

    class Meta:
        table_name = "artwork_tag"
        primary_key = CompositeKey("artwork", "tag", "origin")
        indexes = ((("tag", "artwork"), False),)
        without_rowid = True


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


class JudgementRow(Row):
    """The append-only log. Never updated, never deleted; `body` holds the whole entry as JSON.

    `was` is the artwork's state when the entry came, so that undoing can go back to it; an undo
    carries the artwork of what it undoes.
    """

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


class SourceRow(Row):
    """Something to collect from."""

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


class CrawlJobRow(Row):
    """One thing the collector has to do; leased, so that a killed collector loses nothing."""

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


class HostStateRow(Row):
    """How one host wants to be treated, kept over restarts."""

    host = TextField(primary_key=True)
    next_allowed_at = IntegerField(default=0)
    delay = FloatField(default=0.0)
    cool_until = IntegerField(default=0)
    robots = TextField(null=True)
    robots_fetched_at = IntegerField(null=True)
    errors = TextField(default="")

    class Meta:
        table_name = "host_state"


class SeenUrlRow(Row):
    """A file address that was handled before; it is never asked for again."""

    url_key = TextField(primary_key=True)
    artwork = TextField(null=True)
    at = IntegerField()

    class Meta:
        table_name = "seen_url"
        without_rowid = True


class MetaRow(Row):
    """Small facts about the library itself."""

    key = TextField(primary_key=True)
    value = TextField()

    class Meta:
        table_name = "meta"


ALL_ROWS: tuple[type[Row], ...] = (
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
)
