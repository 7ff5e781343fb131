"""The menu of a small part that may be made anew while its menu is open.

Qt's own way of showing a widget's actions lays the menu on the stack, as a child of the widget: a
widget that is deleted meanwhile takes the program with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

Deed = tuple[str, Callable[[], object]]  # What an entry says, and what it does.


def offer_deeds(widget: QWidget, deeds: Iterable[Deed]) -> None:
    """They are the widget's actions and its context menu, by mouse and key."""
    for text, do in deeds:
        entry = QAction(text, widget)
        entry.triggered.connect(lambda _checked=False, do=do: do())
        widget.addAction(entry)

    def show(point: QPoint) -> None:
        menu = QMenu(widget)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(widget.actions())
        menu.popup(widget.mapToGlobal(point))

    widget.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    widget.customContextMenuRequested.connect(show)


def put_away(widget: QWidget) -> None:
    """Hide and delete it; where its menu is open, once that was answered."""
    widget.hide()
    for menu in widget.findChildren(QMenu):
        if menu.isVisible():
            menu.aboutToHide.connect(widget.deleteLater)
            return
    widget.deleteLater()
