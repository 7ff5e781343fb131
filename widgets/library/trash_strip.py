"""Says what the trash is while it is shown, and offers to empty it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from widgets.look import icons
from widgets.look.saying import Saying
from widgets.parts.wrapping_row import WrappingRow


class TrashStrip(QWidget):
    """Stands above the grid while trashed or rejected pictures are asked for."""

    emptying_wanted = Signal()

    def __init__(self, days: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days = days
        self.text = QLabel(wordWrap=True)
        self.text.setProperty("kind", "muted")
        self.button = QPushButton()
        self.button.clicked.connect(self.emptying_wanted)
        row = WrappingRow(self)
        row.setContentsMargins(16, 0, 16, 8)
        row.setSpacing(16)
        row.addWidget(self.text, 1)
        row.addWidget(self.button)
        self._saying = Saying(self, self._say)
        self.hide()

    def _say(self) -> None:
        self.text.setText(
            self.tr(
                "Pictures stay here for %n day(s), then their files are deleted. "
                "“Put Back” in the Picture menu restores one.",
                "",
                self._days,
            )
        )
        self.button.setText(self.tr("Empty the Trash…"))
        self.button.setIcon(icons.icon("trash"))
