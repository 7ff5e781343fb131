"""The Duplicates screen: one pair after the other, and the obvious ones at once."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QLabel,
    QMenu,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from models.similarity.obvious import Rule
from widgets.duplicates.pair_view import PairView
from widgets.duplicates.records import ShownPair
from widgets.look import icons
from widgets.look.saying import Saying
from widgets.parts.empty_state import EmptyState
from widgets.parts.wrapping_row import WrappingRow


class DuplicatesScreen(QWidget):
    """`obvious_wanted` asks to carry out the chosen rules on every pair that they cover."""

    obvious_wanted = Signal()
    rules_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = PairView()
        self.empty = EmptyState("duplicates")
        self._waiting = self._obvious = 0
        self._title, self._count = QLabel(), QLabel()
        self._title.setProperty("kind", "title")
        self._count.setProperty("kind", "muted")
        self.obvious = QToolButton()
        self.obvious.setProperty("kind", "button")
        self.obvious.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.obvious.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self.obvious.setMenu(QMenu(self.obvious))
        self.obvious.clicked.connect(self.obvious_wanted)
        self._rules = {rule: self._rule_action() for rule in Rule}
        self._lay_out()
        self._saying = Saying(self, self._say)

    @property
    def rules(self) -> frozenset[Rule]:
        """The rules that may work."""
        return frozenset(rule for rule, action in self._rules.items() if action.isChecked())

    def choose_rules(self, rules: Collection[Rule]) -> None:
        for rule, action in self._rules.items():
            action.setChecked(rule in rules)

    def show_pair(self, pair: ShownPair) -> None:
        self.view.show_pair(pair)
        focused = self.isAncestorOf(self.focusWidget() or self) or self.empty.button.hasFocus()
        self._pages.setCurrentWidget(self.view)
        if self.isVisible() and focused:
            self.view.setFocus()

    def show_empty(self, sentence: str, button: str = "") -> None:
        """Nothing waits: what was looked at, and what to do."""
        self.empty.say(sentence, button)
        self._pages.setCurrentWidget(self.empty)

    def show_counts(self, waiting: int, obvious: int) -> None:
        """How many pairs wait, and how many of them the chosen rules cover."""
        self._waiting, self._obvious = waiting, obvious
        self._say_counts()

    def _rule_action(self) -> QAction:
        action = QAction(self, checkable=True)
        action.setChecked(True)
        action.triggered.connect(self.rules_changed)
        self.obvious.menu().addAction(action)
        return action

    def _lay_out(self) -> None:
        head = WrappingRow()
        head.setContentsMargins(16, 12, 16, 0)
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self._count, 1)
        head.addWidget(self.obvious)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._pages, 1)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Duplicates"))
        self._title.setText(self.tr("Duplicates"))
        self.obvious.menu().setToolTipsVisible(True)
        words = {
            Rule.LARGER: (
                self.tr("Keep the larger"),
                self.tr("The same picture, one with at least 1.2 times the pixels"),
            ),
            Rule.LOSSLESS: (
                self.tr("Keep PNG instead of JPEG"),
                self.tr("The same picture in the same size, one without losses"),
            ),
            Rule.FINER: (
                self.tr("Keep the larger file"),
                self.tr("The same picture, size and format; of equal files the older stays"),
            ),
        }
        for rule, (text, tip) in words.items():
            self._rules[rule].setText(text)
            self._rules[rule].setToolTip(tip)
        self.obvious.setIcon(icons.icon("keep"))
        self._say_counts()

    def _say_counts(self) -> None:
        self._count.setText(
            self.tr("%n pair(s) look alike", "", self._waiting) if self._waiting else ""
        )
        self.obvious.setVisible(bool(self._waiting))
        self.obvious.setText(self.tr("Settle %n obvious pair(s)", "", self._obvious))
        self.obvious.setToolTip(
            self.tr(
                "Of each, the better copy is kept with the tags, sightings and judgements of both; "
                "the other goes to the trash. One undo takes all of it back. The arrow beside it "
                "shows the rules."
            )
        )
