"""Boards out of a library and into another: nothing moves on the way."""

from __future__ import annotations

import pytest
from PIL import Image

from models.cancellation import CancelToken
from models.errors import Cancelled, InputError
from models.exchange.bee import BeePicture, write_bee
from models.exchange.board_files import export_board, import_bee
from models.library import open_library
from models.records import Placement, State
from tests.support.libraries import all_is_well, filled, result_of

PLACES = [(0.0, 0.0), (2.5, -1.25), (-3.0, 4.0)]


@pytest.fixture
def board(tmp_path, library, sandbox):
    ids = filled(library, sandbox, tmp_path / "in")

    def make():
        made = library.boards.create("Sea")
        library.boards.place(made.id, [Placement(i, *p) for i, p in zip(ids, PLACES, strict=True)])
        return made.id

    return library.boards.load(library.writer.call(make))


def test_a_board_goes_to_another_library_and_lies_there_as_it_lay(
    tmp_path, library, sandbox, board
):
    file = tmp_path / "sea.bee"
    written = result_of(export_board(library, board, file, CancelToken()))
    assert (written.pictures, written.missing) == (3, ())
    library.close()  # One is open at a time.
    with open_library(tmp_path / "second", create=True) as second:
        brought = result_of(import_bee(second, file, sandbox=sandbox, token=CancelToken()))
        assert (brought.imported, brought.known, brought.refused) == (3, 0, ())
        there = second.boards.load(brought.board.id)
        assert (there.name, there.teaches) == ("sea", False)
        before = {each.artwork: (each.x, each.y) for each in board.placements}
        assert {each.artwork for each in there.placements} == set(before)
        for each in there.placements:
            assert (each.x, each.y) == pytest.approx(before[each.artwork], abs=1e-9)
        assert second.artworks.counts()[State.KEPT] == 3
        assert all_is_well(second, sandbox)


def test_known_twice_and_broken_pictures_are_counted(tmp_path, library, sandbox, board):
    artwork = library.artworks.by_id(board.placements[0].artwork)
    with open(artwork.path, "rb") as stream:
        data = stream.read()
    lying = [
        BeePicture("one.png", data, 0, 0),
        BeePicture("again.png", data, 900, 900),
        BeePicture("broken.png", b"no picture", 0, 0),
    ]
    file = tmp_path / "odd.bee"
    write_bee(file, iter(lying))
    brought = result_of(import_bee(library, file, sandbox=sandbox, token=CancelToken()))
    assert (brought.imported, brought.known, brought.twice) == (0, 1, 1)
    assert brought.refused == ("broken.png",)
    assert len(library.boards.load(brought.board.id).placements) == 1
    assert not list(library.paths.staging.iterdir())


def test_what_the_person_stops_leaves_no_board(tmp_path, library, sandbox, board):
    file = tmp_path / "sea.bee"
    result_of(export_board(library, board, file, CancelToken()))
    token = CancelToken()
    work = import_bee(library, file, sandbox=sandbox, token=token)
    next(work)
    token.cancel()
    with pytest.raises(Cancelled):
        next(work)
    assert [each.name for each in library.boards.all()] == ["Sea"]


def test_a_missing_file_is_named_and_the_rest_is_written(tmp_path, library, board):
    gone = library.artworks.by_id(board.placements[1].artwork)
    library.paths.original(gone.id, "png").unlink()
    written = result_of(export_board(library, board, tmp_path / "b.bee", CancelToken()))
    assert (written.pictures, written.missing) == (2, (gone.id,))


def test_as_a_picture_each_lies_with_its_middle_at_its_place(tmp_path, library, board):
    written = result_of(export_board(library, board, tmp_path / "b.png", CancelToken()))
    assert written.pictures == 3
    with Image.open(tmp_path / "b.png") as sheet:
        wide, high = sheet.size
        assert wide / high == pytest.approx((5.5 + 1.5) / (5.25 + 1.5), rel=0.01)
        unit = wide / 7.0
        for x, y in PLACES:
            at = (round((x + 3.0 + 0.75) * unit), round((y + 1.25 + 0.75) * unit))
            assert sheet.getpixel(at) != (250, 249, 247)
        assert sheet.getpixel((2, 2)) == (250, 249, 247)


def test_as_a_page(tmp_path, library, board):
    result_of(export_board(library, board, tmp_path / "b.pdf", CancelToken()))
    assert (tmp_path / "b.pdf").read_bytes().startswith(b"%PDF-")


def test_an_empty_board_is_an_empty_sheet(tmp_path, library):
    made = library.writer.call(lambda: library.boards.create("Empty"))
    for ending in ("bee", "png", "pdf"):
        written = result_of(export_board(library, made, tmp_path / f"b.{ending}", CancelToken()))
        assert written.pictures == 0
        assert (tmp_path / f"b.{ending}").stat().st_size


def test_another_ending_is_refused_before_anything_is_written(tmp_path, library, board):
    with pytest.raises(InputError) as refused:
        export_board(library, board, tmp_path / "b.jpg", CancelToken())
    assert refused.value.code == "ending-wrong"
    assert "b.jpg" in str(refused.value)
