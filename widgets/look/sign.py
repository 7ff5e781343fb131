"""One of our icons by itself, large, in a colour of the theme that is in force."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel

from widgets.look import icons, theme


class Sign(QLabel):
    """`color` names a token; a change of theme draws it anew."""

    def __init__(self, name: str, color: str, size: int) -> None:
        super().__init__(alignment=Qt.AlignmentFlag.AlignCenter)
        self._name, self._color, self._size = name, color, size
        self._drawn_in = ""
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        color = getattr(theme.current(), self._color)
        if color != self._drawn_in:
            self._drawn_in = color
            ratio = self.devicePixelRatioF()
            self.setPixmap(icons.pixmap(self._name, color, self._size, ratio))
