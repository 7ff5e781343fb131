"""An on/off switch: what it says holds from the moment it is flipped."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from widgets.look import theme

TRACK = QSize(34, 20)
KNOB_INSET = 3.0
BEFORE = TRACK.width() + 10  # What stands before the words.
LEAST = 200
WRAPPED = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap


class Switch(QCheckBox):
    """A check box drawn as a switch; to keys, mouse and screen readers it is a check box."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def shows_focus(self) -> bool:
        """No colour stands out from both states of the track: widgets.look.focus_ring does it."""
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = (self.height() - TRACK.height()) / 2
        track = QRectF(1.5, top, TRACK.width(), TRACK.height())
        on = self.isChecked()
        painter.setPen(Qt.PenStyle.NoPen if on else QPen(tokens.color("muted"), 1))
        painter.setBrush(tokens.color("accent" if on else "sunk"))
        painter.drawRoundedRect(track, TRACK.height() / 2, TRACK.height() / 2)
        size = TRACK.height() - 2 * KNOB_INSET
        left = track.right() - KNOB_INSET - size if on else track.left() + KNOB_INSET
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.color("on_accent" if on else "muted"))
        painter.drawEllipse(QRectF(left, top + KNOB_INSET, size, size))
        painter.setPen(tokens.color("text" if self.isEnabled() else "muted"))
        words = QRectF(self.rect()).adjusted(BEFORE, 0, 0, 0)
        painter.drawText(words, WRAPPED, self.text())

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        words, high = metrics.horizontalAdvance(self.text()), max(24, metrics.height())
        return QSize(BEFORE + words + 4, high + 4)

    def minimumSizeHint(self) -> QSize:
        """Words that are cut off say nothing: they go on in a second line."""
        whole = self.sizeHint()
        return QSize(min(whole.width(), theme.px(LEAST)), whole.height())

    def setText(self, text: str) -> None:
        super().setText(text)
        if self.isVisible():  # Before that its width says nothing.
            self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """A column gives what is of a fixed height no second line by itself."""
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width >= self.sizeHint().width():
            return self.sizeHint().height()
        room = QRect(0, 0, max(1, width - BEFORE), 10_000)
        return max(24, self.fontMetrics().boundingRect(room, WRAPPED, self.text()).height()) + 4

    def hitButton(self, pos: object) -> bool:
        return True
