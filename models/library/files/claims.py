"""Who is storing which bytes right now, so that the same picture is never stored twice at once."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Claims:
    """Ids (SHA-256) between their first decode and their commit; used from any thread."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._changed = threading.Condition()

    def try_take(self, artwork_id: str) -> bool:
        """Take it unless somebody else has it."""
        with self._changed:
            if artwork_id in self._taken:
                return False
            self._taken.add(artwork_id)
            return True

    def release(self, artwork_id: str) -> None:
        with self._changed:
            self._taken.discard(artwork_id)
            self._changed.notify_all()

    @contextmanager
    def held(self, artwork_id: str) -> Iterator[None]:
        """Wait until it is free and keep it for the block."""
        with self._changed:
            self._changed.wait_for(lambda: artwork_id not in self._taken)
            self._taken.add(artwork_id)
        try:
            yield
        finally:
            self.release(artwork_id)
