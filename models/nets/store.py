"""Finds net files in the program's and the person's folders; a wrong digest is refused."""

from __future__ import annotations

import hashlib
from collections.abc import Generator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from models.cancellation import CancelToken
from models.errors import NetError
from models.nets.manifest import NetEntry, NetFile, read_manifest
from models.records import Progress

if TYPE_CHECKING:
    from models.nets.alike_map import AlikeMap
    from models.nets.embedding import EmbeddingNet
    from models.nets.faces import FaceDetector
    from models.nets.saliency_net import SaliencyNet
    from models.nets.tagging import TagNet

EMBEDDING, FACE, TAGGING = "embedding", "face", "tagging"
SALIENCY, RATING = "saliency", "rating"
PIN = ".sha256"  # Ends the name of the file that remembers an unpublished digest.


class NetStore:
    """The manifest and the folders that may hold the files, looked through in order; fetched ones
    go to the last. `chosen` names a net for roles where it is not the default, `sureness` is that
    of taggers (models.nets.tagging)."""

    def __init__(
        self,
        manifest: Path,
        folders: Sequence[Path],
        chosen: Mapping[str, str] | None = None,
        *,
        sureness: float = 0.0,
    ) -> None:
        self._sureness = sureness
        self._manifest = manifest
        self._chosen = chosen or {}
        self._folders = tuple(folders)
        self._entries: tuple[NetEntry, ...] = ()
        self._digests = Digests()

    def entries(self, role: str | None = None) -> tuple[NetEntry, ...]:
        self._entries = self._entries or read_manifest(self._manifest)
        return tuple(entry for entry in self._entries if role in (None, entry.role))

    def entry(self, net: str | None = None, *, role: str = EMBEDDING) -> NetEntry:
        """The entry of that id; without one, the chosen of the role or else its default."""
        wanted = net or self._chosen.get(role)
        for entry in self.entries(role):
            if entry.id == wanted:
                return entry
        for entry in self.entries(role):
            if net is None and entry.default:
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

    def in_use(self) -> tuple[NetEntry, ...]:
        """The net of each role that has one, the embedding first."""
        roles = dict.fromkeys(entry.role for entry in self.entries() if entry.default)
        roles |= dict.fromkeys(self._chosen)
        return tuple(self.entry(role=role) for role in roles if self.entries(role))

    def choice_with(self, entry: NetEntry) -> dict[str, str]:
        """What is chosen by role when this one is used from now on; defaults are not named."""
        chosen = {role: net for role, net in self._chosen.items() if role != entry.role}
        return chosen if entry.default else {**chosen, entry.role: entry.id}

    def path(self, entry: NetEntry) -> Path:
        """Where its file lies, after its digest was compared once."""
        return self._path(entry, entry.files[0])

    def labels(self, entry: NetEntry) -> Path:
        """Where the file of its words lies, compared likewise."""
        return self._path(entry, entry.files[-1])

    def is_here(self, entry: NetEntry) -> bool:
        """Whether all its files are there; nothing is read."""
        return all(any((f / each.name).is_file() for f in self._folders) for each in entry.files)

    def fetch(
        self, entry: NetEntry, token: CancelToken, source: str = ""
    ) -> Generator[Progress, None, tuple[Path, ...]]:
        """Bring its files into the person's folder (models.nets.fetching)."""
        from models.nets.fetching import Way, fetch_net

        return fetch_net(entry, self._folders[-1], token, Way(source))

    def _path(self, entry: NetEntry, file: NetFile) -> Path:
        for folder in self._folders:
            path = folder / file.name
            if path.is_file():
                self._digests.check(file, path)
                return path
        hint = "`make run` makes it." if entry.default else f"`nets fetch {entry.id}` brings it."
        raise NetError("net-missing", net=entry.id, hint=hint)

    def embedding(self, net: str | None = None) -> EmbeddingNet:
        """Load an embedding net. Takes a moment: not in the window's thread."""
        from models.nets.embedding import EmbeddingNet

        entry = self.entry(net)
        return EmbeddingNet(entry, self.path(entry))

    def alike_map(self) -> AlikeMap | None:
        """Load what tells where two pictures look alike; None where the embedding cannot."""
        from models.nets.alike_map import AlikeMap

        entry = self.entry()
        return AlikeMap(entry, self.path(entry)) if entry.map else None

    def faces(self, net: str | None = None) -> FaceDetector:
        """Load a face detector. Takes a moment: not in the window's thread."""
        from models.nets.faces import FaceNet
        from models.nets.yolo_faces import YoloFaceNet

        entry = self.entry(net, role=FACE)
        return (YoloFaceNet if entry.family == "yolov8" else FaceNet)(entry, self.path(entry))

    def tagger(self, net: str | None = None) -> TagNet:
        """Load a tagger. Takes a moment: not in the window's thread."""
        from models.nets.tagging import TagNet

        entry = self.named(net) if net else self.entry(role=TAGGING)
        labels = self.labels(entry) if entry.labels else None
        return TagNet(entry, self.path(entry), labels, sureness=self._sureness)

    def saliency(self, net: str | None = None) -> SaliencyNet:
        """Load what says what stands out. Takes a moment: not in the window's thread."""
        from models.nets.saliency_net import SaliencyNet

        entry = self.entry(net, role=SALIENCY)
        return SaliencyNet(entry, self.path(entry))


class Digests:
    """Compares files with their digests, each once."""

    def __init__(self) -> None:
        self._sound: set[tuple[str, Path]] = set()

    def check(self, file: NetFile, path: Path) -> None:
        """Raises `net-damaged`; a file whose digest nobody knows is such."""
        expected = file.sha256 or pinned(path)
        if (expected, path) in self._sound:
            return
        with path.open("rb") as stream:
            found = hashlib.file_digest(stream, "sha256").hexdigest()
        if found != expected:
            raise NetError("net-damaged", file=path, found=found, expected=expected)
        self._sound.add((expected, path))


def pinned(path: Path) -> str:
    """The digest that a file had when it was first fetched; nothing where nobody noted it."""
    try:
        return path.with_name(path.name + PIN).read_text("ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""
