"""A ring around whatever has the focus and does not show it well enough by itself.

It is drawn in two tones, accent outside and surface inside, so that it stands out from any ground.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QListView,
    QMenuBar,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTableView,
    QTextEdit,
    QToolButton,
    QWidget,
)
from shiboken6 import isValid

from widgets.look import contrast, theme

# The style sheet gives these a border of the accent (resources/qss).
_DRESSED = (
    *(QLineEdit, QComboBox, QAbstractSpinBox, QTextEdit, QPlainTextEdit),
    *(QTableView, QListView, QMenuBar),
)


class FocusRing(QObject):
    """Belongs to a window; it follows the focus among all windows of the program."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._around: QWidget | None = None
        self._ring: _Ring | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    @property
    def around(self) -> QWidget | None:
        """What it is drawn around now."""
        return self._around

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self._around is not None and isValid(self._around):
            self._around.removeEventFilter(self)
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = None
        self._around = now if now is not None and needs_ring(now) else None
        if self._around is not None:
            self._around.installEventFilter(self)
            self._ring = _Ring(_holder(self._around))
            self._follow()

    def _follow(self) -> None:
        """Over the widget, within what holds it: it scrolls along and is cut where that is cut."""
        around, ring = self._around, self._ring
        if around is None or ring is None or not isValid(ring):
            return
        inside = ring.parentWidget() is around
        ring.setGeometry(around.rect() if inside else around.geometry())
        ring.setVisible(around.isVisible())
        ring.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kinds = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)
        if watched is self._around and event.type() in kinds:
            self._follow()
        return super().eventFilter(watched, event)


class _Ring(QWidget):
    """Lets everything through to what it surrounds."""

    def __init__(self, holder: QWidget) -> None:
        super().__init__(holder)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, radius = theme.current(), theme.current().control_radius
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = tokens.ring
        for inset, color in ((wide / 2, "accent"), (wide * 1.5, "surface")):
            painter.setPen(QPen(tokens.color(color), wide))
            area = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(area, radius - inset, radius - inset)
        painter.end()


def _holder(widget: QWidget) -> QWidget:
    """Splitters and stacks would take the ring for one more of their parts."""
    parent = widget.parentWidget()
    takes = isinstance(parent, (QSplitter, QStackedWidget))
    return widget if parent is None or widget.isWindow() or takes else parent


def needs_ring(widget: QWidget) -> bool:
    """Whether nothing else shows that the keys go there. A widget may say itself whether it does,
    by `shows_focus`."""
    shows = getattr(widget, "shows_focus", None)
    if callable(shows):
        return not shows()
    if contrast.more() and not isinstance(widget, QMenuBar):
        return True
    if isinstance(widget, QAbstractButton):
        return _is_filled(widget)
    return not isinstance(widget, _DRESSED)


def _is_filled(button: QAbstractButton) -> bool:
    """On the accent, or in the rail, a border of the accent is not seen."""
    if isinstance(button, QToolButton):
        return button.objectName().startswith("rail_")
    quiet_or_primary = button.property("kind") in ("primary", "quiet")
    return isinstance(button, QPushButton) and (button.isChecked() or quiet_or_primary)
