"""Asks whether what nets say of pictures is right, a word at a time; the grid shows them."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QSlider, QVBoxLayout, QWidget

from widgets.commands import keys
from widgets.look import icons
from widgets.parts.wrapping_row import WrappingRow

STEPS = 10  # To each side of what the nets suggest.
PAUSE_MS = 400
SLIDER_WIDTH = 120


class ReviewStrip(QWidget):
    """`sureness_changed` carries -1 (more words) to 1 (surer ones) when the hand rests."""

    wrong_said = Signal()
    rest_right_said = Signal()
    next_wanted = Signal()
    closed = Signal()
    sureness_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question, self.hint = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self.more, self.surer = QLabel(), QLabel()
        self.wrong, self.right, self.next, self.back = (QPushButton() for _ in range(4))
        self.wrong.clicked.connect(self.wrong_said)
        self.right.clicked.connect(self.rest_right_said)
        self.next.clicked.connect(self.next_wanted)
        self.back.clicked.connect(self.closed)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(-STEPS, STEPS)
        self.slider.setFixedWidth(SLIDER_WIDTH)
        self._rest = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._rest.timeout.connect(self._on_rest)
        self.slider.valueChanged.connect(self._on_moved)
        self._word, self._pictures = "", 0
        self._gain = (0, 0.0, 0.0)
        self._lay_out()
        self.retranslate()
        self.hide()

    def ask(self, word: str, pictures: int) -> None:
        """Of so many pictures nets say this word; none: nothing waits."""
        self._word, self._pictures = word, pictures
        self.retranslate()
        self.show()

    def show_gain(self, verdicts: int, before: float, after: float) -> None:
        """What the answers so far were worth (models.nets.own_words.Gain)."""
        self._gain = (verdicts, before, after)
        self.retranslate()

    def show_sureness(self, sureness: float) -> None:
        self.slider.blockSignals(True)
        self.slider.setValue(round(sureness * STEPS))
        self.slider.blockSignals(False)

    def retranslate(self) -> None:
        """Texts and icons anew: after a change of language or theme."""
        asks = self._pictures > 0
        if asks:
            said = self.tr("“{word}”: is that right? %n picture(s)", "", self._pictures)
            self.question.setText(said.format(word=self._word))
        else:
            self.question.setText(self.tr("No word that Bunshin found itself waits to be checked."))
        self._show_hint()
        self.wrong.setText(keys.with_key(self.tr("Wrong"), "review_wrong"))
        self.right.setText(keys.with_key(self.tr("All others are right"), "review_right"))
        self.next.setText(self.tr("Another word"))
        self.back.setText(self.tr("Back to the library"))
        self.back.setIcon(icons.icon("back"))
        for button in (self.wrong, self.right, self.next):
            button.setVisible(asks)
        self.more.setText(self.tr("more words"))
        self.surer.setText(self.tr("surer words"))
        self.slider.setAccessibleName(self.tr("How sure Bunshin must be to say a word"))
        self.slider.setToolTip(self.slider.accessibleName())

    def _show_hint(self) -> None:
        """What to do; once something was learned, what it was worth."""
        verdicts, before, after = self._gain
        how = self.tr(
            "The least sure come first. Choose what is wrong, then say that all others are right."
        )
        self.question.setToolTip(how)
        if not verdicts:
            self.hint.setText(how if self._pictures else self.tr("New pictures bring new words."))
            return
        said = self.tr(
            "Learned from %n answer(s): right in {after} of 100 held back, {before} before",
            "",
            verdicts,
        )
        self.hint.setText(said.format(after=round(100 * after), before=round(100 * before)))

    def _on_moved(self, _value: int) -> None:
        self._rest.start()

    def _on_rest(self) -> None:
        self.sureness_changed.emit(self.slider.value() / STEPS)

    def _lay_out(self) -> None:
        above, below = WrappingRow(), WrappingRow()
        for row in (above, below):
            row.setSpacing(8)
        above.addWidget(self.question, 1)
        for part in (self.wrong, self.right, self.next, self.back):
            above.addWidget(part)
        below.addWidget(self.hint, 1)
        for small in (self.more, self.slider, self.surer):
            below.addWidget(small)
        for label in (self.hint, self.more, self.surer):
            label.setProperty("kind", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 8)
        column.setSpacing(4)
        column.addLayout(above)
        column.addLayout(below)
