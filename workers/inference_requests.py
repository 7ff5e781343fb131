"""What the inference thread is asked to do, from any thread; knows which comes next and when."""

from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from models.imaging.pixels import Pixels
from models.taste.terms import Opinion

DEBOUNCE = 0.3
LATEST = 2.0
_PAUSE = 3600.0

Query = str | Path | Pixels


@dataclass(frozen=True, slots=True)
class Analyse:
    """Make the vectors of what has none."""

    title = "analyse"


@dataclass(frozen=True, slots=True)
class Rank:
    """Learn from the log and score everything."""

    title = "rank"


@dataclass(frozen=True, slots=True)
class Heed:
    """Score everything by a word that was just said; the refit follows."""

    said: tuple[Opinion, ...]
    title = "heed"


@dataclass(frozen=True, slots=True)
class Index:
    """Build the neighbour index anew."""

    title = "index"


@dataclass(frozen=True, slots=True)
class Alike:
    """Pictures to be like and not to be like, each an artwork's id, a file or pixels; `special` is
    from 0 (overall) to 1 (in what is special); `personal` by what boards taught, if they did."""

    plus: tuple[Query, ...]
    minus: tuple[Query, ...] = ()
    special: float = 0.0
    personal: bool = False


@dataclass(frozen=True, slots=True)
class Similar:
    """The artworks that fit best."""

    number: int
    alike: Alike
    limit: int
    among: Collection[str] | None = None
    title = "similar"


@dataclass(frozen=True, slots=True)
class Compare:
    """Where two pictures look alike."""

    number: int
    one: Query
    other: Query
    title = "compare"


@dataclass(frozen=True, slots=True)
class Explain:
    """Why an artwork has its score."""

    number: int
    artwork: str
    title = "explain"


Request = Analyse | Rank | Heed | Index | Similar | Compare | Explain


class Requests:
    """One waiting request of each kind at most: a newer one takes the place of an older."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._change = threading.Condition()
        self._numbers = itertools.count(1)
        self._similar: Similar | None = None
        self._detail: Compare | Explain | None = None
        self._analyse: Analyse | None = None
        self._index = False
        self._said: list[Opinion] = []
        self._rank_from = self._rank_at = float("inf")
        self._stopped = False

    @property
    def stopped(self) -> bool:
        return self._stopped

    def similar(self, alike: Alike, limit: int, among: Collection[str] | None) -> int:
        """The number that the answer will have."""
        with self._change:
            number = next(self._numbers)
            self._similar = Similar(number, alike, limit, among)
            self._change.notify_all()
            return number

    def compare(self, one: Query, other: Query) -> int:
        """Likewise."""
        with self._change:
            number = next(self._numbers)
            self._detail = Compare(number, one, other)
            self._change.notify_all()
            return number

    def explain(self, artwork: str) -> int:
        """Likewise; of these and the comparisons the latest is answered."""
        with self._change:
            number = next(self._numbers)
            self._detail = Explain(number, artwork)
            self._change.notify_all()
            return number

    def analyse(self) -> None:
        with self._change:
            self._analyse = Analyse()
            self._change.notify_all()

    def index(self) -> None:
        with self._change:
            self._index = True
            self._change.notify_all()

    def rank(self) -> None:
        """After a short silence, so that twenty keys in a row are learned at once."""
        with self._change:
            now = self._clock()
            self._rank_from = min(self._rank_from, now)
            self._rank_at = min(now + DEBOUNCE, self._rank_from + LATEST)
            self._change.notify_all()

    def heed(self, said: Sequence[Opinion]) -> None:
        """Before anything else but answers to questions."""
        with self._change:
            self._said += said
            if said:
                self._change.notify_all()

    def forget_analysis(self) -> None:
        with self._change:
            self._analyse = None
            self._index = False

    def stop(self) -> None:
        with self._change:
            self._stopped = True
            self._change.notify_all()

    def rest(self, seconds: float, paused: Callable[[], bool]) -> Request | None:
        """Wait so long, and while it is paused, unless something urgent comes, which is returned;
        `wake` ends a pause early."""
        end = self._clock() + seconds
        with self._change:
            while not self._stopped:
                if (urgent := self._take_urgent()) is not None:
                    return urgent
                left = end - self._clock()
                due = self._rank_at - self._clock()
                if not paused() and left <= 0:
                    return None
                self._change.wait(min(due, _PAUSE if paused() else left))
            return None

    def wake(self) -> None:
        """Whoever rests looks again whether there is reason to."""
        with self._change:
            self._change.notify_all()

    def next(self) -> Request | None:
        """Wait for the next request; None when it is time to end."""
        with self._change:
            while not self._stopped:
                request = self._take_urgent() or self._take_patient()
                if request is not None:
                    return request
                due = self._rank_at - self._clock()
                self._change.wait(None if due == float("inf") else max(0.0, due))
            return None

    def urgent(self) -> Request | None:
        """What should not wait for a long analysis, if there is anything; never waits."""
        with self._change:
            return None if self._stopped else self._take_urgent()

    def _take_urgent(self) -> Request | None:
        if self._similar is not None:
            similar, self._similar = self._similar, None
            return similar
        if self._detail is not None:
            detail, self._detail = self._detail, None
            return detail
        if self._said:
            said, self._said = tuple(self._said), []
            return Heed(said)
        if self._rank_at <= self._clock():
            self._rank_from = self._rank_at = float("inf")
            return Rank()
        return None

    def _take_patient(self) -> Request | None:
        if self._analyse is not None:
            analyse, self._analyse = self._analyse, None
            return analyse
        if self._index:
            self._index = False
            return Index()
        return None
