"""What each record of a library file must be. The JSON Schema for other programs is made of it
(docs/library-export.schema.json); fields that are not named here are left out on the way in.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal, NotRequired

from pydantic import AfterValidator, Field, JsonValue, TypeAdapter
from typing_extensions import TypedDict

from models.exchange.library_file.artwork_record import ArtworkRecord, SaidSighting, TagName
from models.exchange.library_file.naming import VERSION
from models.exchange.library_file.values import (
    Count,
    Id,
    Moment,
    Number,
    State,
    an_entry,
    in_64_bits,
)


class HeaderRecord(TypedDict):
    """The first line. `format` is that of the library; `taste` whose likes the artworks show."""

    type: Literal["bunshin-library"]
    version: Literal[1]
    program: str
    format: Count
    exported: Moment
    taste: str
    pictures: bool
    counts: dict[str, Count]


class AliasRecord(TypedDict):
    """`tag` is only another word for `means`."""

    type: Literal["tag_alias"]
    tag: TagName
    means: TagName


class ImplicationRecord(TypedDict):
    """What carries `tag` is found by `implies` too."""

    type: Literal["tag_implication"]
    tag: TagName
    implies: TagName


class SavedSearchRecord(TypedDict):
    type: Literal["saved_search"]
    name: Annotated[str, Field(min_length=1)]
    query: str
    sort: str
    created: Moment


class FactRecord(TypedDict):
    """A small fact of the library."""

    type: Literal["fact"]
    key: str
    value: str


class SourceRecord(TypedDict):
    """Something that is collected from; a `file:` address is a watched folder. `every` is in
    seconds, `report` JSON. Secrets are not in a library and so not here."""

    type: Literal["source"]
    number: Count
    url: Annotated[str, Field(min_length=1)]
    recipe: str
    state: str
    every: Count | None
    last: Moment | None
    next: Moment | None
    reason: str
    cursor: str | None
    created: Moment
    report: str | None


class WatchedFileRecord(TypedDict):
    """A file of a watched folder that was looked at. `changed_ns`: nanoseconds since 1970."""

    type: Literal["watched_file"]
    path: str
    source: Count
    size: Count
    changed_ns: Annotated[str, Field(pattern=r"^-?[0-9]{1,19}$"), AfterValidator(in_64_bits)]


class JudgementRecord(TypedDict):
    """One entry of the log. `said` is the judgement as every Bunshin writes it; `about` its artwork
    (an undo's is that of what it undoes), `was` that one's state when it came. `unreadable` is an
    entry that another program left there, which counts for nothing."""

    type: Literal["judgement"]
    about: Id | None
    was: State | None
    said: Annotated[dict[str, JsonValue], AfterValidator(an_entry)]
    unreadable: NotRequired[str]


class VetoedRecord(TypedDict):
    """A place whose picture the person did not want, without a picture."""

    type: Literal["vetoed"]
    sighting: SaidSighting


class SeenRecord(TypedDict):
    """An address of a file that was handled and is not asked for again."""

    type: Literal["seen"]
    url_key: str
    artwork: str | None
    at: Moment


class VariantRecord(TypedDict):
    """`artwork` is shown behind `of`; with `left` it was, before one of them went to the trash."""

    type: Literal["variant"]
    artwork: Id
    of: Id
    left: bool


class VerdictRecord(TypedDict):
    """What the person said of two that look alike."""

    type: Literal["duplicate_verdict"]
    artworks: Annotated[list[Id], Field(min_length=2, max_length=2)]
    verdict: Literal["different", "variants", "merged"]
    at: Moment


class View(TypedDict):
    zoom: Number
    x: Number
    y: Number


class Placed(TypedDict):
    """Where an artwork's centre lies: 1 = a default thumbnail's width, y down."""

    artwork: Id
    x: Number
    y: Number
    moved: bool


class BoardRecord(TypedDict):
    type: Literal["board"]
    id: Annotated[str, Field(pattern=r"^[0-9a-zA-Z-]{1,64}$")]
    name: str
    teaches: bool
    created: Moment
    view: View
    placements: list[Placed]


class EndRecord(TypedDict):
    """The last line: so many records stand between it and the first."""

    type: Literal["end"]
    records: Count


AnyRecord = Annotated[
    HeaderRecord
    | AliasRecord
    | ImplicationRecord
    | SavedSearchRecord
    | FactRecord
    | SourceRecord
    | WatchedFileRecord
    | JudgementRecord
    | ArtworkRecord
    | VetoedRecord
    | SeenRecord
    | VariantRecord
    | VerdictRecord
    | BoardRecord
    | EndRecord,
    Field(discriminator="type"),
]
RECORDS: TypeAdapter[Any] = TypeAdapter(AnyRecord)


def json_schema() -> dict[str, Any]:
    """One record, that is one line, by JSON Schema (draft 2020-12)."""
    about = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"One line of a Bunshin library file, version {VERSION}",
    }
    return about | RECORDS.json_schema()
