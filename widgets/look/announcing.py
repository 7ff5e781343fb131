"""Says to a screen reader what changes where the focus is not: the one door for it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent


class _Said(QObject):
    """`said` carries the text and whether it interrupts what is being read."""

    said = Signal(str, bool)


_door: list[_Said] = []


def door() -> _Said:
    """Made when it is first asked for: there may be no application before."""
    if not _door:
        _door.append(_Said())
    return _door[0]


def announce(source: QObject, text: str, *, urgent: bool = False) -> None:
    """`urgent` for what went wrong; anything else waits until the reader has finished a sentence.
    Nothing happens where no assistive technology listens, except to tests."""
    if not text:
        return
    door().said.emit(text, urgent)
    if QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(source, text)
        manners = QAccessible.AnnouncementPoliteness
        event.setPoliteness(manners.Assertive if urgent else manners.Polite)
        QAccessible.updateAccessibility(event)
