"""The switch that lets Bunshin begin in the tray when the person signs in."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from widgets.parts.switch import Switch


class AutostartSwitch(QWidget):
    """`chosen` is what the person did; `show_on` what the system says."""

    chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.switch = Switch(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.switch)
        self.setFocusProxy(self.switch)
        self.switch.toggled.connect(self.chosen)
        self.retranslate()

    def show_on(self, on: bool) -> None:
        """Not a choice of the person: nothing is emitted."""
        self.switch.blockSignals(True)
        self.switch.setChecked(on)
        self.switch.blockSignals(False)

    def retranslate(self) -> None:
        self.switch.setText(self.tr("Begin in the tray when I sign in to this computer"))
