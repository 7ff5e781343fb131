"""Opening a library: whose it is, which version, who writes, and where nothing can be written."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from models.errors import LibraryError
from models.library import open_library
from models.library.database import lock as locks
from models.library.database.database import APPLICATION_ID, VERSION
from models.library.database.fetching import execute
from tests.support.libraries import filled
from tests.support.sources import ROOT

HOLD = """
import sys
from pathlib import Path
from models.library import open_library
with open_library(Path(sys.argv[1])):
    print("open", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def closed(tmp_path):
    """The folder of a library that nobody has open."""
    open_library(tmp_path / "library", create=True).close()
    return tmp_path / "library"


def pragmas(folder, **values):
    with closing(sqlite3.connect(folder / "library.sqlite")) as database:
        for name, value in values.items():
            database.execute(f"PRAGMA {name} = {value}")
        database.commit()


def refusal(folder, **how) -> str:
    with pytest.raises(LibraryError) as refused:
        open_library(folder, **how)
    assert str(folder) in str(refused.value)
    return refused.value.code


@pytest.mark.parametrize("read_only", [False, True])
def test_every_connection_has_its_pragmas(closed, read_only):
    names = ("journal_mode", "foreign_keys", "busy_timeout", "synchronous")
    with open_library(closed, read_only=read_only) as library, library.reading():
        found = {name: execute(f"PRAGMA {name}").fetchone()[0] for name in names}
    full = 2
    assert found == {
        "journal_mode": "wal",
        "foreign_keys": 1,
        "busy_timeout": 5000,
        "synchronous": full,
    }


def test_the_writer_has_them_too(library):
    names = ("foreign_keys", "synchronous")
    values = library.writer.call(
        lambda: [execute(f"PRAGMA {name}").fetchone()[0] for name in names]
    )
    assert values == [1, 2]


def test_the_file_says_what_it_is(closed):
    with closing(sqlite3.connect(closed / "library.sqlite")) as database:
        assert database.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
        assert database.execute("PRAGMA user_version").fetchone()[0] == VERSION


def test_a_missing_library_is_made_only_when_asked(tmp_path):
    assert refusal(tmp_path / "nowhere") == "library-missing"
    assert refusal(tmp_path / "nowhere", create=True, read_only=True) == "library-missing"
    assert not (tmp_path / "nowhere").exists()


def test_a_newer_library_is_refused_with_a_sentence_and_not_touched(closed):
    pragmas(closed, user_version=VERSION + 100)
    before = (closed / "library.sqlite").read_bytes()
    assert refusal(closed) == refusal(closed, read_only=True) == "library-newer"
    assert (closed / "library.sqlite").read_bytes() == before


def test_a_library_of_a_newer_minor_version_opens(closed):
    pragmas(closed, user_version=VERSION + 1)
    with open_library(closed) as library:
        assert library.artworks.all_ids() == []
    with closing(sqlite3.connect(closed / "library.sqlite")) as database:
        assert database.execute("PRAGMA user_version").fetchone()[0] == VERSION + 1


def test_another_programs_database_is_refused(tmp_path):
    with closing(sqlite3.connect(tmp_path / "library.sqlite")) as database:
        database.execute("CREATE TABLE theirs (x)")
        database.commit()
    before = (tmp_path / "library.sqlite").read_bytes()
    assert refusal(tmp_path, create=True) == refusal(tmp_path) == "library-not-ours"
    assert (tmp_path / "library.sqlite").read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["library.sqlite"]


def test_an_empty_database_is_filled_only_when_asked(tmp_path):
    (tmp_path / "library.sqlite").touch()
    assert refusal(tmp_path) == refusal(tmp_path, read_only=True) == "library-missing"
    with open_library(tmp_path, create=True) as library:
        assert library.artworks.all_ids() == []


def test_a_damaged_database_is_said(tmp_path):
    (tmp_path / "library.sqlite").write_bytes(b"no database at all " * 300)
    assert refusal(tmp_path) == refusal(tmp_path, read_only=True) == "library-damaged"


def test_while_one_process_writes_others_only_read(closed):
    command = [sys.executable, "-c", HOLD, str(closed)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout.readline() == b"open\n"
        with pytest.raises(LibraryError) as refused:
            open_library(closed)
        assert refused.value.code == "library-in-use"
        assert f"process {holder.pid}" in str(refused.value)
        with open_library(closed, read_only=True) as library:
            assert library.artworks.all_ids() == []
        holder.communicate()
    with open_library(closed) as library:
        assert not library.read_only


def test_a_killed_holder_is_taken_over(closed):
    command = [sys.executable, "-c", HOLD, str(closed)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        holder.stdout.readline()
        holder.kill()
        holder.wait()
        left = locks.read_holder(closed / "library.lock")
        assert left is not None
        assert left.pid == holder.pid
        assert not locks.is_alive(left)
        with open_library(closed):
            assert locks.read_holder(closed / "library.lock").pid == os.getpid()


def test_a_process_with_the_dead_ones_number_is_not_the_dead_one(tmp_path):
    start = locks.process_start(os.getpid())
    if start is None:
        pytest.skip("this system does not tell when a process started")
    assert locks.is_alive(locks.Holder(os.getpid(), start))
    assert not locks.is_alive(locks.Holder(os.getpid(), start - 1))


def test_where_the_system_knows_no_locks_the_name_in_the_file_decides(closed, monkeypatch):
    def no_locks(_handle):
        raise OSError(38, "not implemented")

    monkeypatch.setattr(locks, "_system_lock", no_locks)
    start = locks.process_start(os.getppid())
    another = {"pid": os.getppid(), "start": (start or 0) - 1}
    (closed / "library.lock").write_text(json.dumps(another))
    if start is not None:
        open_library(closed).close()
    parent = {"pid": os.getppid(), "start": start}
    (closed / "library.lock").write_text(json.dumps(parent))
    assert refusal(closed) == "library-in-use"


def test_nothing_is_written_in_a_library_opened_for_reading(closed):
    with open_library(closed, read_only=True) as library, pytest.raises(LibraryError) as refused:
        library.writer.call(lambda: library.boards.create("b"))
    assert refused.value.code == "library-read-only"


def test_a_folder_where_nothing_can_be_written_is_still_read(
    tmp_path, library, sandbox, monkeypatch
):
    ids = filled(library, sandbox, tmp_path / "in")
    folder = library.paths.folder
    library.close()
    before = sorted(path.name for path in folder.iterdir())
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)
    with open_library(folder, read_only=True) as reopened:
        assert reopened.artworks.all_ids() == ids
    assert sorted(path.name for path in folder.iterdir()) == before


def test_a_lock_that_cannot_be_written_is_said(closed, monkeypatch):
    (closed / "library.lock").unlink()
    (closed / "library.lock").mkdir()
    with pytest.raises(LibraryError) as refused:
        open_library(closed)
    assert refused.value.code == "library-read-only"


def test_a_library_can_be_moved(tmp_path, library, sandbox):
    ids = filled(library, sandbox, tmp_path / "in")
    library.close()
    moved = tmp_path / "elsewhere" / "pictures"
    moved.parent.mkdir()
    library.paths.folder.rename(moved)
    with open_library(moved) as reopened:
        path = reopened.artworks.by_id(ids[0]).path
        assert path.startswith(str(moved / "originals"))
        assert os.path.exists(path)


HOLDS_AND_FORKS = """
import subprocess, sys, time
from pathlib import Path
from models.library import open_library

library = open_library(Path(sys.argv[1]), create=True)
lock = library._lock._handle
child = [sys.executable, "-c", "import time; time.sleep(0.7)"]
subprocess.Popen(child, pass_fds=[lock], stdout=subprocess.DEVNULL)
print("ready", flush=True)
time.sleep(60)
"""


def test_a_killed_holder_s_newborn_child_is_waited_for(tmp_path):
    """Between its fork and its exec a child still has the lock that its killed parent held."""
    folder = tmp_path / "library"
    command = [sys.executable, "-c", HOLDS_AND_FORKS, str(folder)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout.readline().strip() == "ready"
        holder.kill()
    with open_library(folder) as library:
        assert not library.read_only
