"""The two commands on a fresh machine: what set-up says and does where something is missing."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.sources import ROOT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the Makefile is for POSIX shells")


def _run(*command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
    )


@pytest.fixture
def fake_programs(tmp_path):
    """A folder for the front of PATH with programs that say and answer what a test wants."""

    def make(**scripts: str) -> str:
        for name, body in scripts.items():
            program = tmp_path / name.replace("_", "-")
            program.write_text(f"#!/bin/sh\n{body}\n")
            program.chmod(0o755)
        return f"{tmp_path}{os.pathsep}{os.environ['PATH']}"

    return make


@pytest.mark.skipif(sys.platform != "linux", reason="system packages are looked for on Linux")
def test_without_root_one_sentence_names_what_to_install(fake_programs, tmp_path):
    path = fake_programs(id="echo 1000", sudo="exit 1", ldconfig="")
    said = _run(
        "./packaging/setup.sh", "run", PATH=path, VENV=str(tmp_path / "v"), PYTHON=sys.executable
    )
    assert said.returncode == 1
    assert said.stderr.startswith("Please install these packages first (apt install): libgl1 ")
    assert "libxcb-cursor0" in said.stderr
    assert said.stderr.count("\n") == 1
    assert not (tmp_path / "v").exists()


def test_an_old_python_is_refused_with_a_sentence(fake_programs, tmp_path):
    old = {name: "exit 1" for name in ("python3", "python3.11", "python3.12", "python3.13")}
    path = fake_programs(**old)
    said = _run("./packaging/setup.sh", "run", PATH=path, PYTHON="python3", VENV=str(tmp_path))
    assert said.returncode == 1
    assert said.stderr.startswith("Bunshin needs Python 3.11 or newer")


def test_a_stamped_environment_is_left_alone(fake_programs, tmp_path):
    """The second start asks neither pip nor apt: both would fail here."""
    made = tmp_path / "v"
    (made / "bin").mkdir(parents=True)
    for name, status in (("python", 9), ("pyside6-lrelease", 0)):
        program = made / "bin" / name
        program.write_text(f"#!/bin/sh\nexit {status}\n")
        program.chmod(0o755)
    key = _run("sh", "-c", "cat pyproject.toml packaging/setup.sh | cksum | tr ' ' '-'").stdout
    (made / ".set-up-test").write_text(key)
    path = fake_programs(apt_get="exit 9")
    for mode in ("run", "test"):
        said = _run("./packaging/setup.sh", mode, PATH=path, VENV=str(made))
        assert (said.returncode, said.stdout, said.stderr) == (0, "", "")


@pytest.mark.parametrize(
    ("environment", "shown"),
    [
        ({}, False),
        ({"DISPLAY": ":9876"}, False),
        ({"DISPLAY": "elsewhere:0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
    ],
)
@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always is a display")
def test_a_display_is_recognised(environment, shown):
    said = _run("./packaging/has_display.sh", **environment)
    assert (said.returncode == 0) is shown


def test_make_lists_every_target():
    said = _run("make")
    assert said.returncode == 0
    text = Path(ROOT / "Makefile").read_text()
    targets = set(re.findall(r"^([a-z]+):", text, re.MULTILINE))
    listed = set(re.findall(r"^  make ([a-z]+) ", said.stdout, re.MULTILINE))
    assert listed == targets
