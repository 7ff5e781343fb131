"""The tables of collecting: sources, what is to do, how hosts want to be treated, what was seen."""

from __future__ import annotations

from peewee import AutoField, FloatField, IntegerField, TextField

from models.library.row import Row


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


class WatchedFileRow(Row):
    """A file of a watched folder that was looked at; `changed` is its time in nanoseconds."""

    path = TextField(primary_key=True)
    source = IntegerField()
    size = IntegerField()
    changed = IntegerField()

    class Meta:
        table_name = "watched_file"
        without_rowid = True
