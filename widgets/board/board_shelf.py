"""The shelf beside the board: the library's pictures, small, to be dragged onto it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from widgets.grid.grid_view import GridView
from widgets.look import icons
from widgets.look.grown import grown

CELL = 88
WIDTH, MOST = 248, 340


class BoardShelf(QFrame):
    """A narrow grid that can be put away."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shelf")
        grown(self, self.setFixedWidth, WIDTH, MOST)
        self.grid = GridView()
        self.grid.set_cell_size(CELL)
        self.hint = QLabel(wordWrap=True)
        self.hint.setProperty("kind", "caption")
        self.hide_ = QToolButton()
        self.hide_.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.setContentsMargins(12, 8, 8, 8)
        head.addWidget(self.hint, 1)
        head.addWidget(self.hide_)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        body = QHBoxLayout()
        body.setContentsMargins(12, 0, 0, 0)
        body.addWidget(self.grid)
        column.addLayout(body, 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Texts and icons anew: after a change of language or theme."""
        self.hint.setText(self.tr("Drag pictures from here onto the board"))
        self.hide_.setIcon(icons.icon("close"))
        self.hide_.setToolTip(self.tr("Put the shelf away"))
        self.hide_.setAccessibleName(self.tr("Put the shelf away"))
