"""Has the person check words that only nets say; the answers teach the person's own head."""

from __future__ import annotations

from asyncio import Task
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from app import settings
from app.controllers.catching_up import CatchUp
from app.controllers.library.library import LibraryController
from app.controllers.writing import WriteCommand, Writing
from app.workbench import Workbench
from models.records import LibraryChanges, Tag
from widgets.window.main_window import MainWindow

SHOWN = 200  # Pictures of a word at a time.
LEARN_AFTER = 20  # Answers; the others are learned when the person leaves.
SETTLE_MS = 1000
ACTIONS = ("review_wrong", "review_right", "review_next")


@dataclass(frozen=True, slots=True)
class _Asked:
    """The word that is asked about, of how many pictures, and the rows that are shown."""

    tag: Tag
    pictures: int
    rows: tuple[int, ...]


class WordCount(QObject):
    """`changed` tells how many words of pictures wait to be checked."""

    changed = Signal(int)

    def __init__(self, parent: QObject, bench: Workbench) -> None:
        super().__init__(parent)
        self._bench = bench
        self._settle = CatchUp(self, SETTLE_MS, self._begin)
        bench.changes.announced.connect(self._on_changed)

    @Slot()
    def count(self) -> None:
        self._begin()

    def _begin(self) -> Task[Any]:
        return self._bench.tasks.restart("review count", self._count())

    async def _count(self) -> None:
        from models.library.tags.tag_review import how_many_open

        self.changed.emit(await _read(self._bench, how_many_open))

    @Slot(object)
    def _on_changed(self, _changes: LibraryChanges) -> None:
        self._settle.ask()


class ReviewingController(QObject):
    """One for the window's life; its actions are there while a word is asked about."""

    def __init__(
        self, window: MainWindow, bench: Workbench, writing: Writing, library: LibraryController
    ) -> None:
        super().__init__(window)
        self._window = window
        self._bench = bench
        self._writing = writing
        self._grid = library
        self._library = bench.core.library
        self._strip = window.library.review
        self._asked: _Asked | None = None
        self._passed: set[str] = set()
        self._unlearned = 0
        actions, strip = window.actions_, self._strip
        actions["review_tags"].triggered.connect(self.begin)
        actions["review_wrong"].triggered.connect(self._on_wrong)
        actions["review_right"].triggered.connect(self._on_right)
        actions["review_next"].triggered.connect(self._on_next)
        strip.wrong_said.connect(self._on_wrong)
        strip.rest_right_said.connect(self._on_right)
        strip.next_wanted.connect(self._on_next)
        strip.sureness_changed.connect(self._on_sureness_changed)
        library.strip_changed.connect(self._on_strip_changed)
        bench.inference.analysed.connect(self._on_analysed)
        self.waiting = WordCount(self, bench)
        self._enable(False)

    @Slot()
    def begin(self) -> None:
        """Ask about the word of most pictures."""
        self._passed.clear()
        self._window.show_screen("library")
        self._strip.show_sureness(settings.load().sureness)
        self._bench.tasks.restart("review", self._ask_next())

    @Slot(object)
    def _on_strip_changed(self, strip: object) -> None:
        """Something else is shown: what was answered is learned."""
        if strip is not self._strip:
            self._asked = None
            self._enable(False)
            self._learn(at_least=1)

    async def _ask_next(self) -> None:
        from models.library.tags.tag_review import open_words, rows_with

        def fetch() -> _Asked | None:
            for word in open_words():
                if word.tag.text not in self._passed:
                    rows = tuple(rows_with(word.tag, SHOWN))
                    return _Asked(word.tag, word.pictures, rows)
            return None

        self._asked = await _read(self._bench, fetch)
        await self._show_gain()
        self._show()

    def _show(self) -> None:
        asked = self._asked
        self._enable(asked is not None)
        self._grid.show_under(self._strip, asked.rows if asked else ())
        word, pictures = (asked.tag.text, asked.pictures) if asked else ("", 0)
        self._strip.ask(word.replace("_", " "), pictures)
        self._window.library.grid.setFocus()

    async def _show_gain(self) -> None:
        def fetch() -> tuple[int, float, float]:
            from models.nets.own_head import gain_of

            gain = gain_of(self._library)
            return gain.verdicts, gain.before, gain.after

        self._strip.show_gain(*await self._bench.runner.call(fetch))

    @Slot()
    def _on_wrong(self) -> None:
        chosen = self._window.library.grid.selected_rows()
        if self._asked is not None and len(chosen):
            self._answer([int(row) for row in chosen], right=False)

    @Slot()
    def _on_right(self) -> None:
        """All that are shown but those chosen, which the person may be about to call wrong."""
        if self._asked is None:
            return
        chosen = {int(row) for row in self._window.library.grid.selected_rows()}
        self._answer([row for row in self._asked.rows if row not in chosen], right=True)

    @Slot()
    def _on_next(self) -> None:
        if self._asked is not None:
            self._passed.add(self._asked.tag.text)
            self._bench.tasks.restart("review", self._ask_next())

    def _answer(self, rows: Sequence[int], *, right: bool) -> None:
        from models.library.tags.bulk_tagging import Untag, retag, untag_back

        asked = self._asked
        if asked is None or not rows:
            return
        tag, before = replace(asked.tag, origin="person"), list[Untag]()

        def write() -> LibraryChanges:
            done = retag(rows, (tag,) if right else (), () if right else (tag,))
            before[:] = before or [done.undo]
            return done.changes

        text = self.tr("answer about %n picture(s)", "", len(rows))
        self._bench.undo.push(
            WriteCommand(text, self._writing, write, lambda: untag_back(before[0]))
        )
        self._unlearned += len(rows)
        self._learn(at_least=LEARN_AFTER)
        left = tuple(row for row in asked.rows if row not in set(rows))
        self._asked = replace(asked, rows=left, pictures=asked.pictures - len(rows))
        if left:
            self._show()
        else:
            self._bench.tasks.restart("review", self._go_on())

    async def _go_on(self) -> None:
        """What was answered must be written before it is asked what is left."""
        await self._writing.all_written()
        await self._ask_next()

    def _learn(self, at_least: int) -> None:
        if self._unlearned >= at_least:
            self._unlearned = 0
            self._bench.inference.request_analyse()

    @Slot(float)
    def _on_sureness_changed(self, sureness: float) -> None:
        settings.save(replace(settings.load(), sureness=sureness))
        self._bench.core.renew_nets()
        self._bench.inference.request_analyse()

    @Slot(object)
    def _on_analysed(self, _analysed: object) -> None:
        if self._strip.isVisible():
            self._bench.tasks.start(self._show_gain())

    def _enable(self, there: bool) -> None:
        for name in ACTIONS:
            self._window.actions_[name].setEnabled(there)


async def _read(bench: Workbench, fetch: Callable[[], Any]) -> Any:
    def work() -> Any:
        with bench.core.library.reading():
            return fetch()

    return await bench.runner.call(work)
