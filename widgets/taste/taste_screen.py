"""The Taste screen: how good it is on what it was not fitted on, what it believes, what to do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from widgets.commands import keys
from widgets.inbox.filmstrip import Filmstrip
from widgets.look.saying import Saying
from widgets.parts.page import page_of
from widgets.parts.wrapping_row import WrappingRow
from widgets.taste.belief_chips import BeliefChips
from widgets.taste.taste_chooser import TasteChooser

SECTION = 16  # Between a section and the next one's title.
Chips = Sequence[tuple[str, str]]


class TasteScreen(QScrollArea):
    """`search_wanted` carries the search for a belief's pictures."""

    search_wanted = Signal(str)
    learn_wanted = Signal()
    duel_wanted = Signal()
    export_wanted = Signal()
    import_wanted = Signal()
    reset_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.chooser = TasteChooser()
        self.how_good, self.how_told = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self.how_good.setProperty("kind", "title")
        self.how_told.setProperty("kind", "muted")
        self._titles = [QLabel() for _ in range(5)]
        for label in self._titles:
            label.setProperty("kind", "title")
        self.liked, self.disliked, self.colors = (BeliefChips() for _ in range(3))
        for chips in (self.liked, self.disliked, self.colors):
            chips.chosen.connect(self.search_wanted)
        self.best, self.worst = Filmstrip(marked=False), Filmstrip(marked=False)
        self.duel, self.learn, self.export, self.add, self.reset = (QPushButton() for _ in range(5))
        for button, wanted in (
            (self.duel, self.duel_wanted),
            (self.learn, self.learn_wanted),
            (self.export, self.export_wanted),
            (self.add, self.import_wanted),
            (self.reset, self.reset_wanted),
        ):
            button.clicked.connect(wanted)
        self.duel.setProperty("kind", "primary")
        self._lay_out()
        self._saying = Saying(self, self._say)

    def show_goodness(self, sentence: str, more: str) -> None:
        """How good it is, translated."""
        self.how_good.setText(sentence)
        self.how_told.setText(more)

    def show_beliefs(self, liked: Chips, disliked: Chips, colors: Chips) -> None:
        """Searches with their texts: what raises a score, what lowers it, and colours."""
        for chips, beliefs in (
            (self.liked, liked),
            (self.disliked, disliked),
            (self.colors, colors),
        ):
            chips.show_beliefs(beliefs)
        self._beliefs.setVisible(bool(liked or disliked))
        self._colors.setVisible(bool(colors))

    def show_pictures(self, best: Sequence[str], worst: Sequence[str]) -> None:
        self.best.show_ids(best)
        self.worst.show_ids(worst)
        self._pictures.setVisible(bool(best))

    def set_thumbnail(self, artwork: str, image: QImage) -> None:
        for strip in (self.best, self.worst):
            strip.set_thumbnail(artwork, image)

    def _say(self) -> None:
        texts = (
            self.tr("You like"),
            self.tr("You do not like"),
            self.tr("What it thinks you like best"),
            self.tr("What it thinks you like least"),
            self.tr("Colours, from the best liked on"),
        )
        for label, text in zip(self._titles, texts, strict=True):
            label.setText(text)
        self.best.setAccessibleName(texts[2])
        self.worst.setAccessibleName(texts[3])
        self.duel.setText(self.tr("Teach it with duels"))
        self.learn.setText(self.tr("Learn now"))
        self.export.setText(self.tr("Export what I said…"))
        self.add.setText(self.tr("Add what I said elsewhere…"))
        self.reset.setText(self.tr("Begin anew"))
        self.reset.setToolTip(
            keys.with_key(
                self.tr("Forgets this taste, not your pictures. It can be taken back."), "undo"
            )
        )
        self.setAccessibleName(self.tr("Taste"))

    def _lay_out(self) -> None:
        self._beliefs, self._colors, self._pictures = (QWidget() for _ in range(3))
        for box, parts in (
            (self._beliefs, (self._titles[0], self.liked, self._titles[1], self.disliked)),
            (self._colors, (self._titles[4], self.colors)),
            (self._pictures, (self._titles[2], self.best, self._titles[3], self.worst)),
        ):
            inside = QVBoxLayout(box)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.setSpacing(8)
            box.hide()  # Until something is known: titles over nothing say nothing.
            for place, part in enumerate(parts):
                if place and isinstance(part, QLabel):
                    inside.addSpacing(SECTION - inside.spacing())
                inside.addWidget(part)
        buttons = WrappingRow()
        buttons.setSpacing(8)
        for button in (self.duel, self.learn):
            buttons.addWidget(button)
        buttons.addStretch()
        for button in (self.export, self.add, self.reset):
            buttons.addWidget(button)
        column = QVBoxLayout()
        column.setSpacing(SECTION)
        column.addWidget(self.chooser)
        column.addWidget(self.how_good)
        column.addWidget(self.how_told)
        column.addLayout(buttons)
        for box in (self._beliefs, self._colors, self._pictures):
            column.addWidget(box)
        column.addStretch()
        self.setWidget(page_of(column))
