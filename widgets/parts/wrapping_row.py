"""A row of controls that goes on in a second line where there is no room: large text, long words.

As long as everything fits it is the plain row that it replaces: parts with a stretch share what is
left over.

Qt asks for heights thousands of times while a window is built: they are kept until it says that
something changed, as its own layouts do.
"""

from __future__ import annotations

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QSpacerItem, QWidget, QWidgetItem

Line = list[tuple[QLayoutItem, int]]  # Items of one line, each with its width.


class WrappingRow(QLayout):
    """Like QHBoxLayout in use; its height follows its width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._stretches: list[int] = []
        self._coming = 0
        self._heights: dict[int, int] = {}  # By width.
        if parent is None:
            self.setContentsMargins(0, 0, 0, 0)

    def addWidget(self, widget: QWidget, stretch: int = 0) -> None:
        """The item is made here: one that Qt makes is forgotten by Python when its address is used
        again, and the window crashes on it."""
        self.addChildWidget(widget)
        self._coming = stretch
        self.addItem(QWidgetItem(widget))
        self._coming = 0

    def addStretch(self, stretch: int = 1) -> None:
        """Room that pushes the parts behind it to the right."""
        policy = QSizePolicy.Policy
        self._coming = stretch
        self.addItem(QSpacerItem(0, 0, policy.Expanding, policy.Minimum))
        self._coming = 0

    def addSpacing(self, length: int) -> None:
        """More than the usual gap."""
        policy = QSizePolicy.Policy
        self.addItem(QSpacerItem(length, 0, policy.Fixed, policy.Minimum))

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self._stretches.append(self._coming)
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        if not 0 <= index < len(self._items):
            return None
        self._stretches.pop(index)
        item = self._items.pop(index)
        self.invalidate()
        return item

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._place(QRect(0, 0, width, 0), moving=False)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, moving=True)

    def sizeHint(self) -> QSize:
        """All in one line."""
        shown = [each.sizeHint() for each in self._items if _is_there(each)]
        gaps = self._gap() * max(0, len(shown) - 1)
        wide, high = sum(each.width() for each in shown) + gaps, _highest(shown)
        return QSize(wide, high).grownBy(self.contentsMargins())

    def minimumSize(self) -> QSize:
        """Each in a line of its own."""
        shown = [each.minimumSize() for each in self._items if _is_there(each)]
        wide = max((each.width() for each in shown), default=0)
        return QSize(wide, _highest(shown)).grownBy(self.contentsMargins())

    def _gap(self) -> int:
        return max(0, self.spacing())

    def _place(self, rect: QRect, *, moving: bool) -> int:
        """The height that it takes."""
        margins: QMargins = self.contentsMargins()
        inner = rect.marginsRemoved(margins)
        y, gap = inner.y(), self._gap()
        for line in self._lines(inner.width()):
            heights = [self._height(item, width) for item, width in line]
            high = max(heights, default=0)
            x = inner.x()
            for (item, width), own in zip(line, heights, strict=True):
                if moving:
                    tall = min(own, high)
                    area = QRect(x, y + (high - tall) // 2, width, tall)
                    item.setGeometry(_in_sight(area, inner, self._reversed()))
                x += width + (gap if item.spacerItem() is None else 0)
            y += high + gap
        used = y - gap - inner.y() if y > inner.y() else 0
        return used + margins.top() + margins.bottom()

    def _reversed(self) -> bool:
        parent = self.parentWidget()
        return parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft

    @staticmethod
    def _height(item: QLayoutItem, width: int) -> int:
        if item.hasHeightForWidth():
            return item.heightForWidth(width)
        return item.sizeHint().height()

    def _lines(self, room: int) -> list[Line]:
        """Broken where the next part's own wish no longer fits; the rest of a line is shared."""
        lines: list[dict[int, int]] = [{}]  # The wishes by place.
        used = 0
        for place, item in enumerate(self._items):
            if not _is_there(item):
                continue
            wish = self._wish(place)
            if used and used + wish > room:
                lines.append({})
                used = 0
            lines[-1][place] = wish
            used += wish + (self._gap() if item.spacerItem() is None else 0)
        return [self._shared(line, room) for line in lines if line]

    def _wish(self, place: int) -> int:
        """Parts that stretch are content with their least."""
        item = self._items[place]
        least, wish = item.minimumSize().width(), item.sizeHint().width()
        return least if self._stretches[place] else max(least, wish)

    def _shared(self, line: dict[int, int], room: int) -> Line:
        widths = {place: min(wish, room) for place, wish in line.items()}
        parts = sum(self._items[place].spacerItem() is None for place in line)
        spare = room - sum(widths.values()) - self._gap() * max(0, parts - 1)
        total = sum(self._stretches[place] for place in line)
        if total and spare > 0:
            for place in line:
                widths[place] += spare * self._stretches[place] // total
        return [(self._items[place], widths[place]) for place in line]


def _is_there(item: QLayoutItem) -> bool:
    return item.spacerItem() is not None or not item.isEmpty()


def _highest(sizes: list[QSize]) -> int:
    return max((each.height() for each in sizes), default=0)


def _in_sight(area: QRect, inner: QRect, reverse: bool) -> QRect:
    """Mirrored where one reads from the right."""
    if reverse:
        area.moveLeft(inner.left() + inner.right() - area.right())
    return area
