"""Tells what happened without getting in the way: a line over the foot of the window.

Nothing moves when it comes or goes, so no click ever misses because of it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)

from widgets.look import icons, theme
from widgets.look.announcing import announce

INFO_MS = 8_000
WIDEST = 720
MARGIN = 16


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence for the person, with one thing to do about it. Texts are translated.

    `level` is `info` (leaves by itself) or `warning` (stays until it is closed). `others` are
    further answers to a question; closing it is "not now".
    """

    text: str
    level: str = "info"
    action: str = ""
    act: Callable[[], object] | None = None
    others: tuple[tuple[str, Callable[[], object]], ...] = ()


class NotificationBar(QFrame):
    """Shows one notice at a time; others wait. The same sentence is not told twice in a row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._waiting: deque[Notice] = deque()
        self._shown: Notice | None = None
        self._foot = 0
        self._below: list[tuple[QWidget, tuple[QLabel, ...]]] = []
        self._sign = QLabel()
        self._text = QLabel(wordWrap=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._button = QPushButton()
        self.others: list[QPushButton] = []
        self.more = QLabel()
        self.more.setProperty("kind", "muted")
        self._close = QToolButton()
        self._leave = QTimer(self, singleShot=True, interval=INFO_MS)
        self._leave.timeout.connect(self.next)
        self._button.clicked.connect(self._on_pressed)
        self._close.clicked.connect(self.next)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(12)
        row.addWidget(self._sign)
        row.addWidget(self._text, 1)
        row.addWidget(self._button)
        self._row = row
        row.addWidget(self.more)
        row.addWidget(self._close)
        self.hide()

    def lie_over(self, host: QWidget, foot: int = 0) -> None:
        """Lie over `host`, `foot` pixels above its lower edge, and follow its size."""
        self.setParent(host)
        self._foot = foot
        host.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def lie_above(self, part: QWidget, words: Sequence[QLabel] = ()) -> None:
        """Where this is seen, lie on its upper edge, to the right: over no face and no button. One
        that would hide any of the `words` there lies at the foot, as everywhere."""
        self._below.append((part, tuple(words)))

    @property
    def shown(self) -> Notice | None:
        """What stands there now."""
        return self._shown

    def tell(self, notice: Notice) -> None:
        """Show it now, or after those that are waiting."""
        last = self._waiting[-1] if self._waiting else self._shown
        if last is not None and last.text == notice.text:
            if self._leave.isActive():
                self._leave.start()
            return
        self._waiting.append(notice)
        # What merely informs makes room for the next at once.
        if self._shown is None or self._shown.level == "info":
            self.next()
        else:
            self._count()

    def next(self) -> None:
        """Close this one; show the next, if any."""
        self._leave.stop()
        self._shown = self._waiting.popleft() if self._waiting else None
        if self._shown is None:
            self.hide()
            return
        self._show(self._shown)

    def _show(self, notice: Notice) -> None:
        tokens = theme.current()
        warning = notice.level == "warning"
        self.setProperty("level", notice.level)
        self.style().unpolish(self)
        self.style().polish(self)
        color = tokens.accent if warning else tokens.muted
        ratio = self.devicePixelRatioF()
        self._sign.setPixmap(icons.pixmap("warning" if warning else "info", color, 20, ratio))
        self._close.setIcon(icons.icon("close"))
        self._close.setToolTip(self.tr("Close"))
        self._close.setAccessibleName(self.tr("Close"))
        self._text.setText(notice.text)
        self.setAccessibleName(notice.text)
        announce(self, notice.text, urgent=warning)
        self._button.setText(notice.action)
        self._button.setVisible(bool(notice.action))
        self._offer(notice)
        self._count()
        self.show()
        self._place()
        if not warning:
            self._leave.start()

    def _count(self) -> None:
        """How many wait behind this one: nothing is told unseen."""
        waiting = len(self._waiting)
        self.more.setVisible(waiting > 0)
        self.more.setText(self.tr("%n more", "", waiting) if waiting else "")
        if not self.isHidden():
            self._place()

    def _offer(self, notice: Notice) -> None:
        """Buttons for further answers, between the first one and the cross."""
        for button in self.others:
            button.hide()
            button.deleteLater()
        self.others = []
        for place, (text, act) in enumerate(notice.others):
            button = QPushButton(text)
            button.clicked.connect(self.next)
            button.clicked.connect(act)
            self._row.insertWidget(self._row.indexOf(self._button) + 1 + place, button)
            self.others.append(button)

    def _place(self) -> None:
        host = self.parentWidget()
        if host is None:
            return
        width = min(WIDEST, host.width() - 2 * MARGIN)
        seen = next((each for each in self._below if each[0].isVisibleTo(host)), None)
        if seen is not None:
            part, words = seen
            above = self._above(host, part, width)
            if not any(above.intersects(_taken(each, host)) for each in words):
                self.setGeometry(above)
                self.raise_()
                return
        height = self._height(width)
        top = host.height() - self._foot - MARGIN - height
        place = QRect((host.width() - width) // 2, top, width, height)
        control = _focused_control(host)
        if place.intersects(control):
            place.moveBottom(control.top() - MARGIN // 2)
        place.moveTop(max(place.top(), 0))
        self.setGeometry(place)
        self.raise_()

    def _above(self, host: QWidget, part: QWidget, widest: int) -> QRect:
        taken = QRect(part.mapTo(host, QPoint()), part.size())
        # As narrow as one line goes: beside it the picture's name is read.
        beside = self.sizeHint().width() - self._text.sizeHint().width()
        line = self._text.fontMetrics().horizontalAdvance(self._text.text()) + 2 * MARGIN
        width = min(widest, beside + line)
        place = QRect(0, 0, width, self._height(width))
        place.moveBottomRight(taken.topRight() - QPoint(MARGIN // 2, 1))
        place.moveTop(max(place.top(), 0))
        return place

    def _height(self, width: int) -> int:
        needed = self.heightForWidth(width)
        return needed if needed > 0 else self.sizeHint().height()

    @Slot()
    def place_again(self) -> None:
        """Another screen is shown, on which other things lie at the foot."""
        if not self.isHidden():
            QTimer.singleShot(0, self, self._place)  # Once that is laid out.

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        """What the keys are at must be seen."""
        if now is not None and not self.isHidden() and not self.isAncestorOf(now):
            self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parent() and event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def _on_pressed(self) -> None:
        act = self._shown.act if self._shown else None
        self.next()
        if act is not None:
            act()


def _focused_control(host: QWidget) -> QRect:
    """Where the button or field is that the keys are at; empty for a whole screen of pictures."""
    now = QApplication.focusWidget()
    if now is None or not host.isAncestorOf(now) or now.height() > host.height() // 3:
        return QRect()
    return QRect(now.mapTo(host, QPoint()), now.size())


def _taken(words: QLabel, host: QWidget) -> QRect:
    """Where its text stands: a label is as wide as its row, mostly with nothing in it."""
    if not words.isVisibleTo(host):
        return QRect()
    long = words.fontMetrics().horizontalAdvance(words.text())
    size = QSize(min(long, words.width()), words.height())
    return QRect(words.mapTo(host, QPoint()), size)
