"""Says that the grid shows pictures of the map, and offers the way back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from widgets.look import icons
from widgets.look.saying import Saying
from widgets.parts.wrapping_row import WrappingRow


class MapStrip(QWidget):
    """Stands above the grid while it shows what was chosen on the map."""

    closed = Signal()
    map_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self.text = QLabel()
        self.map, self.back = QPushButton(), QPushButton()
        self.map.clicked.connect(self.map_wanted)
        self.back.clicked.connect(self.closed)
        row = WrappingRow(self)
        row.setContentsMargins(16, 0, 16, 8)
        row.setSpacing(8)
        row.addWidget(self.text, 1)
        row.addWidget(self.map)
        row.addWidget(self.back)
        self._saying = Saying(self, self._say)
        self.hide()

    def show_for(self, count: int) -> None:
        """So many pictures of the map are shown."""
        self._count = count
        self._say()
        self.show()

    def _say(self) -> None:
        self.text.setText(self.tr("%n picture(s) of the map", "", self._count))
        self.map.setText(self.tr("Back to the map"))
        self.map.setIcon(icons.icon("map"))
        self.back.setText(self.tr("Back to the library"))
        self.back.setIcon(icons.icon("back"))
