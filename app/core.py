"""The program without a screen: one place that puts the parts of `models` together.

Everything but the library is made when it is first asked for, so that a verb or a first paint
pays only for what it uses. Never imports Qt.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeVar, overload

import resources
from app import paths, settings
from models.library.library import Library, open_library
from models.library.person.shown_profile import shown_profile

if TYPE_CHECKING:
    from models.collecting.collector import Collector, Surroundings
    from models.gallery_dl.engine import GalleryDl
    from models.imaging.sandbox import Sandbox
    from models.library.artworks.word_rows import WordRows
    from models.nets.alike_map import AlikeMap
    from models.nets.analyse import Analyser
    from models.nets.embedding import EmbeddingNet
    from models.nets.faces import FaceDetector
    from models.nets.store import NetStore
    from models.nets.vectors import VectorStore
    from models.nets.words import WordHead
    from models.similarity.neighbour_index import NeighbourIndex

T = TypeVar("T")
_OF_NETS = ("nets", "net", "alike_map", "faces", "words", "vectors", "neighbours", "analyser")


class once(cached_property[T]):  # noqa: N801 - it is used as a decorator
    """`cached_property` with the lock that Python took out of it in 3.12: threads that ask for a
    part at the same time get the same one."""

    def __init__(self, make: Callable[[Any], T]) -> None:
        super().__init__(make)
        self._making = threading.RLock()

    @overload
    def __get__(self, instance: None, owner: type[Any] | None = None) -> once[T]: ...

    @overload
    def __get__(self, instance: object, owner: type[Any] | None = None) -> T: ...

    def __get__(self, instance: object | None, owner: type[Any] | None = None) -> Any:
        with self._making:
            return super().__get__(instance, owner)


class Core:
    """Made by `open_core`; a context manager. Used from any thread unless a part says otherwise.

    `profile` is whose taste is meant: at first that of which the library shows the likes.
    `surroundings` stand in the place of the real network's, before anything is collected.
    """

    def __init__(self, library: Library) -> None:
        self.library = library
        self.profile = shown_profile(library)
        self.surroundings: Surroundings | None = None
        self._closing = contextlib.ExitStack()

    @once
    def sandbox(self) -> Sandbox:
        """Where untrusted pictures are decoded."""
        from models.imaging.sandbox import Sandbox

        return self._closing.enter_context(Sandbox(workers=2))

    @once
    def nets(self) -> NetStore:
        """Every net there is, and which of them are in use."""
        return net_store()

    @once
    def net(self) -> EmbeddingNet:
        """The default embedding, loaded: for one thread, and not for the window's."""
        return self.nets.embedding()

    @once
    def alike_map(self) -> AlikeMap | None:
        """Where two pictures look alike: for one thread, and not for the window's."""
        return self.nets.alike_map()

    @once
    def faces(self) -> FaceDetector:
        """The default face detector, loaded: for one thread, and not for the window's."""
        return self.nets.faces()

    @once
    def words(self) -> WordHead | None:
        """What says words from the default embedding's vectors; nothing where a tagger is in use,
        which knows more of them."""
        from models.nets.store import TAGGING
        from models.nets.tagging import SURER
        from models.nets.words import read_head

        if any(entry.role == TAGGING for entry in self.nets.in_use()):
            return None
        head = read_head(resources.words_file())
        return replace(head, surer=SURER * settings.load().sureness)

    @once
    def vectors(self) -> VectorStore:
        """The library's vectors of the default embedding; reading them loads no net."""
        from models.nets.vectors import open_vectors

        return open_vectors(self.library.paths.vectors, self.nets.entry())

    @once
    def palettes(self) -> VectorStore:
        """The library's colours, five a picture (models.imaging.palette)."""
        from models.imaging.palette import SIZE
        from models.nets.vectors import VectorStore

        return VectorStore(self.library.paths.vectors, "palette@1", SIZE)

    @once
    def styles(self) -> VectorStore:
        """How the library's pictures are made (models.imaging.style)."""
        from models.imaging.style import SIZE
        from models.nets.vectors import VectorStore

        return VectorStore(self.library.paths.vectors, "style@1", SIZE)

    @once
    def said(self) -> WordRows:
        """What is said of the library's pictures in words, as numbers."""
        from models.library.artworks.word_rows import WordRows

        return WordRows(self.library)

    @once
    def neighbours(self) -> NeighbourIndex:
        """Who looks like whom, by these vectors."""
        from models.similarity.neighbour_index import NeighbourIndex

        kind = settings.load().index
        return NeighbourIndex(self.library.paths.index, self.vectors, kind=kind)

    @once
    def analyser(self) -> Analyser:
        """What `models.nets.analyse` works with: the net in use of each role, loaded."""
        from app.looking import whole_analyser

        return whole_analyser(self)

    @once
    def collecting(self) -> Collector:
        """Sources, recipes and the collector; the person's own recipes come first."""
        from models.collecting.collector import Collector
        from models.steering.steering import Steering

        folders = (paths.own_recipe_folder(), resources.recipe_folder())
        steering = Steering(self.library, lambda: self.profile, lambda: settings.load().a_day)
        sandbox, engine = (lambda: self.sandbox), gallery_dl()
        return Collector(
            self.library, sandbox, folders, self.surroundings, steering=steering, engine=engine
        )

    def renew_nets(self) -> None:
        """Other nets are in use, or used otherwise: what depends on them is made anew when it is
        next asked for. Whoever holds an old part may go on with it."""
        for part in _OF_NETS:
            self.__dict__.pop(part, None)

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


def net_store() -> NetStore:
    """The nets of this program; what the person fetched stands behind what came with it."""
    from models.nets.store import NetStore

    folders = (resources.nets_folder(), paths.nets_folder())
    chosen = settings.load()
    return NetStore(resources.nets_manifest(), folders, chosen.nets, sureness=chosen.sureness)


def gallery_dl() -> GalleryDl:
    """The one that the person chose, had installed, or has on PATH."""
    from models.gallery_dl.engine import GalleryDl
    from models.gallery_dl.places import Places

    return GalleryDl(Places(paths.gallery_dl_folder(), lambda: settings.load().gallery_dl))


def open_core(folder: Path, *, create: bool = False, read_only: bool = False) -> Core:
    """Open the library in `folder` and compose the program around it."""
    return Core(open_library(folder, create=create, read_only=read_only))
