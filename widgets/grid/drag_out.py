"""What the grid hands to the board, to a file manager or to another program."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap

from models.records import Artwork
from widgets.look import theme
from widgets.look.numbers import grouped
from widgets.parts import drag_payload

SIDE, STEP, SHEETS = 96, 8, 3


def payload(artworks: Sequence[Artwork]) -> QMimeData:
    """The ids for ourselves, the files for everybody else."""
    files = (Path(artwork.path) for artwork in artworks if artwork.path)
    return drag_payload.encode((artwork.id for artwork in artworks), files)


def drag_pixmap(pixmaps: Sequence[QPixmap], count: int, ratio: float) -> QPixmap:
    """A little pile of the first pictures, with their number when there are several."""
    sheets = list(pixmaps[:SHEETS]) or [QPixmap()]
    side = SIDE + STEP * (len(sheets) - 1) + 12
    result = QPixmap(QSize(side, side) * ratio)
    result.setDevicePixelRatio(ratio)
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    for place in reversed(range(len(sheets))):
        _paint_sheet(painter, sheets[place], QPointF(place * STEP, 12 + place * STEP))
    if count > 1:
        _paint_count(painter, count)
    painter.end()
    return result


def _paint_sheet(painter: QPainter, pixmap: QPixmap, corner: QPointF) -> None:
    tokens = theme.current()
    area = QRectF(corner, corner + QPointF(SIDE, SIDE))
    outline = QPainterPath()
    outline.addRoundedRect(area, tokens.radius, tokens.radius)
    painter.save()
    painter.setClipPath(outline)
    painter.fillPath(outline, QColor(tokens.sunk))
    if not pixmap.isNull():
        side = min(pixmap.width(), pixmap.height())
        source = QRectF((pixmap.width() - side) / 2, (pixmap.height() - side) / 2, side, side)
        painter.drawPixmap(area, pixmap, source)
    painter.restore()
    painter.setPen(QColor(tokens.line))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(outline)


def _paint_count(painter: QPainter, count: int) -> None:
    tokens = theme.current()
    text = grouped(count)
    font = painter.font()
    font.setPixelSize(tokens.caption_size)
    font.setBold(True)
    painter.setFont(font)
    width = max(22, painter.fontMetrics().horizontalAdvance(text) + 12)
    pill = QRectF(SIDE - width + 8, 0, width, 22)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.accent))
    painter.drawRoundedRect(pill, 11, 11)
    painter.setPen(QColor(tokens.on_accent))
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
