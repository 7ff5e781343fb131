"""Looks in the background for pictures that look alike: at the start, and after new ones came."""

from __future__ import annotations

from asyncio import Task
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from app.controllers.catching_up import CatchUp
from app.workbench import Workbench
from models.library import Library
from models.records import LibraryChanges

SEARCH_MS = 10_000


class AlikeSearch(QObject):
    """`searched` is emitted after a search that had something to do."""

    searched = Signal()

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self._library = bench.core.library
        self._later = CatchUp(self, SEARCH_MS, self._begin)
        bench.changes.announced.connect(self._on_changed)

    @Slot()
    def begin(self) -> None:
        """Soon: other work may still be starting."""
        if not self._library.read_only:
            self._later.ask()

    @Slot(object)
    def _on_changed(self, changes: LibraryChanges) -> None:
        if changes.added:
            self.begin()

    def _begin(self) -> Task[Any]:
        return self._bench.tasks.start(self.search())

    async def search(self) -> None:
        """A job of its own only where there is something to do."""
        if not await self._bench.runner.call(lambda: _anything(self._library)):
            return
        from models.similarity.duplicates import find_duplicates

        await self._bench.runner.run(
            lambda token: find_duplicates(self._library, token),
            title=lambda: self.tr("Looking for duplicates"),
            patient=True,
        )
        self.searched.emit()


def _anything(library: Library) -> bool:
    from models.library.artworks.fingerprints import anything_to_search

    with library.reading():
        return anything_to_search()
