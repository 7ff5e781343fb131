"""What the taste expects of a picture: a bar whose paler end is how unsure it is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from models.records import Score
from widgets.look import theme
from widgets.look.saying import Saying

HEIGHT = 6


class TasteBar(QWidget):
    """'Your taste 0.82 ± 0.07' over a bar; hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figure = QLabel()
        self._figure.setProperty("kind", "muted")
        self._bar = _Bar()
        head = QHBoxLayout()
        self._name = QLabel()
        head.addWidget(self._name)
        head.addStretch()
        head.addWidget(self._figure)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addLayout(head)
        box.addWidget(self._bar)
        self.why = QLabel(wordWrap=True)
        self.why.setProperty("kind", "caption")
        self.why.setTextFormat(Qt.TextFormat.PlainText)
        self.why.hide()
        box.addWidget(self.why)
        self._saying = Saying(self, self._say)
        self.show_score(None)

    def _say(self) -> None:
        self._name.setText(self.tr("Your taste"))

    def show_why(self, text: str) -> None:
        """What the score is made of, a line each, translated; nothing hides it."""
        self.why.setText(text)
        self.why.setVisible(bool(text))

    def show_score(self, score: Score | None) -> None:
        known = score.score if score is not None else None
        self.setVisible(known is not None)
        if score is None or known is None:
            return
        unsure = score.uncertainty or 0.0
        text = f"{known:.2f} ± {unsure:.2f}"
        self._figure.setText(text)
        self.setAccessibleName(self.tr("Your taste") + " " + text)
        self._bar.show_value(known, unsure)


class _Bar(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._value = self._unsure = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_value(self, value: float, unsure: float) -> None:
        self._value, self._unsure = value, unsure
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(80, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        pale = QColor(tokens.accent)
        pale.setAlpha(110)
        high = min(1.0, self._value + self._unsure)
        for share, color in ((1.0, QColor(tokens.line)), (high, pale)):
            self._fill(painter, share, color)
        self._fill(painter, max(0.0, self._value - self._unsure), QColor(tokens.accent))
        painter.end()

    def _fill(self, painter: QPainter, share: float, color: QColor) -> None:
        painter.setBrush(color)
        painter.drawRoundedRect(QRectF(0, 0, self.width() * share, HEIGHT), 3, 3)
