"""The facts that cross layers and threads: frozen records, no behaviour beyond reading them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class State(StrEnum):
    """Where an artwork stands (contract: states of an artwork)."""

    INBOX = "inbox"
    KEPT = "kept"
    REJECTED = "rejected"
    TRASHED = "trashed"


# What is to be looked at; the rest only waits to be restored or forgotten.
SHOWN = (State.KEPT, State.INBOX)
# Their files lie in the trash, for so many days at least.
IN_TRASH = frozenset({State.REJECTED, State.TRASHED})
TRASH_DAYS = 30


@dataclass(frozen=True, slots=True)
class Tag:
    """One word about an artwork. `confidence` is 0..1 and only a net's tag has one."""

    name: str
    namespace: str = "general"
    origin: str = "person"
    confidence: float | None = None

    @property
    def text(self) -> str:
        """As it is written: `name`, or `namespace:name`."""
        return self.name if self.namespace == "general" else f"{self.namespace}:{self.name}"


@dataclass(frozen=True, slots=True)
class Sighting:
    """One place where an artwork was seen. Times are integer microseconds since 1970 UTC; `robots`
    is what the site says to machines there, such as `noai,noindex`."""

    found_at: int
    via: str
    page_url: str | None = None
    file_url: str | None = None
    author: str | None = None
    author_url: str | None = None
    title: str | None = None
    posted_at: int | None = None
    recipe: str | None = None
    post_key: str | None = None
    source: int | None = None
    robots: str | None = None
    tags: tuple[Tag, ...] = ()


@dataclass(frozen=True, slots=True)
class KeptSighting:
    """A sighting as the library has it: `key` is its row, `original` holds the site's words behind
    the fields that were corrected."""

    key: int
    said: Sighting
    original: Mapping[str, str | int | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Focus:
    """What a crop keeps, in shares (0..1) of the upright picture. `because` says who chose it:
    `face`, `saliency`, `top` or `person`."""

    x: float
    y: float
    width: float
    height: float
    because: str


@dataclass(frozen=True, slots=True)
class Artwork:
    """One distinct picture. `row` is the library's integer key, `id` the SHA-256 of the file.

    `path` is absolute. `added` is in microseconds since 1970 UTC, `bytes` the file's size.
    `liked` is the standing like (1), dislike (-1) or neither (0); `rating` is 0 (none) to 5.
    More than one of `frames` is an animation. So many `variants` are collapsed behind it.
    """

    row: int
    id: str
    path: str
    format: str
    width: int
    height: int
    bytes: int
    state: State
    added: int
    title: str = ""
    author: str = ""
    rating: int = 0
    liked: int = 0
    note: str = ""
    missing: bool = False
    frames: int = 1
    variants: int = 0
    tags: tuple[Tag, ...] = ()
    focus: Focus | None = None


@dataclass(frozen=True, slots=True)
class Placement:
    """One artwork on a board. World units: 1 = a default thumbnail's width; x right, y down."""

    artwork: str
    x: float
    y: float
    moved: bool = True


@dataclass(frozen=True, slots=True)
class Board:
    """A named free table. `zoom`, `center_x`, `center_y` are the view as it was left."""

    id: str
    name: str
    teaches: bool = True
    created: int = 0
    zoom: float = 1.0
    center_x: float = 0.0
    center_y: float = 0.0
    placements: tuple[Placement, ...] = ()


@dataclass(frozen=True, slots=True)
class Neighbour:
    """One answer of a similarity search: the distance is 1 - cosine (raw) or the learned metric."""

    id: str
    distance: float


@dataclass(frozen=True, slots=True)
class Score:
    """What the taste thinks of one artwork: P(like) and half its 80 % interval, both 0..1."""

    id: str
    score: float | None
    uncertainty: float | None


@dataclass(frozen=True, slots=True)
class Source:
    """Something to collect from. Times in microseconds since 1970 UTC, `every` in seconds; `report`
    is how its list was read through, where its site says how many there are."""

    id: int
    url: str
    recipe: str
    state: str = "ready"
    every: int | None = None
    last: int | None = None
    next: int | None = None
    found: int = 0
    liked: int = 0
    reason: str = ""
    report: Mapping[str, Any] | None = None

    @property
    def own_likes(self) -> bool:
        """Whether it is what the person liked elsewhere: nothing of it has to be got to know."""
        return bool(self.report and self.report.get("liked"))


CROPS = "crops"  # The initiator of changes by which no search finds more or less.


@dataclass(frozen=True, slots=True)
class LibraryChanges:
    """What one write did, as row numbers. Announced once, with who did it, to every screen."""

    added: tuple[int, ...] = ()
    removed: tuple[int, ...] = ()
    updated: tuple[int, ...] = ()
    initiator: str = ""

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.updated)

    def merged(self, other: LibraryChanges) -> LibraryChanges:
        """Both changes as one; the first initiator stands."""
        return LibraryChanges(
            self.added + other.added,
            self.removed + other.removed,
            self.updated + other.updated,
            self.initiator or other.initiator,
        )


def all_changes(changes: Iterable[LibraryChanges]) -> LibraryChanges:
    """Many changes as one."""
    merged = LibraryChanges()
    for each in changes:
        merged = merged.merged(each)
    return merged


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a piece of work is. `total` 0 means not known yet. `rate` is items per second."""

    done: int = 0
    total: int = 0
    rate: float = 0.0
    remaining: float | None = None
    note: str = ""
    details: tuple[object, ...] = field(default=())
