"""The panel beside the grid: saved searches, and what the shown pictures are made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QLabel,
    QMenu,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from widgets.look import icons, theme
from widgets.look.grown import grown
from widgets.look.numbers import grouped
from widgets.look.saying import Saying

if TYPE_CHECKING:
    from models.library.person.saved_searches import SavedSearch
    from models.library.searching.facets import Facet, Facets

WIDTH, MOST = 232, 340
TERM = Qt.ItemDataRole.UserRole + 1
SAVED = Qt.ItemDataRole.UserRole + 2


class FilterPanel(QFrame):
    """A click narrows the search by what it says; the menu excludes it. Saved searches stand on
    top; F2 renames, Del forgets one."""

    term_chosen = Signal(str)
    term_excluded = Signal(str)
    save_requested = Signal()
    saved_chosen = Signal(object)
    saved_removed = Signal(str)
    saved_renamed = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filters")
        grown(self, self.setFixedWidth, WIDTH, MOST)
        self._saved: Sequence[SavedSearch] = ()
        self._facets: Facets | None = None
        self.save = QPushButton()
        self.save.clicked.connect(self.save_requested)
        self.tree = _Tree()
        self.tree.itemActivated.connect(self._on_activated)
        self.tree.itemClicked.connect(self._on_activated)
        self.tree.itemChanged.connect(self._on_changed)
        self.tree.customContextMenuRequested.connect(self._on_menu_requested)
        self.tree.removal_wanted.connect(self._remove_current)
        self._sampled = QLabel(wordWrap=True)
        self._sampled.setProperty("kind", "caption")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(8)
        for part in (self.save, self.tree, self._sampled):
            column.addWidget(part)
        self._saying = Saying(self, self._say)

    def show_saved(self, saved: Sequence[SavedSearch]) -> None:
        """The saved searches, by name."""
        self._saved = saved
        self._fill()

    def show_facets(self, facets: Facets) -> None:
        """What the result is made of."""
        self._facets = facets
        self._fill()

    def _say(self) -> None:
        self.save.setText(self.tr("Save This Search…"))
        self.save.setIcon(icons.icon("star"))
        self.tree.setAccessibleName(self.tr("Filters"))
        self._titles = {
            "tag": self.tr("Tags"),
            "author": self.tr("Authors"),
            "source": self.tr("Sources"),
            "format": self.tr("Formats"),
            "rating": self.tr("Stars"),
            "added": self.tr("Added"),
        }
        self._fill()

    def _fill(self) -> None:
        bar = self.tree.verticalScrollBar()
        place, folded = bar.value(), self._folded()
        self.tree.blockSignals(True)
        self.tree.clear()
        if self._saved:
            group = self._group(self.tr("Saved searches"), "saved")
            for saved in self._saved:
                item = QTreeWidgetItem(group, [saved.name, ""])
                item.setData(0, SAVED, saved)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
                item.setToolTip(0, saved.query or self.tr("Everything"))
        for kind, title in self._titles.items():
            found = self._facets.groups.get(kind, ()) if self._facets else ()
            if found:
                group = self._group(title, kind)
                for facet in found:
                    self._add(group, facet)
        for group in self.tree.groups():
            group.setExpanded(group.data(0, TERM) not in folded)
        self.tree.blockSignals(False)
        bar.setValue(place)
        self._tell_sample()

    def _tell_sample(self) -> None:
        facets = self._facets
        sampled = facets is not None and facets.counted < facets.total
        self._sampled.setVisible(sampled)
        if facets is not None and sampled:
            text = self.tr("Counts are estimated from {count} pictures.")
            self._sampled.setText(text.format(count=grouped(facets.counted)))

    def _folded(self) -> set[str]:
        groups = self.tree.groups()
        return {str(group.data(0, TERM)) for group in groups if not group.isExpanded()}

    def _group(self, title: str, kind: str) -> QTreeWidgetItem:
        group = QTreeWidgetItem(self.tree, [title, ""])
        group.setData(0, TERM, kind)
        group.setForeground(0, theme.current().color("muted"))
        return group

    def _add(self, group: QTreeWidgetItem, facet: Facet) -> None:
        label = facet.label
        if facet.term.startswith("rating:"):
            label = "★" * int(facet.label) or self.tr("No stars")
        item = QTreeWidgetItem(group, [label.replace("_", " "), grouped(facet.count)])
        item.setData(0, TERM, facet.term)
        item.setToolTip(0, facet.label)
        item.setForeground(1, theme.current().color("muted"))
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    # What the person did

    def _on_activated(self, item: QTreeWidgetItem) -> None:
        if item.parent() is None:
            return
        saved = item.data(0, SAVED)
        if saved is not None:
            self.saved_chosen.emit(saved)
        else:
            self.term_chosen.emit(str(item.data(0, TERM)))

    def _on_changed(self, item: QTreeWidgetItem) -> None:
        saved = item.data(0, SAVED)
        if saved is not None and item.text(0) != saved.name:
            item.setData(0, SAVED, replace(saved, name=item.text(0)))
            self.saved_renamed.emit(saved.name, item.text(0))

    def _remove_current(self) -> None:
        item = self.tree.currentItem()
        saved = item.data(0, SAVED) if item is not None else None
        if saved is not None:
            self.saved_removed.emit(saved.name)

    def _on_menu_requested(self, point: QPoint) -> None:
        item = self.tree.itemAt(point)
        if item is None or item.parent() is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        saved = item.data(0, SAVED)
        if saved is not None:
            menu.addAction(self.tr("Search for this"), lambda: self._on_activated(item))
            query = saved.query
            copy = menu.addAction(self.tr("Copy the search"))
            copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(query))
            copy.setEnabled(bool(query))
            menu.addSeparator()
            menu.addAction(self.tr("Rename"), lambda: self.tree.editItem(item, 0))
            menu.addAction(self.tr("Delete"), self._remove_current)
        else:
            term = str(item.data(0, TERM))
            menu.addAction(self.tr("Only these"), lambda: self.term_chosen.emit(term))
            menu.addAction(self.tr("Without these"), lambda: self.term_excluded.emit(term))
        menu.popup(self.tree.viewport().mapToGlobal(point))


class _Tree(QTreeWidget):
    """Two columns without a head: a name and a number."""

    removal_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setIndentation(8)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setEditTriggers(QTreeWidget.EditTrigger.EditKeyPressed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)

    def groups(self) -> list[QTreeWidgetItem]:
        """The headings."""
        found = (self.topLevelItem(place) for place in range(self.topLevelItemCount()))
        return [group for group in found if group is not None]

    def event(self, event: QEvent) -> bool:
        # Del is this tree's while it has the focus, not the grid's.
        asks = event.type() == QEvent.Type.ShortcutOverride
        if asks and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Delete:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        else:
            super().keyPressEvent(event)
