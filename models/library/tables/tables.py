"""Every table of a library as Peewee rows. They never leave `models.library`; records do.

A change here needs a migration with frozen copies beside it (docs/library-format.md).
All times are integer microseconds since 1970 UTC.
"""

from __future__ import annotations

from peewee import (
    AutoField,
    BareField,
    BooleanField,
    CompositeKey,
    FloatField,
    ForeignKeyField,
    IntegerField,
    TextField,
)

from models.library.tables.board_tables import BoardPlacementRow, BoardRow
from models.library.tables.crawl_tables import (
    CrawlJobRow,
    HostStateRow,
    HostUseRow,
    RememberedPageRow,
    SeenUrlRow,
    SourceRow,
    WatchedFileRow,
)
from models.library.tables.net_tables import FocusRow, LookedAtRow
from models.library.tables.row import Row


class ArtworkRow(Row):
    """One distinct picture. `path` is set only for pictures that stay where they are (reference).

    `title` and `author` are the person's own words; NULL lets the newest sighting speak.
    `fingerprint` is the 64-bit perceptual hash as SQLite's signed integer; `variant_of` the row
    behind which a variant is collapsed (`models.library.artworks.variants`); `binned` when it was
    rejected or trashed.
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
    frames = IntegerField(default=1)
    fingerprint = IntegerField(null=True, index=True)
    variant_of = IntegerField(null=True)
    binned = IntegerField(null=True)

    class Meta:
        table_name = "artwork"
        indexes = ((("state", "added"), False), (("added", "row", "state", "variant_of"), False))


class SightingRow(Row):
    """One place where an artwork was seen; without an artwork it remembers what was vetoed.
    `robots` is what the site says to machines there: noai, noimageai, noarchive, noindex."""

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
    robots = TextField(null=True)

    class Meta:
        table_name = "sighting"


class SightingOriginalRow(Row):
    """What the site said in a `field` of a sighting that the person corrected."""

    sighting = ForeignKeyField(
        SightingRow, column_name="sighting", on_delete="CASCADE", index=False
    )
    field = TextField()
    value = BareField(null=True)
    at = IntegerField()

    class Meta:
        table_name = "sighting_original"
        primary_key = CompositeKey("sighting", "field")
        without_rowid = True


class TagRow(Row):
    """One word; who said it of which artwork is in `artwork_tag`. `uses` counts the
    artworks that carry it, in whatever state they are."""

    id = AutoField()
    namespace = TextField(default="general")
    name = TextField()
    uses = IntegerField(default=0)

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
        indexes = ((("tag", "artwork", "origin", "confidence"), False),)
        without_rowid = True


class TagAliasRow(Row):
    """A tag that only is another word for a tag."""

    tag = IntegerField(primary_key=True)
    means = IntegerField()

    class Meta:
        table_name = "tag_alias"


class TagImplicationRow(Row):
    """Who carries `tag` is found by `implies` too."""

    tag = IntegerField()
    implies = IntegerField()

    class Meta:
        table_name = "tag_implication"
        primary_key = CompositeKey("tag", "implies")
        without_rowid = True


class SavedSearchRow(Row):
    """A search with a name."""

    id = AutoField()
    name = TextField(unique=True)
    query = TextField()
    sort = TextField(default="added")
    created = IntegerField()

    class Meta:
        table_name = "saved_search"


class AlikePairRow(Row):
    """Two artworks (rows, the smaller first) that look alike. Derived: see `fingerprints`."""

    first = IntegerField()
    second = IntegerField()
    distance = IntegerField()
    difference = FloatField()

    class Meta:
        table_name = "alike_pair"
        primary_key = CompositeKey("first", "second")
        without_rowid = True


class DuplicateVerdictRow(Row):
    """What the person said of two alike artworks (rows, the smaller first), so that nobody asks
    again: different, variants or merged."""

    first = IntegerField()
    second = IntegerField()
    verdict = TextField()
    at = IntegerField()

    class Meta:
        table_name = "duplicate_verdict"
        primary_key = CompositeKey("first", "second")
        without_rowid = True


class ArtworkTextRow(Row):
    """Every word that finds an artwork, folded, a line each; `artwork_words` (FTS5) follows it."""

    row = IntegerField(primary_key=True)
    text = TextField()

    class Meta:
        table_name = "artwork_text"


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


class MetaRow(Row):
    """Small facts about the library itself."""

    key = TextField(primary_key=True)
    value = TextField()

    class Meta:
        table_name = "meta"


ALL_ROWS: tuple[type[Row], ...] = (
    ArtworkRow,
    FocusRow,
    LookedAtRow,
    SightingRow,
    SightingOriginalRow,
    TagRow,
    ArtworkTagRow,
    TagAliasRow,
    TagImplicationRow,
    SavedSearchRow,
    AlikePairRow,
    DuplicateVerdictRow,
    WatchedFileRow,
    ArtworkTextRow,
    BoardRow,
    BoardPlacementRow,
    JudgementRow,
    SourceRow,
    CrawlJobRow,
    HostStateRow,
    HostUseRow,
    RememberedPageRow,
    SeenUrlRow,
    MetaRow,
)
