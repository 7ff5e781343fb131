"""The quiet check finds what is lost or damaged, a part of it each day, and tells it once."""

from __future__ import annotations

import shutil

import pytest

from models.cancellation import CancelToken
from models.errors import Cancelled, LibraryError
from models.library.keeping import health
from models.library.keeping.health import is_due, is_news, last_health, look, note_told
from models.library.keeping.known_files import known_files
from models.records import State
from tests.support.libraries import examined, filled, result_of

HOUR = 3_600_000_000


@pytest.fixture
def ids(library, sandbox, tmp_path, monkeypatch):
    monkeypatch.setattr(health, "LEAST_A_DAY", 2)
    return filled(library, sandbox, tmp_path / "in", 5)


def looked(library) -> health.Health:
    return result_of(look(library, CancelToken()))


def place(library, artwork_id):
    return library.paths.original(artwork_id, "png")


def test_a_sound_library_is_well_and_that_is_remembered(library, ids):
    found = looked(library)
    assert found.ok
    assert found.read == 2
    assert last_health(library) == found


def test_every_file_is_read_within_some_days(library, ids):
    place(library, ids[4]).write_bytes(b"damaged")
    assert [looked(library).read for _ in range(3)] == [2, 2, 1]
    counts = [looked(library).troubles for _ in range(3)]
    assert [each for each in counts if each] == [{"contents": 1}]


def test_it_ends_for_the_day_where_much_was_read(library, ids, monkeypatch):
    monkeypatch.setattr(health, "LEAST_A_DAY", 100)
    monkeypatch.setattr(health, "MOST_A_DAY", 1)
    assert [looked(library).read for _ in range(6)] == [1, 1, 1, 1, 1, 1]


def test_what_is_lost_is_found_each_day_and_mended_by_the_doctor(library, sandbox, ids):
    shutil.move(place(library, ids[0]), library.paths.folder / "elsewhere")
    assert looked(library).troubles == {"files": 1}
    assert looked(library).troubles == {"files": 1}
    assert examined(library, sandbox, repair=True)["files"].repaired == 1
    assert looked(library).ok


def test_a_picture_in_the_trash_has_its_place_there(library, ids):
    library.writer.call(lambda: library.artworks.set_state(ids[:2], State.TRASHED))
    assert looked(library).ok


def test_trouble_is_news_once_and_again_when_it_grows(library, ids):
    place(library, ids[0]).unlink()
    first = looked(library)
    assert is_news(library, first)
    note_told(library, first)
    assert not is_news(library, looked(library))
    place(library, ids[1]).unlink()
    assert is_news(library, looked(library))


def test_it_is_due_once_a_day_whatever_the_clock_does():
    last = health.Health(1000 * HOUR, 0, ())
    assert is_due(None, 0)
    assert not is_due(last, 1000 * HOUR)
    assert not is_due(last, 1019 * HOUR)
    assert is_due(last, 1020 * HOUR)
    assert is_due(last, 900 * HOUR)  # The clock was put back: the last time lies ahead.


def test_a_library_that_is_gone_has_lost_nothing(library, ids, tmp_path):
    library.paths.folder.rename(tmp_path / "unplugged")
    with pytest.raises(LibraryError) as refused:
        looked(library)
    assert refused.value.code == "library-gone"
    (tmp_path / "unplugged").rename(library.paths.folder)
    assert looked(library).ok


def test_it_can_be_stopped_and_then_nothing_is_remembered(library, ids):
    token = CancelToken()
    work = look(library, token)
    next(work)
    token.cancel()
    with pytest.raises(Cancelled):
        list(work)
    assert last_health(library) is None


def test_known_files_come_in_pages_from_anywhere(library, ids, monkeypatch):
    monkeypatch.setattr("models.library.keeping.known_files.PAGE", 2)
    rows = [each.row for each in known_files(library, CancelToken())]
    assert len(rows) == 5
    assert [each.row for each in known_files(library, CancelToken(), rows[2])] == rows[3:]
