"""A folder that cannot be written to, a drive that is pulled out: a sentence, and nothing lost."""

from __future__ import annotations

import os
import shutil
import subprocess
import threading
import time

import pytest

from models.cancellation import CancelToken
from models.errors import LibraryError
from models.feedback.judge import judge
from models.feedback.records import new_judgement
from models.library import open_library
from models.library.database.clock import Moments
from models.library.keeping.rotating import back_up_if_due
from models.library.ledger.crawl_jobs import CrawlJobs, NewJob
from models.library.ledger.leasing import lease_one
from models.library.searching.query import find_rows
from tests.support.libraries import all_is_well, filled, run_import
from tests.support.pictures import pictures


@pytest.fixture
def disk(tmp_path):
    """A real file system of its own, which can be made read-only."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64m", "none", str(place)]
    if os.geteuid() != 0 or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("needs the right to mount a file system")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def remount(disk, how):
    subprocess.run(["mount", "-o", f"remount,{how}", str(disk)], check=True)


def test_a_library_on_a_read_only_disk_is_read_and_says_why_it_is_not_written(
    disk, sandbox, tmp_path
):
    with open_library(disk / "library", create=True) as library:
        ids = filled(library, sandbox, tmp_path / "in")
    remount(disk, "ro")
    with pytest.raises(LibraryError) as refused:
        open_library(disk / "library")
    assert refused.value.code == "library-read-only"
    with open_library(disk / "library", read_only=True) as library:
        assert library.artworks.all_ids() == ids
        assert len(find_rows(library, "")) == 3
    remount(disk, "rw")
    with open_library(disk / "library") as library:
        assert all_is_well(library, sandbox)


def say(library, kind, artwork):
    entry = new_judgement(kind, via="grid", artwork=artwork)
    library.writer.call(lambda: judge(library, [entry]))


def test_a_drive_that_is_pulled_out_is_said_and_all_is_there_when_it_is_back(
    library, sandbox, tmp_path
):
    ids = filled(library, sandbox, tmp_path / "in")
    say(library, "like", ids[0])
    folder = library.paths.folder
    away = folder.rename(tmp_path / "away")
    with pytest.raises(LibraryError) as refused:
        run_import(library, sandbox, *pictures(tmp_path / "more", 5)[3:])
    assert refused.value.code == "library-gone"
    with pytest.raises(LibraryError) as refused:
        back_up_if_due(library, CancelToken())
    assert refused.value.code == "library-gone"
    assert not folder.exists()
    away.rename(folder)
    report, _ = run_import(library, sandbox, *pictures(tmp_path / "more", 5)[3:])
    assert report.imported == 2
    say(library, "like", ids[1])
    library.close()
    with open_library(folder) as again:
        assert len(find_rows(again, "is:liked")) == 2
        assert all_is_well(again, sandbox)


def test_reading_from_a_drive_that_is_gone_is_said(library, sandbox, tmp_path):
    filled(library, sandbox, tmp_path / "in")
    shutil.move(library.paths.folder, tmp_path / "away")
    said = []

    def read():
        try:
            find_rows(library, "")
        except LibraryError as error:
            said.append(error.code)

    # A thread of its own has no connection open yet.
    thread = threading.Thread(target=read)
    thread.start()
    thread.join()
    assert said == ["library-gone"]
    shutil.move(tmp_path / "away", library.paths.folder)
    assert len(find_rows(library, "")) == 3


def test_what_a_hand_did_later_counts_as_later_whatever_the_clock_does(library, sandbox, tmp_path):
    (artwork,) = filled(library, sandbox, tmp_path / "in", 1)
    start = time.time_ns()
    with pytest.MonkeyPatch.context() as patch:
        # Its own, else whatever this process says next would be a minute late too.
        patch.setattr("models.feedback.records._MOMENTS", Moments())
        patch.setattr(time, "time_ns", lambda: start + 60 * 10**9)
        say(library, "like", artwork)
        patch.setattr(time, "time_ns", lambda: start)
        say(library, "dislike", artwork)
    assert library.artworks.by_id(artwork).liked == -1
    entries = [each.judgement for each in library.judgements.all(kinds=("like", "dislike"))]
    assert entries[0].at < entries[1].at
    assert entries[0].id < entries[1].id


def test_a_source_whose_next_time_a_wrong_clock_set_is_due_when_it_is_right_again(library):
    source = library.writer.call(lambda: library.sources.add("https://a.example", "r", 3600))
    now = time.time_ns() // 1000
    years = 5 * 365 * 86_400_000_000
    facts = {"last": now + years, "next": now + years + 3_600_000_000}
    library.writer.call(lambda: library.sources.update(source.id, **facts))
    assert [each.id for each in library.sources.due(now)] == [source.id]
    facts = {"last": now, "next": now + 3_600_000_000}
    library.writer.call(lambda: library.sources.update(source.id, **facts))
    assert library.sources.due(now) == []


def test_a_job_that_a_wrong_clock_put_back_waits_no_longer_than_any(library):
    jobs = CrawlJobs(library.reading)
    source = library.writer.call(lambda: library.sources.add("https://a.example", "r"))
    job = NewJob("page", "key", "a.example", source.id, {})
    library.writer.call(lambda: jobs.add([job]))
    far = time.time_ns() // 1000 + 10**15

    def put_back():
        claimed = lease_one("a.example", [source.id], "me", far)
        jobs.put_back(claimed, far)

    library.writer.call(put_back)
    library.writer.call(lambda: jobs.wait_at_most(5_000))
    assert jobs.waiting([source.id]) == {"a.example": 5_000}
