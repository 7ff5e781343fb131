"""A column of parts on a screen that scrolls: no wider than reads well, from the top."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from widgets.look.grown import grown

WIDEST = 960
AROUND = 16


def scrolled(page: QWidget) -> QScrollArea:
    """Around what fills the screen where there is room, and is scrolled to where there is not."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    return area


def page_of(column: QVBoxLayout) -> QWidget:
    """What a scroll area shows."""
    page = QWidget()
    grown(page, page.setMaximumWidth, WIDEST)
    page.setLayout(column)
    content = QWidget()
    around = QHBoxLayout(content)
    around.setContentsMargins(AROUND, AROUND, AROUND, AROUND)
    around.addWidget(page, 1, Qt.AlignmentFlag.AlignTop)
    around.addStretch(0)
    return content
