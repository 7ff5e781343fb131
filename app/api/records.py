"""The shapes of requests and answers, the contract's records. They are what OpenAPI shows."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

ID = "0f3a9c41d2b74c6a8e5f1b2c3d4e5f60718293a4b5c6d7e8f9012345678abcde"


def _shown(**example: Any) -> ConfigDict:
    return ConfigDict(json_schema_extra={"examples": [example]})


class Problem(BaseModel):
    """What went wrong: a code for programs, a sentence for people."""

    model_config = _shown(code="artwork-unknown", message="No artwork has the id ffffffff.")

    code: str
    message: str


class TagRecord(BaseModel):
    """A word for a picture; `confidence` is the net's own, 0..1."""

    model_config = _shown(name="sky", namespace="general", origin="net", confidence=0.93)

    name: str
    namespace: str
    origin: Literal["person", "site", "net"]
    confidence: float | None


class ArtworkRecord(BaseModel):
    """As `search` prints it; one alone also has `sightings`, `notes` and `boards`. Over the network
    `path` is the file's name alone and there are no notes."""

    model_config = ConfigDict(extra="allow")

    id: str = Field(description="SHA-256 of the file, 64 lower-case hex digits", examples=[ID])
    path: str
    width: int
    height: int
    format: str
    bytes: int
    state: Literal["inbox", "kept", "rejected", "trashed"]
    added: str = Field(description="RFC 3339, UTC", examples=["2026-11-27T09:30:00.000000Z"])
    rating: int
    score: float | None = Field(description="Probability of a like, 0..1; null before judgements")
    uncertainty: float | None
    tags: list[TagRecord]


class Found(BaseModel):
    """One page of a search. `total` counts all that was found."""

    total: int
    artworks: list[ArtworkRecord]


class Near(BaseModel):
    """One that looks alike; `distance` is 1 - cosine, or the learned metric's."""

    id: str
    distance: float


class Alike(BaseModel):
    """What looks alike, nearest first, by the named net."""

    net: str
    metric: Literal["raw", "personal"]
    nearest: list[Near]


class Ranked(BaseModel):
    """A place in an order. `elo` is there for the orders `elo` and `bradley-terry` only."""

    rank: int
    id: str
    score: float | None
    uncertainty: float | None
    elo: float | None = None


class Address(BaseModel):
    """A site, a list, a feed to collect from, again and again."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [{"url": "https://blog.example/atom.xml", "every_seconds": 21600}]
        },
    )

    url: str = Field(max_length=8000)
    every_seconds: int | None = Field(
        default=None, ge=60, description="How often; when it is left out, when the person says so"
    )


class SourceRecord(BaseModel):
    """What was added, and which recipe reads it because of what."""

    id: int
    url: str
    recipe: str
    reason: str


class Wanted(BaseModel):
    """One page, work or picture to bring once, as if it were saved in a browser."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={"examples": [{"url": "https://gallery.example/works/river.html"}]},
    )

    url: str = Field(max_length=4096, description="Of the page, or of the picture's file")
    page: str | None = Field(
        default=None,
        max_length=4096,
        description="Where the picture was seen; then `url` is the picture's file",
    )
    title: str = Field(default="", max_length=1000)


class Accepted(BaseModel):
    """`accepted`: it comes in the background, ask for it by `id`. `have`: the picture `artwork` is
    in the library. `rejected`: the person rejected it before, and so it stays."""

    model_config = _shown(
        id="5d41402abc4b2a76b9719d911017c592",
        state="accepted",
        url="https://gallery.example/works/river.html",
        recipe="page",
        reason="no other recipe knows this page, so it is read by what it says of itself",
        artwork=None,
    )

    id: str
    state: Literal["accepted", "have", "rejected"]
    url: str
    recipe: str
    reason: str
    artwork: str | None = None


class Arrived(BaseModel):
    """One picture of it, or a page that could not be read: `reason` says why."""

    url: str
    outcome: Literal["new", "duplicate", "vetoed", "failed"]
    id: str | None
    reason: str | None


class Progressing(BaseModel):
    """How it went. `waiting`: not all of it has come; `trouble` is then what went wrong so far."""

    id: str
    state: Literal["waiting", "done", "vetoed", "failed"]
    url: str
    recipe: str
    trouble: str | None = None
    pictures: list[Arrived]


class Kept(BaseModel):
    """What became of a picture that was sent. `vetoed`: the person rejected it before."""

    model_config = _shown(id=ID, outcome="new")

    id: str
    outcome: Literal["new", "duplicate", "vetoed"]


class Judgements(BaseModel):
    """Entries of the log (contract: judgements). `id` and `at` may be left out, `via` is `import`
    when it is, and of an artwork's id its first 8 digits are enough when they are unique."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={"examples": [{"judgements": [{"kind": "like", "artwork": ID}]}]},
    )

    judgements: list[dict[str, Any]] = Field(max_length=10_000)


class Added(BaseModel):
    """How many were new; `known` were in the log already, by their `id`."""

    added: int
    known: int


class Crop(BaseModel):
    """The largest piece of this shape that keeps what matters whole: x, y, width and height in
    pixels of the picture."""

    size: str = Field(examples=["1920x1080"])
    box: tuple[int, int, int, int]


class Seen(BaseModel):
    """What the nets see in a picture that was sent and is not kept."""

    id: str
    width: int
    height: int
    tags: list[TagRecord]
    focus: list[float] = Field(description="What matters: x, y, width, height in shares, 0..1")
    because: str = Field(description="Who chose it: face, saliency or top")
    crops: list[Crop]
    nearest: list[Near]


class Status(BaseModel):
    """Who answers, and what this key may do."""

    program: str
    version: str
    library: str
    artworks: dict[str, int]
    scope: Literal["read", "full"]
