"""What makes the program easier to see and calmer: size of text, motion, contrast."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from widgets.look import text_size
from widgets.parts.switch import Switch


class EaseOfUse(QWidget):
    """`chosen` is the size of text in percent (0: like the system's), whether to move less and
    whether everything stands out more."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.text, self.less, self.more = QComboBox(), Switch(), Switch()
        self.choose(0, less_motion=False, more_contrast=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.text)
        column.addWidget(self.less)
        column.addWidget(self.more)
        self.setFocusProxy(self.text)
        self.text.currentIndexChanged.connect(self.changed)
        self.less.toggled.connect(self.changed)
        self.more.toggled.connect(self.changed)

    def choose(self, percent: int, less_motion: bool, more_contrast: bool) -> None:
        """Show these. A size that nobody offers is offered as well."""
        hushed = [QSignalBlocker(each) for each in (self.text, self.less, self.more)]
        self.text.clear()
        for each in sorted({0, percent, *text_size.CHOICES}):
            self.text.addItem("", each)
        self.text.setCurrentIndex(self.text.findData(percent))
        self.less.setChecked(less_motion)
        self.more.setChecked(more_contrast)
        del hushed
        self.retranslate()

    @property
    def chosen(self) -> tuple[int, bool, bool]:
        return self.text.currentData(), self.less.isChecked(), self.more.isChecked()

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
        self.more.setText(self.tr("More contrast"))
        self.more.setToolTip(
            self.tr(
                "Black on white or white on black, with firm edges. On as well where the system "
                "asks for it."
            )
        )
