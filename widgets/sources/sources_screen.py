"""Paste an address, read which recipe will be used and why, add it; below, all sources."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from models.records import Source
from widgets import icons, theme
from widgets.empty_state import EmptyState
from widgets.sources.source_detail import SourceDetail
from widgets.sources.source_list_model import SourceListModel
from widgets.sources.suggestion_list import SuggestionList

WIDTHS = (0, 150, 110, 150, 80, 80)


class SourcesScreen(QWidget):
    """Shows sources; says what the person asked of them."""

    address_changed = Signal(str)
    source_added = Signal(str)
    example_wanted = Signal()
    collect_requested = Signal(object)  # source ids; () for all
    removed = Signal(object)
    pause_toggled = Signal(bool)
    page_opened = Signal(str)
    login_requested = Signal(int)
    more_sites_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.address = QLineEdit()
        self.add = QPushButton()
        self.add.setProperty("kind", "primary")
        self.explanation = QLabel(wordWrap=True)
        self.explanation.setProperty("kind", "muted")
        self.more, self.helping = QPushButton(), QPushButton()
        self.helping.hide()
        self.collect, self.pause, self.remove = QPushButton(), QPushButton(), QPushButton()
        self.login = QPushButton()
        self.pause.setCheckable(True)
        self.detail, self.today = SourceDetail(), QLabel()
        self.today.setProperty("kind", "muted")
        self.suggestions = SuggestionList()
        self.model = SourceListModel(self)
        self.table = QTableView()
        self.empty = EmptyState("sources")
        self._lay_out()
        self._connect()
        self.retranslate()
        self._tell_choice()

    def show_sources(self, sources: Sequence[Source]) -> None:
        """All sources there are."""
        self.model.show_sources(sources)
        self._pages.setCurrentWidget(self._listing if sources else self.empty)
        self._tell_choice()

    def explain(self, sentence: str, *, usable: bool, helping: bool = False) -> None:
        """What would be done with the address in the field. The sentence is translated. `helping`
        where a program that is not here may know more."""
        self.explanation.setText(sentence)
        self.add.setEnabled(usable)
        self.helping.setVisible(helping)

    def show_paused(self, paused: bool) -> None:
        self.pause.setChecked(paused)
        # The button stands in the accent while it is on.
        on = QIcon(icons.pixmap("play", theme.current().on_accent, icons.GRID, 3))
        self.pause.setIcon(on if paused else icons.icon("pause"))
        self.pause.setText(self.tr("Resume") if paused else self.tr("Pause"))

    def begin_adding(self) -> None:
        """Put the cursor where an address goes."""
        self.address.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.address.selectAll()

    def chosen(self) -> tuple[int, ...]:
        """Ids of the selected sources."""
        rows = self.table.selectionModel().selectedRows()
        found = (self.model.source(index.row()) for index in rows)
        return tuple(source.id for source in found if source is not None)

    def retranslate(self) -> None:
        """Texts and icons anew: after a change of language or theme."""
        self.address.setPlaceholderText(self.tr("Paste the address of a gallery or a work"))
        self.address.setAccessibleName(self.tr("Address of the new source"))
        self.add.setText(self.tr("Add source"))
        self.more.setText(self.tr("More sites…"))
        self.more.setToolTip(self.tr("Sites that the separate program gallery-dl knows"))
        self.helping.setText(self.tr("Install gallery-dl…"))
        self.collect.setText(self.tr("Collect now"))
        self.collect.setIcon(icons.icon("refresh"))
        self.login.setText(self.tr("Login…"))
        self.login.setToolTip(self.tr("For sites that show more to their members"))
        self.remove.setText(self.tr("Remove"))
        self.remove.setIcon(icons.icon("trash"))
        self.show_paused(self.pause.isChecked())
        self.model.retranslate()
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
        self.empty.pressed.connect(self.example_wanted)
        self.collect.clicked.connect(self._on_collect)
        self.login.clicked.connect(self._on_login)
        self.remove.clicked.connect(self._on_remove)
        self.pause.clicked.connect(self.pause_toggled)
        self.table.selectionModel().selectionChanged.connect(self._tell_choice)
        self.table.activated.connect(self._on_activated)
        self.model.dataChanged.connect(self._tell_choice)

    def _on_add(self) -> None:
        if self.add.isEnabled():
            self.source_added.emit(self.address.text().strip())

    def _on_collect(self) -> None:
        self.collect_requested.emit(self.chosen())

    def _on_remove(self) -> None:
        self.removed.emit(self.chosen())

    def _on_login(self) -> None:
        for source_id in self.chosen()[:1]:
            self.login_requested.emit(source_id)

    def _on_activated(self) -> None:
        source = self.model.source(self.table.currentIndex().row())
        if source is not None:
            self.page_opened.emit(source.url)

    def _tell_choice(self) -> None:
        chosen = self.chosen()
        self.remove.setEnabled(bool(chosen))
        self.login.setEnabled(len(chosen) == 1)
        source = self.model.source(self.table.currentIndex().row()) if chosen else None
        self.detail.tell(source)

    def _lay_out(self) -> None:
        adding = QHBoxLayout()
        adding.setSpacing(8)
        adding.addWidget(self.address, 1)
        adding.addWidget(self.add)
        adding.addWidget(self.more)
        explaining = QHBoxLayout()
        explaining.setSpacing(8)
        explaining.addWidget(self.explanation, 1)
        explaining.addWidget(self.helping)
        acting = QHBoxLayout()
        acting.setSpacing(8)
        for button in (self.collect, self.pause):
            acting.addWidget(button)
        acting.addWidget(self.today)
        acting.addStretch()
        acting.addWidget(self.login)
        acting.addWidget(self.remove)
        self._dress_table()
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

    def _dress_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(40)
        table.setFrameShape(QFrame.Shape.NoFrame)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate(WIDTHS):
            if width:
                table.setColumnWidth(column, width)
