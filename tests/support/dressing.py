"""The application as it was before a test dressed it: style, colours, font, language."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from widgets.look import contrast, motion, theme


@contextmanager
def undressed_after(app: QApplication) -> Iterator[None]:
    """Whatever happens inside, the next test meets the application as this one did."""
    before = app.style().name(), app.palette(), app.font(), app.styleSheet(), QLocale()
    try:
        yield
    finally:
        app.setStyleSheet(before[3])
        app.setFont(before[2])
        app.setPalette(before[1])
        app.setStyle(before[0])
        app.setProperty(theme.SCHEME_PROPERTY, None)
        app.setProperty(theme.TEXT_PROPERTY, None)
        motion.choose_less(app, False)
        motion.ask_less(app, False)
        contrast.choose_more(app, False)
        contrast.ask_more(app, False)
        QLocale.setDefault(before[4])
