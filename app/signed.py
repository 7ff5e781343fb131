"""Numbers with their sign, as people write them: a minus is not a hyphen."""

from __future__ import annotations


def signed(number: float, places: int = 2) -> str:
    """`+0.42`, `−0.10`."""
    return f"{number:+.{places}f}".replace("-", "−")
