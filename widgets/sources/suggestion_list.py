"""Where else to look: a few addresses, each to be added or put off by a click."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from widgets.viewer.elided_label import ElidedLabel


@dataclass(frozen=True, slots=True)
class SuggestedSource:
    """An address with the reason for it, in the person's language."""

    url: str
    sentence: str


class SuggestionList(QWidget):
    """Hidden while there is nothing to suggest. Nothing is added by itself."""

    accepted = Signal(str)
    declined = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel()
        self.title.setProperty("kind", "caption")
        self.rows: list[tuple[ElidedLabel, QPushButton, QPushButton]] = []
        self._shown: tuple[SuggestedSource, ...] = ()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addLayout(self._grid)
        self.retranslate()
        self.hide()

    def suggest(self, suggested: Sequence[SuggestedSource]) -> None:
        """In the place of those that are shown; the same ones stay as they are."""
        if tuple(suggested) == self._shown:
            return
        self._shown = tuple(suggested)
        for row in self.rows:
            for widget in row:
                widget.hide()
                widget.deleteLater()
        self.rows = [self._row(number, each) for number, each in enumerate(suggested)]
        self.retranslate()
        self.setVisible(bool(suggested))

    def retranslate(self) -> None:
        self.title.setText(self.tr("You may like these too"))
        for each, (_, add, later) in zip(self._shown, self.rows, strict=True):
            add.setText(self.tr("Add"))
            add.setAccessibleName(self.tr("Add {address}").format(address=each.url))
            later.setText(self.tr("Not now"))

    def _row(
        self, number: int, suggested: SuggestedSource
    ) -> tuple[ElidedLabel, QPushButton, QPushButton]:
        label, add, later = ElidedLabel(), QPushButton(), QPushButton()
        label.say(suggested.sentence, suggested.url)
        add.clicked.connect(partial(self.accepted.emit, suggested.url))
        later.clicked.connect(partial(self.declined.emit, suggested.url))
        for column, widget in enumerate((label, add, later)):
            self._grid.addWidget(widget, number, column)
        return label, add, later
