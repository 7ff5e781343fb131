"""Five stars to rate with, by mouse or arrow keys; the standing rating clicked again clears it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from widgets.look import icons, theme
from widgets.look.saying import Saying

STAR, STEP, PAD = 18, 22, 6
MOST = 5


class Stars(QWidget):
    """Shows a rating of 0..5 and says which one the person gave."""

    rated = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rating = 0
        self._under_mouse = 0
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._saying = Saying(self, self._say)

    def _say(self) -> None:
        self.setToolTip(self.tr("Rating (keys 1 to 5)"))
        self.show_rating(self.rating)

    def show_rating(self, rating: int) -> None:
        self.rating = rating
        self.setAccessibleName(self.tr("Rating: {stars} of 5").format(stars=rating))
        self.update()

    def shows_focus(self) -> bool:
        """It paints a frame for that."""
        return True

    def sizeHint(self) -> QSize:
        return QSize(2 * PAD + STEP * MOST, 32)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._under_mouse = self._star_at(event)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            star = self._star_at(event)
            self.rated.emit(0 if star == self.rating else star)

    def leaveEvent(self, event: QEvent) -> None:
        self._under_mouse = 0
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() not in steps:
            super().keyPressEvent(event)
            return
        self.rated.emit(max(0, min(MOST, self.rating + steps[Qt.Key(event.key())])))

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.current()
        painter = QPainter(self)
        shown = self._under_mouse or self.rating
        ratio = self.devicePixelRatioF()
        full = icons.pixmap("starred", tokens.accent, STAR, ratio)
        empty = icons.pixmap("star", tokens.muted, STAR, ratio)
        top = (self.height() - STAR) // 2
        for star in range(MOST):
            painter.drawPixmap(PAD + star * STEP, top, full if star < shown else empty)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)
        painter.end()

    def _star_at(self, event: QMouseEvent) -> int:
        return max(1, min(MOST, int(event.position().x() - PAD) // STEP + 1))
