"""Where the keys lead in the grid: pure arithmetic on positions."""

from __future__ import annotations

from PySide6.QtCore import Qt

from widgets.grid.layout import GridLayout

Key = Qt.Key


def destination(key: int, current: int, layout: GridLayout, page_height: int) -> int | None:
    """The position a movement key leads to, None for other keys and in an empty grid."""
    if not layout.count:
        return None
    page = max(1, page_height // layout.pitch) * layout.columns
    steps = {
        Key.Key_Left: -1,
        Key.Key_Right: 1,
        Key.Key_Up: -layout.columns,
        Key.Key_Down: layout.columns,
        Key.Key_PageUp: -page,
        Key.Key_PageDown: page,
    }
    last = layout.count - 1
    if key == Key.Key_Home:
        return 0
    if key == Key.Key_End:
        return last
    if key not in steps:
        return None
    if current < 0:
        return 0
    goal = current + steps[Key(key)]
    if key == Key.Key_Up and goal < 0:
        return current
    if key == Key.Key_Down and goal > last:
        # Into a last line that is shorter, but never sideways within it.
        return last if current // layout.columns < last // layout.columns else current
    return max(0, min(last, goal))
