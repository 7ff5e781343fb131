"""Which nets looked at a library, with what settings, and how good they are on it.

Kept in the library itself, one record a net and version: whoever opens it with another program or
another net can tell what made the vectors, words and crops that are there.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from models.library.database.fetching import execute, tuples
from models.library.tables.tables import MetaRow

_KEY = "net "


@dataclass(frozen=True, slots=True)
class NetRecord:
    """`key` is the net and its version; `settings` what it was asked with; `program` the version
    of this program; the times are integer microseconds since 1970 UTC."""

    key: str
    role: str
    sha256: str
    provider: str
    program: str
    settings: Mapping[str, Any] = field(default_factory=dict, hash=False)
    first_at: int = 0
    last_at: int = 0
    analysed: int = 0


@dataclass(frozen=True, slots=True)
class Measured:
    """How good nets are on this library, by what the person confirmed and corrected."""

    words_right: int = 0
    words_wrong: int = 0
    crops: int = 0
    crops_moved: int = 0


def net_records() -> dict[str, NetRecord]:
    """By key, the first used first. Needs a scope."""
    rows = tuples(MetaRow.select(MetaRow.value).where(MetaRow.key.startswith(_KEY)))
    found = [NetRecord(**json.loads(value)) for (value,) in rows]
    return {each.key: each for each in sorted(found, key=lambda one: one.first_at)}


def note_net(now: NetRecord) -> None:
    """It looked at `analysed` more pictures at `last_at`. Runs inside a write."""
    before = net_records().get(now.key)
    if before is not None:
        analysed = before.analysed + now.analysed
        now = replace(now, first_at=before.first_at, analysed=analysed)
    else:
        now = replace(now, first_at=now.last_at)
    execute(
        "INSERT INTO meta (key, value) VALUES (?, ?)"
        " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (_KEY + now.key, json.dumps(asdict(now), sort_keys=True)),
    )


def measured() -> Measured:
    """From what the person said so far. Needs a scope."""
    right, wrong = execute(
        "SELECT ifnull(sum(ifnull(mine.confidence, 1) > 0), 0),"
        " ifnull(sum(ifnull(mine.confidence, 1) = 0), 0) FROM artwork_tag mine"
        " JOIN artwork_tag net ON net.artwork = mine.artwork AND net.tag = mine.tag"
        " AND net.origin = 'net' WHERE mine.origin = 'person'"
    ).fetchone()
    crops, moved = execute(
        "SELECT count(*), ifnull(sum(because = 'person'), 0) FROM focus"
    ).fetchone()
    return Measured(int(right), int(wrong), int(crops), int(moved))
