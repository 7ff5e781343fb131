"""The command palette (Ctrl+P): every action by a few letters of its name."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPoint, QSortFilterProxyModel, Qt
from PySide6.QtGui import (
    QAction,
    QIcon,
    QKeyEvent,
    QKeySequence,
    QPixmap,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QDialog, QLineEdit, QListView, QVBoxLayout, QWidget

from widgets.commands.made_actions import plain_name
from widgets.look import theme
from widgets.look.announcing import announce
from widgets.look.icons import GRID

WIDTH, HEIGHT = 480, 380
ACTION = Qt.ItemDataRole.UserRole + 1


class CommandPalette(QDialog):
    """Opens over the window; Enter does the chosen action, Esc does nothing."""

    def __init__(self, actions: Iterable[QAction], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._rows = QStandardItemModel(self)
        for action in actions:
            self._rows.appendRow(_item(action))
        self._found = QSortFilterProxyModel(self)
        self._found.setSourceModel(self._rows)
        self._found.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.line = QLineEdit(placeholderText=self.tr("Type a command"))
        self.line.setAccessibleName(self.tr("Command"))
        self.line.textChanged.connect(self._on_typed)
        self.line.returnPressed.connect(self._on_chosen)
        self.list = QListView()
        self.list.setModel(self._found)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.setUniformItemSizes(True)
        self.list.clicked.connect(self._on_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.line)
        column.addWidget(self.list)
        self._on_typed("")

    def open_over(self, window: QWidget) -> None:
        """At the top of the window, in its middle."""
        self.resize(
            min(theme.px(WIDTH), window.width() - 32), min(theme.px(HEIGHT), window.height() - 96)
        )
        self.move(window.mapToGlobal(QPoint((window.width() - self.width()) // 2, 56)))
        self.show()
        self.line.setFocus()

    def _on_typed(self, text: str) -> None:
        self._found.setFilterFixedString(text.strip())
        self._go(0)

    def _go(self, row: int) -> None:
        """The field keeps the keys, so the line that Enter would do is said."""
        index = self._found.index(row, 0)
        self.list.setCurrentIndex(index)
        if self.isVisible():
            announce(self.list, index.data() or self.tr("Nothing is called that"))

    def _on_chosen(self) -> None:
        index: QModelIndex = self.list.currentIndex()
        action = index.data(ACTION) if index.isValid() else None
        self.close()
        if action is not None:
            action.trigger()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        row = self.list.currentIndex().row() + step
        if 0 <= row < self._found.rowCount():
            self._go(row)


def _nothing() -> QIcon:
    """Keeps the names in line where an action has no icon."""
    empty = QPixmap(GRID, GRID)
    empty.fill(Qt.GlobalColor.transparent)
    return QIcon(empty)


def _item(action: QAction) -> QStandardItem:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    name = plain_name(action)
    icon = action.icon() if not action.icon().isNull() else _nothing()
    item = QStandardItem(icon, f"{name}    {keys}" if keys else name)
    item.setData(action, ACTION)
    item.setEnabled(action.isEnabled())
    return item
