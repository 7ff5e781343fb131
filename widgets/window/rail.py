"""The rail at the left edge: one button a screen; a drag that rests on one opens that screen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QButtonGroup, QFrame, QToolButton, QVBoxLayout, QWidget

from widgets.commands import keys
from widgets.look import icons, theme
from widgets.look.numbers import grouped
from widgets.look.saying import Saying

SPRING_MS = 450
ICON = theme.LIGHT.icon_size
HIGH, LEAST = 56, 32  # Of a button, of one without words.
NAMES = ("inbox", "library", "board", "duel", "map", "taste", "sources", "activity")


class RailButton(QToolButton):
    """A screen's button, with a number where something waits there."""

    sprung = Signal(str)
    dropped = Signal(str, object)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = name
        self._waiting = 0
        self.setObjectName(f"rail_{name}")
        self.setCheckable(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setIconSize(QSize(20, 20))
        self.setAcceptDrops(True)
        self._spring = QTimer(self, singleShot=True, interval=SPRING_MS)
        self._spring.timeout.connect(self._on_spring)

    def set_waiting(self, count: int) -> None:
        """How many things wait there; 0 hides the number."""
        if count != self._waiting:
            self._waiting = count
            self.tell()
            self.update()

    def tell(self) -> None:
        """To a screen reader: the number is painted only."""
        waits = self.tr("{screen}, {count} waiting")
        told = waits.format(screen=self.text(), count=grouped(self._waiting))
        self.setAccessibleName(told if self._waiting else self.text())

    def _calm_down(self) -> None:
        """A drag sends no leave for the mouse, which would leave the button lit."""
        self._spring.stop()
        self.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
        self.update()

    def _on_spring(self) -> None:
        self.sprung.emit(self.name)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.accept()
        self._spring.start()

    def dragLeaveEvent(self, _event: QEvent) -> None:
        self._calm_down()

    def dropEvent(self, event: QDropEvent) -> None:
        self._calm_down()
        event.acceptProposedAction()
        self.dropped.emit(self.name, event.mimeData())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._waiting:
            return
        tokens = theme.current()
        text = str(self._waiting) if self._waiting < 1000 else "999+"
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = painter.font()
        # It lies on the icon, and grows as that does: by half as much as words.
        grows = tokens.icon_size / ICON
        font.setPixelSize(round(11 * grows))
        font.setBold(True)
        painter.setFont(font)
        height = round(16 * grows)
        width = max(height + 2, painter.fontMetrics().horizontalAdvance(text) + 10)
        left = min(self.width() / 2 + 2 * grows, self.width() - width - 1)
        pill = QRectF(left, 4, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        painter.setPen(QColor(tokens.on_accent))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()


class Rail(QFrame):
    """Emits which screen was chosen; the window switches."""

    chosen = Signal(str)
    dropped = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self._group = QButtonGroup(self)
        self.buttons = {name: RailButton(name, self) for name in NAMES}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(0)
        for name, button in self.buttons.items():
            if name == "activity":
                column.addStretch()
            column.addWidget(button)
            self._group.addButton(button)
            button.clicked.connect(self._on_clicked)
            button.sprung.connect(self.chosen)
            button.dropped.connect(self.dropped)
        self.retranslate()
        self._saying = Saying(self, self._fit)

    def _fit(self) -> None:
        """As wide as its longest word, as high as there is room: words give way before buttons."""
        tokens, buttons = theme.current(), list(self.buttons.values())
        style = Qt.ToolButtonStyle
        for button in buttons:
            button.setToolButtonStyle(style.ToolButtonTextUnderIcon)
        width = max(tokens.rail_width, *(each.sizeHint().width() for each in buttons))
        words = max(each.sizeHint().height() for each in buttons)
        room = self.height() - 2 * tokens.space
        each_has = max(HIGH, words) if not self.isVisible() else room // len(buttons)
        spacious, high = words <= each_has, min(max(HIGH, words), each_has)
        for button in buttons:
            if not spacious:
                button.setToolButtonStyle(style.ToolButtonIconOnly)
            button.setFixedSize(width - 1, high if spacious else max(LEAST, each_has))
        self.setFixedWidth(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Before that its height says nothing."""
        super().showEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(self.width(), len(self.buttons) * LEAST + 2 * theme.current().space)

    def show_chosen(self, name: str) -> None:
        """Mark the screen that is shown; none for one without a button."""
        button = self.buttons.get(name)
        # One stop for Tab: the screen that is shown, else the first; arrows go on from there.
        stop = button or self.buttons[NAMES[0]]
        for each in self.buttons.values():
            policy = Qt.FocusPolicy.StrongFocus if each is stop else Qt.FocusPolicy.ClickFocus
            each.setFocusPolicy(policy)
        if button is not None:
            button.setChecked(True)
            return
        self._group.setExclusive(False)
        for other in self.buttons.values():
            other.setChecked(False)
        self._group.setExclusive(True)

    def set_finds(self, count: int) -> None:
        """How many finds wait in the inbox."""
        self.buttons["inbox"].set_waiting(count)

    def retranslate(self) -> None:
        """Texts and icons anew: after a change of language or theme."""
        texts = {
            "inbox": self.tr("Inbox"),
            "library": self.tr("Library"),
            "board": self.tr("Board"),
            "duel": self.tr("Duel"),
            "map": self.tr("Map"),
            "taste": self.tr("Taste"),
            "sources": self.tr("Sources"),
            "activity": self.tr("Activity"),
        }
        for name, text in texts.items():
            button = self.buttons[name]
            button.setText(text)
            button.tell()
            button.setToolTip(keys.with_key(text, f"go_{name}"))
            button.setIcon(icons.icon(name))
        self._fit()

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, RailButton):
            self.chosen.emit(button.name)
