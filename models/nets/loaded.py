"""What every kind of net has: its entry in the manifest, and the session that runs it."""

from __future__ import annotations

from pathlib import Path

from models.nets.manifest import NetEntry
from models.nets.session import NetSession


class LoadedNet:
    """Used by one thread at a time."""

    def __init__(self, entry: NetEntry, path: Path, *, threads: int = 0) -> None:
        self.entry = entry
        self._session = NetSession(path, threads=threads)

    @property
    def provider(self) -> str:
        """What it runs on: `CPU` or `CUDA`."""
        return self._session.provider
