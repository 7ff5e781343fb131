"""Pictures and pages that come out of a browser: dropped, pasted, or saved by the extension.

They go into the ledger and are fetched by the crawl thread, as finds; what was let go over a board
is laid there when it has come.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, Slot

from app.controllers.adding.importing import ImportingController
from app.controllers.board.board_desk import Place
from app.controllers.programs.connecting import ConnectingController
from app.controllers.sources.adding_source import AddingSourceController
from app.controllers.sources.collecting import CollectingController
from app.controllers.sources.round_words import why_of
from app.controllers.writing import Writing
from app.example_site import ADDRESS, PORT
from app.messages import sentence
from app.workbench import Workbench
from models.errors import ExpectedError
from models.library.ledger.crawl_jobs import BROWSED, CrawlJobs
from models.records import IN_TRASH, LibraryChanges, Source, State
from widgets.board.drops import GAP
from widgets.parts.picture_drop import PictureDrop
from widgets.parts.web_drop import WebDrop
from widgets.window.main_window import MainWindow
from widgets.window.notification_bar import Notice

if TYPE_CHECKING:
    from models.collecting.browsing.browsed_door import Taken
    from models.collecting.browsing.dropped import Dropped
    from models.collecting.ledger.browsed import Browsed
    from models.collecting.ledger.events import CollectEvent

_OFFERED = ("listing", "watch", "folder")  # Kinds of addresses that are sources, not pictures.


@dataclass(slots=True)
class _OnTheWay:
    """What was asked for here and has not come yet. `picture` is what came along with it."""

    place: Place | None
    picture: bytes
    page: str
    laid: int = 0


class BrowsingController(QObject):
    """One for the window's life."""

    def __init__(
        self,
        window: MainWindow,
        bench: Workbench,
        writing: Writing,
        importing: ImportingController,
        collecting: CollectingController,
    ) -> None:
        super().__init__(window)
        self._window, self._bench, self._writing = window, bench, writing
        self._importing, self._collecting = importing, collecting
        self._adding: AddingSourceController = collecting.adding
        self._on_the_way: dict[str, _OnTheWay] = {}
        self._put_off: set[str] = set()  # Hosts of which it was told that they do not answer.
        self.connecting = ConnectingController(window, bench)
        self.lay: Any = None  # Lays artworks on a board: board, ids, x, y.
        bench.crawl.happened.connect(self._on_happened)
        PictureDrop(window, foreign=True).dropped.connect(self._on_dropped)

    def take(self, drops: Sequence[WebDrop], place: Place | None = None) -> None:
        """From a drag or the clipboard; to be laid at `place`, where that is named."""
        self._bench.tasks.start(self._take(drops, place))

    def fetch(self) -> None:
        """What was saved elsewhere, or waits since the last time."""
        self._bench.tasks.start(self._fetch())

    @Slot(object)
    def _on_dropped(self, mime: Any) -> None:
        from widgets.parts.drag_payload import dropped_files

        self._importing.take(dropped_files(mime))

    async def _take(self, drops: Sequence[WebDrop], place: Place | None) -> None:
        from models.collecting.browsing.dropped import read_drop

        for drop in drops:
            read = read_drop(drop.formats)
            if not read and not drop.picture:
                self._tell(self.tr("There is no picture in what was dropped."), "warning")
            for each in read or _only_picture():
                await self._take_one(each, each.picture or drop.picture, place)

    async def _take_one(self, dropped: Dropped, picture: bytes, place: Place | None) -> None:
        collector = self._bench.core.collecting
        if not dropped.facts:
            await self._store(picture, place, "")
            return
        if dropped.address:
            explained = await self._bench.runner.call(lambda: collector.explain(dropped.address))
            if not explained.usable or explained.kind in _OFFERED:
                self._adding.offer([dropped.address])
                return
        try:
            browsed = collector.door.browsed_of({**dropped.facts, "asked": uuid.uuid4().hex})
        except ExpectedError as error:
            if picture:
                await self._store(picture, place, "")
            else:
                self._tell(sentence(error), "warning")
            return
        (taken,) = await self._bench.runner.call(lambda: collector.door.take([browsed]))
        await self._go_on(browsed, taken, _OnTheWay(place, picture, browsed.page_url or ""))

    async def _go_on(self, browsed: Browsed, taken: Taken, wanted: _OnTheWay) -> None:
        if taken.state == "rejected":
            self._tell_rejected(str(taken.id))
        elif taken.state == "have":
            self._bench.changes.announce(taken.changes)
            self._tell(self.tr("This picture is in the library already."))
            self._lay(wanted.place, str(taken.id))
        else:
            self._on_the_way[browsed.asked] = wanted
            self._put_off.clear()
            paused = self._window.sources.pause.isChecked()
            self._tell(
                self.tr("Noted. It comes when collecting goes on.")
                if paused
                else self.tr("Fetching it into the inbox…")
            )
            await self._fetch()

    async def _fetch(self) -> None:
        jobs = CrawlJobs(self._bench.core.library.reading)
        hosts = await self._bench.runner.call(lambda: jobs.waiting([BROWSED]))
        if any(host.endswith(f":{PORT}") for host in hosts):
            await self._collecting.example.serve_for([Source(BROWSED, ADDRESS, "")])
        if hosts:
            self._bench.crawl.request_browsed()

    async def _store(self, picture: bytes, place: Place | None, page: str) -> None:
        """The bytes that came along: where the address cannot be had, or there is none."""
        from models.library.arriving.pasting import import_bytes

        core = self._bench.core
        stored = await self._bench.runner.call(
            lambda: import_bytes(
                core.library,
                core.sandbox,
                picture,
                via="browse",
                page=page or None,
                state=State.INBOX,
            )
        )
        self._bench.changes.announce(stored.changes)
        if stored.outcome == "vetoed":
            self._tell_rejected(stored.id)
            return
        new = stored.outcome == "new"
        self._tell(
            self.tr("The picture waits in the inbox.")
            if new
            else self.tr("This picture is in the library already.")
        )
        self._lay(place, stored.id)
        if new:
            self._importing.imported.emit()

    # What came ----------------------------------------------------------------------------

    @Slot(object)
    def _on_happened(self, events: Iterable[CollectEvent]) -> None:
        for event in events:
            if event.source == BROWSED:
                self._came(event)

    def _came(self, event: CollectEvent) -> None:
        wanted = self._on_the_way.get(event.asked)
        if event.outcome == "failed":
            if event.later and (wanted is None or not wanted.picture):
                self._tell_later(event)
                return
            self._on_the_way.pop(event.asked, None)
            if wanted is not None and wanted.picture:
                self._bench.tasks.start(self._store(wanted.picture, wanted.place, wanted.page))
            else:
                said = self.tr("Not saved: {why}").format(why=why_of(event))
                self._tell(said, "warning")
        elif event.outcome == "vetoed" and event.reason == "in-trash" and event.id:
            self._tell_rejected(event.id)
        elif event.outcome == "vetoed":
            self._tell(self.tr("The page says: {why}").format(why=event.reason), "warning")
        elif wanted is not None and event.id:
            wanted.picture = b""
            self._lay(wanted.place, event.id, beside=wanted.laid)
            wanted.laid += 1

    def _tell_later(self, event: CollectEvent) -> None:
        """Once: each time that it is tried in vain is no news."""
        host = urlsplit(event.url).hostname or event.url
        if host not in self._put_off:
            self._put_off.add(host)
            said = self.tr(
                "{host} cannot be reached now. It is noted, and fetched by itself later."
            )
            self._tell(said.format(host=host))

    def _lay(self, place: Place | None, artwork: str, beside: int = 0) -> None:
        """Several of one page lie side by side, in the order in which they come."""
        if place is not None and self.lay is not None:
            board, x, y = place
            self.lay(board, [artwork], x + GAP * beside, y)

    def _tell_rejected(self, artwork: str) -> None:
        self._bench.tell(
            Notice(
                self.tr("You rejected this picture before; it stays rejected."),
                action=self.tr("Bring it back"),
                act=lambda: self._bring_back(artwork),
            )
        )

    def _bring_back(self, artwork: str) -> None:
        """To the inbox: to look at, not as if it were liked."""
        library = self._bench.core.library

        def write() -> LibraryChanges:
            if library.artworks.by_id(artwork).state not in IN_TRASH:
                return LibraryChanges()
            return library.artworks.set_state([artwork], State.INBOX)

        self._writing.submit(write)

    def _tell(self, text: str, level: str = "info") -> None:
        self._bench.tell(Notice(text, level))


def _only_picture() -> list[Dropped]:
    from models.collecting.browsing.dropped import Dropped

    return [Dropped({})]
