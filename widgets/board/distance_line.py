"""The dashed line between two pictures and the little sign that says how far apart they are."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsLineItem,
    QStyleOptionGraphicsItem,
    QWidget,
)

from widgets.look import theme

ABOVE_ALL = 1e12
PADDING = 8.0


class DistanceSign(QGraphicsItem):
    """A small label that keeps its size at every zoom."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self._font = QFont()
        self._box = QRectF()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self.setZValue(ABOVE_ALL)
        self.setVisible(False)

    def say(self, text: str) -> None:
        """Show this text."""
        self.prepareGeometryChange()
        self.text = text
        self._font.setPixelSize(theme.current().text_size)
        metrics = QFontMetricsF(self._font)
        width = metrics.horizontalAdvance(text) + 2 * PADDING
        height = metrics.height() + PADDING
        self._box = QRectF(-width / 2, -height / 2, width, height)

    def boundingRect(self) -> QRectF:
        return self._box.adjusted(-1, -1, 1, 1)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        tokens = theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens.color("line"), 1))
        painter.setBrush(tokens.color("surface"))
        painter.drawRoundedRect(self._box, tokens.radius, tokens.radius)
        painter.setFont(self._font)
        painter.setPen(tokens.color("text"))
        painter.drawText(self._box, Qt.AlignmentFlag.AlignCenter, self.text)


class DistanceLine(QGraphicsLineItem):
    """Joins the centres of two pictures; its sign hangs in the middle."""

    def __init__(self) -> None:
        super().__init__()
        self.sign = DistanceSign()
        self.setZValue(ABOVE_ALL)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.sign.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setVisible(False)

    @property
    def text(self) -> str:
        """What the sign says; empty while it is hidden."""
        return self.sign.text if self.sign.isVisible() else ""

    def join(self, one: QPointF, other: QPointF, share: float) -> None:
        """Show the line and its number."""
        self.setPen(_cosmetic("accent", 2.0, Qt.PenStyle.DashLine))
        self.setLine(one.x(), one.y(), other.x(), other.y())
        words = QCoreApplication.translate("DistanceLine", "{share} of this board")
        self.sign.say(words.format(share=f"{share:.2f}"))
        self.sign.setPos((one + other) / 2)
        self.setVisible(True)
        self.sign.setVisible(True)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        # A ground of its own, so that the dashes are seen on every picture.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(_cosmetic("surface", 4.0, Qt.PenStyle.SolidLine))
        painter.drawLine(self.line())
        painter.setPen(self.pen())
        painter.drawLine(self.line())

    def part(self) -> None:
        """Hide both."""
        self.setVisible(False)
        self.sign.setVisible(False)


def _cosmetic(token: str, width: float, style: Qt.PenStyle) -> QPen:
    pen = QPen(theme.current().color(token), width, style)
    pen.setCosmetic(True)
    return pen
