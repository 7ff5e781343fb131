"""One line of words that never widens its surroundings: what does not fit ends in an ellipsis."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

LEAST = 40


class ElidedLabel(QLabel):
    """A label whose whole text is kept as its tool tip and its accessible name. One that
    `vanishes` takes no room while it says nothing."""

    def __init__(self, parent: QWidget | None = None, *, vanishes: bool = False) -> None:
        super().__init__(parent)
        self._vanishes = vanishes
        self._whole = self._more = ""
        self.setTextFormat(Qt.TextFormat.PlainText)

    def say(self, text: str, more: str = "") -> None:
        """Show this, as far as it fits; `more` is told by the tool tip alone."""
        self._whole, self._more = text, more
        if self._vanishes:
            self.setVisible(bool(text))
        self.setAccessibleName(text)
        self._fit()

    def _shown(self) -> str:
        metrics = self.fontMetrics()
        return metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self._whole) + 2
        return QSize(width, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = self._shown()
        told = ("" if shown == self._whole else self._whole, self._more)
        self.setToolTip("\n".join(each for each in told if each))
        if shown != self.text():
            self.setText(shown)
        self.updateGeometry()


class FittingLabel(ElidedLabel):
    """Where the whole does not fit, the first shorter text that does is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shorter: tuple[str, ...] = ()

    def say(self, text: str, more: str = "", shorter: tuple[str, ...] = ()) -> None:
        self._shorter = shorter
        super().say(text, more)

    def _shown(self) -> str:
        room = self.width()
        for text in (self._whole, *self._shorter):
            if self.fontMetrics().horizontalAdvance(text) <= room:
                return text
        last = self._shorter[-1] if self._shorter else self._whole
        return self.fontMetrics().elidedText(last, Qt.TextElideMode.ElideRight, room)
