"""What the items of Eagle's libraries say of themselves, read once for one import: it counts them,
lists them and then asks what is known of each, and a slow disk would be asked as often.
"""

from __future__ import annotations

import json
import zlib
from pathlib import Path
from typing import Any

from models.library.origins.eagle_folder import METADATA, folder_of
from models.library.origins.small_texts import read_small

_ROOM = 64 << 20


class EagleItems:
    """Used from several threads. What was read is kept packed, at most `room` bytes of it, until
    it is asked for; beyond that an item is read again."""

    def __init__(self, room: int = _ROOM) -> None:
        self._room = room
        self._packed: dict[Path, bytes] = {}
        self._deleted: dict[Path, bool] = {}

    def is_deleted(self, item: Path) -> bool:
        """As it was when first asked; what cannot be read is not."""
        if item not in self._deleted:
            self._deleted[item] = self._look_at(item)
        return self._deleted[item]

    def deleted_in(self, library: Path) -> int:
        """How many of the items that were asked for lie in its trash."""
        return sum(gone and folder_of(item) == library for item, gone in self._deleted.items())

    def taken(self, item: Path) -> dict[str, Any]:
        """What it says; it is not kept any longer. Raises `OSError`, `ValueError` and
        `RecursionError`."""
        packed = self._packed.pop(item, None)
        if packed is None:
            return as_object(read_small(item / METADATA))
        self._room += len(packed)
        return as_object(zlib.decompress(packed).decode())

    def _look_at(self, item: Path) -> bool:
        try:
            text = read_small(item / METADATA)
            deleted = as_object(text).get("isDeleted") is True
        except (OSError, ValueError, RecursionError):
            return False
        if not deleted:
            self._keep(item, zlib.compress(text.encode(), 1))
        return deleted

    def _keep(self, item: Path, packed: bytes) -> None:
        if len(packed) <= self._room:
            self._room -= len(packed)
            self._packed[item] = packed


def as_object(text: str) -> dict[str, Any]:
    """Raises `ValueError` and `RecursionError`."""
    found = json.loads(text)
    if not isinstance(found, dict):
        raise ValueError("no object")
    return found
