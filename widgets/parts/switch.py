"""An on/off switch: what it says holds from the moment it is flipped."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from widgets.look import theme

TRACK = QSize(34, 20)
KNOB_INSET = 3.0


class Switch(QCheckBox):
    """A check box drawn as a switch; to keys, mouse and screen readers it is a check box."""

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
        words = QRectF(self.rect()).adjusted(TRACK.width() + 10, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(TRACK.width() + words + 14, max(TRACK.height(), 24) + 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()  # Words that are cut off say nothing.

    def hitButton(self, pos: object) -> bool:
        return True
