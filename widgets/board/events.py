"""What the board tells its controller: frozen records, in world units of the contract."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlacementEvent:
    """Where one artwork ended in one edit. `moved`: put there by hand; `removed`: taken off."""

    artwork: str
    x: float
    y: float
    zoom: float
    moved: bool
    removed: bool = False


@dataclass(frozen=True, slots=True)
class PlacementChange:
    """One edit of one board, done, undone or redone.

    `edit` is the same for the edit, its undo and its redo, so that the log can name what an
    undo takes back. `placements` says where everything touched stands now.
    """

    board: str
    edit: str
    placements: tuple[PlacementEvent, ...]
    undone: bool = False


@dataclass(frozen=True, slots=True)
class FilesDropped:
    """Files or addresses from another program, and where on the board they were let go."""

    board: str
    files: tuple[object, ...]
    x: float
    y: float
