"""The colours of a picture as small buttons; one finds the pictures that hold that colour."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from models.imaging.palette import PaletteColour
from widgets.look import theme

HEIGHT = 20


class Swatches(QWidget):
    """As wide as the share of the picture that each covers."""

    chosen = Signal(str)  # `#rrggbb`

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self.setFixedHeight(HEIGHT)
        self.hide()

    def show_colours(self, colours: Sequence[PaletteColour]) -> None:
        """None: nothing was analysed yet, and there is nothing to see."""
        while (item := self._row.takeAt(0)) is not None:
            if (button := item.widget()) is not None:
                button.hide()
                button.deleteLater()
        for colour in colours:
            self._row.addWidget(self._button(colour), max(1, round(100 * colour.share)))
        self.setVisible(bool(colours))

    def _button(self, colour: PaletteColour) -> QPushButton:
        tokens = theme.in_sheets()
        button = QPushButton(self)
        told = self.tr("{percent} % {colour}: find pictures with this colour").format(
            percent=round(100 * colour.share), colour=colour.name
        )
        button.setToolTip(told)
        button.setAccessibleName(told)
        button.setFixedHeight(HEIGHT)
        button.setMinimumWidth(12)
        button.setStyleSheet(
            f"QPushButton {{ background: {colour.name}; border: 1px solid {tokens.line};"
            " border-radius: 4px; padding: 0; min-height: 0; }"
            f"QPushButton:hover, QPushButton:focus {{ border: 2px solid {tokens.accent}; }}"
        )
        button.clicked.connect(partial(self.chosen.emit, colour.name))
        return button
