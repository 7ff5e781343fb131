"""What failed again and again and waits for a word of the person: by source, with the reasons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget


@dataclass(frozen=True, slots=True)
class ParkedLine:
    """Of one source; `told` and `reasons` are translated."""

    source: int
    address: str
    told: str
    reasons: tuple[str, ...] = ()


class ParkedList(QWidget):
    """Hidden while nothing is parked. `again` carries the ids of sources."""

    again = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.title, self.all = QLabel(), QPushButton()
        self.title.setProperty("kind", "title")
        self.buttons: dict[int, QPushButton] = {}
        self._lines: tuple[ParkedLine, ...] = ()
        self._cards = QVBoxLayout()
        self._cards.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch()
        head.addWidget(self.all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(self._cards)
        self.all.clicked.connect(self._on_all)
        self.retranslate()
        self.hide()

    def show_parked(self, lines: Sequence[ParkedLine]) -> None:
        """In the place of what was shown."""
        if tuple(lines) == self._lines:
            return
        self._lines = tuple(lines)
        self.buttons.clear()
        while (item := self._cards.takeAt(0)) is not None:
            if (card := item.widget()) is not None:
                card.hide()
                card.deleteLater()
        for line in lines:
            self._cards.addWidget(self._card(line))
        self.all.setVisible(len(lines) > 1)
        self.setVisible(bool(lines))

    def retranslate(self) -> None:
        """Texts anew: after a change of language."""
        self.title.setText(self.tr("Waiting for you"))
        self.all.setText(self.tr("Try all again"))
        for button in self.buttons.values():
            button.setText(self.tr("Try again"))

    def _on_all(self) -> None:
        self.again.emit(tuple(line.source for line in self._lines))

    def _card(self, line: ParkedLine) -> QFrame:
        card = QFrame()
        card.setProperty("kind", "card")
        name, said = QLabel(line.address), QLabel("\n".join((line.told, *line.reasons)))
        said.setWordWrap(True)
        said.setProperty("kind", "muted")
        for label in (name, said):
            label.setTextFormat(Qt.TextFormat.PlainText)  # Sites chose some of the words.
        button = self.buttons[line.source] = QPushButton(self.tr("Try again"))
        button.clicked.connect(partial(self.again.emit, (line.source,)))
        head = QHBoxLayout()
        head.addWidget(name)
        head.addStretch()
        head.addWidget(button)
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(said)
        return card
