"""A real library with real pictures in it, for the tests of workers, nets and taste."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from models.cancellation import CancelToken
from models.imaging.sandbox import Sandbox
from models.library import Library
from models.library.arriving.importing import import_paths
from models.records import State


def import_all(
    library: Library, sandbox: Sandbox, paths: Sequence[Path], state: State = State.KEPT
) -> list[str]:
    """Import the files; the ids of all artworks in the order they were added."""
    for _ in import_paths(library, paths, sandbox=sandbox, token=CancelToken(), state=state):
        pass
    return library.artworks.all_ids()
