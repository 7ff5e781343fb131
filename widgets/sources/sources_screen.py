"""Paste an address, read which recipe will be used and why, add it; below, all sources."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from widgets.look import icons
from widgets.look.grown import grown
from widgets.parts.empty_state import EmptyState
from widgets.parts.wrapping_row import WrappingRow
from widgets.sources.choice_actions import ChoiceActions
from widgets.sources.records import SourceLine
from widgets.sources.source_detail import SourceDetail
from widgets.sources.source_list_model import (
    EVERYTHING,
    NEEDING,
    PAUSED,
    RESTING,
    SourceListModel,
)
from widgets.sources.source_table import SourceTable
from widgets.sources.suggestion_list import SuggestionList

MANY = 8  # Sources from which on there is something to look for.
FIND_PX = 200
TICK_MS = 60_000


class SourcesScreen(QWidget):
    """Shows sources; says what the person asked of them."""

    address_changed = Signal(str)
    source_added = Signal(str)
    recipes_wanted = Signal()
    example_wanted = Signal()
    collect_requested = Signal(object)  # source ids; () for all
    removed = Signal(object)
    pause_toggled = Signal(bool)  # everything
    pause_requested = Signal(object, bool)  # source ids, whether they are to rest
    rhythm_chosen = Signal(object, object)
    page_opened = Signal(str)
    login_requested = Signal(int)
    more_sites_wanted = Signal()
    login_forgotten = Signal(int)
    budget_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.address = QLineEdit()
        self.add = QPushButton()
        self.add.setProperty("kind", "primary")
        self.recipes = QPushButton()
        self.explanation = QLabel(wordWrap=True)
        self.explanation.setProperty("kind", "muted")
        self.more, self.helping = QPushButton(), QPushButton()
        self.helping.hide()
        self.collect, self.pause, self.budget = QPushButton(), QPushButton(), QPushButton()
        self.pause.setCheckable(True)
        self.detail, self.today = SourceDetail(), QLabel(wordWrap=True)
        self.today.setProperty("kind", "muted")
        self.sought, self.kind = QLineEdit(clearButtonEnabled=True), QComboBox()
        for kind in (EVERYTHING, NEEDING, RESTING, PAUSED):
            self.kind.addItem("", kind)
        self.suggestions = SuggestionList()
        self.model = SourceListModel(self)
        self.table = SourceTable(self.model)
        self.by_hand = ChoiceActions(self.table, self.detail)
        self.empty = EmptyState("sources")
        self._minute = QTimer(self, interval=TICK_MS)
        self._lay_out()
        self._connect()
        self.retranslate()
        self._tell_choice()

    def show_sources(self, lines: Sequence[SourceLine]) -> None:
        """All sources there are."""
        self.model.show_sources(lines)
        self._pages.setCurrentWidget(self._listing if lines else self.empty)
        many = len(lines) >= MANY
        self.sought.setVisible(many)
        self.kind.setVisible(many)
        if not many:
            self.sought.clear()
            self.kind.setCurrentIndex(0)
        self._tell_choice()

    def explain(self, sentence: str, *, usable: bool, helping: bool = False) -> None:
        """What would be done with the address in the field. The sentence is translated. `helping`
        where a program that is not here may know more."""
        self.explanation.setText(sentence)
        self.explanation.setVisible(bool(sentence))
        self.add.setEnabled(usable)
        self.helping.setVisible(helping)

    def show_paused(self, paused: bool) -> None:
        self.pause.setChecked(paused)
        # The button stands in the accent while it is on.
        self.pause.setIcon(icons.icon("play" if paused else "pause", on_accent=paused))
        self.pause.setText(self.tr("Resume all") if paused else self.tr("Pause all"))

    def begin_adding(self) -> None:
        """Put the cursor where an address goes."""
        self.address.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.address.selectAll()

    def chosen(self) -> tuple[int, ...]:
        """Ids of the selected sources."""
        return tuple(line.id for line in self.table.chosen())

    def retranslate(self) -> None:
        """Texts anew: after a change of language."""
        self.address.setPlaceholderText(self.tr("Paste the address of a gallery or a work"))
        self.address.setAccessibleName(self.tr("Address of the new source"))
        self.add.setText(self.tr("Add source"))
        self.more.setText(self.tr("More sites…"))
        self.more.setToolTip(self.tr("Sites that the separate program gallery-dl knows"))
        self.helping.setText(self.tr("Install gallery-dl…"))
        self.recipes.setText(self.tr("Recipes…"))
        self.recipes.setToolTip(self.tr("How sites are read: look, change, write your own"))
        self.collect.setText(self.tr("Collect now"))
        self.collect.setToolTip(self.tr("From all sources, as much as today may still bring"))
        self.collect.setIcon(icons.icon("refresh"))
        self.budget.setText(self.tr("Change…"))
        self.budget.setAccessibleName(self.tr("Change how many pictures a day brings"))
        self.sought.setPlaceholderText(self.tr("Find a source"))
        self.sought.setAccessibleName(self.tr("Find a source"))
        self.kind.setAccessibleName(self.tr("Which sources are shown"))
        kinds = (
            self.tr("All sources"),
            self.tr("Those that need you"),
            self.tr("Those that wait or rest"),
            self.tr("Paused ones"),
        )
        for place, text in enumerate(kinds):
            self.kind.setItemText(place, text)
        self.show_paused(self.pause.isChecked())
        self.model.retranslate()
        self.detail.retranslate()
        self.suggestions.retranslate()
        self.table.setAccessibleName(self.tr("Sources"))
        self.empty.say(
            self.tr("Sources bring new pictures to your inbox while you do other things."),
            self.tr("Try the example site"),
        )
        helping = not self.helping.isHidden()
        self.explain(self.explanation.text(), usable=self.add.isEnabled(), helping=helping)

    def _connect(self) -> None:
        self.address.textChanged.connect(self.address_changed)
        self.address.returnPressed.connect(self._on_add)
        self.add.clicked.connect(self._on_add)
        for button in (self.more, self.helping):
            button.clicked.connect(self.more_sites_wanted)
        self.recipes.clicked.connect(self.recipes_wanted)
        self.empty.pressed.connect(self.example_wanted)
        self.collect.clicked.connect(self._on_collect)
        self.pause.clicked.connect(self.pause_toggled)
        self.budget.clicked.connect(self.budget_wanted)
        self.sought.textChanged.connect(self._on_narrowed)
        self.kind.currentIndexChanged.connect(self._on_narrowed)
        self.table.selectionModel().selectionChanged.connect(self._tell_choice)
        self.model.dataChanged.connect(self._tell_choice)
        self.model.rowsRemoved.connect(self._tell_choice)
        self._minute.timeout.connect(self.model.tick)
        detail = self.detail
        detail.collect_wanted.connect(self.collect_requested)
        detail.pause_wanted.connect(self.pause_requested)
        detail.page_wanted.connect(self._on_pages)
        detail.login_wanted.connect(self.login_requested)
        detail.login_forgotten.connect(self.login_forgotten)
        detail.removal_wanted.connect(self.removed)
        detail.rhythm_chosen.connect(self.rhythm_chosen)

    def _on_add(self) -> None:
        if self.add.isEnabled():
            self.source_added.emit(self.address.text().strip())

    def _on_collect(self) -> None:
        self.collect_requested.emit(())

    def _on_narrowed(self) -> None:
        self.table.shown.narrow(self.sought.text(), self.kind.currentData())
        self._tell_choice()

    def _on_pages(self, urls: Sequence[str]) -> None:
        for url in urls:
            self.page_opened.emit(url)

    def _tell_choice(self) -> None:
        self.detail.tell(self.table.chosen())

    def _lay_out(self) -> None:
        adding = WrappingRow()
        adding.setSpacing(8)
        adding.addWidget(self.address, 1)
        adding.addWidget(self.add)
        adding.addWidget(self.more)
        adding.addWidget(self.recipes)
        explaining = WrappingRow()
        explaining.setSpacing(8)
        explaining.addWidget(self.explanation, 1)
        explaining.addWidget(self.helping)
        acting = WrappingRow()
        acting.setSpacing(8)
        for button in (self.collect, self.pause):
            acting.addWidget(button)
        acting.addWidget(self.today, 1)
        acting.addWidget(self.budget)
        grown(self.sought, self.sought.setFixedWidth, FIND_PX)
        acting.addWidget(self.sought)
        acting.addWidget(self.kind)
        self._listing = QWidget()
        listing = QVBoxLayout(self._listing)
        listing.setContentsMargins(0, 0, 0, 0)
        listing.setSpacing(8)
        listing.addLayout(acting)
        listing.addWidget(self.table, 1)
        listing.addWidget(self.detail)
        listing.addWidget(self.suggestions)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self._listing)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 16)
        column.setSpacing(8)
        column.addLayout(adding)
        column.addLayout(explaining)
        column.addWidget(self._pages, 1)

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self._minute.start()

    def hideEvent(self, event: object) -> None:
        super().hideEvent(event)  # type: ignore[arg-type]
        self._minute.stop()
