"""The order that the duels have led to so far: places, small pictures, Elo with its uncertainty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from widgets.look.grown import grown
from widgets.look.saying import Saying

WIDTH, MOST = 240, 360
PICTURE = 56
ORDERS = ("bradley-terry", "elo", "schulze", "taste")
ARTWORK = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Place:
    """One line: the artwork, what it is called, and the Elo as text, perhaps none."""

    artwork: str
    title: str
    elo: str = ""


class RankingList(QWidget):
    """`order_chosen` carries one of `ORDERS`."""

    order_chosen = Signal(str)
    export_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grown(self, self.setFixedWidth, WIDTH, MOST)
        self.order = QComboBox()
        for name in ORDERS:
            self.order.addItem("", name)
        self.order.currentIndexChanged.connect(self._on_chosen)
        self.list = QListWidget()
        self.list.setIconSize(QSize(PICTURE, PICTURE))
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # A click leaves the duel its keys.
        self.export = QPushButton()
        self.export.clicked.connect(self.export_wanted)
        self._items: dict[str, QListWidgetItem] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.order)
        column.addWidget(self.list, 1)
        below = QHBoxLayout()
        below.addStretch()
        below.addWidget(self.export)
        column.addLayout(below)
        self._saying = Saying(self, self._say)

    def show_places(self, places: Sequence[Place]) -> None:
        """Best first; the pictures come with `show_picture`."""
        icons = {name: item.icon() for name, item in self._items.items()}
        self.list.clear()
        self._items = {}
        for number, place in enumerate(places, 1):
            text = f"{number}   {place.elo}" if place.elo else f"{number}"
            item = QListWidgetItem(text)
            # All rows are as high as the first one is before its picture comes.
            item.setSizeHint(QSize(0, PICTURE + 4))
            item.setToolTip(place.title)
            item.setData(ARTWORK, place.artwork)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{number} {place.title} {place.elo}")
            if place.artwork in icons:
                item.setIcon(icons[place.artwork])
            self._items[place.artwork] = item
            self.list.addItem(item)

    def artwork_at(self, point: QPoint | None) -> str:
        """Of the line there, or with None of the one that the keys are on; perhaps nothing."""
        item = self.list.itemAt(point) if point is not None else self.list.currentItem()
        return str(item.data(ARTWORK)) if item is not None else ""

    def show_picture(self, artwork: str, image: QImage) -> None:
        item = self._items.get(artwork)
        if item is not None and not image.isNull():
            item.setIcon(QIcon(QPixmap.fromImage(image)))

    def _say(self) -> None:
        texts = (
            self.tr("These duels"),
            self.tr("Plain Elo"),
            self.tr("Schulze's order"),
            self.tr("Your whole taste"),
        )
        for place, text in enumerate(texts):
            self.order.setItemText(place, text)
        self.order.setAccessibleName(self.tr("Whose order"))
        self.list.setAccessibleName(self.tr("Ranking"))
        self.export.setText(self.tr("Export…"))

    def _on_chosen(self, _index: int) -> None:
        self.order_chosen.emit(self.order.currentData())
