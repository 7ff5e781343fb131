"""One piece of background work: what, how far, how fast, how long still, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout

from widgets.activity.count_row import CountRow
from widgets.activity.records import Activity, numbers

STEPS = 1000


class ActivityCard(QFrame):
    """Updated in place as the work goes on."""

    stop_requested = Signal(str)
    pause_requested = Signal(str, bool)  # key, whether it is to rest
    opened = Signal(str, str)  # key, the name of a count

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
        """Its own words and numbers anew; the title and the outcome were said when they came."""
        self.show_activity(self.activity)

    def show_activity(self, activity: Activity) -> None:
        self.activity = activity
        self._title.setText(activity.title)
        self.stop.setText(self.tr("Stop"))
        self.stop.setAccessibleName(self.tr("Stop: {work}").format(work=activity.title))
        told = numbers(activity.progress)
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

    def _on_pause(self) -> None:
        self.pause_requested.emit(self.activity.key, not self._rests)

    def _on_opened(self, name: str) -> None:
        self.opened.emit(self.activity.key, name)

    def _on_stop(self) -> None:
        self.stop.setEnabled(False)
        self.stop_requested.emit(self.activity.key)

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
