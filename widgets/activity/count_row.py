"""Numbers side by side, each of which opens what it counts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from widgets.activity.records import Count


class CountRow(QWidget):
    """Updated in place, so that a button does not move away under the hand."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[str, QPushButton] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addStretch()
        self.hide()

    def show_counts(self, counts: Sequence[Count]) -> None:
        """One button a count; what counts nothing opens nothing."""
        for place, count in enumerate(counts):
            button = self.buttons.get(count.name)
            if button is None:
                button = self.buttons[count.name] = QPushButton()
                button.clicked.connect(partial(self.opened.emit, count.name))
                self._row.insertWidget(place, button)
            button.setText(count.told)
            button.setEnabled(count.number > 0)
        self.setVisible(bool(counts))
