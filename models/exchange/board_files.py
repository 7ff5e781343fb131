"""A board of the library as a file for others, and others' boards as boards of the library."""

from __future__ import annotations

import statistics
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from models.cancellation import CancelToken
from models.errors import InputError, PictureError
from models.exchange.bee import BeePicture, read_bee, texts_in, write_bee
from models.imaging.board_sheet import write_board_sheet
from models.imaging.pixels import Pixels
from models.imaging.sandbox import Sandbox
from models.imaging.thumbnail_read import read_thumbnail
from models.library.arriving.pasting import import_bytes
from models.library.database.failures import translated
from models.library.library import Library
from models.library.paths import THUMB_SIZES
from models.records import Artwork, Board, LibraryChanges, Placement, Progress, all_changes

UNIT = 400.0  # A picture's longer side in BeeRef's pixels: about what it has when dropped there.
ENDINGS = (".bee", ".png", ".pdf")


@dataclass(frozen=True, slots=True)
class BoardFile:
    """How a board was written: so many pictures; of `missing` ones the file is not there."""

    pictures: int = 0
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BroughtBoard:
    """A board that came in. `twice` lay there more than once and lie here once; `refused` are
    names of pictures that could not be read. Left in the file: its `texts`, and how `altered` ones
    were turned, mirrored or cropped."""

    board: Board
    imported: int = 0
    known: int = 0
    twice: int = 0
    refused: tuple[str, ...] = ()
    changes: LibraryChanges = field(default_factory=LibraryChanges)
    texts: int = 0
    altered: int = 0


def export_board(
    library: Library, board: Board, file: Path, token: CancelToken
) -> Generator[Progress, None, BoardFile]:
    """As what the file's name ends with. Raises `InputError` for another ending, `LibraryError`
    for the disk; what is cut off leaves no file."""
    ending = file.suffix.lower()
    if ending not in ENDINGS:
        raise InputError("ending-wrong", path=file, endings=", ".join(ENDINGS))
    return (export_bee if ending == ".bee" else export_picture)(library, board, file, token)


def export_bee(
    library: Library, board: Board, file: Path, token: CancelToken
) -> Generator[Progress, None, BoardFile]:
    """The originals and where they lie, for BeeRef. Raises `LibraryError` for the disk."""
    lying = artworks_of(library, board)
    missing = tuple(each.id for each, _ in lying if not Path(each.path).exists())
    yield Progress(0, len(lying))

    def pictures() -> Iterator[BeePicture]:
        for number, (artwork, place) in enumerate(lying):
            token.check()
            if artwork.id not in missing:
                yield _bee_picture(artwork, place, number)

    with translated(file.parent):
        count = write_bee(file, pictures())
    yield Progress(count, len(lying))
    return BoardFile(count, missing)


def export_picture(
    library: Library, board: Board, file: Path, token: CancelToken
) -> Generator[Progress, None, BoardFile]:
    """The board as one picture: `.png`, else a page of PDF. Raises `LibraryError` for the disk."""
    lying = artworks_of(library, board)
    missing: list[str] = []
    yield Progress(0, len(lying))

    def laid() -> Iterator[tuple[Pixels, float, float]]:
        for artwork, place in lying:
            token.check()
            try:
                pixels = read_thumbnail(library.paths.thumb(artwork.id, max(THUMB_SIZES)))
            except PictureError:
                missing.append(artwork.id)
            else:
                yield pixels, place.x, place.y

    with translated(file.parent):
        count = write_board_sheet(file, laid(), [(each.x, each.y) for _, each in lying])
    yield Progress(count, len(lying))
    return BoardFile(count, tuple(missing))


def artworks_of(library: Library, board: Board) -> list[tuple[Artwork, Placement]]:
    """What lies on a board, with where it lies; what the library forgot is left out."""
    rows = library.artworks.rows_of([each.artwork for each in board.placements])
    known = {each.id: each for each in library.artworks.by_rows(list(rows.values()))}
    return [(known[each.artwork], each) for each in board.placements if each.artwork in known]


def import_bee(
    library: Library, file: Path, *, sandbox: Sandbox, token: CancelToken
) -> Generator[Progress, None, BroughtBoard]:
    """Its pictures into the library and a board that does not teach, laid out as they lay there.

    Raises `InputError` for what is no board. Cut off, the pictures that came stay.
    """
    brought = _Brought()
    for number, picture in enumerate(read_bee(file), 1):
        token.check()
        try:
            stored = import_bytes(library, sandbox, picture.data, name=picture.name, via="import")
        except PictureError:
            brought.refused.append(picture.name)
        else:
            brought.take(picture, library.artworks.by_id(stored.id), stored.outcome == "new")
            brought.changes.append(stored.changes)
        yield Progress(number, 0, note=picture.name)
    return replace(brought.laid(library, file.stem), texts=texts_in(file))


class _Brought:
    """What came so far."""

    def __init__(self) -> None:
        self.places: dict[str, tuple[float, float]] = {}
        self.sides: list[float] = []
        self.refused: list[str] = []
        self.changes: list[LibraryChanges] = []
        self.new = self.twice = self.altered = 0

    def take(self, picture: BeePicture, artwork: Artwork, new: bool) -> None:
        self.new += new
        self.sides.append(picture.longest(artwork.width, artwork.height))
        if artwork.id in self.places:
            self.twice += 1
            return
        self.altered += picture.altered
        self.places[artwork.id] = picture.middle(artwork.width, artwork.height)

    def laid(self, library: Library, name: str) -> BroughtBoard:
        """One unit is the usual size of a picture there."""
        unit = statistics.median(self.sides) if self.sides else UNIT
        placed = [Placement(each, x / unit, y / unit) for each, (x, y) in self.places.items()]

        def write() -> Board:
            board = library.boards.create(name, teaches=False)
            library.boards.place(board.id, placed)
            return board

        board = library.writer.call(write)
        known = len(self.places) - self.new
        changes = all_changes(self.changes)
        refused = tuple(self.refused)
        return BroughtBoard(
            board, self.new, known, self.twice, refused, changes, altered=self.altered
        )


def _bee_picture(artwork: Artwork, place: Placement, number: int) -> BeePicture:
    scale = UNIT / max(artwork.width, artwork.height, 1)
    return BeePicture(
        name=Path(artwork.path).name,
        data=Path(artwork.path).read_bytes(),
        x=place.x * UNIT - artwork.width * scale / 2,
        y=place.y * UNIT - artwork.height * scale / 2,
        z=float(number),
        scale=scale,
    )
