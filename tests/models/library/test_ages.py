"""A library of every age comes up to date: also killed or on a full disk meanwhile."""

from __future__ import annotations

import hashlib
import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from models.cancellation import CancelToken
from models.errors import LibraryError
from models.library import open_library
from models.library.database.database import VERSION
from models.library.keeping.backup import restore_backup
from models.records import State
from tests.support.leaks import ROOT
from tests.support.libraries import examined

STORED = Path(__file__).parents[2] / "data" / "libraries"
AGES = ("1.0", "1.1", "1.2", "1.3")
OLD = AGES[:-1]
# Opens a library and kills itself at the statement of that number; ends with 0 where there are
# fewer.
KILLED = """
import os, signal, sys
from pathlib import Path
from peewee import SqliteDatabase
from models.library import open_library
last = int(sys.argv[2])
plain = SqliteDatabase.execute_sql
asked = 0
def counted(self, *words, **more):
    global asked
    asked += 1
    if asked == last:
        os.kill(os.getpid(), signal.SIGKILL)
    return plain(self, *words, **more)
SqliteDatabase.execute_sql = counted
open_library(Path(sys.argv[1])).close()
print(asked)
"""


def restored(folder: Path, age: str) -> Path:
    restore_backup(STORED / f"{age}.zip", folder, CancelToken())
    return folder


def number(age: str) -> int:
    return int(age.replace(".", "0"))


def version_of(file: Path) -> int:
    with closing(sqlite3.connect(file)) as opened:
        return int(opened.execute("PRAGMA user_version").fetchone()[0])


def said_to_be_sound(folder: Path, sandbox) -> bool:
    """Two kept pictures and a thrown one, and nothing to mend but thumbnails."""
    with open_library(folder) as library:
        counts = library.artworks.counts()
        findings = examined(library, sandbox, repair=True)
        wrong = {name for name, each in findings.items() if each.found and name != "thumbnails"}
        assert all(each.ok for each in findings.values())
        return not wrong and (counts[State.KEPT], counts[State.TRASHED]) == (2, 1)


def test_every_version_there_was_is_stored():
    assert {each.stem for each in STORED.glob("*.zip")} == set(AGES)
    assert number(AGES[-1]) == VERSION


@pytest.mark.parametrize("age", AGES)
def test_it_opens_is_sound_and_was_backed_up_before(tmp_path, sandbox, age):
    folder = restored(tmp_path / "library", age)
    assert version_of(folder / "library.sqlite") == number(age)
    assert said_to_be_sound(folder, sandbox)
    assert version_of(folder / "library.sqlite") == VERSION
    copies = list((folder / "backups").glob("before-migration-*"))
    assert [version_of(each) for each in copies] == ([number(age)] if age in OLD else [])
    assert not list((folder / "backups").glob("*.part")) if copies else True


def opened_and_killed(folder: Path, at: int) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", KILLED, str(folder), str(at)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def killed_everywhere(tmp_path: Path, sandbox, age: str, places: range | tuple[int, ...]) -> int:
    """How many of these places there were."""
    killed = 0
    for place in places:
        folder = restored(tmp_path / f"library-{place}", age)
        ended = opened_and_killed(folder, place)
        if ended.returncode == 0:
            break
        assert ended.returncode == -signal.SIGKILL, ended.stderr
        assert said_to_be_sound(folder, sandbox)
        assert version_of(folder / "library.sqlite") == VERSION
        killed += 1
    return killed


@pytest.mark.parametrize("age", OLD)
def test_a_kill_while_it_comes_up_to_date_loses_nothing(tmp_path, sandbox, age):
    assert killed_everywhere(tmp_path, sandbox, age, (8,)) == 1


@pytest.mark.torture
@pytest.mark.parametrize("age", OLD)
def test_a_kill_at_every_statement_loses_nothing(tmp_path, sandbox, age):
    killed = killed_everywhere(tmp_path, sandbox, age, range(1, 1000))
    sys.stdout.write(f"{age}: killed at each of {killed} statements\n")
    assert killed >= 10


@pytest.fixture
def small_disk(tmp_path):
    """A real file system that is filled up but for so many kilobytes."""
    place = tmp_path / "small"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "none", str(place)]
    if os.geteuid() != 0 or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("needs the right to mount a small file system")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def fill(place: Path, left: int) -> Path:
    ballast = place / "ballast"
    free = os.statvfs(place)
    ballast.write_bytes(b"\0" * (free.f_bavail * free.f_frsize - left))
    return ballast


@pytest.mark.parametrize("left", [4_000, 60_000, 250_000])
def test_a_disk_that_is_full_meanwhile_is_said_and_loses_nothing(small_disk, sandbox, left):
    folder = restored(small_disk / "library", "1.0")
    before = hashlib.sha256((folder / "library.sqlite").read_bytes()).hexdigest()
    ballast = fill(small_disk, left)
    with pytest.raises(LibraryError) as refused:
        open_library(folder)
    assert refused.value.code == "disk-full"
    assert not list((folder / "backups").glob("*.part"))
    if left < 100_000:  # There was no room for the copy: nothing was begun.
        assert hashlib.sha256((folder / "library.sqlite").read_bytes()).hexdigest() == before
    ballast.unlink()
    subprocess.run(["mount", "-o", "remount,size=30m", str(small_disk)], check=True)
    assert said_to_be_sound(folder, sandbox)
    assert version_of(folder / "library.sqlite") == VERSION


def stamped(folder: Path, version: int) -> str:
    with closing(sqlite3.connect(folder / "library.sqlite")) as opened:
        opened.execute("PRAGMA journal_mode = delete")
        opened.execute(f"PRAGMA user_version = {version}")
    return hashlib.sha256((folder / "library.sqlite").read_bytes()).hexdigest()


def test_a_later_minor_version_opens_and_keeps_its_number(tmp_path):
    folder = restored(tmp_path / "library", AGES[-1])
    stamped(folder, 199)
    with open_library(folder) as library:
        assert library.artworks.counts()[State.KEPT] == 2
    assert version_of(folder / "library.sqlite") == 199


@pytest.mark.parametrize("read_only", [True, False])
def test_a_later_major_version_is_refused_untouched(tmp_path, read_only):
    folder = restored(tmp_path / "library", AGES[-1])
    before = stamped(folder, 200)
    names = sorted(each.name for each in folder.iterdir())
    with pytest.raises(LibraryError) as refused:
        open_library(folder, read_only=read_only)
    assert refused.value.code == "library-newer"
    assert hashlib.sha256((folder / "library.sqlite").read_bytes()).hexdigest() == before
    assert sorted(each.name for each in folder.iterdir()) == names
