"""How long each picture was looked at in the viewer, as `view` judgements."""

from __future__ import annotations

import time
from collections.abc import Callable

from app.controllers.judging import Judging

SHORTEST_VIEW_S = 1.0


class ViewLog:
    """Glances are not logged."""

    def __init__(self, judging: Judging, clock: Callable[[], float] = time.monotonic) -> None:
        self._judging = judging
        self._clock = clock
        self._since: tuple[str, float] | None = None

    def look_at(self, artwork_id: str) -> None:
        """This one is looked at from now on, none with `""`; the one before was until now."""
        now = self._clock()
        if self._since is not None:
            before, began = self._since
            if before == artwork_id:
                return
            if now - began >= SHORTEST_VIEW_S:
                self._judging.viewed(before, round((now - began) * 1000))
        self._since = (artwork_id, now) if artwork_id else None
