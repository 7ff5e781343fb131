"""F6 and Shift+F6: from one part of the window to the next, as on every desktop."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

TABBED = Qt.FocusPolicy.TabFocus


class Regions:
    """`parts` tells the parts of the window as one reads them, those that are not shown as well.
    To come back to a part is to come back to where one was in it."""

    def __init__(self, parts: Callable[[], Sequence[QWidget]]) -> None:
        self._parts = parts
        self._last: dict[int, QWidget] = {}

    def go(self, step: int) -> QWidget | None:
        """To the next part (1) or the one before (-1); what has the focus then."""
        parts = [part for part in self._parts() if part.isVisible()]
        now = QApplication.focusWidget()
        here = -1
        for place, part in enumerate(parts):
            if now is not None and (part is now or part.isAncestorOf(now)):
                here = place
                self._last[id(part)] = now
        for away in range(1, len(parts) + 1):
            start = here if here >= 0 or step > 0 else 0
            goal = self._entry(parts[(start + step * away) % len(parts)])
            if goal is not None:
                goal.setFocus(Qt.FocusReason.TabFocusReason)
                return goal
        return None

    def _entry(self, part: QWidget) -> QWidget | None:
        inside = [part, *part.findChildren(QWidget)]
        before = self._last.get(id(part))
        if before is not None and any(before is each for each in inside) and _takes(before):
            return before
        chain = list(_chain(part))
        found = next((each for each in chain if each in inside and _takes(each)), None)
        if found is not None:
            return found
        return next((each for each in inside if _takes(each)), None)


def step_within(holder: QWidget, forward: bool) -> bool:
    """Tab that stays within `holder`: it lies over a window whose other parts are not seen."""
    now = QApplication.focusWidget()
    found = [
        each
        for each in _chain(holder)
        if _takes(each) and (each is holder or holder.isAncestorOf(each))
    ]
    if not found:
        return False
    here = next((n for n, each in enumerate(found) if each is now), -1)
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    found[(here + (1 if forward else -1)) % len(found)].setFocus(reason)
    return True


def _chain(start: QWidget) -> Iterator[QWidget]:
    """All widgets of the window, each before what it holds, from this one on and round again.

    Never by `nextInFocusChain`: PySide6 (6.11) takes what that returns for a child of what was
    asked. When a widget of the chain is deleted, every one after it counts as deleted, the window
    too; the next change of theme then ends in a segmentation fault.
    """
    window = start.window()
    everything = [window, *window.findChildren(QWidget)]
    here = everything.index(start)
    yield from everything[here:]
    yield from everything[:here]


def _takes(widget: QWidget) -> bool:
    policy = widget.focusPolicy()
    return bool(policy & TABBED) and widget.isVisible() and widget.isEnabled()
