"""The window as a screen reader finds it: every object that QAccessible shows below a widget."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

Role = QAccessible.Role
# What a person can do something with: without a name it is a blank in the dark.
INTERACTIVE = {
    *(Role.PushButton, Role.ButtonMenu, Role.CheckBox, Role.RadioButton, Role.ComboBox),
    *(Role.EditableText, Role.SpinBox, Role.Slider, Role.List, Role.Tree, Role.Table),
    *(Role.ListItem, Role.MenuItem, Role.ButtonDropDown),
}
MOST = 40  # Children of one object that are looked at.


def heard(root: QWidget) -> Iterator[tuple[QAccessibleInterface, str]]:
    """Each object with the way to it."""
    interface = QAccessible.queryAccessibleInterface(root)
    assert interface is not None
    yield from _below(interface, type(root).__name__)


def _below(interface: QAccessibleInterface, way: str) -> Iterator[tuple[QAccessibleInterface, str]]:
    yield interface, way
    for place in range(min(interface.childCount(), MOST)):
        child = interface.child(place)
        if child is not None and child.isValid():
            thing = child.object()
            name = type(thing).__name__ if thing is not None else child.role().name
            yield from _below(child, f"{way} > {name}")


def nameless(root: QWidget) -> list[str]:
    """What can be used and says nothing of itself."""
    return [
        f"{way} ({each.role().name})"
        for each, way in heard(root)
        if each.role() in INTERACTIVE and not _is_inner(each) and not name_of(each)
    ]


def name_of(interface: QAccessibleInterface) -> str:
    return interface.text(QAccessible.Text.Name).strip()


def _is_inner(interface: QAccessibleInterface) -> bool:
    """Parts that Qt makes of a named control: its field, its list, its menu."""
    parent = interface.parent()
    inner = parent is not None and parent.role() in (Role.ComboBox, Role.SpinBox)
    return inner or bool(interface.state().invisible)
