"""A decoded picture as it crosses processes and threads: facts and raw bytes, no objects."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pixels:
    """Rows without padding: RGBA8888 when `alpha`, else RGB888. Upright already: `orientation` only
    tells what the file's EXIF said. `source_width` and `source_height` are the original's, upright.
    """

    width: int
    height: int
    source_width: int
    source_height: int
    format: str
    alpha: bool
    frames: int
    data: bytes
    orientation: int = 1


@dataclass(frozen=True, slots=True)
class Frame:
    """One moment of an animation, whole (not a difference), and how long it stands."""

    pixels: Pixels
    milliseconds: int


@dataclass(frozen=True, slots=True)
class Limits:
    """What one decode may cost. `frames` are looked at when a picture comes in; `played` is the
    most that one playing hands over."""

    seconds: float = 20.0
    memory: int = 4 << 30
    pixels: int = 180_000_000
    frames: int = 300
    played: int = 5_000
