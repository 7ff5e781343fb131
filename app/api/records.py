"""The shapes of requests and answers, the contract's records. They are what OpenAPI shows."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field


class Problem(BaseModel):
    """What went wrong: a code for programs, a sentence for people."""

    code: str
    message: str


class TagRecord(BaseModel):
    name: str
    namespace: str
    origin: Literal["person", "site", "net"]
    confidence: float | None


class ArtworkRecord(BaseModel):
    """As `search` prints it; `show` adds sightings, notes and boards."""

    model_config = ConfigDict(extra="allow")

    id: str = Field(description="SHA-256 of the file, 64 lower-case hex digits")
    path: str
    width: int
    height: int
    format: str
    bytes: int
    state: Literal["inbox", "kept", "rejected", "trashed"]
    added: str = Field(description="RFC 3339, UTC")
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
    net: str
    metric: Literal["raw", "personal"]
    nearest: list[Near]


class Ranked(BaseModel):
    rank: int
    id: str
    score: float | None
    uncertainty: float | None


class Address(BaseModel):
    """A site, a list, a feed to collect from."""

    model_config = ConfigDict(extra="forbid")

    url: str = Field(max_length=8000)
    every_seconds: int | None = Field(default=None, ge=60)


class SourceRecord(BaseModel):
    id: int
    url: str
    recipe: str
    reason: str


class Kept(BaseModel):
    """What became of a picture that was sent."""

    id: str
    outcome: Literal["new", "duplicate", "vetoed"]


class Judgements(BaseModel):
    """Entries of the log (contract: judgements); `id` and `at` may be left out."""

    model_config = ConfigDict(extra="forbid")

    judgements: list[dict[str, Any]] = Field(max_length=10_000)


class Added(BaseModel):
    added: int
    known: int


class Seen(BaseModel):
    """What the nets see in a picture that was sent and is not kept."""

    id: str
    width: int
    height: int
    tags: list[TagRecord]
    crop: list[float] = Field(description="x, y, width, height in shares of the picture")
    because: str
    nearest: list[Near]


class Status(BaseModel):
    program: str
    version: str
    library: str
    artworks: dict[str, int]
    scope: Literal["read", "full"]
