"""The preview that shows which square of the picture the grid keeps, and lets a hand move it."""

from __future__ import annotations

import html

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPen,
)
from PySide6.QtWidgets import QWidget

from models.imaging.crop import crop_box
from models.records import Focus
from widgets.look import theme
from widgets.look.saying import Saying
from widgets.parts.preview import Preview

STEP = 0.04
SHADE = QColor(0, 0, 0, 120)
ARROWS = {
    Qt.Key.Key_Left: QPointF(-STEP, 0),
    Qt.Key.Key_Right: QPointF(STEP, 0),
    Qt.Key.Key_Up: QPointF(0, -STEP),
    Qt.Key.Key_Down: QPointF(0, STEP),
}


class CropPreview(Preview):
    """`focus_chosen` carries the artwork's row and the person's `Focus` when the square was moved,
    or None when it was given back to the nets. The square is seen under the mouse and while the
    keyboard is here."""

    focus_chosen = Signal(int, object)

    def __init__(self, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(height)
        self._row = 0
        self._focus: Focus | None = None
        self._grabbed: QPointF | None = None
        self._moved = False
        self._hovered = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._saying = Saying(self, self._say)

    def show_focus(self, row: int, focus: Focus | None) -> None:
        """What the square keeps of this artwork."""
        if self._grabbed is None or row != self._row:
            self._row, self._grabbed = row, None
            self._focus = focus
            self.update()

    def square(self) -> QRectF:
        """The square in the widget; empty where the picture is one itself."""
        area = self.picture_area()
        if area.isEmpty() or abs(area.width() - area.height()) < 2:
            return QRectF()
        box = crop_box(round(area.width()), round(area.height()), 1.0, self._focus)
        return QRectF(*box).translated(area.topLeft())

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Preview: the square that the grid shows"))
        told = self.tr(
            "The square is what the grid shows: drag it, or move it with the arrow keys. "
            "A double click or Backspace lets Bunshin choose again."
        )
        # As a paragraph it is broken into lines.
        self.setToolTip(f"<p>{html.escape(told)}</p>")

    def _move(self, way: QPointF) -> None:
        """By shares of the picture; the square stays inside."""
        area, square = self.picture_area(), self.square()
        if square.isEmpty():
            return
        half_x, half_y = square.width() / area.width() / 2, square.height() / area.height() / 2
        middle = square.center() - area.topLeft()
        x = min(max(middle.x() / area.width() + way.x(), half_x), 1 - half_x)
        y = min(max(middle.y() / area.height() + way.y(), half_y), 1 - half_y)
        self._focus = Focus(x, y, 0.0, 0.0, "person")
        self.update()

    def paint_above(self, painter: QPainter) -> None:
        square = self.square()
        if square.isEmpty() or not (self._hovered or self.hasFocus()):
            return
        around, inside = QPainterPath(), QPainterPath()
        around.addRect(self.picture_area())
        inside.addRect(square)
        painter.fillPath(around - inside, SHADE)
        color = theme.current().accent if self.hasFocus() else "#FFFFFF"
        painter.setPen(QPen(QColor(color), 2))
        painter.drawRect(square.adjusted(1, 1, -1, -1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self.square().isEmpty():
            self._grabbed, self._moved = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is not None:
            way, self._grabbed = event.position() - self._grabbed, event.position()
            area, self._moved = self.picture_area(), True
            self._move(QPointF(way.x() / area.width(), way.y() / area.height()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        moved = self._grabbed is not None and self._moved
        self._grabbed = None
        if moved:
            self.focus_chosen.emit(self._row, self._focus)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._grabbed = None
        self.focus_chosen.emit(self._row, None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in ARROWS and not self.square().isEmpty():
            self._move(ARROWS[key])
            self.focus_chosen.emit(self._row, self._focus)
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.focus_chosen.emit(self._row, None)
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = True
        self.setCursor(
            Qt.CursorShape.ArrowCursor if self.square().isEmpty() else Qt.CursorShape.SizeAllCursor
        )
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = False
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
