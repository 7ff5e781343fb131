"""What the duels are for, and how many pictures are shown at once."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from widgets.look.saying import Saying

AIMS = ("best", "order")
TWO, FOUR = 2, 4


class DuelChoices(QWidget):
    """`aim_chosen` carries one of `AIMS`, `at_once_chosen` `TWO` or `FOUR`."""

    aim_chosen = Signal(str)
    at_once_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.aim, self.at_once = QComboBox(), QComboBox()
        for box in (self.aim, self.at_once):  # Also in another language.
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for name in AIMS:
            self.aim.addItem("", name)
        for count in (TWO, FOUR):
            self.at_once.addItem("", count)
        self.aim.currentIndexChanged.connect(self._on_aim)
        self.at_once.currentIndexChanged.connect(self._on_at_once)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.aim)
        row.addWidget(self.at_once)
        self.setEnabled(False)
        self._saying = Saying(self, self._say)

    def show_chosen(self, aim: str, at_once: int) -> None:
        """There is a round to choose for. An order of all is asked for by twos, whatever is chosen
        for the ten best."""
        self.setEnabled(True)
        ordering = aim == AIMS[1]
        with QSignalBlocker(self.aim), QSignalBlocker(self.at_once):
            self.aim.setCurrentIndex(self.aim.findData(aim))
            self.at_once.setCurrentIndex(self.at_once.findData(TWO if ordering else at_once))
        model = cast(QStandardItemModel, self.at_once.model())
        model.item(self.at_once.findData(FOUR)).setEnabled(not ordering)
        self._say()

    def _on_aim(self, _index: int) -> None:
        self.aim_chosen.emit(self.aim.currentData())

    def _on_at_once(self, _index: int) -> None:
        self.at_once_chosen.emit(self.at_once.currentData())

    def _say(self) -> None:
        for place, text in enumerate((self.tr("My ten best"), self.tr("All in order"))):
            self.aim.setItemText(place, text)
        self.aim.setAccessibleName(self.tr("What the duels are for"))
        for place, text in enumerate((self.tr("Two at a time"), self.tr("Four at a time"))):
            self.at_once.setItemText(place, text)
        self.at_once.setAccessibleName(self.tr("How many pictures are shown at once"))
        if self.aim.currentData() == AIMS[1]:
            why = self.tr("A complete order is found two at a time")
        else:
            why = self.tr("An answer about four says more than one about two")
        self.at_once.setItemData(self.at_once.findData(FOUR), why, Qt.ItemDataRole.ToolTipRole)
        self.at_once.setToolTip(why)
