"""The program without a screen: one place that puts the parts of `models` together.

Everything but the library is made when it is first asked for, so that a verb or a first paint
pays only for what it uses. Never imports Qt.
"""

from __future__ import annotations

import contextlib
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

import resources
from app import paths
from models.library.library import Library, open_library

if TYPE_CHECKING:
    from models.collecting.collector import Collector
    from models.imaging.sandbox import Sandbox
    from models.nets.analyse import Analyser
    from models.nets.embedding import EmbeddingNet
    from models.nets.store import NetStore
    from models.nets.vectors import VectorStore
    from models.similarity.neighbour_index import NeighbourIndex


class Core:
    """Made by `open_core`; a context manager. Used from any thread unless a part says otherwise."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self._closing = contextlib.ExitStack()

    @cached_property
    def sandbox(self) -> Sandbox:
        """Where untrusted pictures are decoded."""
        from models.imaging.sandbox import Sandbox

        return self._closing.enter_context(Sandbox(workers=2))

    @cached_property
    def nets(self) -> NetStore:
        """Every net there is; what the person fetched stands behind what came with the program."""
        from models.nets.store import NetStore

        folders = (resources.nets_folder(), paths.nets_folder())
        return NetStore(resources.nets_manifest(), folders)

    @cached_property
    def net(self) -> EmbeddingNet:
        """The default embedding, loaded: for one thread, and not for the window's."""
        return self.nets.embedding()

    @cached_property
    def vectors(self) -> VectorStore:
        """The library's vectors of the default embedding; reading them loads no net."""
        from models.nets.vectors import open_vectors

        return open_vectors(self.library.paths.vectors, self.nets.entry())

    @cached_property
    def neighbours(self) -> NeighbourIndex:
        """Who looks like whom, by these vectors."""
        from models.similarity.neighbour_index import NeighbourIndex

        return NeighbourIndex(self.library.paths.index, self.vectors)

    @cached_property
    def analyser(self) -> Analyser:
        """What `models.nets.analyse` works with."""
        from models.nets.analyse import Analyser

        return Analyser(self.net, self.vectors, self.sandbox)

    @cached_property
    def collecting(self) -> Collector:
        """Sources, recipes and the collector; the person's own recipes come first."""
        from models.collecting.collector import Collector

        folders = (paths.own_recipe_folder(), resources.recipe_folder())
        return Collector(self.library, lambda: self.sandbox, folders)

    def close(self) -> None:
        """End what was started, the library last."""
        try:
            self._closing.close()
        finally:
            self.library.close()

    def __enter__(self) -> Core:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def open_core(folder: Path, *, create: bool = False, read_only: bool = False) -> Core:
    """Open the library in `folder` and compose the program around it."""
    return Core(open_library(folder, create=create, read_only=read_only))
