"""Lets a widget say its texts and show its icons again when language or theme change."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

CHANGES = (QEvent.Type.LanguageChange, QEvent.Type.StyleChange, QEvent.Type.PaletteChange)


class Saying(QObject):
    """`say` is called now and after every such change. It must not dress the widget itself."""

    def __init__(self, widget: QWidget, say: Callable[[], None]) -> None:
        super().__init__(widget)
        self._say = say
        say()
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in CHANGES:
            self._say()
        return super().eventFilter(watched, event)
