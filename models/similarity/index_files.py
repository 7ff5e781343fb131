"""The files of a neighbour index: which one is valid, of which rows, and its atomic exchange."""

from __future__ import annotations

import json
import os
import secrets
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Head:
    """The small file that names the valid index: its kind, the name its files begin with, how many
    rows it knows, and the digest of their ids."""

    kind: str
    name: str
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

    def new(self, kind: str, count: int, digest: str) -> Head:
        """Names for a new index of these rows."""
        self._folder.mkdir(parents=True, exist_ok=True)
        # Never the name of a file that somebody may have mapped.
        return Head(kind, f"{self._key}-{count}-{secrets.token_hex(4)}", count, digest)

    def path(self, head: Head, ending: str) -> Path:
        return self._folder / f"{head.name}.{ending}"

    def exchange(self, head: Head) -> None:
        """From now on `head` is the valid index; what it replaces goes."""
        half = self._head_file.with_name(f"{self._head_file.name}.{os.getpid()}.part")
        half.write_text(json.dumps(asdict(head)), "utf-8")
        half.replace(self._head_file)
        for old in self._folder.glob(f"{self._key}-*"):
            if not old.name.startswith(f"{head.name}."):
                _delete(old)

    def delete(self, head: Head) -> None:
        """Its files, as far as they were written."""
        for each in self._folder.glob(f"{head.name}.*"):
            _delete(each)

    @property
    def _head_file(self) -> Path:
        return self._folder / f"{self._key}.json"


def _delete(file: Path) -> None:
    """Whoever still reads it keeps it open; where that forbids deleting, it stays."""
    try:
        file.unlink()
    except OSError:
        return
