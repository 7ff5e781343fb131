"""One file of an import up to its transaction: staged, recognised, decoded. Runs in any thread."""

from __future__ import annotations

import hashlib
import stat
import uuid
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from models.errors import PictureError
from models.imaging.formats import looks_like_ours
from models.imaging.sandbox import Sandbox
from models.library.artworks import Seen
from models.library.clock import now
from models.library.digest import file_digest
from models.library.failures import translated
from models.library.library import Library
from models.library.origins.origin import Origin
from models.library.origins.reader import OriginReader
from models.library.storing import Incoming, Prepared, forget_staged, prepare
from models.library.texts import storable
from models.records import Sighting, State

_HEAD = 4096
_BLOCK = 1 << 20


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


def make_ready(way: Way, path: Path) -> Ready:
    """Everything that can go wrong with the file itself comes out as `refused`."""
    moment = now()
    beside = way.origins.read(path, moment)
    told = Ready(path, problems=beside.problems, line=beside.line)
    try:
        look_at(path, way.sandbox, way.stopped)
        incoming, digest = _incoming(way, path, beside, moment)
        if not way.library.claims.try_take(digest):
            return replace(told, twin=incoming, digest=digest)
        return replace(told, prepared=_prepare(way, incoming, digest))
    except PictureError as error:
        return replace(told, refused=error.code)


def make_twin_ready(way: Way, ready: Ready) -> Ready | None:
    """Go on with a twin; None while somebody still stores its bytes."""
    twin = ready.twin
    if twin is None or not way.library.claims.try_take(ready.digest):
        return None
    told = replace(ready, twin=None)
    try:
        return replace(told, prepared=_prepare(way, twin, ready.digest))
    except PictureError as error:
        return replace(told, refused=error.code)


def _prepare(way: Way, incoming: Incoming, digest: str) -> Prepared:
    """The claim stays until the prepared picture is committed or discarded."""
    try:
        return prepare(way.library, way.sandbox, incoming, digest, way.stopped)
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
    with _opened(path) as file:
        head = file.read(_HEAD)
    if not looks_like_ours(head):
        sandbox.decode(path, longest=1, stopped=stopped)


def _incoming(way: Way, path: Path, beside: Origin, moment: int) -> tuple[Incoming, str]:
    local = Sighting(
        moment,
        way.via,
        file_url=path.absolute().as_uri(),
        source=way.source,
        tags=beside.tags,
    )
    stays = way.mode is Mode.REFERENCE
    name = storable(path.name)
    if stays and storable(str(path)) != str(path):
        raise PictureError("file-unreadable", path=path, reason="its name is not text")
    staged, digest = (path, file_digest(path)) if stays else _stage(way.library, path)
    seen = (Seen(local), *beside.seen)
    return Incoming(staged, seen, way.state, name, beside.note, stays), digest


def _stage(library: Library, path: Path) -> tuple[Path, str]:
    """A copy in the staging folder, under a name that says it is unfinished; and its digest."""
    digest = hashlib.sha256()
    staged = library.paths.staging / f"{uuid.uuid4().hex}.part"
    with _opened(path) as source, translated(library.paths.folder):
        try:
            with staged.open("wb") as target:
                while block := _read(source, path):
                    digest.update(block)
                    target.write(block)
        except BaseException:
            staged.unlink(missing_ok=True)
            raise
    return staged, digest.hexdigest()


def _opened(path: Path) -> BinaryIO:
    try:
        return path.open("rb")
    except OSError as error:
        raise PictureError("file-unreadable", path=path, reason=error.strerror) from error


def _read(source: BinaryIO, path: Path) -> bytes:
    """A failing read is the file's fault, a failing write the library's."""
    try:
        return source.read(_BLOCK)
    except OSError as error:
        raise PictureError("file-unreadable", path=path, reason=error.strerror) from error
