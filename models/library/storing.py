"""Puts one picture into the library for good; what importing and collecting share.

The order makes every moment safe to be killed in: decode → staged and synced under its id → linked
into `originals/` → thumbnails → one transaction (artwork, sightings, tags) → the staged name goes.
A staged name that is still there at the next start tells what was not finished (see `settling`).
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from models.errors import PictureError
from models.imaging.formats import ENDINGS
from models.imaging.pixels import Pixels
from models.imaging.sandbox import Sandbox
from models.imaging.thumbnail import LONGEST, write_thumbnails
from models.library.artworks import NewArtwork, Seen
from models.library.failures import translated
from models.library.filing import IN_TRASH, link_at
from models.library.library import Library
from models.library.tables import ArtworkRow
from models.records import LibraryChanges, State


@dataclass(frozen=True, slots=True)
class Incoming:
    """A picture at the door. `staged` lies in the library's staging folder and is used up; with
    `stays` it is the person's own file, which is only referred to."""

    staged: Path
    seen: tuple[Seen, ...]
    state: State
    name: str = ""
    note: str = ""
    stays: bool = False


@dataclass(frozen=True, slots=True)
class Stored:
    """`outcome`: new, duplicate (here already), vetoed (the person rejected or trashed it)."""

    id: str
    row: int
    outcome: str
    changes: LibraryChanges


def store_picture(library: Library, sandbox: Sandbox, incoming: Incoming) -> Stored:
    """Store it or recognise it. Raises `PictureError` or `LibraryError`; then nothing is left."""
    staged = incoming.staged
    try:
        with translated(library.paths.folder):
            digest = file_digest(staged)
            known = library.writer.call(lambda: _seen_again(library, digest, incoming.seen))
            return known or _store_new(library, sandbox, incoming, digest)
    finally:
        if not incoming.stays:
            staged.unlink(missing_ok=True)


def file_digest(path: Path) -> str:
    """SHA-256 in hex: the artwork's id."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise PictureError("file-unreadable", path=path, reason=error.strerror) from error


def _store_new(library: Library, sandbox: Sandbox, incoming: Incoming, digest: str) -> Stored:
    paths = library.paths
    pixels = sandbox.decode(incoming.staged, longest=LONGEST)
    new = _new_artwork(incoming, digest, pixels)
    marked: Path | None = None
    try:
        if not incoming.stays:
            _sync(incoming.staged)
            marked = paths.staging / f"{digest}.{new.ext}"
            incoming.staged.replace(marked)
            link_at(marked, paths.original(digest, new.ext))
        write_thumbnails(pixels, digest, paths)
        return library.writer.call(lambda: _add(library, new, incoming.seen))
    finally:
        if marked is not None:
            _forget_mark(library, marked, new)


def _new_artwork(incoming: Incoming, digest: str, pixels: Pixels) -> NewArtwork:
    return NewArtwork(
        id=digest,
        format=pixels.format,
        width=pixels.source_width,
        height=pixels.source_height,
        bytes=incoming.staged.stat().st_size,
        ext=ENDINGS[pixels.format],
        state=incoming.state,
        name=incoming.name,
        path=str(incoming.staged.absolute()) if incoming.stays else None,
        orientation=pixels.orientation,
        alpha=pixels.alpha,
        note=incoming.note,
    )


def _add(library: Library, new: NewArtwork, seen: tuple[Seen, ...]) -> Stored:
    again = _seen_again(library, new.id, seen)
    if again is not None:  # Another thread stored the same bytes meanwhile.
        return again
    row = library.artworks.add(new, seen)
    return Stored(new.id, row, "new", LibraryChanges(added=(row,)))


def _seen_again(library: Library, digest: str, seen: tuple[Seen, ...]) -> Stored | None:
    known = ArtworkRow.get_or_none(ArtworkRow.id == digest)
    if known is None:
        return None
    changes = library.artworks.add_sightings(digest, seen)
    vetoed = State(known.state) in IN_TRASH
    return Stored(digest, known.row, "vetoed" if vetoed else "duplicate", changes)


def _forget_mark(library: Library, marked: Path, new: NewArtwork) -> None:
    """The staged name goes; after a failure the original that nobody knows goes first."""
    if not library.artworks.rows_of([new.id]):
        library.paths.original(new.id, new.ext).unlink(missing_ok=True)
    marked.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())
