"""What an analysis makes of each picture: one small class for every kind of thing."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from models.errors import ExpectedError, NetError
from models.imaging.pixels import Pixels
from models.imaging.saliency import salient_focus
from models.library import Library
from models.library.artworks.focus import without_focus, write_focus
from models.library.artworks.net_words import not_looked_at, write_looks
from models.nets.embedding import EmbeddingNet
from models.nets.faces import FaceDetector
from models.nets.focusing import focus_of
from models.nets.manifest import NetEntry
from models.nets.saliency_net import SaliencyNet
from models.nets.tagging import TagNet
from models.nets.vectors import VectorStore
from models.records import Focus, Tag


@dataclass(frozen=True, slots=True)
class AnalysisFailure:
    """A picture of which a look made nothing. `code` and `reason` say why."""

    id: str
    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class Looked:
    """What a batch came to: artworks (rows) that are cropped otherwise or carry other words."""

    failures: tuple[AnalysisFailure, ...] = ()
    recropped: tuple[int, ...] = ()
    retagged: tuple[int, ...] = ()


class Look(Protocol):
    """Whoever looks what is missing in order to make it holds `turn` meanwhile."""

    @property
    def net(self) -> str: ...
    @property
    def entry(self) -> NetEntry | None:
        """The net that looks; None where none is needed."""
        ...

    @property
    def provider(self) -> str: ...
    @property
    def size(self) -> int: ...
    @property
    def turn(self) -> threading.Lock: ...
    def missing(self, ids: Sequence[str]) -> list[str]: ...
    def look(self, pictures: Mapping[str, Pixels]) -> Looked: ...


class VectorLook:
    """Makes the vectors of an embedding, each batch on the disk when `look` returns."""

    def __init__(self, net: EmbeddingNet, vectors: VectorStore) -> None:
        self._net = net
        self._vectors = vectors
        self.entry: NetEntry | None = net.entry
        self.net = net.entry.id
        self.provider = net.provider
        self.size = net.entry.input.size
        self.turn = vectors.turn

    def missing(self, ids: Sequence[str]) -> list[str]:
        # `derived/` may be deleted at any time.
        self._vectors.refresh()
        return self._vectors.missing(ids)

    def look(self, pictures: Mapping[str, Pixels]) -> Looked:
        ids = list(pictures)
        vectors = self._net.embed(list(pictures.values()))
        sound = [bool(np.isfinite(vector).all()) for vector in vectors]
        kept = [artwork_id for artwork_id, good in zip(ids, sound, strict=True) if good]
        self._vectors.append(kept, vectors[sound])
        return Looked(tuple(_no_numbers(each) for each in ids if each not in set(kept)))


class _LibraryLook:
    """Keeps what it saw in the library's database, under the net's key."""

    def __init__(self, library: Library, net: FaceDetector | TagNet) -> None:
        self._library = library
        self._key = net.voice if isinstance(net, TagNet) else net.entry.key
        self.entry: NetEntry | None = net.entry
        self.net = net.entry.id
        self.provider = net.provider
        self.size = net.entry.input.size
        self.turn = threading.Lock()


class FocusLook(_LibraryLook):
    """Finds what a crop must keep: faces, else what stands out."""

    def __init__(
        self, library: Library, net: FaceDetector, saliency: SaliencyNet | None = None
    ) -> None:
        super().__init__(library, net)
        self._faces = net
        self._salient = saliency.focus if saliency else salient_focus
        if saliency:
            self._key = f"{self._key} {saliency.entry.key}"

    def missing(self, ids: Sequence[str]) -> list[str]:
        with self._library.reading():
            return without_focus(ids, self._key)

    def look(self, pictures: Mapping[str, Pixels]) -> Looked:
        found: dict[str, Focus] = {}
        failures = []
        for artwork_id, picture in pictures.items():
            try:
                found[artwork_id] = focus_of(picture, self._faces.find(picture), self._salient)
            except ExpectedError as error:
                failures.append(AnalysisFailure(artwork_id, error.code, str(error)))
        rows = self._library.writer.call(lambda: write_focus(found, self._key)) if found else []
        return Looked(tuple(failures), tuple(rows))


class TagLook(_LibraryLook):
    """Has a tagger say its words."""

    def __init__(self, library: Library, net: TagNet) -> None:
        super().__init__(library, net)
        self._tagger = net

    def missing(self, ids: Sequence[str]) -> list[str]:
        with self._library.reading():
            return not_looked_at(ids, self._key)

    def look(self, pictures: Mapping[str, Pixels]) -> Looked:
        said: dict[str, list[Tag]] = {}
        failures: list[AnalysisFailure] = []
        try:
            said = dict(zip(pictures, self._tagger.say(list(pictures.values())), strict=True))
        except NetError:
            # One by one, so that a picture of which it makes nothing does not cost the others.
            for artwork_id, picture in pictures.items():
                try:
                    said[artwork_id] = self._tagger.say([picture])[0]
                except NetError as error:
                    failures.append(AnalysisFailure(artwork_id, error.code, str(error)))
        kinds = self.entry is not None and not self.entry.labels
        write = partial(write_looks, said, self._key, kinds=kinds)
        rows = self._library.writer.call(write) if said else []
        return Looked(tuple(failures), retagged=tuple(rows))


class PlainLook:
    """Makes a row of numbers of each picture, without a net: its colours, its style."""

    provider, entry, size = "CPU", None, 320

    def __init__(self, rows: VectorStore, make: Callable[[Pixels], NDArray[np.float32]]) -> None:
        self._rows = rows
        self._make = make
        self.net = rows.key
        self.turn = rows.turn

    def missing(self, ids: Sequence[str]) -> list[str]:
        self._rows.refresh()
        return self._rows.missing(ids)

    def look(self, pictures: Mapping[str, Pixels]) -> Looked:
        rows = [self._make(picture) for picture in pictures.values()]
        if rows:
            self._rows.append(list(pictures), np.stack(rows))
        return Looked()


def _no_numbers(artwork_id: str) -> AnalysisFailure:
    return AnalysisFailure(artwork_id, "net-failed", "the net gave no numbers")
