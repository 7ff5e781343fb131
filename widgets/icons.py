"""Our own icons: 1.5-pixel strokes on a 20-pixel grid, coloured by the theme when they are made."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import resources
from widgets import theme

GRID = 20
SCALES = (1, 2, 3)


def icon(name: str, *, on_accent: bool = False) -> QIcon:
    """The icon in the text colour (or that of text on the accent), in the accent when it is on,
    muted when disabled.

    Made for the theme in force: ask again after a change of theme.
    """
    tokens = theme.current()
    result = QIcon()
    states = (
        (QIcon.Mode.Normal, QIcon.State.Off, tokens.on_accent if on_accent else tokens.text),
        (QIcon.Mode.Normal, QIcon.State.On, tokens.accent),
        (QIcon.Mode.Disabled, QIcon.State.Off, tokens.muted),
    )
    for mode, state, color in states:
        for scale in SCALES:
            result.addPixmap(pixmap(name, color, GRID, scale), mode, state)
    return result


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
