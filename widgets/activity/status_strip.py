"""The quiet strip at the foot of the window: what runs, and how much there is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from widgets.activity.records import Activity, numbers
from widgets.look import icons
from widgets.look.grown import grown
from widgets.look.saying import Saying

HEIGHT = 28
BAR_WIDTH = 120
SHOWN = 2
STEPS = 1000


class StatusStrip(QFrame):
    """Up to two running works on the left, facts on the right; pressing it opens Activity."""

    pressed = Signal()
    doors_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        grown(self, self.setFixedHeight, HEIGHT)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._running: dict[str, Activity] = {}
        self.text, self.facts = QLabel(), QLabel()
        for label in (self.text, self.facts):
            label.setProperty("kind", "caption")
        self.doors = QPushButton(flat=True)
        self.doors.setProperty("kind", "strip")
        self.doors.setVisible(False)
        self.doors.clicked.connect(self.doors_pressed)
        self.bar = QProgressBar(textVisible=False)
        self.bar.setFixedWidth(BAR_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(16)
        row.addWidget(self.text)
        row.addWidget(self.bar)
        row.addStretch()
        row.addWidget(self.doors)
        row.addWidget(self.facts)
        self._saying = Saying(self, self._say)

    def show_activity(self, activity: Activity) -> None:
        if activity.over:
            self._running.pop(activity.key, None)
        else:
            self._running[activity.key] = activity
        self._tell()

    def forget(self, key: str) -> None:
        self._running.pop(key, None)
        self._tell()

    def show_facts(self, text: str) -> None:
        """Counts and what nets run on; translated."""
        self.facts.setText(text)

    def show_doors(self, text: str) -> None:
        """Who may ask or look from outside of the window; nothing where nobody may."""
        self.doors.setText(text)
        self.doors.setIcon(icons.icon("external"))
        self.doors.setVisible(bool(text))

    def _say(self) -> None:
        self._running = {key: each.again() for key, each in self._running.items()}
        self._tell()

    def _tell(self) -> None:
        shown = list(self._running.values())[:SHOWN]
        parts = (f"{each.title} · {numbers(each.progress)}".rstrip(" ·") for each in shown)
        self.text.setText("     ".join(parts))
        first = next((each.progress for each in shown if each.progress.total), None)
        self.bar.setVisible(first is not None)
        if first is not None:
            self.bar.setRange(0, STEPS)
            self.bar.setValue(min(STEPS, STEPS * first.done // first.total))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()
