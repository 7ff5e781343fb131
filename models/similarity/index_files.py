"""The files of a neighbour index: which one is valid, of which rows, and its atomic exchange."""

from __future__ import annotations

import hashlib
import json
import os
import secrets
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Head:
    """The small file that names the valid index: its files, how many rows, the digest of their
    ids."""

    file: str
    axes: str
    count: int
    digest: str


class IndexFiles:
    """Of one net, in the folder `derived/index`."""

    def __init__(self, folder: Path, key: str) -> None:
        self._folder = folder
        self._key = key

    def head(self) -> Head | None:
        try:
            return Head(**json.loads(self._head_file.read_text("utf-8")))
        except (OSError, ValueError, TypeError):
            return None

    def new(self, ids: list[str]) -> Head:
        """Names for a new index of these rows."""
        self._folder.mkdir(parents=True, exist_ok=True)
        # Never the name of a file that somebody may have mapped.
        name = f"{self._key}-{len(ids)}-{secrets.token_hex(4)}"
        return Head(f"{name}.annoy", f"{name}.npz", len(ids), digest_of(ids))

    def path(self, name: str) -> Path:
        return self._folder / name

    def axes(self, head: Head) -> tuple[Floats, Floats]:
        """The mean and the main axes on which the index stands."""
        # Opened here: np.load leaves the file open when it cannot read it.
        with self.path(head.axes).open("rb") as file, np.load(file, allow_pickle=False) as stored:
            return stored["mean"], stored["axes"]

    def exchange(self, head: Head, mean: Floats, axes: Floats) -> None:
        """From now on `head` is the valid index; what it replaces goes."""
        np.savez(self.path(head.axes), mean=mean, axes=axes)
        half = self._head_file.with_name(f"{self._head_file.name}.{os.getpid()}.part")
        half.write_text(json.dumps(asdict(head)), "utf-8")
        half.replace(self._head_file)
        for old in self._folder.glob(f"{self._key}-*"):
            if old.name not in (head.file, head.axes):
                _delete(old)

    @property
    def _head_file(self) -> Path:
        return self._folder / f"{self._key}.json"


def digest_of(ids: list[str]) -> str:
    return hashlib.sha256(bytes.fromhex("".join(ids))).hexdigest()


def _delete(file: Path) -> None:
    """Whoever still reads it keeps it open; where that forbids deleting, it stays."""
    try:
        file.unlink()
    except OSError:
        return
