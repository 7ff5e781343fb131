"""A collector that is killed again and again loses nothing and brings nothing twice."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest

from models.library.library import open_library
from tests.support.collecting import a_collector, collect
from tests.support.local_site import LocalSite
from tests.support.whole_library import assert_whole, held

ROOT = Path(__file__).resolve().parents[3]
WORKS = 14
PER_LIBRARY, MANY = 5, 60  # Kills of one library in the campaign, and its works.


@pytest.mark.parametrize("after", [1, 4, 9])
def test_killed_at_any_moment(sandbox, tmp_path, after):
    folder = tmp_path / "library"
    with LocalSite() as site:
        site.gallery(works=WORKS)
        with open_library(folder, create=True) as library:
            a_collector(library, sandbox, site, tmp_path).add_source(f"{site.root}/")
        _run_and_kill(folder, site, tmp_path / "recipes", after)
        with open_library(folder) as library:
            before = len(library.artworks.all_ids())
            events = collect(a_collector(library, sandbox, site, tmp_path))
            ids = library.artworks.all_ids()
            assert before >= after
            assert len(ids) == WORKS
            assert len(events) == WORKS - before
            assert all(len(library.artworks.sightings(each)) == 1 for each in ids)
            assert_whole(library)


@pytest.mark.torture
@pytest.mark.parametrize("seed", range(40))
def test_two_hundred_kills_leave_what_an_undisturbed_round_brings(sandbox, tmp_path, seed):
    """Five kills of one library at random moments after its first request, then the rest."""
    chance, folder = random.Random(seed), tmp_path / "library"
    with LocalSite() as site:
        site.gallery(works=MANY)
        with open_library(tmp_path / "other", create=True) as library:
            collector = a_collector(library, sandbox, site, tmp_path)
            collector.add_source(f"{site.root}/")
            collect(collector)
            undisturbed = held(library)
        with open_library(folder, create=True) as library:
            a_collector(library, sandbox, site, tmp_path).add_source(f"{site.root}/")
        for number in range(PER_LIBRARY):
            _kill_within(folder, site, tmp_path / "recipes", chance)
            with open_library(folder) as library:
                assert_whole(library)
                assert number + 1 < PER_LIBRARY or len(library.artworks.all_ids()) < MANY
        with open_library(folder) as library:
            collect(a_collector(library, sandbox, site, tmp_path))
            assert_whole(library)
            assert held(library) == undisturbed


def _run_and_kill(folder: Path, site: LocalSite, recipes: Path, after: int) -> None:
    with _started(folder, site, recipes) as process:
        for _ in range(after):
            assert process.stdout.readline() == "new\n"
        process.kill()


def _kill_within(folder: Path, site: LocalSite, recipes: Path, chance: random.Random) -> None:
    """Killed in the middle of one of the first pictures that it stores, or shortly before."""
    with _started(folder, site, recipes) as process:
        for _ in range(chance.randrange(0, 10)):
            assert process.stdout.readline() == "new\n"
        try:
            process.wait(chance.random() * 0.1)
        except subprocess.TimeoutExpired:
            process.kill()
        assert process.wait() < 0


def _started(folder: Path, site: LocalSite, recipes: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.support.killed_collect"]
    return subprocess.Popen(
        [*command, str(folder), str(site.port), str(recipes)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
