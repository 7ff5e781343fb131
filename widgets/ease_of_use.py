"""What makes the program easier to see and calmer: how large text is, whether things move."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from widgets import text_size
from widgets.switch import Switch


class EaseOfUse(QWidget):
    """`chosen` is the size of text in percent (0: like the system's), and whether to move less."""

    changed = Signal()

    def __init__(self, percent: int, less_motion: bool) -> None:
        super().__init__()
        self.text, self.less = QComboBox(), Switch()
        sizes = {0, percent, *text_size.CHOICES}
        for each in sorted(sizes):
            self.text.addItem("", each)
        self.text.setCurrentIndex(self.text.findData(percent))
        self.less.setChecked(less_motion)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.text)
        column.addWidget(self.less)
        self.setFocusProxy(self.text)
        self.retranslate()
        self.text.currentIndexChanged.connect(self.changed)
        self.less.toggled.connect(self.changed)

    @property
    def chosen(self) -> tuple[int, bool]:
        return self.text.currentData(), self.less.isChecked()

    def retranslate(self) -> None:
        """Texts anew: after a change of language."""
        for place in range(self.text.count()):
            percent = self.text.itemData(place)
            said = self.tr("Like the system") if percent == 0 else f"{percent} %"
            self.text.setItemText(place, said)
        self.text.setAccessibleName(self.tr("Size of text"))
        self.less.setText(self.tr("Less motion"))
        self.less.setToolTip(
            self.tr("Nothing glides or plays by itself. On as well where the system asks for it.")
        )
