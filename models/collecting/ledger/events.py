"""What the collector tells while it works: one record for each thing it handled."""

from __future__ import annotations

from dataclasses import dataclass, field

from models.records import LibraryChanges


@dataclass(frozen=True, slots=True)
class CollectEvent:
    """`outcome`: new, duplicate, vetoed or failed; `reason` is a code or the recipe's own words.

    `picture` is false for a page that could not be read. `asked` is the word of whoever saved it
    while browsing; `later` that what failed is tried again by itself.
    """

    url: str
    outcome: str
    id: str | None = None
    reason: str | None = None
    source: int | None = None
    picture: bool = True
    changes: LibraryChanges = field(default_factory=LibraryChanges)
    asked: str = ""
    later: bool = False


@dataclass(frozen=True, slots=True)
class Counters:
    """The counts of one round."""

    found: int = 0
    new: int = 0
    duplicates: int = 0
    vetoed: int = 0
    failed: int = 0
    requests: int = 0
    seconds: float = 0.0


_COUNTED = {"new": "new", "duplicate": "duplicates", "vetoed": "vetoed", "failed": "failed"}


def counted(counters: Counters, event: CollectEvent) -> Counters:
    """The counts with one event more."""
    facts = {name: getattr(counters, name) for name in Counters.__dataclass_fields__}
    facts[_COUNTED[event.outcome]] += 1
    facts["found"] += event.picture
    return Counters(**facts)
