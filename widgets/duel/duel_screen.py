"""The Duel screen: two pictures, which one do you prefer? And what that has led to."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from widgets.duel.duel_card import DuelCard
from widgets.duel.ranking_list import RankingList
from widgets.empty_state import EmptyState
from widgets.saying import Saying

STEPS = 1000
AIMS = ("best", "order")
KEYS = {
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Down: "draw",
    Qt.Key.Key_S: "skip",
}


class DuelScreen(QWidget):
    """`answered` carries left, right, draw or skip; `aim_chosen` one of `AIMS`."""

    answered = Signal(str)
    undo_wanted = Signal()
    aim_chosen = Signal(str)
    begin_wanted = Signal()
    pictures_needed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.left, self.right = DuelCard(), DuelCard()
        self.left.pressed.connect(lambda: self._answer("left"))
        self.right.pressed.connect(lambda: self._answer("right"))
        self.question, self.keys, self.told = QLabel(), QLabel(), QLabel()
        self.keys.setProperty("kind", "muted")
        self.told.setProperty("kind", "muted")
        self.aim = QComboBox()
        for name in AIMS:
            self.aim.addItem("", name)
        self.aim.currentIndexChanged.connect(self._on_aim)
        self.anew = QPushButton()
        self.anew.clicked.connect(self.begin_wanted)
        self.draw, self.skip, self.back = QPushButton(), QPushButton(), QPushButton()
        self.draw.clicked.connect(lambda: self._answer("draw"))
        self.skip.clicked.connect(lambda: self._answer("skip"))
        self.back.clicked.connect(self.undo_wanted)
        self.bar = QProgressBar(textVisible=False)
        self.bar.setRange(0, STEPS)
        self.bar.setFixedHeight(4)
        self.ranking = RankingList()
        self.empty = EmptyState("duel")
        self._asks = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self._lay_out()
        self._saying = Saying(self, self._say)

    def ask(self, told: str, progress: float) -> None:
        """A question is open; the pictures come by themselves. `told` is where it stands,
        translated."""
        self._asks = True
        self.told.setText(told)
        self.bar.setValue(round(STEPS * progress))
        self._pages.setCurrentWidget(self._table)
        for part in (self.draw, self.skip):
            part.setEnabled(True)

    def show_over(self, told: str) -> None:
        """Nothing is left to ask; the ranking stays."""
        self._asks = False
        self.told.setText(told)
        self.bar.setValue(STEPS)
        for part in (self.draw, self.skip):
            part.setEnabled(False)

    def show_empty(self, sentence: str, button: str = "") -> None:
        self._asks = False
        self.empty.say(sentence, button)
        self._pages.setCurrentWidget(self.empty)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        said = KEYS.get(Qt.Key(event.key()))
        if event.modifiers() not in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            super().keyPressEvent(event)
        elif said and not event.isAutoRepeat():
            self._answer(said)
        elif event.key() == Qt.Key.Key_Backspace:
            self.undo_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.pictures_needed.emit()

    def _answer(self, said: str) -> None:
        if self._asks:
            self.answered.emit(said)

    def _on_aim(self, _index: int) -> None:
        self.aim_chosen.emit(self.aim.currentData())

    def _say(self) -> None:
        self.question.setText(self.tr("Which one do you prefer?"))
        self.keys.setText(self.tr("← →  prefer   ↓  draw   S  skip   Backspace  back"))
        for place, text in enumerate((self.tr("My ten best"), self.tr("All in order"))):
            self.aim.setItemText(place, text)
        self.aim.setAccessibleName(self.tr("What the duels are for"))
        self.anew.setText(self.tr("New round"))
        self.anew.setToolTip(
            self.tr("With what is chosen in the library, or what it shows (Ctrl+Shift+D)")
        )
        self.draw.setText(self.tr("Draw"))
        self.skip.setText(self.tr("Skip"))
        self.back.setText(self.tr("Back"))
        self.left.setAccessibleName(self.tr("The left picture"))
        self.right.setAccessibleName(self.tr("The right picture"))
        self.setAccessibleName(self.tr("Duel"))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.question)
        head.addWidget(self.told, 1)
        head.addWidget(self.aim)
        head.addWidget(self.anew)
        cards = QHBoxLayout()
        cards.setSpacing(16)
        cards.addWidget(self.left, 1)
        cards.addWidget(self.right, 1)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.keys, 1)
        for part in (self.back, self.skip, self.draw):
            below.addWidget(part)
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.bar)
        column.addLayout(cards, 1)
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
