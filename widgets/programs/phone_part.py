"""The phone's switch, what it opens and to whom, and the code that a camera reads."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from widgets.parts.switch import Switch
from widgets.programs.code_picture import CodePicture
from widgets.programs.records import Doors


class PhonePart(QWidget):
    """`toggled` for the switch, `place_chosen` for an address of this computer."""

    toggled = Signal(bool)
    place_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._doors = Doors()
        self.switch, self.code = Switch(self), CodePicture()
        self._about, self.state, self._how = (QLabel(wordWrap=True) for _ in range(3))
        self._about.setProperty("kind", "caption")
        self.address, self.copy_ = QLineEdit(readOnly=True), QPushButton()
        self.places, self._network = QComboBox(), QLabel()
        self._network.setBuddy(self.places)
        self._open = QWidget()
        self._lay_out()
        self.switch.toggled.connect(self.toggled)
        self.places.activated.connect(self._on_place)
        self.copy_.clicked.connect(self._on_copy)

    def show_doors(self, doors: Doors) -> None:
        """How it stands now; `retranslate` says it."""
        self._doors = doors
        self.switch.blockSignals(True)
        self.switch.setChecked(doors.phone)
        self.switch.blockSignals(False)
        self.places.clear()
        for address, name in doors.places:
            self.places.addItem(name, address)
        self.places.setCurrentIndex(self.places.findData(doors.place))
        self.code.show_code(doors.code, doors.opens)
        self.address.setText(doors.opens)
        self.address.setCursorPosition(0)
        self._open.setVisible(bool(doors.opens))
        several = doors.phone and len(doors.places) > 1
        self.places.setVisible(several)
        self._network.setVisible(several)

    def retranslate(self) -> None:
        """Texts anew: after a change of language."""
        self.switch.setText(self.tr("Let a phone in the home network look"))
        self._about.setText(
            self.tr(
                "Everybody in your network who has the address below can then look at all "
                "pictures, tags and artists of this library, and can change nothing. What is sent "
                "is not encrypted: leave it off in networks that you do not trust, such as a "
                "café's."
            )
        )
        self.state.setText(self._said())
        self.state.setVisible(bool(self.state.text()))
        self._how.setText(
            self.tr("Point the phone's camera at the code, or open this address there:")
        )
        self.copy_.setText(self.tr("Copy"))
        self.copy_.setAccessibleName(self.tr("Copy the address for the phone"))
        self.address.setAccessibleName(self.tr("Address for the phone"))
        self._network.setText(self.tr("Network"))

    def _said(self) -> str:
        doors = self._doors
        if doors.phone and doors.phone_trouble:
            return doors.phone_trouble
        if doors.phone and doors.busy and not doors.opens:
            return self.tr("Opening…")
        return ""

    def _on_place(self) -> None:
        self.place_chosen.emit(self.places.currentData())

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.address.text())
        self.copy_.setText(self.tr("Copied"))

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.address, 1)
        line.addWidget(self.copy_)
        network = QHBoxLayout()
        network.setSpacing(8)
        network.addWidget(self._network)
        network.addWidget(self.places, 1)
        beside = QVBoxLayout()
        beside.setSpacing(8)
        beside.addWidget(self._how)
        beside.addLayout(line)
        beside.addLayout(network)
        beside.addStretch()
        row = QHBoxLayout(self._open)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.code, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(beside, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.switch, self._about, self.state, self._open):
            column.addWidget(part)
