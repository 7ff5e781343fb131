"""What each record of a library file must be. The JSON Schema for other programs is made of it
(docs/library-export.schema.json); fields that are not named here are left out on the way in.

Times are texts in the file and microseconds once they were read.
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import Annotated, Any, Literal, NotRequired

from pydantic import AfterValidator, Field, JsonValue, TypeAdapter
from typing_extensions import TypedDict

from models.library.clock import from_rfc3339
from models.library.sighting_fields import FIELDS

VERSION = 1
KIND = "bunshin-library"
_MOST = 2**53  # Beyond it other programs' JSON readers lose digits.
_MOMENT = r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$"


def _moment(text: str) -> Any:
    if not text.startswith("0000"):
        return from_rfc3339(text)
    raise ValueError(f"there is no year 0: {text}")


def _in_64_bits(text: str) -> str:
    if not -(2**63) <= int(text) < 2**63:
        raise ValueError("the number does not fit into 64 bits")
    return text


def _written_as_tags_are(text: str) -> str:
    if text != "_".join(text.lower().split()):
        raise ValueError("a tag is written in lower case, with _ for spaces")
    return text


def _an_entry(said: dict[str, Any]) -> dict[str, Any]:
    for name in ("id", "at", "kind"):
        if not isinstance(said.get(name), str):
            raise ValueError(f"{name!r} of the judgement is no text")
    if not isinstance(said.get("profile") or "", str) or not 0 < len(said["id"]) <= 64:
        raise ValueError("'profile' or 'id' of the judgement is none")
    datetime.fromisoformat(said["at"])
    from_rfc3339(said["at"])
    json.dumps(said, allow_nan=False).encode()
    return said


def _of_fields(original: dict[str, Any]) -> dict[str, Any]:
    if not set(original) <= set(FIELDS):
        raise ValueError(f"not a field that is corrected: {sorted(set(original) - set(FIELDS))}")
    for field, word in original.items():
        said = word["said"]
        if field == "posted_at" and said is not None:
            word["said"] = _moment(said)
    return original


Moment = Annotated[str, Field(pattern=_MOMENT), AfterValidator(_moment)]
Id = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Count = Annotated[int, Field(ge=0, le=_MOST)]
Number = Annotated[float, Field(allow_inf_nan=False)]
State = Literal["inbox", "kept", "rejected", "trashed"]
TagWord = Annotated[str, Field(min_length=1), AfterValidator(_written_as_tags_are)]
_Size = Annotated[int, Field(ge=1, le=_MOST)]


class TagName(TypedDict):
    """A word without who said it."""

    namespace: TagWord
    name: TagWord


class SaidTag(TypedDict):
    """A word and who said it. A person's with confidence 0 was taken away: it hides the others'."""

    namespace: TagWord
    name: TagWord
    origin: Literal["person", "site", "net"]
    confidence: Number | None


class Original(TypedDict):
    """What the site had said in a corrected field; a time as a text, none as null."""

    said: str | None
    corrected: Moment


class SaidSighting(TypedDict):
    """One place where a picture was seen, with the person's corrections in it. `source` is the
    number of a source; `raw` what the facts were read from."""

    found_at: Moment
    via: str
    page_url: str | None
    file_url: str | None
    author: str | None
    author_url: str | None
    title: str | None
    posted_at: Moment | None
    recipe: str | None
    post_key: str | None
    url_key: str | None
    source: Count | None
    raw: str | None
    robots: str | None
    original: Annotated[dict[str, Original], AfterValidator(_of_fields)]


class Box(TypedDict):
    """Shares of the upright picture, 0 to 1."""

    x: Number
    y: Number
    width: Number
    height: Number


class ArtworkRecord(TypedDict):
    """One distinct picture; `id` is the SHA-256 of its file. `title` and `author` are the person's
    own words, null lets the sightings speak. `reference` is the path of a file that stays where it
    is, `picture` where its file lies in this export."""

    type: Literal["artwork"]
    id: Id
    format: Annotated[str, Field(pattern=r"^[A-Za-z0-9]{1,16}$")]
    width: _Size
    height: _Size
    bytes: Count
    orientation: Annotated[int, Field(ge=1, le=8)]
    alpha: bool
    frames: _Size
    fingerprint: Annotated[str, Field(pattern=r"^[0-9a-f]{16}$")] | None
    state: State
    added: Moment
    binned: Moment | None
    missing: bool
    name: str
    ext: Annotated[str, Field(pattern=r"^[a-z0-9]{1,8}$")]
    reference: str | None
    title: str | None
    author: str | None
    note: str
    liked: Literal[-1, 0, 1]
    rating: Annotated[int, Field(ge=0, le=5)]
    focus: Box | None
    tags: list[SaidTag]
    sightings: list[SaidSighting]
    picture: NotRequired[str]


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
    changed_ns: Annotated[str, Field(pattern=r"^-?[0-9]{1,19}$"), AfterValidator(_in_64_bits)]


class JudgementRecord(TypedDict):
    """One entry of the log. `said` is the judgement as every Bunshin writes it; `about` its artwork
    (an undo's is that of what it undoes), `was` that one's state when it came. `unreadable` is an
    entry that another program left there, which counts for nothing."""

    type: Literal["judgement"]
    about: Id | None
    was: State | None
    said: Annotated[dict[str, JsonValue], AfterValidator(_an_entry)]
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
