"""Dialogs that are never larger than the screen: what does not fit is scrolled to.

Their height follows their width, which Qt does not reckon with for a window of its own.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from widgets.look import theme

SHARE = 0.92  # Of the screen: a title bar and a panel want room too.
LEAST = 160


def size_within_screen(dialog: QDialog, width: int, height: int) -> None:
    """As large as these with the size of text, while the screen allows it."""
    wish = QSize(theme.px(width), theme.px(height))
    dialog.resize(wish.boundedTo(dialog.screen().availableSize() * SHARE))


class FittingArea(QScrollArea):
    """As large as what it holds, while the screen allows it; scrolls to what has the focus."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.content = content
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def sizeHint(self) -> QSize:
        layout = self.content.layout()
        if layout is None:
            return super().sizeHint()
        wide = max(layout.sizeHint().width(), self.window().minimumWidth())
        wide = min(wide, self.room().width())
        follows = layout.hasHeightForWidth()
        high = layout.totalHeightForWidth(wide) if follows else layout.sizeHint().height()
        return QSize(wide, min(high, self.room().height()))

    def minimumSizeHint(self) -> QSize:
        least = self.content.minimumSizeHint()
        return QSize(min(least.width(), self.room().width()), min(least.height(), LEAST))

    def settle_bar(self) -> None:
        """Once there, Qt's would stay: it takes the width in which all had room without it."""
        layout = self.content.layout()
        if layout is None or not layout.hasHeightForWidth():
            return
        fits = layout.totalHeightForWidth(self.width()) <= self.height()
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.settle_bar()

    def room(self) -> QSize:
        """What of the screen a dialog may take."""
        screen = self.screen() or QGuiApplication.primaryScreen()
        return screen.availableSize() * SHARE

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.content.isAncestorOf(now):
            self.ensureWidgetVisible(now, 16, 24)


class _Grows(QObject):
    """Keeps a dialog large enough for its words when those change or come."""

    def __init__(self, dialog: QDialog, area: FittingArea) -> None:
        super().__init__(dialog)
        self._dialog, self._area = dialog, area
        area.content.installEventFilter(self)
        dialog.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        wanted = (QEvent.Type.LayoutRequest, QEvent.Type.Show, QEvent.Type.LanguageChange)
        if event.type() in wanted:
            now, wish = self._dialog.size(), self._area.sizeHint()
            if now.expandedTo(wish) != now:
                self._dialog.resize(now.expandedTo(wish))
                self._stay_in_sight()
            self._area.settle_bar()
        return super().eventFilter(watched, event)

    def _stay_in_sight(self) -> None:
        """What grew beyond the lower edge of the screen goes up."""
        dialog, there = self._dialog, self._dialog.screen().availableGeometry()
        below = dialog.frameGeometry().bottom() - there.bottom()
        if dialog.isVisible() and below > 0:
            dialog.move(dialog.x(), max(there.top(), dialog.y() - below))


def fit_screen(dialog: QDialog) -> None:
    """Put what the dialog holds into an area that scrolls where the screen is too small. To be
    called once, when everything is laid out."""
    layout = dialog.layout()
    if layout is None:
        return
    content = QWidget()
    content.setLayout(layout)
    area = FittingArea(content)
    outer = QVBoxLayout(dialog)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(area)
    widest = area.room().width()
    dialog.setMinimumWidth(min(dialog.minimumWidth(), widest))
    if dialog.width() > widest:
        dialog.resize(widest, dialog.height())
    _Grows(dialog, area)
