"""The collector's own thread: one asyncio loop, one client, woken by what is asked of it.

A QThread that only overrides `run`: it has signals and thread-safe methods, and no slots. Sources
with a rhythm are collected when they are due, as long as the thread lives.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import queue
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, QThread, Signal

from models.collecting.ledger.events import CollectEvent
from models.collecting.steered import collect_named, collect_saved, collect_steered
from models.library.ledger.sources import PAUSED
from models.steering.pace import FIRST
from workers.course import Course
from workers.due_times import LONGEST_REST, DueTimes
from workers.giving_way import give_way
from workers.page_trial import PageTrial
from workers.round_telling import Telling, beat
from workers.waiting_times import LOOK_AGAIN_S

if TYPE_CHECKING:
    from models.collecting.collector import Collector
    from models.library.library import Library
    from models.records import Source

_log = logging.getLogger(__name__)


class Collects(Protocol):
    """The part of the core that is used here."""

    @property
    def library(self) -> Library: ...

    @property
    def collecting(self) -> Collector: ...


@dataclass(frozen=True, slots=True)
class _Wanted:
    sources: tuple[int, ...] | None
    limit: int | None = None
    asked: bool = True  # By the person, not by the clock.
    browsed: bool = False  # Only what was saved while browsing.


_BROWSED = _Wanted((), browsed=True)


class CrawlThread(QThread):
    """Started once with the window. `happened` carries tuples of `CollectEvent`, `state_changed`
    a `CrawlState`, `failed` the exception that ended a round, `tried` a `Tried`, or the exception
    of a trial that is a mistake of ours. `trial` takes what is asked beside all rounds. While
    `waits` gives a reason, what is due waits; what is asked for does not."""

    happened = Signal(object)
    state_changed = Signal(object)
    failed = Signal(object)
    tried = Signal(object)

    def __init__(
        self,
        core: Collects,
        parent: QObject | None = None,
        *,
        waits: Callable[[], str] = lambda: "",
    ) -> None:
        super().__init__(parent)
        self.waits = waits
        self._core = core
        self._asked: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._wake: Callable[[], Any] | None = None
        self._wanted: list[_Wanted] = []
        self._paused = False
        self._stopping = False
        self._due = DueTimes()
        self._later: list[_Wanted] = []  # Wanted, but nothing could be reached.
        self.trial = PageTrial(core, self._ask, self.tried.emit)
        self._telling = Telling(self.happened.emit, self.state_changed.emit)
        self.course = Course(self._ask, self._wanted, self._telling)

    def request_collect(
        self, source_ids: Sequence[int] | None = None, limit: int | None = None
    ) -> None:
        """Collect these sources, or from all as their worth says; at most `limit` new pictures,
        else as many as are left of the day."""
        wanted = _Wanted(tuple(source_ids) if source_ids else None, limit)
        self._ask(lambda: _add(self._wanted, wanted))

    def request_browsed(self) -> None:
        """Bring what was saved while browsing; a round that runs already brings it too."""
        self._ask(lambda: _add(self._wanted, _BROWSED))

    def request_pause(self) -> None:
        """Stop asking sites; what was begun is kept and goes on with `request_resume`."""
        self._ask(lambda: setattr(self, "_paused", True))

    def request_resume(self) -> None:
        self._ask(lambda: setattr(self, "_paused", False))

    def request_look(self) -> None:
        """Somebody else changed the sources: see again what is due."""
        self._ask(lambda: None)

    def request_stop(self) -> None:
        """End the thread within a moment; wait for it with `wait`."""
        self._ask(lambda: setattr(self, "_stopping", True))

    def run(self) -> None:
        """The one outer edge of this thread. What it starts gives way to the window as well."""
        give_way()
        try:
            asyncio.run(self._main())
        except Exception as error:  # noqa: BLE001 - nobody above this line would hear of it
            _log.error("collecting ended", exc_info=error)
            self.failed.emit(error)

    def _ask(self, step: Callable[[], None]) -> None:
        """From any thread: `step` runs in this one, at once or when it has started."""
        self._asked.put(step)
        wake = self._wake
        if wake is not None:
            # The loop may have ended in this moment: then there is nobody to ask.
            with contextlib.suppress(RuntimeError):
                wake()

    async def _main(self) -> None:
        loop, news = asyncio.get_running_loop(), asyncio.Event()
        self._wake = lambda: loop.call_soon_threadsafe(news.set)
        library = self._core.library
        try:
            # What a killed collector was reading is not read any more.
            await asyncio.wrap_future(library.writer.submit(library.sources.settle))
        except Exception as error:  # noqa: BLE001 - told to the window, which knows the families
            self._fail(error)
        try:
            await self._serve(news)
        finally:
            self._wake = None

    async def _serve(self, news: asyncio.Event) -> None:
        while True:
            news.clear()
            _take(self._asked)
            if self._stopping:
                return
            await self.course.put_off(self._core, self._fail)
            if not self._paused:
                self._add_due()
            if self._paused or not self._wanted:
                self._telling.change("paused" if self._paused else "idle")
                await self._rest(news)
                continue
            await self._collect(self._wanted[0], news)

    def _add_due(self) -> None:
        library = self._core.library
        try:
            if self._due.rest or self.waits():
                return
            while self._later:
                _add(self._wanted, self._later.pop(0))
            due = self._due.sources(library)
            if self._due.browsed(library):
                _add(self._wanted, _BROWSED)
        except Exception as error:  # noqa: BLE001 - a locked or full disk passes; this thread stays
            self._fail(error)
            return
        if due:
            _add(self._wanted, _Wanted(tuple(source.id for source in due), asked=False))

    async def _rest(self, news: asyncio.Event) -> None:
        """Until something is asked or is due."""
        seconds = LONGEST_REST
        if not self._paused:
            try:
                least = LOOK_AGAIN_S if self.waits() else 0.05
                seconds = min(seconds, max(least, self._due.seconds_left(self._core.library)))
            except Exception as error:  # noqa: BLE001 - as where what is due is collected
                self._fail(error)
                seconds = self._due.rest
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await news.wait()

    def _fail(self, error: Exception) -> None:
        """Told to the window; what is due waits a while before it is looked for again."""
        self._due.failed()
        self.failed.emit(error)

    async def _collect(self, wanted: _Wanted, news: asyncio.Event) -> None:
        """One round, ended early by pause and stop. A paused round stays wanted."""
        work = asyncio.create_task(self._round(wanted))
        try:
            while not work.done() and not (self._paused or self._stopping or self.course.anew):
                waking = asyncio.create_task(news.wait())
                await asyncio.wait({work, waking}, return_when=asyncio.FIRST_COMPLETED)
                waking.cancel()
                news.clear()
                _take(self._asked)
        finally:
            cut_off = not work.done()
            work.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await work
        self.course.anew = False
        if not cut_off and wanted in self._wanted:
            self._wanted.remove(wanted)
        offline = self._core.collecting.offline and not cut_off
        self._due.round_ended(offline=offline)
        if offline and wanted.asked:
            _add(self._later, wanted)

    async def _round(self, wanted: _Wanted) -> None:
        collector, beating = self._core.collecting, None
        try:
            sources = [] if wanted.browsed else collector.sources(wanted.sources)
            open_ = [each for each in sources if each.state != PAUSED or wanted.sources is not None]
            self._telling.begin(tuple(source.id for source in open_))
            beating = asyncio.create_task(beat(collector, self._telling))
            events = _events(collector, wanted, sources)
            async with contextlib.aclosing(events):  # type: ignore[type-var]
                async for event in events:
                    self._telling.tell(event, collector.requests)
        except Exception as error:  # noqa: BLE001 - told to the window, which knows the families
            self._fail(error)
        finally:
            if beating is not None:
                beating.cancel()
            for event in collector.unheard:
                self._telling.tell(event, collector.requests)
            self._telling.flush()


def _add(all_wanted: list[_Wanted], wanted: _Wanted) -> None:
    if wanted not in all_wanted:
        all_wanted.append(wanted)


def _events(
    collector: Collector, wanted: _Wanted, sources: Sequence[Source]
) -> AsyncIterator[CollectEvent]:
    """Only what was saved while browsing, where that is wanted. What the person named is collected
    from as it is, all and what is due as steered; the day bounds both."""
    if wanted.browsed:
        return collect_saved(collector)
    if wanted.asked and wanted.sources is not None:
        return collect_named(collector, sources, limit=wanted.limit, each=FIRST)
    return collect_steered(collector, sources, limit=wanted.limit, asked=wanted.asked)


def _take(asked: queue.SimpleQueue[Callable[[], None]]) -> None:
    """Run what was asked meanwhile."""
    with contextlib.suppress(queue.Empty):
        while True:
            asked.get_nowait()()
