"""The one place that says whether things may move: every animation asks here.

They may not where the person chose less motion, or where the system asks for none. What the system
asks for is found out by whoever starts the program (`app.system.system_motion`), as Qt tells it
only in parts.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

_CHOSEN, _ASKED = "bunshinLessMotion", "bunshinSystemLessMotion"


def choose_less(app: QApplication, less: bool) -> None:
    """What the person said in the settings; False leaves it to the system."""
    app.setProperty(_CHOSEN, less)
    _still(app)


def ask_less(app: QApplication, less: bool) -> None:
    """What the system asks for."""
    app.setProperty(_ASKED, less)
    _still(app)


def allowed() -> bool:
    """Whether something may move by itself."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return False
    return not (app.property(_CHOSEN) or app.property(_ASKED))


def _still(app: QApplication) -> None:
    """Qt's own menus and lists do not slide either."""
    for effect in (
        Qt.UIEffect.UI_AnimateMenu,
        Qt.UIEffect.UI_FadeMenu,
        Qt.UIEffect.UI_AnimateCombo,
        Qt.UIEffect.UI_AnimateTooltip,
        Qt.UIEffect.UI_FadeTooltip,
    ):
        if not allowed():
            QApplication.setEffectEnabled(effect, False)
