"""The Inbox: feeds the triage with finds in a good order and carries out what is said of them."""

from __future__ import annotations

from asyncio import Task
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from app.controllers.catching_up import CatchUp
from app.controllers.inbox.finds import WaitingFinds
from app.controllers.judging import JudgeCommand, Judging
from app.controllers.opening import open_address
from app.controllers.pictures import Pictures
from app.workbench import Workbench
from models.records import LibraryChanges, State
from widgets.inbox.inbox_screen import InboxScreen
from widgets.inbox.records import Find
from widgets.parts.thumbnail_wanted import ThumbnailWanted
from widgets.window.notification_bar import Notice

CATCH_UP_MS = 250
LARGEST = 2048
VIA = "inbox"


class InboxController(QObject):
    """`waiting_changed` tells how many finds wait."""

    waiting_changed = Signal(int)

    def __init__(
        self, screen: InboxScreen, bench: Workbench, judging: Judging, pictures: Pictures
    ) -> None:
        super().__init__(screen)
        self._screen, self._view = screen, screen.view
        self._bench = bench
        self._library = bench.core.library
        self._judging = judging
        self.waiting = WaitingFinds(bench.core, lambda: bench.inference.learned)
        self._finds: dict[str, Find] = {}
        # Judged here, perhaps not written yet: a slow answer must not bring them back.
        self._away: set[str] = set()
        self._catch_up = CatchUp(self, CATCH_UP_MS, self._begin_refresh)
        view = self._view
        view.kept.connect(self._on_kept)
        view.rejected.connect(self._on_rejected)
        view.liked.connect(self._on_liked)
        view.disliked.connect(self._on_disliked)
        view.went_back.connect(self._on_went_back)
        view.picture_needed.connect(self._on_picture_needed)
        view.thumbnails_needed.connect(self._on_thumbnails_needed)
        view.source_opened.connect(self._on_source_opened)
        bench.changes.announced.connect(self._on_changed)
        pictures.show_in("inbox", view.set_picture)
        pictures.show_in("strip", self._show_thumbnail)

    @Slot()
    def refresh(self) -> None:
        """Bring the queue up to date, without moving the find that is being looked at."""
        self._begin_refresh()

    def _begin_refresh(self) -> Task[Any]:
        return self._bench.tasks.restart("inbox", self._refresh())

    async def _refresh(self) -> None:
        finds, waiting = await self._bench.runner.call(self.waiting.fetch)
        self._finds.update({each.artwork.id: each for each in finds})
        here = [each for each in finds if each.artwork.id not in self._away]
        waiting -= len(finds) - len(here)
        current = self._view.current
        if current is not None and any(each.artwork.id == current.artwork.id for each in here):
            # What the person looks at stays in front, whatever the new order says.
            here.sort(key=lambda each: each.artwork.id != current.artwork.id)
        self._view.set_finds(here, waiting)
        self.waiting_changed.emit(waiting)

    # What the person did

    @Slot(str)
    def _on_kept(self, artwork_id: str) -> None:
        self._say("keep", artwork_id)

    @Slot(str)
    def _on_rejected(self, artwork_id: str) -> None:
        self._say("reject", artwork_id)

    @Slot(str)
    def _on_liked(self, artwork_id: str) -> None:
        self._say("like", artwork_id)

    @Slot(str)
    def _on_disliked(self, artwork_id: str) -> None:
        self._say("dislike", artwork_id)

    def _say(self, kind: str, artwork_id: str) -> None:
        find = self._finds.get(artwork_id)
        if find is not None:
            self._away.add(artwork_id)
            # What stands in the library is not changed yet: a find was never judged before.
            place: dict[str, Any] = {"slot": find.slot} if find.slot else {}
            if find.propensity is not None:
                place["propensity"] = find.propensity
            self._judging.say(kind, [replace(find.artwork, liked=0)], VIA, **place)

    @Slot()
    def _on_went_back(self) -> None:
        """One history for the window: going back undoes what was done last, if it was here."""
        undo = self._bench.undo
        last = undo.command(undo.index() - 1) if undo.canUndo() else None
        if isinstance(last, JudgeCommand) and last.via == VIA:
            undo.undo()
        else:
            self._bench.tell(Notice(self.tr("There is nothing in the inbox to take back.")))

    @Slot(object)
    def _on_changed(self, changes: LibraryChanges) -> None:
        self._bench.tasks.start(self._follow(changes))

    async def _follow(self, changes: LibraryChanges) -> None:
        store = self._library.artworks
        touched = [*changes.updated, *changes.removed]
        artworks = await self._bench.runner.call(lambda: store.by_rows(touched))
        gone = [each.id for each in artworks if each.state is not State.INBOX]
        known = [each for each in gone if each in self._finds]
        self._away.update(known)
        self._view.remove_finds(known)
        for artwork in artworks:
            if artwork.state is State.INBOX and artwork.id in self._away:
                self._away.discard(artwork.id)
                self._view.put_back(self._finds[artwork.id])
        self._catch_up.ask()

    # Pictures

    @Slot(str, int)
    def _on_picture_needed(self, artwork_id: str, longest: int) -> None:
        self._bench.thumbnails.request_original(
            artwork_id, min(max(longest, 320), LARGEST), asker="inbox"
        )

    @Slot(object)
    def _on_thumbnails_needed(self, wanted: Sequence[ThumbnailWanted]) -> None:
        self._bench.thumbnails.request(wanted, asker="strip", replace=True)

    def _show_thumbnail(self, artwork_id: str, image: QImage) -> None:
        self._view.set_thumbnail(artwork_id, image)

    @Slot(str)
    def _on_source_opened(self, address: str) -> None:
        open_address(address)
