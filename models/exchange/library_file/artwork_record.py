"""What the record of an artwork must be, with all that was said of it."""

from __future__ import annotations

from typing import Annotated, Literal, NotRequired

from pydantic import AfterValidator, Field
from typing_extensions import TypedDict

from models.exchange.library_file.values import (
    Count,
    Id,
    Moment,
    Number,
    Size,
    State,
    TagWord,
    of_fields,
)


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
    original: Annotated[dict[str, Original], AfterValidator(of_fields)]


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
    width: Size
    height: Size
    bytes: Count
    orientation: Annotated[int, Field(ge=1, le=8)]
    alpha: bool
    frames: Size
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
