"""What another process or program changed here, whatever door it came by."""

from __future__ import annotations

from dataclasses import dataclass

from models.records import LibraryChanges


@dataclass(frozen=True, slots=True)
class Served:
    """What a handed-over verb did so far; `ended` with the last of them. `group` is the module of
    `app.cli` that has the verb."""

    group: str
    changes: LibraryChanges
    ended: bool = False
