"""Feeds the Duplicates screen with pairs that look alike, and carries out what is said of them."""

from __future__ import annotations

from asyncio import Task
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from app.controllers.catching_up import CatchUp
from app.controllers.duplicates.pair_words import PairWords
from app.controllers.duplicates.settling import Settling
from app.controllers.pictures import LARGEST_ORIGINAL, Pictures
from app.workbench import Workbench
from models.library import Library
from models.library.artworks.duplicate_pairs import DuplicatePair, count_waiting, waiting_pairs
from models.records import LibraryChanges
from models.similarity.obvious import Rule, Suggestion, obvious, suggest
from widgets.duplicates.pair_view import DIFFERENT, LEFT, VARIANTS
from widgets.window.main_window import MainWindow
from widgets.window.notification_bar import Notice

ASKER = "duplicates"
CATCH_UP_MS = 400
MOST = 500
RULES = "duplicates/rules"

Key = frozenset[str]


@dataclass(frozen=True, slots=True)
class _Waiting:
    """One pair with what is proposed for it."""

    pair: DuplicatePair
    suggestion: Suggestion

    @property
    def key(self) -> Key:
        return frozenset((self.pair.first.id, self.pair.second.id))

    @property
    def better_first(self) -> tuple[str, str]:
        ids = self.pair.first.id, self.pair.second.id
        return ids if self.suggestion.better == 0 else ids[::-1]


class DuplicatesController(QObject):
    """`waiting_changed` tells how many pairs wait."""

    waiting_changed = Signal(int)

    def __init__(
        self, window: MainWindow, bench: Workbench, settling: Settling, pictures: Pictures
    ) -> None:
        super().__init__(window.duplicates)
        self._window, self._screen = window, window.duplicates
        self._bench = bench
        self._library = bench.core.library
        self._settling = settling
        self._words = PairWords()
        self._pairs: list[_Waiting] = []
        self._waiting = 0
        # Said here, perhaps not written yet: a slow answer must not bring them back.
        self._away: set[Key] = set()
        self._skipped: dict[Key, int] = {}
        self._front: Key = frozenset()
        self._refreshing = CatchUp(self, CATCH_UP_MS, self._begin_refresh)
        view = self._screen.view
        view.decided.connect(self._on_decided)
        view.skipped.connect(self._on_skipped)
        view.went_back.connect(self._on_went_back)
        view.left.connect(self._on_left)
        view.compare.picture_needed.connect(self._on_picture_needed)
        pictures.show_in(ASKER, view.compare.set_picture)
        self._screen.obvious_wanted.connect(self._on_obvious_wanted)
        self._screen.rules_changed.connect(self._on_rules_changed)
        self._screen.empty.pressed.connect(self._on_left)
        self._screen.choose_rules(self._remembered())
        bench.changes.announced.connect(self._on_changed)

    @Slot()
    def refresh(self) -> None:
        self._begin_refresh()

    @Slot(object)
    def _on_changed(self, _changes: LibraryChanges) -> None:
        self._refreshing.ask()

    # What waits

    def _begin_refresh(self) -> Task[Any]:
        return self._bench.tasks.restart("duplicates", self._refresh())

    async def _refresh(self) -> None:
        if not self._settling.busy:
            self._away.clear()
        self._pairs, self._waiting = await self._bench.runner.call(lambda: _fetch(self._library))
        self._show()

    def _show(self) -> None:
        here = [each for each in self._pairs if each.key not in self._away]
        gone = len(self._pairs) - len(here)
        here.sort(key=lambda each: (each.key != self._front, self._skipped.get(each.key, 0)))
        covered = sum(obvious(each.suggestion, self._screen.rules) for each in here)
        self._screen.show_counts(max(0, self._waiting - gone), covered)
        self.waiting_changed.emit(max(0, self._waiting - gone))
        if here:
            self._front = here[0].key
            self._screen.show_pair(self._words.shown(here[0].pair, here[0].suggestion))
        else:
            self._screen.show_empty(
                self.tr(
                    "Pictures that look alike wait here until you say which one to keep. "
                    "No two pictures of this library wait."
                ),
                self.tr("Back to the library"),
            )

    def _take_away(self, taken: list[_Waiting], lost: set[str]) -> None:
        """These pairs are settled, and all others of pictures that are in the trash now."""
        self._away.update(each.key for each in taken)
        self._away.update(each.key for each in self._pairs if each.key & lost)
        self._show()

    # What the person did

    @Slot(str)
    def _on_decided(self, said: str) -> None:
        shown = self._screen.view.pair
        one = next((e for e in self._pairs if shown and e.key == frozenset(shown.ids)), None)
        if one is None or one.key in self._away:
            return
        first, second = one.pair.first.id, one.pair.second.id
        lost: set[str] = set()
        if said == DIFFERENT:
            self._settling.part(first, second)
        elif said == VARIANTS:
            self._settling.group(one.better_first)
        else:
            kept, other = (first, second) if said == LEFT else (second, first)
            self._settling.keep([(kept, other)])
            lost = {other}
        self._take_away([one], lost)

    @Slot()
    def _on_obvious_wanted(self) -> None:
        rules = self._screen.rules
        here = [each for each in self._pairs if each.key not in self._away]
        chosen = [each for each in here if obvious(each.suggestion, rules)]
        if chosen:
            self._settling.keep([each.better_first for each in chosen])
            self._take_away(chosen, {each.better_first[1] for each in chosen})
        else:
            self._bench.tell(
                Notice(self.tr("None of these pairs is obvious by the chosen rules: please look."))
            )

    @Slot()
    def _on_skipped(self) -> None:
        if self._front:
            self._skipped[self._front] = max(self._skipped.values(), default=0) + 1
            self._front = frozenset()
            self._show()

    @Slot()
    def _on_went_back(self) -> None:
        """One history for the window: going back undoes what was done last, if it was here."""
        last = self._settling.last()
        if last is None:
            self._bench.tell(Notice(self.tr("There is nothing here to take back.")))
            return
        self._front = frozenset(last.about)
        self._bench.undo.undo()

    @Slot()
    def _on_left(self) -> None:
        self._window.show_screen("library")

    @Slot()
    def _on_rules_changed(self) -> None:
        self._bench.state.setValue(RULES, " ".join(sorted(self._screen.rules)))
        self._show()

    def _remembered(self) -> set[Rule]:
        said = self._bench.state.value(RULES)
        return set(Rule) if said is None else {each for each in Rule if each in str(said).split()}

    @Slot(str, int)
    def _on_picture_needed(self, artwork_id: str, longest: int) -> None:
        size = min(longest, LARGEST_ORIGINAL)
        self._bench.thumbnails.request_original(artwork_id, size, asker=ASKER)


def _fetch(library: Library) -> tuple[list[_Waiting], int]:
    pairs = waiting_pairs(library, MOST)
    found = [_Waiting(each, suggest(each.first, each.second, each.difference)) for each in pairs]
    return found, count_waiting(library)
