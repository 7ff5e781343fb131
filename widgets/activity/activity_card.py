"""One piece of background work: what, how far, how fast, how long still, and a way to stop it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
)

from models.records import Progress
from widgets.activity.count_row import CountRow
from widgets.activity.records import Activity, numbers

STEPS = 1000


class ActivityCard(QFrame):
    """Updated in place as the work goes on."""

    stop_requested = Signal(str)
    pause_requested = Signal(str, bool)  # key, whether it is to rest
    opened = Signal(str, str)  # key, the name of a count
    putting_away = Signal()  # work that is over is not to be listed any more

    def __init__(self, activity: Activity) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.activity = activity
        self._title, self._numbers = QLabel(), QLabel()
        self._numbers.setProperty("kind", "muted")
        self._outcome = QLabel(wordWrap=True)
        self._outcome.setProperty("kind", "muted")
        self._lines = QLabel(wordWrap=True)
        self._lines.setTextFormat(Qt.TextFormat.PlainText)
        self._lines.setProperty("kind", "muted")
        self.counts = CountRow()
        self.counts.opened.connect(self._on_opened)
        self._bar = QProgressBar(textVisible=False)
        self.stop = QPushButton()
        self.stop.clicked.connect(self._on_stop)
        self.pause = QPushButton()
        self.pause.clicked.connect(self._on_pause)
        self._lay_out()
        self.show_activity(activity)

    def retranslate(self) -> None:
        """Its words and numbers anew."""
        self.show_activity(self.activity.again())

    def show_activity(self, activity: Activity) -> None:
        self.activity = activity
        self._title.setText(activity.title)
        self.stop.setText(self.tr("Stop"))
        self.stop.setAccessibleName(self.tr("Stop: {work}").format(work=activity.title))
        told = numbers(_at_rest(activity.progress) if activity.over else activity.progress)
        self._numbers.setText("" if told == activity.outcome else told)
        self._outcome.setText(activity.outcome)
        self._outcome.setVisible(bool(activity.outcome))
        self._lines.setText("\n".join(activity.lines))
        self._lines.setVisible(bool(activity.lines))
        self.counts.show_counts(activity.counts)
        self._bar.setVisible(not activity.over)
        self.stop.setVisible(activity.stoppable and not activity.over)
        self.pause.setVisible(activity.pausable and not activity.over)
        self.pause.setText(self.tr("Go on") if self._rests else self.tr("Pause"))
        self.pause.setAccessibleName(f"{self.pause.text()}: {activity.title}")
        self._bar.setAccessibleName(activity.title)
        progress = activity.progress
        if progress.total:
            self._bar.setRange(0, STEPS)
            self._bar.setValue(min(STEPS, STEPS * progress.done // progress.total))
        else:
            # Unknown length: an empty bar beside a number, never an endless motion.
            self._bar.setRange(0, 1)
            self._bar.setValue(0)

    @property
    def _rests(self) -> bool:
        return self.activity.state == "paused"

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What its buttons do, and what it says as text for elsewhere."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        buttons = (self.pause, self.stop, *self.counts.buttons.values())
        for button in (each for each in buttons if not each.isHidden() and each.isEnabled()):
            menu.addAction(button.text(), button.click)
        if menu.actions():
            menu.addSeparator()
        menu.addAction(self.tr("Copy what it says"), self._copy)
        if self.activity.over:
            menu.addAction(self.tr("Take off the list"), self.putting_away.emit)
        menu.popup(event.globalPos())

    def _copy(self) -> None:
        said = (self._title, self._numbers, self._outcome, self._lines)
        counted = (each.text() for each in self.counts.buttons.values())
        lines = [*(label.text() for label in said), *counted]
        QGuiApplication.clipboard().setText("\n".join(filter(None, lines)))

    def _on_pause(self) -> None:
        self.pause_requested.emit(self.activity.key, not self._rests)

    def _on_opened(self, name: str) -> None:
        self.opened.emit(self.activity.key, name)

    def _on_stop(self) -> None:
        if self.stop.hasFocus():
            self._hand_focus_up()
        self.stop.setEnabled(False)
        self.stop_requested.emit(self.activity.key)

    def _hand_focus_up(self) -> None:
        """Else the next button gets it, far below, and the screen scrolls there."""
        above = self.parentWidget()
        while above is not None and above.focusPolicy() == Qt.FocusPolicy.NoFocus:
            above = above.parentWidget()
        if above is not None:
            above.setFocus()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch()
        head.addWidget(self._numbers)
        head.addSpacing(8)
        head.addWidget(self.pause)
        head.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._bar)
        column.addWidget(self._outcome)
        column.addWidget(self._lines)
        column.addWidget(self.counts)


def _at_rest(progress: Progress) -> Progress:
    """What was stopped has no time left to wait for."""
    return replace(progress, remaining=None)
