"""What the grid tells the rest of the program: frozen records, sent through `Signal(object)`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shown:
    """One picture that stood on the screen when another was chosen, and for how long."""

    artwork: str
    row: int
    col: int
    visible_ms: int
    hovered_ms: int


@dataclass(frozen=True, slots=True)
class Pick:
    """The person chose one picture out of those that were shown."""

    artwork_id: str
    shown: tuple[Shown, ...]
    columns: int
