"""How one cell looks: the picture edge to edge, everything else only when it is asked for."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPalette,
    QPen,
    QPixmap,
)

from models.records import Artwork, State
from widgets.look import icons, theme

RING = 2.5
BADGE = 20
CAPTION = 44
INSET = 5
GAP = 4
PILL_SIGN = 12
STATE_SIGNS = {State.INBOX: "inbox", State.REJECTED: "reject", State.TRASHED: "trash"}


@dataclass(frozen=True, slots=True)
class CellLook:
    """Everything that decides how a cell is painted. `pixmap` None: not here yet."""

    artwork: Artwork | None
    pixmap: QPixmap | None
    cropped: bool = True
    selected: bool = False
    focused: bool = False
    told: bool = False  # hovered or the one chosen: caption and badges
    score: float | None = None  # what the taste expects, said beside the caption


class CellPainter:
    """Paints cells in one theme at one pixel ratio; keeps the small pixmaps it made for that."""

    def __init__(self, palette: QPalette, font: QFont, ratio: float) -> None:
        self.tokens = theme.current()
        self.ratio = ratio
        self.background = QColor(self.tokens.background)
        self._font = QFont(font)
        self._font.setPixelSize(self.tokens.caption_size)
        self._metrics = QFontMetrics(self._font)
        self._made: dict[tuple[str, int], QPixmap] = {}

    def paint(self, painter: QPainter, rect: QRect, look: CellLook) -> None:
        """Paint one cell into `rect`."""
        if look.pixmap is None:
            painter.fillRect(rect, QColor(self.tokens.sunk))
        elif look.pixmap.isNull():
            self._paint_missing(painter, rect)
        else:
            self._paint_picture(painter, rect, look.pixmap, look.cropped)
        if look.told and look.artwork is not None:
            self._paint_caption(painter, rect, look.artwork)
        painter.drawPixmap(rect.topLeft(), self._frame(rect.width()))
        if look.artwork is not None:
            self._paint_badges(painter, rect, look)
            self._paint_state(painter, rect, look.artwork, look.told or look.selected)
            self._paint_pills(painter, rect, look)
        if look.selected or look.focused:
            self._paint_rings(painter, rect, look)

    def _paint_picture(
        self, painter: QPainter, rect: QRect, pixmap: QPixmap, cropped: bool
    ) -> None:
        if pixmap.hasAlpha():
            # Drawings on nothing are mostly dark lines: paper under them in both themes.
            painter.fillRect(rect, QColor(theme.LIGHT.surface))
        if cropped:
            painter.drawPixmap(rect, pixmap, _middle_square(pixmap))
            return
        if not pixmap.hasAlpha():
            painter.fillRect(rect, QColor(self.tokens.sunk))
        size = pixmap.size().scaled(rect.size(), Qt.AspectRatioMode.KeepAspectRatio)
        target = QRect(rect.topLeft(), size)
        target.moveCenter(rect.center())
        painter.drawPixmap(target, pixmap)

    def _paint_missing(self, painter: QPainter, rect: QRect) -> None:
        painter.fillRect(rect, QColor(self.tokens.sunk))
        sign = self._icon("picture", self.tokens.muted, 20)
        painter.drawPixmap(rect.center() - QPointF(10, 10).toPoint(), sign)

    def _paint_caption(self, painter: QPainter, rect: QRect, artwork: Artwork) -> None:
        text = artwork.title or artwork.author
        if not text and not artwork.rating:
            return
        height = CAPTION + (14 if text and artwork.rating else 0)
        band = QRect(rect.left(), rect.bottom() + 1 - height, rect.width(), height)
        shade = QLinearGradient(QPointF(band.topLeft()), QPointF(band.bottomLeft()))
        shade.setColorAt(0, QColor(0, 0, 0, 0))
        shade.setColorAt(0.55, QColor(0, 0, 0, 150))
        shade.setColorAt(1, QColor(0, 0, 0, 190))
        painter.fillRect(band, shade)
        painter.setPen(QColor("#FFFFFF"))
        painter.setFont(self._font)
        room = rect.width() - 16 - (BADGE + 2 if artwork.liked else 0)
        baseline = rect.bottom() - 8
        if artwork.rating:
            star = self._icon("starred", "#FFFFFF", 12)
            for place in range(artwork.rating):
                painter.drawPixmap(rect.left() + 8 + place * 13, baseline - 10, star)
            baseline -= 16
        elided = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(rect.left() + 8, baseline, elided)

    def _paint_badges(self, painter: QPainter, rect: QRect, look: CellLook) -> None:
        liked = look.artwork.liked if look.artwork is not None else 0
        if liked > 0:
            badge = self._badge("liked", self.tokens.accent, self.tokens.on_accent)
        elif liked < 0 and (look.told or look.selected):
            badge = self._badge("dislike", self.tokens.surface, self.tokens.text)
        else:
            return
        corner = rect.bottomRight()
        painter.drawPixmap(corner.x() - BADGE - INSET, corner.y() - BADGE - INSET, badge)

    def _paint_state(self, painter: QPainter, rect: QRect, artwork: Artwork, asked: bool) -> None:
        """A missing file is always said; where a picture stands only when one looks at it."""
        sign = STATE_SIGNS.get(artwork.state) if asked else None
        if artwork.missing:
            sign = "warning"
        if sign is not None:
            badge = self._badge(sign, self.tokens.surface, self.tokens.text)
            painter.drawPixmap(rect.left() + INSET, rect.top() + INSET, badge)

    def _paint_pills(self, painter: QPainter, rect: QRect, look: CellLook) -> None:
        """How many variants the cell stands for is always said, the score when asked."""
        corner = QPointF(rect.right() - INSET, rect.top() + INSET)
        variants = look.artwork.variants if look.artwork is not None else 0
        if variants:
            corner.setX(self._paint_pill(painter, corner, str(variants + 1), "variants") - GAP)
        if look.told and look.score is not None:
            self._paint_pill(painter, corner, f"{look.score:.2f}")

    def _paint_pill(self, painter: QPainter, corner: QPointF, text: str, sign: str = "") -> float:
        """Beginning at its upper right corner; where it ends on the left."""
        room = PILL_SIGN + 3 if sign else 0
        width = self._metrics.horizontalAdvance(text) + 12 + room
        pill = QRectF(corner.x() - width, corner.y(), width, BADGE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.tokens.surface))
        painter.drawRoundedRect(pill, BADGE / 2, BADGE / 2)
        painter.setPen(QColor(self.tokens.text))
        painter.setFont(self._font)
        painter.drawText(pill.adjusted(room, 0, 0, 0), Qt.AlignmentFlag.AlignCenter, text)
        if sign:
            icon = self._icon(sign, self.tokens.text, PILL_SIGN)
            painter.drawPixmap(pill.topLeft() + QPointF(6, (BADGE - PILL_SIGN) / 2), icon)
        painter.restore()
        return pill.left()

    def _paint_rings(self, painter: QPainter, rect: QRect, look: CellLook) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        outer = QRectF(rect)
        if look.selected:
            painter.setPen(QPen(QColor(self.tokens.accent), RING))
            ring = outer.adjusted(-2, -2, 2, 2)
            painter.drawRoundedRect(ring, self.tokens.radius + 2, self.tokens.radius + 2)
        if look.focused:
            inset = 1.5 if look.selected else -1.5
            color = self.tokens.background if look.selected else self.tokens.text
            painter.setPen(QPen(QColor(color), 1.5))
            ring = outer.adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(ring, self.tokens.radius, self.tokens.radius)
        painter.restore()

    def _frame(self, side: int) -> QPixmap:
        """The round corners in the background's colour and a hair line: cheaper than clipping."""
        key = ("frame", side)
        if key not in self._made:
            pixmap, painter = self._canvas(side)
            radius = self.tokens.radius
            whole, round_ = QPainterPath(), QPainterPath()
            whole.addRect(QRectF(0, 0, side, side))
            round_.addRoundedRect(QRectF(0, 0, side, side), radius, radius)
            painter.fillPath(whole - round_, self.background)
            painter.setPen(QPen(QColor(self.tokens.line), 1))
            painter.drawRoundedRect(QRectF(0.5, 0.5, side - 1, side - 1), radius, radius)
            painter.end()
            self._made[key] = pixmap
        return self._made[key]

    def _badge(self, name: str, ground: str, ink: str) -> QPixmap:
        key = ("badge " + name, BADGE)
        if key not in self._made:
            pixmap, painter = self._canvas(BADGE)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawEllipse(QRectF(0, 0, BADGE, BADGE))
            painter.drawPixmap(4, 4, icons.pixmap(name, ink, 12, self.ratio))
            painter.end()
            self._made[key] = pixmap
        return self._made[key]

    def _icon(self, name: str, color: str, size: int) -> QPixmap:
        key = (f"{name} {color}", size)
        if key not in self._made:
            self._made[key] = icons.pixmap(name, color, size, self.ratio)
        return self._made[key]

    def _canvas(self, side: int) -> tuple[QPixmap, QPainter]:
        pixels = round(side * self.ratio)
        pixmap = QPixmap(pixels, pixels)
        pixmap.setDevicePixelRatio(self.ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        return pixmap, painter


def _middle_square(pixmap: QPixmap) -> QRect:
    side = min(pixmap.width(), pixmap.height())
    return QRect((pixmap.width() - side) // 2, (pixmap.height() - side) // 2, side, side)
