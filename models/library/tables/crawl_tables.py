"""The tables of collecting: sources, what is to do, how hosts want to be treated, what was seen."""

from __future__ import annotations

from peewee import AutoField, CompositeKey, FloatField, IntegerField, TextField

from models.library.tables.row import Row


class SourceRow(Row):
    """Something to collect from; `report` is JSON, how it was read through, where that is told."""

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
    report = TextField(null=True)

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


class RememberedPageRow(Row):
    """How a site marked its last answer at an address, to ask only for what changed."""

    address = TextField(primary_key=True)
    etag = TextField(null=True)
    last_modified = TextField(null=True)
    checked_at = IntegerField()
    changed_at = IntegerField()

    class Meta:
        table_name = "remembered_page"
        without_rowid = True


class HostUseRow(Row):
    """What a host was asked within one minute (whole minutes since 1970 UTC): for quotas and the
    bytes of a day. Old minutes are swept."""

    host = TextField()
    minute = IntegerField()
    requests = IntegerField()
    bytes = IntegerField()

    class Meta:
        table_name = "host_use"
        primary_key = CompositeKey("host", "minute")
        without_rowid = True


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
