"""Answers what a browser's extension says, in the process that holds the library. Never Qt.

A message is an object with a `type`: `save` with `items` (see `models.collecting.ledger.browsed`),
or `bring_back` with the `id` of a rejected picture. What is wrong is answered, never raised.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from models.collecting.browsing.browsed_door import Door
from models.collecting.ledger.browsed import Browsed, each_of
from models.errors import ExpectedError, InputError
from models.library.library import Library
from models.records import IN_TRASH, LibraryChanges, State, all_changes

Reply = dict[str, Any]
_ID_LENGTH = 64


def answer_browser(library: Library, door: Door, message: object) -> tuple[Reply, LibraryChanges]:
    """The answer, and what became different in the library."""
    try:
        if not isinstance(message, Mapping):
            raise InputError("browsed-wrong", reason="a message is an object")
        if message.get("type") == "save":
            return _save(door, message.get("items"))
        if message.get("type") == "bring_back":
            return _bring_back(library, message.get("id"))
        raise InputError("browsed-wrong", reason="this kind of message is not known")
    except ExpectedError as error:
        return refusal(error), LibraryChanges()


def refusal(error: ExpectedError) -> Reply:
    return {"type": "error", "code": error.code, "reason": str(error)}


def _save(door: Door, items: object) -> tuple[Reply, LibraryChanges]:
    """An odd picture among many is refused alone; the others go in together."""
    read: list[Browsed | ExpectedError] = []
    for each in each_of(items):
        try:
            read.append(door.browsed_of(each))
        except ExpectedError as error:
            read.append(error)
    taken = door.take([each for each in read if isinstance(each, Browsed)])
    left = iter(taken)
    answers = []
    for asked in read:
        if isinstance(asked, ExpectedError):
            said = refusal(asked)
            answers.append({"state": "refused", "code": said["code"], "reason": said["reason"]})
        else:
            one = next(left)
            answers.append({"state": one.state, "id": one.id})
    return {"type": "saved", "answers": answers}, all_changes(one.changes for one in taken)


def _bring_back(library: Library, artwork: object) -> tuple[Reply, LibraryChanges]:
    """A rejected picture waits in the inbox again: to look at, not as if it were liked."""
    if not isinstance(artwork, str) or len(artwork) != _ID_LENGTH:
        raise InputError("browsed-wrong", reason="this is no picture's id")
    if library.artworks.by_id(artwork).state not in IN_TRASH:
        return {"type": "brought_back"}, LibraryChanges()
    changes = library.writer.call(lambda: library.artworks.set_state([artwork], State.INBOX))
    return {"type": "brought_back"}, changes
