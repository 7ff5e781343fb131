"""Killed at any moment of any work: what was acknowledged is there, the rest is whole or absent."""

from __future__ import annotations

import contextlib
import json
import random
import subprocess
import sys
import threading
import zipfile
from pathlib import Path

import pytest

from models.cancellation import CancelToken
from models.library import open_library
from models.library.files.digest import file_digest
from models.library.keeping.backup import restore_backup
from tests.support.libraries import examined
from tests.support.library_model import PICTURES, Model, Operation, facts_of
from tests.support.pictures import pictures

pytestmark = pytest.mark.long
ROOT = Path(__file__).parents[3]
LONGEST_LIFE_S = 2.5


def lived(library: Path, folder: Path, seed: int, seconds: float) -> tuple[list[Operation], bool]:
    """The operations it began before it was killed, and whether the last one was acknowledged.

    `seconds` count from the first acknowledged operation.
    """
    command = [sys.executable, "-m", "tests.support.killed_work", library, folder, str(seed)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        first = [process.stdout.readline() for _ in range(2)]
        killer = threading.Timer(seconds, process.kill)
        killer.start()
        lines = [*first, *process.stdout]
        killer.join()
    # The last line may be cut off.
    whole = [line.strip() for line in lines if line.endswith("\n")]
    return [json.loads(line) for line in whole if line != "done"], whole[-1] == "done"


def check(library: Path, folder: Path, ops: list[Operation], done: bool, sandbox) -> None:
    """It holds what was acknowledged, and of the last operation all or nothing."""
    ids = [file_digest(file) for file in pictures(folder, PICTURES)]
    before, after = Model(), Model()
    for op in ops:
        after.apply(op)
    for op in ops if done else ops[:-1]:
        before.apply(op)
    with open_library(library) as opened:
        assert facts_of(opened, ids) in (before.facts(), after.facts())
        assert [name for name, each in examined(opened, sandbox).items() if not each.ok] == []
        assert not list(opened.paths.staging.iterdir())
    check_backup(library, ops if done else ops[:-1])


def check_backup(library: Path, acknowledged: list[Operation]) -> None:
    """A backup that was told of can be restored, and holds every picture of its moment."""
    backup = library.with_suffix(".zip")
    saved = [place for place, op in enumerate(acknowledged) if op["do"] == "backup"]
    if not saved:
        return
    model = Model()
    for op in acknowledged[: saved[-1]]:
        model.apply(op)
    with zipfile.ZipFile(backup) as archive:
        assert archive.testzip() is None
    restored = library.with_name("restored")
    report = restore_backup(backup, restored, CancelToken())
    assert report.artworks >= len(model.states)


def campaign(tmp_path: Path, sandbox, kills: int, seed: int) -> None:
    chance = random.Random(seed)
    folder = tmp_path / "in"
    pictures(folder, PICTURES)
    lengths = []
    for number in range(kills):
        library = tmp_path / f"library{number}"
        seconds = chance.random() * LONGEST_LIFE_S / 2
        ops, done = lived(library, folder, seed * 1000 + number, seconds)
        check(library, folder, ops, done, sandbox)
        lengths.append(len(ops))
        with contextlib.suppress(FileNotFoundError):
            library.with_suffix(".zip").unlink()
    assert max(lengths) > 10


def test_ten_killed_lives_lose_nothing(tmp_path, sandbox):
    campaign(tmp_path, sandbox, 10, seed=1)


@pytest.mark.torture
@pytest.mark.parametrize("seed", range(2, 12))
def test_many_killed_lives_lose_nothing(tmp_path, sandbox, seed):
    campaign(tmp_path, sandbox, 25, seed)
