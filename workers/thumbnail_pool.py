"""Decodes pictures for the screen in threads of its own: newest request first, late ones dropped.

Delivers `QImage` at final size in the format that becomes a pixmap at no cost.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QImage

from models.errors import ExpectedError
from models.imaging.sandbox import Sandbox
from models.library import Library
from models.records import Focus
from workers.giving_way import give_way
from workers.picture_reading import PictureReader, Request

THREADS = 2
_log = logging.getLogger(__name__)


class Wanted(Protocol):
    """What a view asks for: longest side in device pixels (0 = all there is), square (around the
    focus) or whole."""

    @property
    def id(self) -> str: ...
    @property
    def size_px(self) -> int: ...
    @property
    def cropped(self) -> bool: ...
    @property
    def focus(self) -> Focus | None: ...


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """An answer. `image` is null when the picture cannot be shown; `reason` says why as a code."""

    id: str
    size_px: int
    cropped: bool
    original: bool
    asker: str
    generation: int
    image: QImage
    reason: str = ""
    focus: Focus | None = None


class ThumbnailPool(QObject):
    """Lives in the main thread, as long as the library. `ready` and `failed` are emitted there.

    Each `asker` (a view) has a generation number of its own: a request with a higher one makes
    everything older of that asker worthless.
    """

    ready = Signal(object)
    missed = Signal(str)  # the id of an artwork whose file is not there
    failed = Signal(object)
    _made = Signal(object)

    def __init__(
        self,
        library: Library,
        sandbox: Sandbox,
        parent: QObject | None = None,
        *,
        threads: int = THREADS,
    ) -> None:
        super().__init__(parent)
        self._reader = PictureReader(library, sandbox, self.missed.emit)
        self._waiting: OrderedDict[Request, int] = OrderedDict()
        self._working: dict[Request, int] = {}
        self._generations: dict[str, int] = {}
        self._change = threading.Condition()
        self._closing = False
        self._made.connect(self._on_made, Qt.ConnectionType.QueuedConnection)
        names = [f"thumbnails-{number + 1}" for number in range(threads)]
        self._threads = [threading.Thread(target=self._work, name=n, daemon=True) for n in names]
        for thread in self._threads:
            thread.start()

    def request(
        self,
        wanted: Iterable[Wanted],
        generation: int = 0,
        *,
        asker: str = "grid",
        replace: bool = False,
    ) -> None:
        """Ask for pictures, the most urgent first; they go before everything asked earlier.

        `replace` forgets what this asker still waits for, as a view that scrolled on does.
        """
        requests = [Request(w.id, w.size_px, w.cropped, False, asker, w.focus) for w in wanted]
        self._add(requests, generation, replace)

    def request_original(
        self, artwork_id: str, size_px: int = 0, generation: int = 0, *, asker: str = "viewer"
    ) -> None:
        """Ask for the picture itself, decoded from its file however small `size_px` is."""
        self._add([Request(artwork_id, size_px, False, True, asker)], generation, False)

    def drop(self, generation: int, *, asker: str = "grid") -> None:
        """From now on nothing of this asker counts that is older than `generation`."""
        with self._change:
            self._raise_generation(asker, generation)

    def close(self, deadline: float = 2.0) -> bool:
        """Stop the threads; whether they ended in time. Nothing is delivered afterwards."""
        until = time.monotonic() + deadline
        with self._change:
            self._closing = True
            self._waiting.clear()
            self._change.notify_all()
        for thread in self._threads:
            thread.join(max(0.0, until - time.monotonic()))
        return not any(thread.is_alive() for thread in self._threads)

    def _add(self, requests: list[Request], generation: int, replace: bool) -> None:
        with self._change:
            for asker in {request.asker for request in requests}:
                if not self._raise_generation(asker, generation):
                    return
                if replace:
                    self._forget(asker, generation + 1)
            # The last one in is the first one out.
            for request in reversed(requests):
                if request in self._working:
                    self._working[request] = generation
                else:
                    self._waiting[request] = generation
                    self._waiting.move_to_end(request)
            self._change.notify(len(requests))

    def _raise_generation(self, asker: str, generation: int) -> bool:
        """False when the asker is further already."""
        known = self._generations.get(asker, generation)
        if generation > known:
            self._forget(asker, generation)
        self._generations[asker] = max(known, generation)
        return generation >= known

    def _forget(self, asker: str, before: int) -> None:
        old = [r for r, number in self._waiting.items() if r.asker == asker and number < before]
        for request in old:
            del self._waiting[request]

    def _work(self) -> None:
        """In the pool's own threads."""
        give_way()
        while (request := self._next()) is not None:
            image, reason = self._image(request)
            with self._change:
                generation = self._working.pop(request)
                late = self._closing or self._is_late(request.asker, generation)
            if not late:
                self._deliver(_answer(request, generation, image, reason))

    def _next(self) -> Request | None:
        with self._change:
            while not self._waiting and not self._closing:
                self._change.wait()
            if self._closing:
                return None
            request, generation = self._waiting.popitem(last=True)
            self._working[request] = generation
            return request

    def _image(self, request: Request) -> tuple[QImage, str]:
        try:
            return self._reader.image(request), ""
        except ExpectedError as error:
            return QImage(), error.code
        except Exception:  # noqa: BLE001 - one bad picture must not end the thread
            _log.exception("a picture could not be made for the screen")
            return QImage(), "bug"

    def _is_late(self, asker: str, generation: int) -> bool:
        return generation < self._generations.get(asker, 0)

    def _deliver(self, thumbnail: Thumbnail) -> None:
        try:
            self._made.emit(thumbnail)
        except RuntimeError:
            _log.debug("nobody waits for pictures any more")

    @Slot(object)
    def _on_made(self, thumbnail: Thumbnail) -> None:
        """In the main thread."""
        if self._closing or self._is_late(thumbnail.asker, thumbnail.generation):
            return
        (self.failed if thumbnail.image.isNull() else self.ready).emit(thumbnail)


def _answer(request: Request, generation: int, image: QImage, reason: str) -> Thumbnail:
    return Thumbnail(
        request.id,
        request.size_px,
        request.cropped,
        request.original,
        request.asker,
        generation,
        image,
        reason,
        request.focus,
    )
