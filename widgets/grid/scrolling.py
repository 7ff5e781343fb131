"""Wheel steps that glide for a moment, unless motion is not wanted."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QPropertyAnimation
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QScrollBar

from widgets.look import motion

GLIDE_MS = 120
NOTCH = 120


class Glide:
    """Moves a scroll bar; several notches in a row add up."""

    def __init__(self, bar: QScrollBar) -> None:
        self._bar = bar
        self._animation = QPropertyAnimation(bar, b"value", bar)
        self._animation.setDuration(GLIDE_MS)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)

    def wheel(self, event: QWheelEvent, step: int) -> None:
        """A touch pad moves by its pixels, a wheel by `step` a notch."""
        pixels = event.pixelDelta().y()
        if pixels:
            self.stop()
            self._bar.setValue(self._bar.value() - pixels)
        else:
            self.by(-round(event.angleDelta().y() / NOTCH * step))

    def by(self, distance: int) -> None:
        running = self._animation.state() == QPropertyAnimation.State.Running
        start = self._animation.endValue() if running else self._bar.value()
        target = max(self._bar.minimum(), min(self._bar.maximum(), start + distance))
        self.stop()
        if not motion.allowed():
            self._bar.setValue(target)
            return
        self._animation.setStartValue(self._bar.value())
        self._animation.setEndValue(target)
        self._animation.start()

    def stop(self) -> None:
        self._animation.stop()
