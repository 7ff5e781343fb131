"""The menu of one or several pictures: the same order and words wherever a picture is shown."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from widgets.commands import keys
from widgets.commands.made_actions import Actions, menu_title
from widgets.commands.menus import PICTURE_MENU, STARS_MENU


def make_picture_menu(
    parent: QWidget,
    actions: Actions,
    *,
    off: Collection[str],
    hidden: Collection[str],
) -> QMenu:
    """`off` are the actions that do not apply now, `hidden` those that never do there. It deletes
    itself when it closes."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for group in PICTURE_MENU.split("|"):
        names = [name for name in group.split() if name not in hidden]
        if not names:
            continue
        if menu.actions():
            menu.addSeparator()
        for name in names:
            if name == "stars":
                _add_stars(menu, actions)
            else:
                menu.addAction(_entry(menu, actions[name], enabled=name not in off))
    return menu


def _add_stars(menu: QMenu, actions: Actions) -> None:
    title, names = STARS_MENU
    stars = menu.addMenu(menu_title(title))
    for action in actions.listed(names):
        if action is not None:
            stars.addAction(_entry(stars, action, enabled=True))


def _entry(menu: QMenu, action: QAction, *, enabled: bool) -> QAction:
    """The action itself; one of the menu's own in its place where something is to look otherwise
    here alone."""
    told = keys.first_shown(action.objectName())
    # A key that the widget with the focus answers itself is told here as the others are.
    if enabled and (not told or action.shortcuts()):
        return action
    entry = QAction(action.icon(), action.text(), menu)
    entry.setObjectName(action.objectName())
    entry.setText(f"{action.text()}\t{told}" if told else action.text())
    entry.setEnabled(enabled and action.isEnabled())
    entry.triggered.connect(action.trigger)
    return entry
