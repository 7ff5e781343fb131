"""A dialog whose choices count at once: Return ends what is written and presses nothing.

Qt makes the first button of a dialog the one that Return presses, in whatever field the keys are;
which is first depends on the desktop, and one of them restores all defaults.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog

RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CalmDialog(QDialog):
    """Esc closes it; Return presses a button only where that button has the keys."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A button that has the keys has taken Return before it comes here.
        if event.key() not in RETURNS:
            super().keyPressEvent(event)
