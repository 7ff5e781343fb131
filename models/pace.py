"""How far a long piece of work is, how quick it is, and how long it still takes."""

from __future__ import annotations

import time

from models.records import Progress


def progress(
    done: int, total: int, began: float, note: str = "", details: tuple[object, ...] = ()
) -> Progress:
    """`began` is a moment of `time.monotonic`."""
    seconds = time.monotonic() - began
    rate = done / seconds if seconds > 0 else 0.0
    return Progress(done, total, rate, (total - done) / rate if rate else None, note, details)
