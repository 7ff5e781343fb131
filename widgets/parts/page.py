"""A column of parts on a screen that scrolls: no wider than reads well, from the top."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

WIDEST = 960
AROUND = 16


def page_of(column: QVBoxLayout) -> QWidget:
    """What a scroll area shows."""
    page = QWidget()
    page.setMaximumWidth(WIDEST)
    page.setLayout(column)
    content = QWidget()
    around = QHBoxLayout(content)
    around.setContentsMargins(AROUND, AROUND, AROUND, AROUND)
    around.addWidget(page, 1, Qt.AlignmentFlag.AlignTop)
    around.addStretch(0)
    return content
