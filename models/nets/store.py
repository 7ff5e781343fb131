"""Finds net files in the program's and the person's folders; a wrong digest is refused."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from models.errors import NetError
from models.nets.manifest import NetEntry, read_manifest

if TYPE_CHECKING:
    from models.nets.embedding import EmbeddingNet
    from models.nets.faces import FaceNet

EMBEDDING, FACE = "embedding", "face"


class NetStore:
    """The manifest and the folders that may hold the files, looked through in order."""

    def __init__(self, manifest: Path, folders: Sequence[Path]) -> None:
        self._manifest = manifest
        self._folders = tuple(folders)
        self._entries: tuple[NetEntry, ...] = ()
        self._verified: set[tuple[str, Path]] = set()

    def entries(self, role: str | None = None) -> tuple[NetEntry, ...]:
        self._entries = self._entries or read_manifest(self._manifest)
        return tuple(entry for entry in self._entries if role in (None, entry.role))

    def entry(self, net: str | None = None, *, role: str = EMBEDDING) -> NetEntry:
        """The entry of that id; without one, the default of the role."""
        for entry in self.entries(role):
            if entry.id == net or (net is None and entry.default):
                return entry
        known = ", ".join(entry.id for entry in self.entries(role))
        raise NetError("net-missing", net=net or role, hint=f"known are: {known}.")

    def named(self, net: str) -> NetEntry:
        """The entry of that id, whatever its role."""
        for entry in self.entries():
            if entry.id == net:
                return entry
        known = ", ".join(entry.id for entry in self.entries())
        raise NetError("net-missing", net=net, hint=f"known are: {known}.")

    def path(self, entry: NetEntry) -> Path:
        """Where its file lies, after its digest was compared once."""
        for folder in self._folders:
            path = folder / entry.file
            if path.is_file():
                self._verify(entry, path)
                return path
        raise NetError("net-missing", net=entry.id, hint="`make run` makes it.")

    def embedding(self, net: str | None = None) -> EmbeddingNet:
        """Load an embedding net. Takes a moment: not in the window's thread."""
        from models.nets.embedding import EmbeddingNet

        entry = self.entry(net)
        return EmbeddingNet(entry, self.path(entry))

    def faces(self, net: str | None = None) -> FaceNet:
        """Load a face detector. Takes a moment: not in the window's thread."""
        from models.nets.faces import FaceNet

        entry = self.entry(net, role=FACE)
        return FaceNet(entry, self.path(entry))

    def _verify(self, entry: NetEntry, path: Path) -> None:
        if (entry.id, path) in self._verified:
            return
        with path.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
        if found != entry.sha256:
            raise NetError("net-damaged", file=path, found=found, expected=entry.sha256)
        self._verified.add((entry.id, path))
