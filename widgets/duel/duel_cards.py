"""The pictures of a question: two beside each other, or four in a square."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QGridLayout, QWidget

from widgets.duel.duel_card import DuelCard
from widgets.look.saying import Saying

MOST, COLUMNS = 4, 2


class DuelCards(QWidget):
    """`pressed` carries a picture's place: left to right, then down."""

    pressed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = [DuelCard() for _ in range(MOST)]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(16)
        for place, card in enumerate(self.cards):
            card.pressed.connect(partial(self.pressed.emit, place))
            self._grid.addWidget(card, *divmod(place, COLUMNS))
        self._count = 0
        self.show_count(COLUMNS)
        self._saying = Saying(self, self._say)

    @property
    def count(self) -> int:
        return self._count

    def show_count(self, count: int) -> None:
        """Two or four; four are numbered, as the keys are."""
        if count == self._count:
            return
        self._count = count
        for place, card in enumerate(self.cards):
            card.setVisible(place < count)
            card.number = place + 1 if count > COLUMNS else 0
        self._grid.setRowStretch(0, 1)
        self._grid.setRowStretch(1, int(count > COLUMNS))
        self._say()
        # The cards' sizes are asked for before the next picture is: they must be the new ones.
        self._grid.activate()

    def longest(self) -> int:
        """The side in device pixels that a picture needs."""
        return self.cards[0].longest()

    def show_image(self, place: int, image: QImage) -> None:
        self.cards[place].show_image(image)

    def _say(self) -> None:
        names = [self.tr("The left picture"), self.tr("The right picture")]
        if self._count > COLUMNS:
            numbered = self.tr("Picture {number}")
            names = [numbered.format(number=place) for place in range(1, self._count + 1)]
        for card, name in zip(self.cards, names, strict=False):
            card.setAccessibleName(name)
