"""Whatever moment a process is killed in: what it told of is there, and nothing half is left."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from models.library import open_library
from models.library.files.digest import file_digest
from models.records import State
from tests.support.libraries import all_is_well, examined, run_import
from tests.support.pictures import a_picture, pictures

pytestmark = pytest.mark.long
ROOT = Path(__file__).parents[3]
PICTURES = 6


def importing(library: Path, folder: Path, *step: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.support.killed_import", str(library), str(folder)]
    return subprocess.Popen([*command, *step], cwd=ROOT, stdout=subprocess.PIPE, text=True)


def killed_at(library: Path, folder: Path, step: int) -> tuple[list[str], bool]:
    """The ids that were told before it died at this step, and whether it came that far."""
    with importing(library, folder, str(step)) as process:
        said, _ = process.communicate()
    return said.split(), process.returncode == -signal.SIGKILL


def killed_after(library: Path, folder: Path, lines: int) -> tuple[list[str], bool]:
    """The same, killed by somebody else once it had told of so many."""
    with importing(library, folder) as process:
        said = [process.stdout.readline().strip() for _ in range(lines)]
        process.kill()
        rest, _ = process.communicate()
    return said + rest.split(), process.returncode == -signal.SIGKILL


def steps_of_an_import(tmp_path: Path, folder: Path) -> int:
    with importing(tmp_path / "counted", folder, "count") as process:
        said, _ = process.communicate()
    return int(said.split()[-1])


def check(library: Path, told: list[str], sandbox) -> None:
    with open_library(library, create=True) as opened:
        for artwork_id in told:
            assert file_digest(Path(opened.artworks.by_id(artwork_id).path)) == artwork_id
        assert [name for name, each in examined(opened, sandbox).items() if not each.ok] == []
        assert not list(opened.paths.staging.iterdir())


def campaign(tmp_path: Path, sandbox, kills: int, seed: int) -> None:
    chance = random.Random(seed)
    folder = tmp_path / "in"
    pictures(folder, PICTURES)
    total = steps_of_an_import(tmp_path, folder)
    assert total > 10 * PICTURES
    deaths = 0
    for number in range(kills):
        library = tmp_path / f"library{number}"
        if number % 4:
            # Spread over the whole run, wherever in a stretch.
            step = int((number + chance.random()) * total / kills) + 1
            told, died = killed_at(library, folder, step)
        else:
            told, died = killed_after(library, folder, chance.randrange(1, PICTURES))
        deaths += died
        check(library, told, sandbox)
        with open_library(library) as again:
            report, _ = run_import(again, sandbox, folder)
            assert report.imported + report.duplicates == PICTURES
            assert again.artworks.counts()[State.KEPT] == PICTURES
            assert all_is_well(again, sandbox)
    # Threads make the number of steps vary a little, so the last ones may come too late.
    assert deaths > 0.7 * kills


def test_twenty_killed_imports_lose_nothing(tmp_path, sandbox):
    campaign(tmp_path, sandbox, 20, seed=1)


@pytest.mark.torture
@pytest.mark.parametrize("seed", range(2, 22))
def test_many_killed_imports_lose_nothing(tmp_path, sandbox, seed):
    campaign(tmp_path, sandbox, 50, seed)


def test_a_picture_nobody_was_told_of_is_not_half_there(tmp_path, library, sandbox):
    """A mark in `staging/` without its artwork takes its file along."""
    source = a_picture(tmp_path / "a.png")
    artwork_id = file_digest(source)
    original = library.paths.original(artwork_id, "png")
    original.parent.mkdir(parents=True)
    original.write_bytes(source.read_bytes())
    (library.paths.staging / f"{artwork_id}.png").write_bytes(source.read_bytes())
    (library.paths.staging / "0123.part").write_bytes(b"half")
    library.close()
    with open_library(library.paths.folder) as opened:
        assert not original.exists()
        assert not list(opened.paths.staging.iterdir())
