"""What the page of shortcuts lists: each command of the menus, then what keys do in each screen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtGui import QKeySequence

from widgets.commands import keys
from widgets.commands.actions import ACTIONS
from widgets.commands.made_actions import Actions, command_name, menu_title, without_letter
from widgets.commands.menus import MENUS


@dataclass(frozen=True, slots=True)
class KeyRow:
    """`command` is empty for a screen's own key, which stays as it is."""

    text: str
    keys: tuple[str, ...]
    command: str = ""


@dataclass(frozen=True, slots=True)
class KeyGroup:
    title: str
    rows: tuple[KeyRow, ...]


def groups(actions: Actions) -> list[KeyGroup]:
    """In the language in force, in the order of the menus."""
    answered = {spec.name for spec in ACTIONS if spec.shown_key}
    found = []
    for title, names in MENUS:
        rows = tuple(
            KeyRow(
                command_name(action.objectName()),
                keys.of_command(action.objectName()),
                "" if action.objectName() in answered else action.objectName(),
            )
            for action in actions.listed(names)
            if action is not None
        )
        found.append(KeyGroup(without_letter(menu_title(title)), rows))
    for place in keys.PLACES:
        told = tuple(KeyRow(keys.said(e), keys.keys_of(e)) for e in keys.of_screen(place))
        found.append(KeyGroup(keys.place_name(place), told))
    return found


def taken_by(key: str, command: str, all_groups: Iterable[KeyGroup]) -> KeyRow | None:
    """The other command that has this key already."""
    wanted = QKeySequence(key)
    for group in all_groups:
        for row in group.rows:
            other = row.command not in ("", command)
            if other and any(QKeySequence(each) == wanted for each in row.keys):
                return row
    return None


def as_text(all_groups: Iterable[KeyGroup]) -> str:
    """For the clipboard: one line a command, its keys behind a tab."""
    lines: list[str] = []
    for group in all_groups:
        lines += ["", group.title]
        lines += [f"{row.text}\t{keys.shown(row.keys)}" for row in group.rows]
    return "\n".join(lines).strip() + "\n"
