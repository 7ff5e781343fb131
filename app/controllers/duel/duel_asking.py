"""Asks a question of the duels on the screen, two or four pictures, and logs the answer."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage, QUndoCommand

from app.controllers.judging import Judging
from app.controllers.pictures import Pictures
from app.workbench import Workbench
from models.taste.duelling import TWO, Question
from models.taste.terms import Choice, Duel
from widgets.duel.duel_screen import DuelScreen
from widgets.parts.thumbnail_wanted import ThumbnailWanted

CARDS = "duel"
SHARES = {"left": 1.0, "right": 0.0, "draw": 0.5}


class PassOver(QUndoCommand):
    """Four of which none was chosen: no kind of judgement says so, and nothing is logged. It stands
    in the history, so that Backspace takes back what was done last and not an answer before it."""

    def __init__(self, text: str, shown: frozenset[str], skipped: set[frozenset[str]]) -> None:
        super().__init__(text)
        self._shown, self._skipped = shown, skipped

    def redo(self) -> None:
        self._skipped.add(self._shown)

    def undo(self) -> None:
        self._skipped.discard(self._shown)


class DuelAsking(QObject):
    """`answered` carries what was said as a tuple of `Compared`: nothing, where it was passed
    over."""

    answered = Signal(object)

    def __init__(
        self, screen: DuelScreen, bench: Workbench, judging: Judging, pictures: Pictures
    ) -> None:
        super().__init__(screen)
        self._screen = screen
        self._bench = bench
        self._judging = judging
        self._question = Question()
        self._skipped: set[frozenset[str]] = set()
        screen.preferred.connect(self._on_preferred)
        screen.draw_wanted.connect(self._on_draw_wanted)
        screen.skip_wanted.connect(self._on_skip_wanted)
        screen.pictures_needed.connect(self._show_pictures)
        pictures.show_in(CARDS, self._show_card)

    @property
    def question(self) -> Question:
        return self._question

    def show(self, question: Question, skipped: set[frozenset[str]]) -> None:
        """Ask it; what is passed over is added to `skipped`."""
        self._question, self._skipped = question, skipped
        if question.over:
            self._screen.show_over(self._told())
            return
        self._screen.ask(len(question.shown), self._told(), question.progress)
        self._show_pictures()

    def say_anew(self) -> None:
        """How far it is, in the language that is spoken now."""
        self._screen.told.setText(self._told())

    def _told(self) -> str:
        question = self._question
        told = self.tr("%n answer(s)", "", question.asked)
        if question.over:
            return told + " · " + self.tr("Everything is known that was asked for.")
        if question.again:
            return told + " · " + self.tr("once more, because your answers go round in a circle")
        return told

    def pause(self) -> None:
        """Nothing is asked until the next question is shown."""
        self._question = Question()

    @Slot()
    def _show_pictures(self) -> None:
        if not self._question.over:
            size = max(self._screen.cards.longest(), 320)
            wanted = [ThumbnailWanted(each, size) for each in self._question.shown]
            self._bench.thumbnails.request(wanted, asker=CARDS, replace=True)

    def _show_card(self, artwork: str, image: QImage) -> None:
        if artwork in self._question.shown:
            self._screen.cards.show_image(self._question.shown.index(artwork), image)

    @Slot(int)
    def _on_preferred(self, place: int) -> None:
        shown = self._question.shown
        if len(shown) == TWO:
            self._duel("right" if place else "left")
        elif shown:
            best, others = shown[place], (*shown[:place], *shown[place + 1 :])
            self._judging.best_of(shown, best)
            self._answered(Choice(best, others, (1.0,) * len(others), 1.0))

    @Slot()
    def _on_draw_wanted(self) -> None:
        if len(self._question.shown) == TWO:
            self._duel("draw")

    @Slot()
    def _on_skip_wanted(self) -> None:
        shown = self._question.shown
        if not shown:
            return
        if len(shown) == TWO:
            left, right = shown
            self._judging.duel(left, right, "skip")
            self._skipped.add(frozenset(shown))
        else:
            text = self.tr("passing over pictures of a duel")
            self._bench.undo.push(PassOver(text, frozenset(shown), self._skipped))
        self._answered()

    def _duel(self, outcome: str) -> None:
        left, right = self._question.shown
        self._judging.duel(left, right, outcome)
        self._answered(Duel(left, right, SHARES[outcome], 1.0))

    def _answered(self, *said: Duel | Choice) -> None:
        self.pause()  # A second key before the next pictures says nothing.
        self.answered.emit(said)
