"""Puts pictures into the library for good; what importing, pasting and collecting share.

The order makes every moment safe to be killed in: decode → staged and synced under its id → linked
into `originals/` → thumbnails → one transaction (artwork, sightings, tags) → the staged name goes.
A staged name that is still there at the next start tells what was not finished (see `settling`).
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from models.imaging.formats import ENDINGS
from models.imaging.pixels import Pixels
from models.imaging.sandbox import Sandbox
from models.imaging.thumbnail import LONGEST, write_thumbnails
from models.library.arriving.known_looks import KnownLooks
from models.library.artworks.artworks import NewArtwork, Seen
from models.library.database.failures import translated
from models.library.database.fetching import execute
from models.library.files.digest import file_digest
from models.library.files.filing import link_at, sync_file
from models.library.library import Library
from models.library.tables.tables import ArtworkRow
from models.records import IN_TRASH, LibraryChanges, State

# How files come that may well come again, from the same place with the same words.
_BY_HAND = ("import", "folder")


@dataclass(frozen=True, slots=True)
class Incoming:
    """A picture at the door. `staged` lies in the library's staging folder and is used up; with
    `stays` it is the person's own file, which is only referred to. With `looks` another
    encoding of a known picture is one more sighting of that. `digest` is that of its bytes, where
    it was reckoned already."""

    staged: Path
    seen: tuple[Seen, ...]
    state: State
    name: str = ""
    note: str = ""
    stays: bool = False
    looks: KnownLooks | None = None
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Stored:
    """`outcome`: new, duplicate (here already), vetoed (the person rejected or trashed it); with
    `by_looks` in another encoding."""

    id: str
    row: int
    outcome: str
    changes: LibraryChanges
    by_looks: bool = False


@dataclass(frozen=True, slots=True)
class Prepared:
    """Everything but its transaction is done. `new` is None for a picture whose file is here."""

    id: str
    seen: tuple[Seen, ...]
    new: NewArtwork | None = None
    marked: Path | None = None


def store_picture(
    library: Library,
    sandbox: Sandbox,
    incoming: Incoming,
    stopped: Callable[[], bool] | None = None,
    with_it: Callable[[Stored], None] | None = None,
) -> Stored:
    """Store it or recognise it. Raises `PictureError` or `LibraryError`; then nothing is left.
    `with_it` writes what belongs to it, in the same transaction."""
    try:
        # One connection for all that is looked up on the way.
        with translated(library.paths.folder), library.reading():
            digest = incoming.digest or file_digest(incoming.staged)
            with library.claims.held(digest):
                prepared = prepare(library, sandbox, incoming, digest, stopped)
                if incoming.looks is not None and prepared.new is not None:
                    known = incoming.looks
                    return _commit_or_recognise(library, prepared, prepared.new, known, with_it)
                return commit(library, [prepared], with_it)[0]
    finally:
        forget_staged(incoming)


def _commit_or_recognise(
    library: Library,
    prepared: Prepared,
    new: NewArtwork,
    looks: KnownLooks,
    with_it: Callable[[Stored], None] | None,
) -> Stored:
    """Two encodings of one picture may come at once: the second waits for the first."""
    with library.claims.held(f"looks {new.fingerprint}"):
        try:
            known = looks.known(new)
        except BaseException:
            discard(library, prepared)
            raise
        if known is None:
            return commit(library, [prepared], with_it)[0]
        discard(library, prepared)
        return replace(commit(library, [Prepared(known, prepared.seen)], with_it)[0], by_looks=True)


def prepare(
    library: Library,
    sandbox: Sandbox,
    incoming: Incoming,
    digest: str,
    stopped: Callable[[], bool] | None = None,
) -> Prepared:
    """All that can be done before the transaction, in any thread that holds the claim on `digest`.

    What it answers must go to `commit` or `discard`.
    """
    if library.presence.needs_no_file(digest):
        return Prepared(digest, incoming.seen)
    return prepare_new(library, sandbox, incoming, digest, stopped)


def prepare_new(
    library: Library,
    sandbox: Sandbox,
    incoming: Incoming,
    digest: str,
    stopped: Callable[[], bool] | None = None,
) -> Prepared:
    """The same for one whose file is known not to be here."""
    pixels = sandbox.decode(incoming.staged, longest=LONGEST, stopped=stopped)
    new = _new_artwork(incoming, digest, pixels)
    marked = None if incoming.stays else library.paths.staging / f"{digest}.{new.ext}"
    prepared = Prepared(digest, incoming.seen, new, marked)
    try:
        with translated(library.paths.folder):
            if marked is not None:
                sync_file(incoming.staged)
                incoming.staged.replace(marked)
                link_at(marked, library.paths.original(digest, new.ext))
            printed = write_thumbnails(pixels, digest, library.paths)
    except BaseException:
        discard(library, prepared)
        raise
    return replace(prepared, new=replace(new, fingerprint=printed))


def commit(
    library: Library,
    prepared: Sequence[Prepared],
    with_it: Callable[[Stored], None] | None = None,
) -> list[Stored]:
    """Make them part of the library in one transaction; all of them or none."""

    def write() -> list[Stored]:
        stored = [_add(library, each) for each in prepared]
        if with_it is not None:
            for each in stored:
                with_it(each)
        return stored

    try:
        stored = library.writer.call(write)
    except BaseException:
        for each in prepared:
            discard(library, each)
        raise
    for each in prepared:
        if each.marked is not None:
            each.marked.unlink(missing_ok=True)
    return stored


def discard(library: Library, prepared: Prepared) -> None:
    """Take back what `prepare` did. Its files go before the mark that tells of them."""
    new = prepared.new
    if new is None or library.artworks.has(new.id):
        return
    leftovers = library.paths.thumbs_of(new.id)
    if prepared.marked is not None:
        leftovers += [library.paths.original(new.id, new.ext), prepared.marked]
    for path in leftovers:
        with contextlib.suppress(OSError):  # `settling` tries again at the next start.
            path.unlink(missing_ok=True)


def forget_staged(incoming: Incoming) -> None:
    if not incoming.stays:
        incoming.staged.unlink(missing_ok=True)


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
        frames=pixels.frames,
    )


def _add(library: Library, prepared: Prepared) -> Stored:
    digest = prepared.id
    known = execute("SELECT row, state FROM artwork WHERE id = ?", (digest,)).fetchone()
    if known is not None:
        row, vetoed = int(known[0]), State(known[1]) in IN_TRASH
        again = all(each.sighting.via in _BY_HAND for each in prepared.seen)
        add = library.artworks.add_again if again else library.artworks.add_sightings
        changes = add(digest, prepared.seen)
        if prepared.new is not None and not vetoed:
            place = {"path": prepared.new.path, "ext": prepared.new.ext, "missing": False}
            ArtworkRow.update(place).where(ArtworkRow.id == digest).execute()
            changes = LibraryChanges(updated=(row,))
        return Stored(digest, row, "vetoed" if vetoed else "duplicate", changes)
    if prepared.new is None:
        raise ValueError(f"{digest} was forgotten while it was stored")
    row = library.artworks.add(prepared.new, prepared.seen)
    return Stored(digest, row, "new", LibraryChanges(added=(row,)))
