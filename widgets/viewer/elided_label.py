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

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self._whole) + 2
        return QSize(width, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        shown = metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        told = ("" if shown == self._whole else self._whole, self._more)
        self.setToolTip("\n".join(each for each in told if each))
        if shown != self.text():
            self.setText(shown)
        self.updateGeometry()
