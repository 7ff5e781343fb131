"""How far an import is, for a person who watches a terminal."""

from __future__ import annotations

import time

from app.cli.verbs import Context
from models.records import Progress

_EVERY = 0.5  # Seconds between two lines of progress.


class ProgressLine:
    """A line now and then; nothing where nobody watches."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._watched = context.diagnostics.isatty()
        self._next = 0.0

    def show(self, progress: Progress) -> None:
        if not self._watched or time.monotonic() < self._next:
            return
        self._next = time.monotonic() + _EVERY
        self._context.say(progress_sentence(progress))


def progress_sentence(progress: Progress) -> str:
    """`120 of 2000 · 60 a second · 31 s to go`."""
    parts = [f"{progress.done} of {progress.total}"]
    if progress.rate:
        parts.append(f"{progress.rate:.0f} a second")
    if progress.remaining is not None:
        parts.append(f"{progress.remaining:.0f} s to go")
    return " · ".join(parts)
