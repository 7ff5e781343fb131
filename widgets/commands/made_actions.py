"""The window's actions, made of the data in `widgets.commands.actions`: texts, tips, icons and
keys."""

from __future__ import annotations

import re
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from widgets.commands import keys
from widgets.commands.action_tips import TIPS
from widgets.commands.actions import ACTIONS, CONTEXT, REPEATING
from widgets.look import icons


class Actions(dict[str, QAction]):
    """The window's actions by name, in the language in force."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        for spec in ACTIONS:
            action = QAction(window)
            action.setObjectName(spec.name)
            action.setCheckable(spec.checkable)
            # A key that is held down must not like and unlike.
            action.setAutoRepeat(spec.name in REPEATING)
            if spec.place == "pictures":
                action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            else:
                window.addAction(action)
            self[spec.name] = action
        self.rebind()
        self.retranslate()

    def rebind(self) -> None:
        """The keys as they are now; what the tooltips tell of them is said by `retranslate`."""
        for spec in ACTIONS:
            bound = () if spec.shown_key else keys.of_command(spec.name)
            self[spec.name].setShortcuts([QKeySequence(key) for key in bound])

    def retranslate(self) -> None:
        """Texts and icons anew: after a change of language or theme."""
        for spec in ACTIONS:
            action = self[spec.name]
            action.setText(QCoreApplication.translate(CONTEXT, spec.text))
            if spec.icon:
                action.setIcon(icons.icon(spec.icon))
            told = TIPS.get(spec.name)
            plain = QCoreApplication.translate(CONTEXT, told) if told else plain_name(action)
            action.setToolTip(keys.with_key(plain, spec.name))

    def for_pictures(self) -> list[QAction]:
        """The ones to add to a widget that shows pictures."""
        return [self[spec.name] for spec in ACTIONS if spec.place == "pictures"]

    def listed(self, names: str) -> Iterable[QAction | None]:
        """Actions in the order of `names`; `|` is a separator (None)."""
        for name in names.split():
            yield None if name == "|" else self[name]


def plain_name(action: QAction) -> str:
    """An action's text without the letter to press, which Japanese sets in brackets behind it."""
    return without_letter(action.text()).rstrip("…")


def command_name(name: str) -> str:
    """What a command is called, whatever it would do just now (“Undo: like of 3 pictures”)."""
    text = next(spec.text for spec in ACTIONS if spec.name == name)
    return without_letter(QCoreApplication.translate(CONTEXT, text)).rstrip("…")


def without_letter(text: str) -> str:
    """`File` of `&File`, `ファイル` of `ファイル(&F)`."""
    return re.sub(r"\(&\w\)", "", text).replace("&", "")


def menu_title(text: str) -> str:
    """A menu's title in the language in force."""
    return QCoreApplication.translate(CONTEXT, text)
