"""A collector that dies at a named point leaves a library from which the next one makes the same as
if nothing had happened."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from models.imaging.sandbox import Sandbox
from models.library.library import open_library
from tests.support.collecting import a_collector, collect
from tests.support.failing_collect import POINTS
from tests.support.local_site import LocalSite
from tests.support.whole_library import assert_whole, held

ROOT = Path(__file__).resolve().parents[3]
WORKS = 6
SAMPLE = ("in the middle of a file", "linked", "committed, mark there")
SETTLING = ("settling", "settled")


@pytest.fixture(scope="module")
def site():
    with LocalSite() as made:
        made.gallery(works=WORKS)
        yield made


@pytest.fixture(scope="module")
def undisturbed(site, sandbox, tmp_path_factory):
    folder = tmp_path_factory.mktemp("undisturbed")
    made = _new_library(site, sandbox, folder)
    return _go_on(made, site, sandbox, folder)


def _points():
    campaign = pytest.mark.torture
    return [pytest.param(name, marks=() if name in SAMPLE else campaign) for name in POINTS]


@pytest.mark.parametrize("name", _points())
def test_rule_15_nothing_is_lost_and_nothing_twice(name, site, sandbox, tmp_path, undisturbed):
    made = _new_library(site, sandbox, tmp_path)
    if name in SETTLING:
        _die_at("linked", made, site, tmp_path)
    _die_at(name, made, site, tmp_path)
    assert _go_on(made, site, sandbox, tmp_path) == undisturbed


def test_there_are_as_many_points_as_were_asked_for():
    assert len(POINTS) >= 12


def _new_library(site: LocalSite, sandbox: Sandbox, folder: Path) -> Path:
    with open_library(folder / "library", create=True) as library:
        a_collector(library, sandbox, site, folder).add_source(f"{site.root}/")
    return folder / "library"


def _die_at(name: str, library: Path, site: LocalSite, folder: Path) -> None:
    arguments = [str(library), str(site.port), str(folder / "recipes"), name]
    died = subprocess.run(
        [sys.executable, "-m", "tests.support.failing_collect", *arguments],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
    )
    assert died.returncode == -signal.SIGKILL, died.stderr


def _go_on(made: Path, site: LocalSite, sandbox: Sandbox, folder: Path) -> dict[str, object]:
    with open_library(made) as library:
        assert_whole(library)  # What was left about is swept before anybody collects again.
        collect(a_collector(library, sandbox, site, folder))
        assert_whole(library)
        assert len(library.artworks.all_ids()) == WORKS
        return held(library)
