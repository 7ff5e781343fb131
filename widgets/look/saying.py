"""Lets a widget say its texts and show its icons again when language or theme change."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from widgets.look import theme

DRESSED = (QEvent.Type.StyleChange, QEvent.Type.PaletteChange)


class Saying(QObject):
    """`say` is called now and after every such change, when the widget is hidden as soon as it is
    shown. It must not dress the widget itself."""

    def __init__(self, widget: QWidget, say: Callable[[], None]) -> None:
        super().__init__(widget)
        self._say = say
        self._said_in = theme.current()
        self._old = False
        say()
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.LanguageChange or (
            # Dressing tells one change several times.
            kind in DRESSED and theme.current() is not self._said_in
        ):
            self._old = True
            if isinstance(watched, QWidget) and watched.isVisible():
                self._catch_up()
        elif self._old and kind == QEvent.Type.Show:
            self._catch_up()
        return super().eventFilter(watched, event)

    def _catch_up(self) -> None:
        self._old, self._said_in = False, theme.current()
        self._say()
