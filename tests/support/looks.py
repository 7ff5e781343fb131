"""What a person would see to be wrong with a widget: words cut off, parts that stick out."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLayout,
    QLineEdit,
    QScrollBar,
    QStyle,
    QStyleOptionComboBox,
    QToolButton,
    QWidget,
)

SLACK = 1  # Pixels that rounding may take.


def shown_parts(root: QWidget) -> Iterator[QWidget]:
    """The widget and everything in it that is shown; none of another window's."""
    yield root
    for part in root.findChildren(QWidget):
        if part.isVisible() and part.window() is root.window():
            yield part


def where(widget: QWidget) -> str:
    """Enough to find it in the code."""
    names = []
    while widget is not None and len(names) < 3:
        names.append(type(widget).__name__)
        widget = widget.parentWidget()
    return " in ".join(names)


def cut_off(root: QWidget) -> list[str]:
    """Where words have less room than they need, or a part sticks out of what holds it."""
    found = []
    for part in shown_parts(root):
        words = _words(part)
        if words and not _has_room(part, words):
            found.append(f"{where(part)}: {words[:40]!r} has {part.width()}x{part.height()}")
        elif words and _sticks_out(part):
            found.append(f"{where(part)}: {words[:40]!r} sticks out")
    return found


def overlapping(root: QWidget) -> list[str]:
    """Parts of the same layout that lie over each other."""
    found = []
    for holder in shown_parts(root):
        laid = _laid(holder.layout())
        for number, one in enumerate(laid):
            for other in laid[number + 1 :]:
                if one.geometry().intersects(other.geometry()):
                    found.append(f"{where(one)} and {where(other)}")
    return found


def _laid(layout: QLayout | None) -> list[QWidget]:
    """The shown widgets of a layout and of those within it; one of a stack hides the others."""
    items = [] if layout is None else [layout.itemAt(n) for n in range(layout.count())]
    parts = [item.widget() for item in items if item.widget() is not None]
    inner = [part for item in items if item.layout() for part in _laid(item.layout())]
    return [part for part in parts if part.isVisible()] + inner


def elided(root: QWidget) -> list[tuple[str, str]]:
    """Labels that end in an ellipsis, with their tool tips."""
    labels = [part for part in shown_parts(root) if isinstance(part, QLabel)]
    return [(label.text(), label.toolTip()) for label in labels if label.text().endswith("…")]


def scrolls_sideways(root: QWidget) -> list[str]:
    """Scroll areas that have to be pushed from left to right to be read."""
    return [
        where(part)
        for part in shown_parts(root)
        if isinstance(part, QAbstractScrollArea) and part.horizontalScrollBar().isVisible()
    ]


def _words(part: QWidget) -> str:
    if isinstance(part, QComboBox):
        return part.currentText()
    if isinstance(part, QToolButton):
        icon_only = part.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
        return "" if icon_only and not part.icon().isNull() else part.text()
    if isinstance(part, QLabel):
        return part.text() if part.pixmap().isNull() else ""
    if isinstance(part, QLineEdit) and not isinstance(part.parentWidget(), QComboBox):
        return "" if part.text() else part.placeholderText()
    return part.text() if isinstance(part, QAbstractButton) else ""


def _has_room(part: QWidget, words: str) -> bool:
    if isinstance(part, QLabel):
        return _label_fits(part)
    if isinstance(part, QLineEdit):
        return part.height() + SLACK >= part.sizeHint().height()
    if isinstance(part, QComboBox):
        option = QStyleOptionComboBox()
        part.initStyleOption(option)
        field = part.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, part
        )
        wide = part.fontMetrics().horizontalAdvance(words)
        return field.width() + 2 * SLACK >= wide and field.height() >= part.fontMetrics().height()
    high = part.heightForWidth(part.width()) if part.hasHeightForWidth() else 0
    if part.height() + SLACK < max(high, part.fontMetrics().height()):
        return False
    needed = part.minimumSizeHint() if not isinstance(part, QToolButton) else part.sizeHint()
    return part.width() + SLACK >= needed.width() and part.height() + SLACK >= needed.height()


def _label_fits(label: QLabel) -> bool:
    inner: QRect = label.contentsRect()
    if label.wordWrap():
        return label.height() + SLACK >= label.heightForWidth(label.width())
    if "<" in label.text() and label.textFormat() != Qt.TextFormat.PlainText:
        return inner.width() + SLACK >= QLabel.sizeHint(label).width()
    metrics = label.fontMetrics()
    lines = label.text().replace("&", "").split("\n")
    needed = max(metrics.horizontalAdvance(each) for each in lines)
    high = metrics.height() * (label.text().count("\n") + 1)
    return inner.width() + SLACK >= needed and inner.height() + 2 * SLACK >= high


def _sticks_out(part: QWidget) -> bool:
    """Beyond an ancestor that does not scroll."""
    inner, outer = part, part.parentWidget()
    while outer is not None and not part.isWindow():
        above = outer.parentWidget()
        if isinstance(above, QAbstractScrollArea) and outer is above.viewport():
            bar: QScrollBar = above.horizontalScrollBar()
            at = part.mapTo(outer, QPoint())
            return bar.maximum() == 0 and at.x() + part.width() > outer.width() + SLACK
        area = QRect(inner.mapTo(outer, QPoint()) if inner is not part else part.pos(), part.size())
        if inner is not part:
            area = QRect(part.mapTo(outer, QPoint()), part.size())
        room = outer.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK)
        if not room.contains(area):
            return True
        if outer.isWindow():
            return False
        inner, outer = outer, above
    return False
