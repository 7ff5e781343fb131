"""Beliefs as buttons in lines: a tag or a colour with what it does to a score."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QPushButton, QWidget

from widgets.inspector.flow_layout import FlowLayout
from widgets.look import theme

SWATCH = 14


class BeliefChips(QWidget):
    """`chosen` carries the search for what a chip stands for."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._flow = FlowLayout(self)

    def show_beliefs(self, beliefs: Sequence[tuple[str, str]]) -> None:
        """Searches (`tag:…`, `color:…`) and texts, translated."""
        while (item := self._flow.takeAt(0)) is not None:
            if (button := item.widget()) is not None:
                button.hide()
                button.deleteLater()
        for search, text in beliefs:
            button = QPushButton(text)
            if search.startswith("color:"):
                button.setIcon(self._swatch(search.removeprefix("color:")))
                button.setIconSize(QSize(SWATCH, SWATCH))
            button.clicked.connect(lambda _on=False, asked=search: self.chosen.emit(asked))
            self._flow.addWidget(button)
        self.updateGeometry()

    def _swatch(self, color: str) -> QIcon:
        ratio = self.devicePixelRatioF()
        drawn = QPixmap(QSize(SWATCH, SWATCH) * ratio)
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.current().muted), 1))
        painter.setBrush(QColor(color))
        painter.drawEllipse(1, 1, SWATCH - 2, SWATCH - 2)
        painter.end()
        return QIcon(drawn)
