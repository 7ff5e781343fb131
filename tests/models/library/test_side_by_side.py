"""Reading goes on while somebody writes; the same bytes at once are stored once."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from models.errors import PictureError
from models.library.arriving.pasting import import_bytes
from models.library.files.claims import Claims
from models.library.searching.query import find_rows
from models.records import State
from tests.support.libraries import all_is_well, filled
from tests.support.pictures import a_picture


def test_reading_is_not_held_up_by_a_write(tmp_path, library, sandbox):
    ids = filled(library, sandbox, tmp_path / "in")
    inside, go_on = threading.Event(), threading.Event()

    def slow_write():
        library.artworks.set_rating(ids, 5)
        inside.set()
        assert go_on.wait(10)

    writing = library.writer.submit(slow_write)
    assert inside.wait(10)
    assert len(find_rows(library, "")) == 3
    assert library.artworks.by_id(ids[0]).rating == 0
    go_on.set()
    writing.result()
    assert library.artworks.by_id(ids[0]).rating == 5


def test_many_threads_read_while_pictures_come_in(tmp_path, library, sandbox):
    first = filled(library, sandbox, tmp_path / "first")
    done = threading.Event()

    def read() -> int:
        rounds = 0
        while not done.is_set():
            assert library.artworks.by_id(first[0]).state is State.KEPT
            assert library.artworks.counts()[State.KEPT] >= len(first)
            rounds += 1
        return rounds

    with ThreadPoolExecutor(3) as pool:
        readers = [pool.submit(read) for _ in range(3)]
        try:
            filled(library, sandbox, tmp_path / "second", 15)
        finally:
            done.set()
        assert all(reader.result() > 0 for reader in readers)
    assert library.artworks.counts()[State.KEPT] == 15


def test_a_failed_write_leaves_nothing_and_the_lane_goes_on(library):
    def fail():
        library.boards.create("half")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        library.writer.call(fail)
    assert library.boards.all() == []
    assert library.writer.call(lambda: library.boards.create("whole")).name == "whole"


def test_writes_are_done_in_their_order(library):
    names = [f"{number:03}" for number in range(50)]
    for name in names:
        library.writer.submit(lambda name=name: library.boards.create(name))
    library.writer.call(lambda: None)
    assert [board.name for board in library.boards.all()] == names


def test_the_same_bytes_from_many_sides_are_one_artwork(tmp_path, library, sandbox):
    data = a_picture(tmp_path / "a.png").read_bytes()
    with ThreadPoolExecutor(4) as pool:
        stored = list(pool.map(lambda _: import_bytes(library, sandbox, data), range(8)))
    assert sorted(each.outcome for each in stored) == ["duplicate"] * 7 + ["new"]
    assert len({each.row for each in stored}) == 1
    assert all_is_well(library, sandbox)


def test_a_claim_is_one_at_a_time():
    claims = Claims()
    assert claims.try_take("a")
    assert not claims.try_take("a")
    assert claims.try_take("b")
    claims.release("a")
    with claims.held("a"):
        assert not claims.try_take("a")
    assert claims.try_take("a")


def test_pasted_bytes_become_an_artwork_with_a_sighting(tmp_path, library, sandbox):
    data = a_picture(tmp_path / "a.png").read_bytes()
    stored = import_bytes(library, sandbox, data, name="From a page", via="drop")
    artwork = library.artworks.by_id(stored.id)
    assert (stored.outcome, artwork.state, artwork.title) == ("new", State.KEPT, "From a page")
    assert [each.via for each in library.artworks.sightings(stored.id)] == ["drop"]
    assert stored.changes.added == (artwork.row,)
    assert import_bytes(library, sandbox, data).outcome == "duplicate"


def test_pasted_bytes_that_are_no_picture_are_refused(library, sandbox):
    with pytest.raises(PictureError) as refused:
        import_bytes(library, sandbox, b"<html>")
    assert refused.value.code == "not-a-picture"
    assert not list(library.paths.staging.iterdir())
