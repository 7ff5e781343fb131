"""One file of an import up to its transaction: staged, recognised, decoded. Runs in any thread."""

from __future__ import annotations

import stat
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from models.errors import PictureError
from models.imaging.formats import looks_like_ours
from models.imaging.sandbox import Sandbox
from models.library.arriving.arriving import Arrived, arrive, forget, opened, stage
from models.library.arriving.storing import Incoming, Prepared, forget_staged, prepare, prepare_new
from models.library.artworks.artworks import Seen
from models.library.database.clock import now
from models.library.database.texts import storable
from models.library.library import Library
from models.library.origins.origin import Origin
from models.library.origins.reader import OriginReader
from models.records import Sighting, State

_HEAD = 4096


class Mode(StrEnum):
    """Copy into the library, or refer to the file where it is."""

    COPY = "copy"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class Way:
    """How the files of one import get in. `stopped` is asked while a picture decodes; `source` is
    the watched folder they are in; `origins` reads where each came from."""

    library: Library
    sandbox: Sandbox
    mode: Mode
    state: State
    stopped: Callable[[], bool]
    origins: OriginReader
    source: int | None = None

    @property
    def via(self) -> str:
        """What a sighting says of it."""
        return "import" if self.source is None else "folder"


@dataclass(frozen=True, slots=True)
class Ready:
    """A file that went as far as it can alone: prepared, refused (a code), or `twin`: the same
    bytes (`digest`) are being stored by somebody else at this moment. `problems` name what beside
    it could not be read, `line` where a table names it."""

    path: Path
    prepared: Prepared | None = None
    refused: str | None = None
    twin: Incoming | None = None
    digest: str = ""
    problems: tuple[str, ...] = ()
    line: int | None = None
    stars: int | None = None


def make_ready(way: Way, path: Path) -> Ready:
    """Everything that can go wrong with the file itself comes out as `refused`."""
    moment = now()
    beside = way.origins.read(path, moment)
    told = Ready(path, problems=beside.problems, line=beside.line, stars=beside.stars)
    stays = way.mode is Mode.REFERENCE
    try:
        look_at(path, way.sandbox, way.stopped)
        if stays and storable(str(path)) != str(path):
            raise PictureError("file-unreadable", path=path, reason="its name is not text")
        arrived = arrive(way.library, path, stays=stays)
        seen = (_seen_here(way, path, beside, moment), *beside.seen)
        if way.library.claims.try_take(arrived.digest):
            return replace(told, prepared=_take_in(way, path, arrived, seen, beside.note))
        incoming = _incoming(way, path, arrived, seen, beside.note)
        return replace(told, twin=incoming, digest=arrived.digest)
    except PictureError as error:
        return replace(told, refused=error.code)


def make_twin_ready(way: Way, ready: Ready) -> Ready | None:
    """Go on with a twin; None while somebody still stores its bytes."""
    twin = ready.twin
    if twin is None or not way.library.claims.try_take(ready.digest):
        return None
    told = replace(ready, twin=None)
    try:
        return replace(told, prepared=_claimed(way, twin, ready.digest, prepare))
    except PictureError as error:
        return replace(told, refused=error.code)


def _take_in(way: Way, path: Path, arrived: Arrived, seen: tuple[Seen, ...], note: str) -> Prepared:
    """With the claim on its bytes: one that is here is not even copied."""
    try:
        if way.library.presence.needs_no_file(arrived.digest):
            forget(arrived)
            return Prepared(arrived.digest, seen)
        incoming = _incoming(way, path, arrived, seen, note)
    except BaseException:
        way.library.claims.release(arrived.digest)
        raise
    return _claimed(way, incoming, arrived.digest, prepare_new)


def _claimed(
    way: Way, incoming: Incoming, digest: str, prepares: Callable[..., Prepared]
) -> Prepared:
    """The claim stays until the prepared picture is committed or discarded."""
    try:
        return prepares(way.library, way.sandbox, incoming, digest, way.stopped)
    except BaseException:
        way.library.claims.release(digest)
        raise
    finally:
        forget_staged(incoming)


def look_at(path: Path, sandbox: Sandbox, stopped: Callable[[], bool]) -> None:
    """What is no picture at first sight is refused before gigabytes of it are copied. Raises
    `PictureError`."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise PictureError("file-unreadable", path=path, reason="it is not a file")
    except OSError as error:
        raise PictureError("file-unreadable", path=path, reason=error.strerror) from error
    with opened(path) as file:
        head = file.read(_HEAD)
    if not looks_like_ours(head):
        sandbox.decode(path, longest=1, stopped=stopped)


def _seen_here(way: Way, path: Path, beside: Origin, moment: int) -> Seen:
    """The file itself is a place where the picture was seen."""
    address = path.absolute().as_uri()
    return Seen(Sighting(moment, way.via, file_url=address, source=way.source, tags=beside.tags))


def _incoming(
    way: Way, path: Path, arrived: Arrived, seen: tuple[Seen, ...], note: str
) -> Incoming:
    staged = stage(way.library, arrived, path)
    stays = way.mode is Mode.REFERENCE
    return Incoming(staged, seen, way.state, storable(path.name), note, stays)
