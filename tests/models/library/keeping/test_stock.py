"""What takes room is counted as it is, and what goes is only what may go."""

from __future__ import annotations

import os

import pytest

from models.cancellation import CancelToken
from models.errors import Cancelled
from models.library.database.clock import now
from models.library.keeping import rotating, stock
from models.library.keeping.stock import (
    Stock,
    Taken,
    delete_all,
    delete_thumbnails,
    old_backups,
    pace,
    take_stock,
)
from models.records import State
from tests.support.libraries import examined, filled, result_of

DAY_US = 86_400_000_000


@pytest.fixture
def ids(library, sandbox, tmp_path):
    found = filled(library, sandbox, tmp_path / "in", 4)
    library.writer.call(lambda: library.artworks.set_state(found[:1], State.REJECTED))
    return found


def taken(library, **others) -> Stock:
    return result_of(take_stock(library, others, CancelToken()))


def size(*paths) -> int:
    return sum(path.stat().st_size for path in paths)


def test_every_kind_is_counted_as_it_lies_on_the_disk(library, ids, tmp_path):
    (library.paths.folder / "orphans").mkdir()
    (library.paths.folder / "orphans" / "x.png").write_bytes(b"12345")
    nets = tmp_path / "nets"
    (nets / "deep").mkdir(parents=True)
    (nets / "deep" / "a.onnx").write_bytes(b"123")
    found = taken(library, nets=(nets, tmp_path / "not there")).taken
    originals = [each for each in library.paths.originals.rglob("*") if each.is_file()]
    thumbs = [each for each in library.paths.thumbs.rglob("*") if each.is_file()]
    thrown = [each for each in library.paths.thumbs_of(ids[0]) if each.exists()]
    assert found["originals"] == Taken("originals", 3, size(*originals))
    assert found["trash"].files == 1
    assert found["thumbnails"] == Taken("thumbnails", len(thumbs), size(*thumbs))
    assert found["spare thumbnails"] == Taken("spare thumbnails", len(thrown), size(*thrown))
    assert found["orphans"] == Taken("orphans", 1, 5)
    assert found["nets"] == Taken("nets", 1, 3)
    assert found["vectors"] == Taken("vectors", 0, 0)


def test_what_is_known_is_told_before_all_is(library, ids):
    told = [each.details[0] for each in take_stock(library, {}, CancelToken()) if each.details]
    assert told[0].taken["originals"].files == 3
    assert len(told[-1].taken) > len(told[0].taken)


def test_counting_can_be_stopped(library, ids):
    token = CancelToken()
    work = take_stock(library, {}, token)
    next(work)
    token.cancel()
    with pytest.raises(Cancelled):
        list(work)


def test_thumbnails_of_what_was_thrown_away_go_and_come_back(library, sandbox, ids):
    gone = result_of(delete_thumbnails(library, CancelToken()))
    assert gone == 2
    assert all(library.paths.thumb(each, 320).exists() for each in ids[1:])
    assert not library.paths.thumb(ids[0], 320).exists()
    assert examined(library, sandbox, repair=True)["thumbnails"].repaired == 1


def test_old_backups_are_those_of_the_program_and_not_the_newest(library):
    folder = library.paths.backups
    folder.mkdir(exist_ok=True)
    names = [
        "auto-20260101T000000.zip",
        "auto-20260301T000000.zip",
        "before-migration-v100-20260101T000000.sqlite",
        "before-restore-20260301T000000.sqlite",
        "mine.zip",
    ]
    for name in names:
        (folder / name).write_bytes(b"x")
    os.utime(folder / names[2], (1, 1))
    assert [each.name for each in old_backups(library.paths)] == [names[0], names[2]]
    assert delete_all(old_backups(library.paths), CancelToken()) == 2
    assert sorted(rotating.moments(folder).values()) == [folder / names[1]]
    assert (folder / "mine.zip").exists()


def test_folders_go_with_what_is_in_them_and_links_alone(tmp_path):
    (tmp_path / "cache" / "a").mkdir(parents=True)
    (tmp_path / "cache" / "a" / "1").write_text("x")
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "2").write_text("x")
    (tmp_path / "link").symlink_to(tmp_path / "kept")
    assert delete_all([tmp_path / "cache", tmp_path / "link", tmp_path / "no"], CancelToken()) == 2
    assert sorted(each.name for each in tmp_path.iterdir()) == ["kept"]


@pytest.mark.parametrize(("days", "expected"), [(0, 1 / 7), (10, 1 / 10), (40, 0)])
def test_how_fast_it_grows(library, ids, monkeypatch, days, expected):
    all_bytes = sum(library.artworks.by_id(each).bytes for each in ids)
    later = now() + days * DAY_US
    monkeypatch.setattr(stock, "now", lambda: later)
    assert pace(library) == pytest.approx(all_bytes * expected, rel=1e-3)


def test_how_long_the_disk_lasts():
    assert Stock({}, 100, 2.5).days_left == 40
    assert Stock({}, 100, 0.0).days_left is None
