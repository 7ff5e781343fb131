"""The Duel screen: two or four pictures, which one do you prefer? And what that has led to."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from widgets.commands import keys
from widgets.duel.duel_cards import DuelCards
from widgets.duel.duel_choices import TWO, DuelChoices
from widgets.duel.ranking_list import RankingList
from widgets.look.announcing import announce
from widgets.look.saying import Saying
from widgets.parts.empty_state import EmptyState
from widgets.parts.wrapping_row import WrappingRow

STEPS = 1000
NUMBERS = {
    Qt.Key.Key_1: 0,
    Qt.Key.Key_2: 1,
    Qt.Key.Key_3: 2,
    Qt.Key.Key_4: 3,
}
SIDES = {Qt.Key.Key_Left: 0, Qt.Key.Key_Right: 1}  # Where there are no more than two.


class DuelScreen(QWidget):
    """`preferred` carries the place of the best of those shown."""

    preferred = Signal(int)
    draw_wanted = Signal()
    skip_wanted = Signal()
    undo_wanted = Signal()
    begin_wanted = Signal()
    pictures_needed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = DuelCards()
        self.cards.pressed.connect(self._prefer)
        self.question, self.keys, self.told = QLabel(), QLabel(wordWrap=True), QLabel()
        self.keys.setProperty("kind", "muted")
        self.told.setProperty("kind", "muted")
        self.choices = DuelChoices()
        self.anew = QPushButton()
        self.anew.clicked.connect(self.begin_wanted)
        self.draw, self.skip, self.back = QPushButton(), QPushButton(), QPushButton()
        self.draw.clicked.connect(self._draw)
        self.skip.clicked.connect(self._skip)
        self.back.clicked.connect(self.undo_wanted)
        self.bar = QProgressBar(textVisible=False)
        self.bar.setRange(0, STEPS)
        self.bar.setFixedHeight(4)
        self.ranking = RankingList()
        self.empty = EmptyState("duel")
        for box in (self.choices.aim, self.choices.at_once, self.ranking.order):
            box.activated.connect(self._take_keys)
        self._asks = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self._lay_out()
        self._saying = Saying(self, self._say)

    def ask(self, count: int, told: str, progress: float) -> None:
        """A question of `TWO` or `FOUR` is open; the pictures come by themselves. `told` is where
        it stands, translated."""
        self._asks = True
        self.cards.show_count(count)
        self.draw.setVisible(count == TWO)  # No judgement says that four are equal.
        self._say()
        self.told.setText(told)
        self._announce()
        self.bar.setValue(round(STEPS * progress))
        self._pages.setCurrentWidget(self._table)
        for part in (self.draw, self.skip):
            part.setEnabled(True)

    def show_over(self, told: str) -> None:
        """Nothing is left to ask; the ranking stays."""
        self._asks = False
        self.told.setText(told)
        self._announce()
        self.bar.setValue(STEPS)
        for part in (self.draw, self.skip):
            part.setEnabled(False)

    def show_empty(
        self, sentence: str, button: str = "", act: Callable[[], object] | None = None
    ) -> None:
        self._asks = False
        self.empty.say(sentence, button, act)
        self._pages.setCurrentWidget(self.empty)

    def _announce(self) -> None:
        said = f"{self.question.text()} {self.told.text()}" if self._asks else self.told.text()
        self.setAccessibleDescription(said)
        if self.isVisible():
            announce(self, said)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.modifiers() not in plain or not self._pressed(Qt.Key(event.key()), event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.pictures_needed.emit()

    def _pressed(self, key: Qt.Key, event: QKeyEvent) -> bool:
        """Whether the key means something here."""
        if key == Qt.Key.Key_Backspace:
            self.undo_wanted.emit()
            return True
        two = self.cards.count == TWO
        place = {**NUMBERS, **(SIDES if two else {})}.get(key)
        says = keys.table("duel", {"skip": self._skip, **({"draw": self._draw} if two else {})})
        if event.isAutoRepeat() or (place is None and key not in says):
            return False
        if place is None:
            says[key]()
        elif place < self.cards.count:
            self._prefer(place)
        return True

    def _take_keys(self, _index: int) -> None:
        """The next key answers again, once something was chosen."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _prefer(self, place: int) -> None:
        if self._asks:
            self.preferred.emit(place)

    def _draw(self) -> None:
        if self._asks:
            self.draw_wanted.emit()

    def _skip(self) -> None:
        if self._asks:
            self.skip_wanted.emit()

    def _say(self) -> None:
        if self.cards.count == TWO:
            self.question.setText(self.tr("Which one do you prefer?"))
            self.keys.setText(self.tr("← → or 1 2  prefer   ↓  draw   S  skip   Backspace  back"))
        else:
            self.question.setText(self.tr("Which one do you like best?"))
            self.keys.setText(self.tr("1 2 3 4  the best   S  skip   Backspace  back"))
        self.anew.setText(self.tr("New round"))
        self.anew.setToolTip(
            keys.with_key(
                self.tr("With what is chosen in the library, or what it shows"), "duel_chosen"
            )
        )
        self.draw.setText(self.tr("Draw"))
        self.skip.setText(self.tr("Skip"))
        self.back.setText(self.tr("Back"))
        self.setAccessibleName(self.tr("Duel"))

    def _lay_out(self) -> None:
        head = WrappingRow()
        head.addWidget(self.question)
        head.addWidget(self.told, 1)
        head.addWidget(self.choices)
        head.addWidget(self.anew)
        below = WrappingRow()
        below.setSpacing(8)
        below.addWidget(self.keys, 1)
        for part in (self.back, self.skip, self.draw):
            below.addWidget(part)
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.bar)
        column.addWidget(self.cards, 1)
        column.addLayout(below)
        self._table = QWidget()
        beside = QHBoxLayout(self._table)
        beside.setContentsMargins(16, 12, 16, 12)
        beside.setSpacing(16)
        beside.addLayout(column, 1)
        beside.addWidget(self.ranking)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._table)
        self._pages.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)
