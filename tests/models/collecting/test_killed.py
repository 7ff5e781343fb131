"""A collector that is killed loses nothing and brings nothing twice."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from models.library.library import open_library
from tests.support.collecting import a_collector, collect
from tests.support.local_site import LocalSite

ROOT = Path(__file__).resolve().parents[3]
WORKS = 14


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
            assert all(Path(library.artworks.by_id(each).path).is_file() for each in ids)
            assert list(library.paths.staging.iterdir()) == []


def _run_and_kill(folder: Path, site: LocalSite, recipes: Path, after: int) -> None:
    command = [sys.executable, "-m", "tests.support.killed_collect"]
    process = subprocess.Popen(
        [*command, str(folder), str(site.port), str(recipes)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        for _ in range(after):
            assert process.stdout.readline() == "new\n"
        process.kill()
