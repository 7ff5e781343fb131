"""All recipes: the person's own, then those of the program, each with how it stands."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QListView, QWidget

from widgets.look import icons
from widgets.recipes.records import ShownRecipe

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class RecipeListModel(QAbstractListModel):
    """Recipes under two headings, which cannot be chosen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: list[ShownRecipe | str] = []

    def show_recipes(self, recipes: Sequence[ShownRecipe], headings: tuple[str, str]) -> None:
        """The headings are those of the person's own and of the others."""
        self.beginResetModel()
        self._rows = []
        for heading, own in zip(headings, (True, False), strict=True):
            found = [each for each in recipes if each.own is own]
            if found:
                self._rows += [heading, *found]
        self.endResetModel()

    def recipe(self, row: int) -> ShownRecipe | None:
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, ShownRecipe) else None

    def row_of(self, file: Path | None) -> int:
        """-1 for one that is not there."""
        rows = range(len(self._rows))
        return next((n for n in rows if (r := self.recipe(n)) and r.file == file), -1)

    def first(self) -> ShownRecipe | None:
        return next((row for row in self._rows if isinstance(row, ShownRecipe)), None)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.recipe(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if isinstance(row, str):
            return row if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{row.name}\n{row.detail}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return str(row.file)
        if role == Qt.ItemDataRole.DecorationRole and row.trouble:
            return icons.icon("warning")
        return None


class RecipeList(QListView):
    """`chosen` carries a recipe's file, `files_dropped` recipes from elsewhere."""

    chosen = Signal(object)
    files_dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.recipes = RecipeListModel(self)
        self.setModel(self.recipes)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptDrops(True)
        self._silent = False
        self.selectionModel().currentChanged.connect(self._on_current)

    @property
    def file(self) -> Path | None:
        """The chosen recipe's."""
        found = self.recipes.recipe(self.currentIndex().row())
        return found.file if found is not None else None

    def show_recipes(
        self, recipes: Sequence[ShownRecipe], headings: tuple[str, str], file: Path | None
    ) -> None:
        """`file` stays or becomes the chosen one; nothing is said about that."""
        self._silent = True
        self.recipes.show_recipes(recipes, headings)
        row = self.recipes.row_of(file)
        self.setCurrentIndex(self.recipes.index(row) if row >= 0 else QModelIndex())
        self._silent = False

    def _on_current(self, index: QModelIndex) -> None:
        found = self.recipes.recipe(index.row())
        if found is not None and not self._silent:
            self.chosen.emit(found.file)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _recipes_in(event):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if _recipes_in(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if found := _recipes_in(event):
            event.acceptProposedAction()
            self.files_dropped.emit(found)


def _recipes_in(event: QDropEvent) -> tuple[Path, ...]:
    files = (Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
    return tuple(file for file in files if file.suffix.lower() == ".toml")
