"""Offers the tags that are known while the person types one."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from app.workbench import Workbench
from widgets.inspector.tag_chips import TagChips

OFFERED = 12


class TagWordsController(QObject):
    """Asks the library for each prefix; a slower answer to an older one is dropped."""

    def __init__(self, chips: TagChips, bench: Workbench) -> None:
        super().__init__(chips)
        self._chips = chips
        self._bench = bench
        chips.words_needed.connect(self._on_words_needed)

    @Slot(str)
    def _on_words_needed(self, typed: str) -> None:
        if typed.strip():
            self._bench.tasks.restart("tag words", self._offer(typed))

    async def _offer(self, typed: str) -> None:
        from models.library.tags.words import known_words

        library = self._bench.core.library
        prefix = "_".join(typed.split())
        words = await self._bench.runner.call(lambda: known_words(library, prefix, OFFERED))
        self._chips.set_known_words([each.text for each in words])
