"""Whether everything is to stand out more: chosen by the person, or asked for by the system.

Qt tells the system's wish on Windows, macOS and the desktops that speak of it over the portal or
GNOME's settings (docs/adr/0043); whoever dresses the program hands it over.
"""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

_CHOSEN, _ASKED = "bunshinMoreContrast", "bunshinSystemMoreContrast"


def choose_more(app: QApplication, more: bool) -> None:
    """What the person said in the settings; False leaves it to the system."""
    app.setProperty(_CHOSEN, more)


def ask_more(app: QApplication, more: bool) -> None:
    """What the system asks for."""
    app.setProperty(_ASKED, more)


def more() -> bool:
    """Whether one of them wants it."""
    app = QApplication.instance()
    return app is not None and bool(app.property(_CHOSEN) or app.property(_ASKED))
