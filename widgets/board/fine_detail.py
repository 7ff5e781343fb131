"""Gives back the detail of pictures that were looked at long ago, so that memory stays bounded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from widgets.board.artwork_item import ArtworkItem

LIMIT_BYTES = 192 << 20


class FineDetail:
    """Remembers in which order pictures were in sight."""

    def __init__(self, limit: int = LIMIT_BYTES) -> None:
        self._limit = limit
        self._seen: dict[str, ArtworkItem] = {}

    def remembered(self) -> Iterable[str]:
        """The artworks whose detail is counted, seen longest ago first."""
        return self._seen.keys()

    def look_at(self, in_sight: Sequence[ArtworkItem]) -> None:
        """These are in sight now; of the others, those seen longest ago keep their smallest size
        once all together take more than the limit."""
        now = {item.artwork: item for item in in_sight}
        here = {key: item for key, item in self._seen.items() if item.scene() is not None}
        away = {key: item for key, item in here.items() if key not in now}
        self._seen = {**away, **now}
        total = sum(item.bytes for item in self._seen.values())
        for key, item in away.items():
            if total <= self._limit:
                break
            total -= item.bytes
            item.coarsen()
            del self._seen[key]
