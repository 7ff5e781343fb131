"""Offers how a search may go on while the person types it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from app.workbench import Workbench
from widgets.library.search_field import SearchField


class SearchingController(QObject):
    """Asks the library at each letter; a slower answer to an older one is dropped."""

    def __init__(self, field: SearchField, bench: Workbench) -> None:
        super().__init__(field)
        self._field = field
        self._bench = bench
        field.options_needed.connect(self._on_options_needed)

    @Slot(str, int)
    def _on_options_needed(self, text: str, cursor: int) -> None:
        self._bench.tasks.restart("search options", self._offer(text, cursor))

    async def _offer(self, text: str, cursor: int) -> None:
        from models.library.searching.completion import complete

        library = self._bench.core.library
        found = await self._bench.runner.call(lambda: complete(library, text, cursor))
        self._field.offer(found, text)
