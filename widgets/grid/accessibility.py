"""What a screen reader hears: a list of pictures by title, the chosen and the current among them.

Python references are kept on both sides: Qt holds bare pointers to these objects.
"""

# mypy: disable-error-code="override"
# PySide6's stubs know no None here; Qt takes it for "there is nothing".

from __future__ import annotations

import weakref
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget

if TYPE_CHECKING:
    from widgets.grid.grid_view import GridView

_installed = False
_grids: weakref.WeakSet[GridView] = weakref.WeakSet()


def make_accessible(grid: GridView) -> None:
    """Let assistive technology ask about this grid."""
    global _installed
    _grids.add(grid)
    if not _installed:
        QAccessible.installFactory(_interface_for)
        _installed = True


def announce_current(grid: GridView, place: int) -> None:
    """Say that the focus went to another cell."""
    if QAccessible.isActive():
        event = QAccessibleEvent(grid, QAccessible.Event.Focus)
        event.setChild(place)
        QAccessible.updateAccessibility(event)


def _interface_for(_name: str, thing: QObject) -> QAccessibleInterface | None:
    if thing not in _grids:
        return None
    grid = cast("GridView", thing)
    if grid.accessible is None:
        grid.accessible = GridInterface(grid)
    return grid.accessible


class GridInterface(QAccessibleWidget):
    """The grid as a list; its items are made when somebody asks for them."""

    def __init__(self, grid: GridView) -> None:
        super().__init__(grid, QAccessible.Role.List, grid.accessibleName())
        self._grid = weakref.ref(grid)
        self._cells: dict[int, CellInterface] = {}

    def childCount(self) -> int:
        grid = self._grid()
        return len(grid.model) if grid is not None else 0

    def child(self, index: int) -> QAccessibleInterface | None:
        grid = self._grid()
        if grid is None or not 0 <= index < len(grid.model):
            return None
        if index not in self._cells:
            self._cells[index] = CellInterface(grid, index)
            QAccessible.registerAccessibleInterface(self._cells[index])
        return self._cells[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return child.place if isinstance(child, CellInterface) else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:
        grid = self._grid()
        if grid is None:
            return None
        at = grid.viewport().mapFromGlobal(QRect(x, y, 1, 1).topLeft())
        return self.child(grid.position_at(at))

    def focusChild(self) -> QAccessibleInterface | None:
        grid = self._grid()
        return self.child(grid.current) if grid is not None else None


class CellInterface(QAccessibleInterface):
    """One cell: its title, whether it is chosen, where it is."""

    def __init__(self, grid: GridView, place: int) -> None:
        super().__init__()
        self._grid = weakref.ref(grid)
        self.place = place

    def isValid(self) -> bool:
        grid = self._grid()
        return grid is not None and self.place < len(grid.model)

    def object(self) -> QObject | None:
        return None

    def window(self) -> QWindow | None:
        grid = self._grid()
        return grid.window().windowHandle() if grid is not None else None

    def parent(self) -> QAccessibleInterface | None:
        grid = self._grid()
        return grid.accessible if grid is not None else None

    def child(self, index: int) -> None:
        return None

    def childAt(self, x: int, y: int) -> None:
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def text(self, kind: QAccessible.Text) -> str:
        grid = self._grid()
        if kind != QAccessible.Text.Name or grid is None or not self.isValid():
            return ""
        artwork = grid.model.artwork(self.place)
        if artwork is None:
            return QCoreApplication.translate("GridView", "Picture {number}").format(
                number=self.place + 1
            )
        return artwork.title or QCoreApplication.translate("GridView", "Untitled")

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """A title is edited in the inspector, not here."""

    def rect(self) -> QRect:
        grid = self._grid()
        if grid is None or not self.isValid():
            return QRect()
        cell = grid.cell_rect(self.place)
        return QRect(grid.viewport().mapToGlobal(cell.topLeft()), cell.size())

    def state(self) -> QAccessible.State:
        state, grid = QAccessible.State(), self._grid()
        if grid is not None:
            state.selectable = state.focusable = state.extSelectable = True
            state.selected = self.place in grid.selection
            state.focused = grid.hasFocus() and self.place == grid.current
        return state
