"""What grid, inbox, board and inspector ask for, without knowing each other."""

from __future__ import annotations

from dataclasses import dataclass

from models.records import Focus


@dataclass(frozen=True, slots=True)
class ThumbnailWanted:
    """One thumbnail a view would like: the longest side in device pixels, square around the focus
    or whole."""

    id: str
    size_px: int
    cropped: bool = False
    focus: Focus | None = None
