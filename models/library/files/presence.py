"""Whether a picture is here: asked for each one that comes, from whatever thread stores it.

Opening a connection for each question would take longer than the question, and a connection for
each thread would have to be closed by it: there is one, asked in turn.
"""

from __future__ import annotations

import sqlite3
import threading

from models.library.database.database import reading_address
from models.library.files.filing import Filed, location
from models.library.paths import LibraryPaths
from models.records import IN_TRASH, State

_QUESTION = "SELECT state, ext, path, missing FROM artwork WHERE id = ?"


class Presence:
    """Opened with the first question; sees what was committed."""

    def __init__(self, paths: LibraryPaths) -> None:
        self._paths = paths
        self._turn = threading.Lock()
        self._connection: sqlite3.Connection | None = None

    def needs_no_file(self, artwork_id: str) -> bool:
        """Whether its bytes have no place to go: its file is where it should be, or the person put
        it into the trash. Raises what SQLite raises."""
        with self._turn:
            found = self._opened().execute(_QUESTION, (artwork_id,)).fetchone()
        if found is None:
            return False
        state, ext, path, missing = found
        if State(state) in IN_TRASH:
            return True
        place = location(self._paths, Filed(artwork_id, ext, path), State(state))
        return not missing and place.exists()

    def close(self) -> None:
        with self._turn:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def _opened(self) -> sqlite3.Connection:
        if self._connection is None:
            address = reading_address(self._paths.database)
            self._connection = sqlite3.connect(
                address, timeout=5, uri=True, check_same_thread=False, isolation_level=None
            )
        return self._connection
