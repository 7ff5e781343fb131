"""How much larger than usual the system's own text is; what the program then does as well."""

from __future__ import annotations

import sys

from PySide6.QtGui import QFontDatabase, QFontInfo

# What the system's font measures in pixels where nobody asked for larger text. Desktops of Linux
# differ: up to this size none of them means it.
USUAL = {"win32": 12.0, "darwin": 13.0}
USUAL_ELSEWHERE = 15.0
LEAST, MOST = 100, 200
CHOICES = (100, 125, 150, 175, 200)


def system_percent() -> int:
    """100 to 200. Never below 100: the smallest text that is designed is the smallest there is."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    usual = USUAL.get(sys.platform, USUAL_ELSEWHERE)
    return bounded(round(100 * QFontInfo(font).pixelSize() / usual))


def bounded(percent: int) -> int:
    return max(LEAST, min(MOST, percent))
