"""The command line beside an open window: the window does it, and its screens show it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from models.library.library import open_library
from models.records import State
from tests.support.driving import play, until
from tests.support.pictures import pictures
from tests.support.sources import ROOT

pytestmark = pytest.mark.gui


async def ran(folder, *arguments) -> str:
    command = [sys.executable, "main.py", "--library", folder, *arguments]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
    with subprocess.Popen([str(each) for each in command], cwd=ROOT, **pipes) as process:
        await until(lambda: process.poll() is not None, "the command ended")
        return process.stdout.read()


def test_what_the_command_line_imports_appears_in_the_open_window(qapp, tmp_path):
    folder = tmp_path / "library"
    files = pictures(tmp_path / "in", 3)
    said = []

    async def story(session) -> None:
        grid = session.window.library.grid
        said.append(await ran(folder, "import", *files))
        await until(lambda: len(grid.model) == 3, "the grid shows them")
        row = int(grid.model.rows[0])
        artwork = session.bench.core.library.artworks.with_tags([row])[0]
        said.append(await ran(folder, "edit", artwork.id, "--title", "From outside"))
        await until(lambda: session.window.isVisible(), "the window is there")
        said.append(await ran(folder, "source", "remove", "7"))

    play(qapp, folder, story)
    assert said[0].startswith("imported 3, duplicates 0, rejected 0")
    assert said[1].endswith("changed 1\n")
    assert said[2].startswith("source-unknown")
    with open_library(folder) as library:
        assert library.artworks.counts()[State.KEPT] == 3
