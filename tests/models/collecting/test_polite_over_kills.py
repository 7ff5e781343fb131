"""Pauses, rests and quotas as the site itself sees them, over restarts and SIGKILL."""

from __future__ import annotations

import contextlib
import itertools
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

import pytest

from models.library.database.fetching import execute
from models.library.library import open_library
from tests.support.collecting import a_collector, collect, outcomes
from tests.support.local_site import RECIPE, LocalSite, Reply

ROOT = Path(__file__).resolve().parents[3]
PAUSE = 0.3


@contextlib.contextmanager
def collecting_apart(folder: Path, site: LocalSite, recipes: Path) -> Iterator[None]:
    """A collector in a process of its own, killed at the end of the block."""
    command = [sys.executable, "-m", "tests.support.killed_collect"]
    process = subprocess.Popen(
        [*command, str(folder), str(site.port), str(recipes), str(PAUSE)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        try:
            yield
        finally:
            process.kill()


def rests_are_kept(folder: Path, site: LocalSite) -> None:
    """Wait until it is on record how long a host wants to be left alone."""
    with open_library(folder, read_only=True) as library:
        for _ in range(1000):
            with library.reading():
                if execute("SELECT max(cool_until) FROM host_state").fetchone()[0]:
                    return
            site.closing.wait(0.01)
    raise AssertionError("nothing was kept")


@pytest.fixture
def site():
    with LocalSite() as made:
        yield made


def test_no_pause_is_shorter_than_it_is_to_be_over_restarts_and_kills(sandbox, tmp_path, site):
    folder = tmp_path / "library"
    site.gallery(works=3)
    with open_library(folder, create=True) as library:
        a_collector(library, sandbox, site, tmp_path).add_source(f"{site.root}/")
    # Killed while a request is on its way, then while a picture is stored, then let go on.
    for path in ("/work/1", "/file/1.png"):
        with collecting_apart(folder, site, tmp_path / "recipes"):
            site.wait_for(path)
    with open_library(folder) as library:
        while True:  # Cut off again and again, and begun anew at once.
            made = a_collector(library, sandbox, site, tmp_path, delay=PAUSE)
            if not collect(made, until=lambda count: count == 1):
                break
        assert len(library.artworks.all_ids()) == 3
    moments = [each.at for each in site.asked]
    assert min(b - a for a, b in itertools.pairwise(moments)) >= PAUSE - 0.01


@pytest.mark.parametrize(("form", "rest"), [("seconds", 2), ("date", 3)])
def test_nothing_is_asked_while_a_host_rests_although_the_program_is_killed(
    sandbox, tmp_path, site, form, rest
):
    folder = tmp_path / "library"
    site.gallery(works=1)
    page, until = site.pages["/work/1"], []

    def moody(count: int) -> Reply:
        if count > 1:
            return page
        until.append(time.time() + rest - (1 if form == "date" else 0))
        moment = datetime.fromtimestamp(time.time() + rest, UTC)
        said = format_datetime(moment, usegmt=True) if form == "date" else str(rest)
        return Reply(status=429, headers={"Retry-After": said})

    site.pages["/work/1"] = moody
    with open_library(folder, create=True) as library:
        a_collector(library, sandbox, site, tmp_path).add_source(f"{site.root}/")
    with collecting_apart(folder, site, tmp_path / "recipes"):
        site.wait_for("/work/1")
        rests_are_kept(folder, site)
    with open_library(folder) as library:
        made = a_collector(library, sandbox, site, tmp_path)
        assert outcomes(collect(made)) == {"new": 1}
    later = site.asked[site.paths().index("/work/1") + 1 :]
    assert "/file/1.png" in [each.path for each in later]
    assert min(each.at for each in later) >= until[0]


def test_a_quota_is_kept_although_the_program_is_killed(sandbox, tmp_path, site):
    folder = tmp_path / "library"
    site.gallery(works=4)
    polite = RECIPE.replace('rate = "4/s"', 'rate = "4/s"\nquota = ["4/h"]')
    with open_library(folder, create=True) as library:
        a_collector(library, sandbox, site, tmp_path).add_source(f"{site.root}/")
    site.write_recipe(tmp_path / "recipes", polite)
    with collecting_apart(folder, site, tmp_path / "recipes"):
        site.wait_for("/work/1")
    with open_library(folder) as library:
        made = a_collector(library, sandbox, site, tmp_path)
        site.write_recipe(tmp_path / "recipes", polite)
        collect(made)
        assert "as often as its recipe allows" in library.sources.all()[0].reason
    assert site.paths() == ["/robots.txt", "/", "/work/1", "/work/1"]
