"""Says what the colours and the hatching over the map mean."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from widgets.look import theme
from widgets.look.saying import Saying
from widgets.map.heat_ground import STRONGEST, cool_color, hatching

SWATCH, HEIGHT, GAP = 72.0, 12.0, 8.0


class Legend(QWidget):
    """One line: less … more, and what is hatched."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = ("", "", "")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._saying = Saying(self, self._say)

    def sizeHint(self) -> QSize:
        widths = sum(self.fontMetrics().horizontalAdvance(each) for each in self._texts)
        return QSize(round(widths + 1.5 * SWATCH + 6 * GAP + 20), 32)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.setBrush(QColor(tokens.surface))
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, tokens.control_radius, tokens.control_radius)
        less, more, unknown = self._texts
        at = self._word(painter, less, 10)
        bar = QRectF(at, (self.height() - HEIGHT) / 2, SWATCH, HEIGHT)
        ramp = QLinearGradient(bar.topLeft(), bar.topRight())
        for place, color, strength in (
            (0.0, cool_color(), STRONGEST),
            (0.5, QColor(tokens.surface), 1.0),
            (1.0, QColor(tokens.accent), STRONGEST),
        ):
            color.setAlphaF(strength)
            ramp.setColorAt(place, color)
        painter.fillRect(bar, ramp)
        at = self._word(painter, more, bar.right() + GAP) + GAP
        sample = QRectF(at, bar.top(), SWATCH / 2, HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(hatching())
        painter.drawRect(sample)
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRects([bar, sample])
        self._word(painter, unknown, sample.right() + GAP)

    def _word(self, painter: QPainter, text: str, left: float) -> float:
        """Write; where the next thing begins."""
        painter.setPen(QColor(theme.current().muted))
        width = self.fontMetrics().horizontalAdvance(text)
        area = QRectF(left, 0, width + 1, self.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, text)
        return left + width + GAP

    def _say(self) -> None:
        self._texts = (
            self.tr("you like it less"),
            self.tr("more"),
            self.tr("it does not know yet"),
        )
        self.setAccessibleName(", ".join(self._texts))
        self.updateGeometry()
        self.adjustSize()
        self.update()
