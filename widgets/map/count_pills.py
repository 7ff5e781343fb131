"""How many pictures a tile of the map stands for: each number is drawn once and kept, because a
thousand of them stand in a frame."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPixmap

from widgets.look import theme
from widgets.look.numbers import grouped
from widgets.map.tiles import InSight

COUNTED = 34.0  # View pixels of a tile from which on a number on it can be read.
INSET = 2
MOST = 4_000  # Numbers that are kept.


class CountPills:
    """For one map; drawn anew for another theme, size of text or screen."""

    def __init__(self) -> None:
        self._made: dict[int, QPixmap] = {}
        self._made_for: tuple[object, ...] = ()

    def paint(self, painter: QPainter, sight: InSight, side: float) -> None:
        """In the lower right corner of tiles of `side` view pixels that stand for several, where
        there is room to say so."""
        if side < COUNTED:
            return
        self._begin(painter)
        counts = sight.level.counts[sight.positions]
        corners = np.rint(sight.middles + side / 2 - INSET).astype(int)
        several = counts > 1
        for count, (x, y) in zip(counts[several].tolist(), corners[several].tolist(), strict=True):
            pill = self._made.get(count)
            if pill is None:
                pill = self._draw(count)
            painter.drawPixmap(x - self._wide(pill), y - self._high, pill)

    def _begin(self, painter: QPainter) -> None:
        tokens = theme.current()
        self._ratio = painter.device().devicePixelRatioF()
        self._font = QFont(painter.font())
        self._font.setPixelSize(round(tokens.caption_size * 0.85))
        self._metrics = QFontMetrics(self._font)
        self._high = self._metrics.height() + 2
        made_for = (tokens, self._ratio, self._font.key())
        if made_for != self._made_for or len(self._made) > MOST:
            self._made.clear()
            self._made_for = made_for

    def _wide(self, pill: QPixmap) -> int:
        return round(pill.width() / self._ratio)

    def _draw(self, count: int) -> QPixmap:
        tokens, text = theme.current(), grouped(count)
        wide = max(self._high, self._metrics.horizontalAdvance(text) + 8)
        pill = QPixmap(round(wide * self._ratio), round(self._high * self._ratio))
        pill.setDevicePixelRatio(self._ratio)
        pill.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pill)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.color("surface"))
        area, round_ = QRectF(0, 0, wide, self._high), self._high / 2
        painter.drawRoundedRect(area, round_, round_)
        painter.setPen(tokens.color("text"))
        painter.setFont(self._font)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()
        self._made[count] = pill
        return pill
