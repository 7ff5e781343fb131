"""Remembers what the numbers of a round count, and opens it: the finds themselves, or a list."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Slot

from app.controllers.opening import open_address
from app.controllers.sources.round_words import DUPLICATE, FAILED, NEW, VETOED, outcome_of, title_of
from models.collecting.ledger.events import CollectEvent
from widgets.activity.outcome_dialog import OutcomeDialog
from widgets.window.main_window import MainWindow

KEPT = 1000  # Of each kind, the newest.


class RoundLists(QObject):
    """Of the round that runs, or ran last. `key` names its card."""

    def __init__(self, window: MainWindow, key: str) -> None:
        super().__init__(window)
        self._window, self._key = window, key
        self._kept = _nothing()
        self._put_off_before: frozenset[str] = frozenset()
        window.activity.opened.connect(self._on_opened)

    def begin(self) -> None:
        """A new round: the numbers begin anew."""
        self._put_off_before = self._put_off()
        self._kept = _nothing()

    def heed(self, events: Sequence[CollectEvent]) -> None:
        for event in events:
            if event.outcome in self._kept:
                self._kept[event.outcome].append(event)

    @Slot(str, str)
    def _on_opened(self, key: str, name: str) -> None:
        if key != self._key:
            return
        if name == NEW:
            self._window.show_screen("inbox")
        else:
            self.open(name)

    @property
    def in_vain(self) -> bool:
        """Whether all that failed is tried again by itself, as it was in the round before."""
        put_off = self._put_off()
        return bool(put_off) and put_off == self._put_off_before

    def _put_off(self) -> frozenset[str]:
        """The addresses that failed, where all that did is tried again by itself."""
        failed = self._kept[FAILED]
        all_later = all(each.later for each in failed)
        return frozenset(each.url for each in failed) if all_later else frozenset()

    def open(self, outcome: str) -> None:
        """What was known, not wanted or could not be read, newest last."""
        found = [outcome_of(event) for event in self._kept[outcome]]
        dialog = OutcomeDialog(title_of(outcome), found, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.opened.connect(self._on_page_opened)
        dialog.open()

    @Slot(str)
    def _on_page_opened(self, url: str) -> None:
        open_address(url)


def _nothing() -> dict[str, deque[CollectEvent]]:
    return {each: deque(maxlen=KEPT) for each in (DUPLICATE, VETOED, FAILED)}
