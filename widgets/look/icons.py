"""Our own icons: 1.5-pixel strokes on a 20-pixel grid, in the colours of the theme in force."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

import resources
from widgets.look import theme

GRID = 20


def icon(name: str, *, on_accent: bool = False) -> QIcon:
    """The icon in the text colour, in the accent when it is on (or always in that of text on the
    accent), muted when disabled. Drawn when and as large as it is shown, in the theme of then.
    """
    return QIcon(_Strokes(name, "on_accent" if on_accent else "text"))


class _Strokes(QIconEngine):
    """Draws an icon's file in the colour of a state."""

    def __init__(self, name: str, color: str) -> None:
        super().__init__()
        self._name, self._color = name, color

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(rect, self._drawn(min(rect.width(), rect.height()), ratio, mode, state))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self._drawn(min(size.width(), size.height()), 1.0, mode, state)

    def clone(self) -> QIconEngine:
        return _Strokes(self._name, self._color)

    def _drawn(self, side: int, ratio: float, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        named = self._color
        if mode == QIcon.Mode.Disabled:
            named = "muted"
        elif state == QIcon.State.On and named != "on_accent":
            named = "accent"
        color = getattr(theme.current(), named)
        key = f"{self._name} {color} {side} {ratio}"
        drawn = QPixmap()
        if not QPixmapCache.find(key, drawn):
            drawn = pixmap(self._name, color, side, ratio)
            QPixmapCache.insert(key, drawn)
        return drawn


def pixmap(name: str, color: str, size: int = GRID, scale: float = 1.0) -> QPixmap:
    """The icon `size` device-independent pixels wide at `scale` device pixels each."""
    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", color).encode()))
    result = QPixmap(QSize(round(size * scale), round(size * scale)))
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    renderer.render(painter, QRectF(0, 0, size * scale, size * scale))
    painter.end()
    result.setDevicePixelRatio(scale)
    return result


def app_icon() -> QIcon:
    """The program's own sign."""
    return QIcon(str(resources.icon_path("app")))


@cache
def _source(name: str) -> str:
    return resources.icon_path(name).read_text(encoding="utf-8")
