"""When sources with a rhythm, and what was saved while browsing, are to be collected."""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING

from models.library.ledger.crawl_jobs import BROWSED, CrawlJobs

if TYPE_CHECKING:
    from models.library.library import Library
    from models.records import Source

AFTER_FAILURE = 60.0  # Seconds that what is due waits after a round that failed as a whole.
OFFLINE = (15.0, 900.0)  # The same, at first and at most, where nothing could be reached.
LONGEST_REST = 3600.0  # A machine that slept looks at its clock again.


class DueTimes:
    """Lives in the crawl thread. Reading the library may raise."""

    def __init__(self) -> None:
        self._from = self._browsed_from = 0.0
        self._offline_rounds = 0

    def failed(self) -> None:
        """What is due waits a while before it is looked for again."""
        self._from = time.monotonic() + AFTER_FAILURE

    def round_ended(self, *, offline: bool) -> None:
        """What was saved and has not come is left: a site wants its rest. What found nobody in the
        net waits ever longer."""
        self._browsed_from = time.monotonic() + AFTER_FAILURE
        self._offline_rounds = self._offline_rounds + 1 if offline else 0
        if offline:
            pause = min(OFFLINE[1], OFFLINE[0] * 2 ** (self._offline_rounds - 1))
            self._from = time.monotonic() + pause

    @property
    def rest(self) -> float:
        """Seconds that are still waited after a failure, or while nobody can be reached."""
        return max(0.0, self._from - time.monotonic())

    def sources(self, library: Library) -> list[Source]:
        return library.sources.due(time.time_ns() // 1000)

    def browsed(self, library: Library) -> bool:
        return self._until_browsed(library) <= 0

    def seconds_left(self, library: Library) -> float:
        """Until something is due; after a failure until it is looked again."""
        if self.rest:
            return self.rest
        due = library.sources.next_due()
        until = LONGEST_REST if due is None else due / 1e6 - time.time()
        return min(until, self._until_browsed(library))

    def _until_browsed(self, library: Library) -> float:
        first = min(CrawlJobs(library.reading).waiting([BROWSED]).values(), default=None)
        if first is None:
            return math.inf
        return max(first / 1e6 - time.time(), self._browsed_from - time.monotonic())
