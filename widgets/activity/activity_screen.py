"""The Activity screen: what runs now, what is over, facts about the library, the end of the log."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from widgets.activity.activity_card import ActivityCard
from widgets.activity.care_list import CareList
from widgets.activity.log_view import LogView
from widgets.activity.nets_list import NetsList
from widgets.activity.parked_list import ParkedList
from widgets.activity.records import Activity
from widgets.look import icons
from widgets.look.announcing import announce
from widgets.parts.page import page_of
from widgets.parts.wrapping_row import WrappingRow

KEPT_OVER = 12


class ActivityScreen(QScrollArea):
    """Cards by key; a finished one moves below the running ones."""

    stop_requested = Signal(str)
    pause_requested = Signal(str, bool)
    opened = Signal(str, str)  # key of the work, name of the count
    log_wanted = Signal()
    folder_wanted = Signal()
    begin_wanted = Signal()  # While nothing is running.

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self._cards: dict[str, ActivityCard] = {}
        self._over: list[ActivityCard] = []
        self._now, self._before, self._about = (QLabel() for _ in range(3))
        self._nets_title, self.nets = QLabel(), NetsList()
        self._care_title, self.care = QLabel(), CareList()
        self._stock_title, self.stock = QLabel(), CareList()
        titles = (self._nets_title, self._care_title, self._stock_title)
        for label in (self._now, self._before, self._about, *titles):
            label.setProperty("kind", "title")
        self._idle = QLabel()
        self._idle.setProperty("kind", "muted")
        self._idle.setWordWrap(True)
        self._collects = False
        self.begin = QPushButton()
        self.begin.clicked.connect(self.begin_wanted)
        self._running, self._finished = QVBoxLayout(), QVBoxLayout()
        self._facts = QGridLayout()
        self.folder = QPushButton()
        self.folder.clicked.connect(self.folder_wanted)
        self.parked, self.log_view = ParkedList(), LogView()
        self.log = self.log_view.text
        self.log_view.file_wanted.connect(self.log_wanted)
        self._lay_out()
        self.retranslate()
        self._tell()

    def show_activity(self, activity: Activity) -> None:
        """New work, news of it, or its end."""
        card = self._cards.get(activity.key)
        if card is None:
            card = self._cards[activity.key] = ActivityCard(activity)
            card.stop_requested.connect(self.stop_requested)
            card.pause_requested.connect(self.pause_requested)
            card.opened.connect(self.opened)
            card.putting_away.connect(self._on_putting_away)
            self._running.insertWidget(0, card)
        card.show_activity(activity)
        if activity.over:
            self._put_away(self._cards.pop(activity.key))
            announce(self, ": ".join(filter(None, (activity.title, activity.outcome))))
        self._tell()

    def forget(self, key: str) -> None:
        """Work that ended without anything worth telling."""
        card = self._cards.pop(key, None)
        if card is not None:
            self._running.removeWidget(card)
            card.deleteLater()
        self._tell()

    def lead_to(self, *, collecting: bool) -> None:
        """What the button below "nothing is running" begins: collecting, or, without a source to
        collect from, adding one."""
        self._collects = collecting
        self._say_idle()

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Names and values, already translated."""
        while (item := self._facts.takeAt(0)) is not None:
            if (label := item.widget()) is not None:
                label.deleteLater()
        for row, (name, value) in enumerate(facts):
            left, right = QLabel(name), QLabel(value, wordWrap=True)
            left.setProperty("kind", "muted")
            right.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._facts.addWidget(left, row, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(right, row, 1)
        self._facts.setColumnStretch(1, 1)

    def add_log(self, line: str, level: int = logging.INFO) -> None:
        self.log_view.add(line, level)

    def retranslate(self) -> None:
        """Texts and icons anew: after a change of language or theme."""
        self.setAccessibleName(self.tr("Activity"))
        self._now.setText(self.tr("Now"))
        self._before.setText(self.tr("Before"))
        self._about.setText(self.tr("This library"))
        self._nets_title.setText(self.tr("Nets"))
        self._care_title.setText(self.tr("Safety"))
        self._stock_title.setText(self.tr("Storage"))
        self._say_idle()
        self.folder.setText(self.tr("Open the library's folder"))
        self.folder.setIcon(icons.icon("folder"))
        for card in (*self._cards.values(), *self._over):
            card.retranslate()
        self.parked.retranslate()
        self.log_view.retranslate()

    def _say_idle(self) -> None:
        self._idle.setText(
            self.tr(
                "Nothing is running. What is collected, brought in or looked at shows here "
                "while it goes on."
            )
        )
        self.begin.setText(self.tr("Collect now") if self._collects else self.tr("Add a source"))
        self.begin.setIcon(icons.icon("refresh" if self._collects else "sources"))

    def _put_away(self, card: ActivityCard) -> None:
        self._running.removeWidget(card)
        for old in [each for each in self._over if _repeats(each.activity, card.activity)]:
            self._take_off(old)
        self._finished.insertWidget(0, card)
        self._over.insert(0, card)
        for old in self._over[KEPT_OVER:]:
            self._take_off(old)

    def _on_putting_away(self) -> None:
        card = self.sender()
        if isinstance(card, ActivityCard) and card in self._over:
            self._take_off(card)
            self._tell()

    def _take_off(self, card: ActivityCard) -> None:
        self._over.remove(card)
        self._finished.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _tell(self) -> None:
        for part in (self._idle, self.begin):
            part.setVisible(not self._cards)
        self._before.setVisible(bool(self._over))

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(8)
        for layout in (self._running, self._finished):
            layout.setSpacing(8)
        self._facts.setHorizontalSpacing(24)
        column.addWidget(self._now)
        column.addWidget(self._idle)
        column.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._running)
        column.addWidget(self.parked)
        column.addSpacing(8)
        column.addWidget(self._before)
        column.addLayout(self._finished)
        column.addSpacing(8)
        column.addLayout(_headed(self._about, self.folder))
        column.addLayout(self._facts)
        for title, part in ((self._care_title, self.care), (self._stock_title, self.stock)):
            column.addSpacing(8)
            column.addWidget(title)
            column.addWidget(part)
        column.addSpacing(8)
        column.addWidget(self._nets_title)
        column.addWidget(self.nets)
        column.addSpacing(8)
        column.addWidget(self.log_view)
        column.addStretch()
        self.setWidget(page_of(column))


def _repeats(old: Activity, new: Activity) -> bool:
    """Whether the older one says nothing that the newer one does not. Each failure with a reason of
    its own stays."""
    if not new.recurring or (old.title, old.state) != (new.title, new.state):
        return False
    return new.state != "failed" or old.outcome == new.outcome


def _headed(title: QLabel, button: QPushButton) -> WrappingRow:
    row = WrappingRow()
    row.addWidget(title)
    row.addStretch()
    row.addWidget(button)
    return row
