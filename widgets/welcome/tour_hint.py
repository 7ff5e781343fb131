"""A hint of the tour: points at a real control, is in nobody's way, and can be sent off."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from widgets.look import icons, theme
from widgets.look.announcing import announce
from widgets.look.saying import Saying

WIDTH, WIDEST = 320, 480
ARROW = 10
APART = 4  # Between the arrow's tip and what it points at.


class TourHint(QWidget):
    """Lies over its host, takes no focus by itself, and follows what it points at."""

    next_wanted = Signal()
    left = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._target: QWidget | None = None
        self._side = "left"
        self._last = False
        self._count, self._title, self._text = (
            QLabel(),
            QLabel(wordWrap=True),
            QLabel(wordWrap=True),
        )
        self._count.setProperty("kind", "caption")
        self._title.setProperty("kind", "title")
        self.next, self.close_ = QPushButton(), QToolButton()
        self.next.setProperty("kind", "primary")
        self.next.clicked.connect(self.next_wanted)
        self.close_.clicked.connect(self.left)
        self.close_.setAutoRaise(True)
        self._lay_out()
        self._saying = Saying(self, self._say)
        host.installEventFilter(self)
        self.hide()

    def say(self, title: str, text: str, *, number: int, count: int) -> None:
        """Texts of a step, translated; the last one's button ends the tour."""
        self._last = number == count
        self._title.setText(title)
        self._text.setText(text)
        self._count.setText(self.tr("{number} of {count}").format(number=number, count=count))
        self._say()
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)

    def point_at(self, target: QWidget) -> None:
        """Beside this control; in front of everything in the window, but not over the control."""
        if self._target is not None:
            self._target.removeEventFilter(self)
        self._target = target
        target.installEventFilter(self)
        self._place()
        self.show()
        self.raise_()
        announce(self, f"{self._title.text()}. {self._text.text()}")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        moved = event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show)
        if moved and self.isVisible():
            self._place()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.accent), 1.5))
        painter.setBrush(QColor(tokens.surface))
        body = self.rect().adjusted(ARROW, ARROW, -ARROW, -ARROW)
        painter.drawRoundedRect(body, tokens.control_radius, tokens.control_radius)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent))
        painter.drawPolygon(self._arrow(body))
        painter.end()

    def _arrow(self, body: QRect) -> QPolygonF:
        """A triangle from the frame to what is meant."""
        if self._target is None:
            return QPolygonF()
        middle = self.mapFromGlobal(self._target.mapToGlobal(self._target.rect().center()))
        x = min(max(middle.x(), body.left() + 2 * ARROW), body.right() - 2 * ARROW)
        y = min(max(middle.y(), body.top() + 2 * ARROW), body.bottom() - 2 * ARROW)
        tip, base, along = {
            "left": (QPointF(0, y), QPointF(body.left(), y), QPointF(0, ARROW)),
            "right": (QPointF(self.width(), y), QPointF(body.right(), y), QPointF(0, ARROW)),
            "above": (QPointF(x, 0), QPointF(x, body.top()), QPointF(ARROW, 0)),
            "below": (QPointF(x, self.height()), QPointF(x, body.bottom()), QPointF(ARROW, 0)),
        }[self._side]
        return QPolygonF([tip, base + along, base - along])

    def _place(self) -> None:
        host, target = self.parentWidget(), self._target
        if target is None or host is None:
            return
        corner = host.mapFromGlobal(target.mapToGlobal(QPoint(0, 0)))
        self._side, spot = place_beside(QRect(corner, target.size()), self._fit(), host.rect())
        self.setGeometry(spot)
        self.update()

    def _fit(self) -> QSize:
        layout = self.layout()
        assert layout is not None
        wide = min(theme.px(WIDTH), WIDEST)
        return QSize(wide, max(layout.heightForWidth(wide), layout.minimumSize().height()))

    def _say(self) -> None:
        self.next.setText(self.tr("Fi&nish") if self._last else self.tr("&Next"))
        self.close_.setIcon(icons.icon("close"))
        leave = self.tr("Leave the tour (Esc)")
        self.close_.setToolTip(leave)
        self.close_.setAccessibleName(leave)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._count)
        head.addStretch()
        head.addWidget(self.close_)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(ARROW + 16, ARROW + 8, ARROW + 12, ARROW + 12)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addSpacing(4)
        column.addLayout(foot)


def place_beside(target: QRect, size: QSize, room: QRect) -> tuple[str, QRect]:
    """The side of the hint at which the target lies, and where the hint goes: where it fits beside
    the target, else in the lower right corner of it."""
    beside_y = target.center().y() - size.height() // 2
    under_x = target.center().x() - size.width() // 2
    spots = {
        "right": QPoint(target.left() - APART - size.width(), beside_y),
        "left": QPoint(target.right() + APART, beside_y),
        "below": QPoint(under_x, target.top() - APART - size.height()),
        "above": QPoint(under_x, target.bottom() + APART),
    }
    for side, spot in spots.items():
        across = side in ("left", "right")
        x = spot.x() if across else _within(spot.x(), size.width(), room.width())
        y = _within(spot.y(), size.height(), room.height()) if across else spot.y()
        found = QRect(QPoint(x, y), size)
        if room.contains(found):
            return side, found
    inside = QPoint(
        _within(target.right() - size.width(), size.width(), room.width()),
        _within(target.bottom() - size.height(), size.height(), room.height()),
    )
    return "above", QRect(inside, size)


def _within(start: int, length: int, room: int) -> int:
    return max(0, min(start, room - length))
