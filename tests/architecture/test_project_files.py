"""What is in the repository is about the program and not about a machine it was written on."""

from __future__ import annotations

import re
import subprocess

import pytest

from tests.support.sources import ROOT

_BINARY = {".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif", ".jxl", ".npy", ".npz", ".onnx"}
# Put together here, so that this file does not find itself.
_PLACES = ("/" + "root/", "/" + r"work/(?:main|shared|\.)", "/" + "home/[a-z]+/", "/" + "opt/pypi")
# Not inside an address such as host.example/work/7.
_MACHINE = re.compile(rf"(?<![\w.:/])({'|'.join(_PLACES)})")


def _project_files() -> list[str]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, timeout=30
    )
    if listed.returncode != 0:
        pytest.skip("not a git checkout")
    names = [name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]
    return [name for name in names if (ROOT / name).suffix not in _BINARY]


def test_no_file_names_a_place_of_somebodys_machine():
    found = []
    for name in _project_files():
        text = (ROOT / name).read_text(encoding="utf-8", errors="replace")
        found += [f"{name}: {match.group()}" for match in _MACHINE.finditer(text)]
    assert found == []


def test_only_one_onnxruntime_is_asked_for():
    """Two distributions would overwrite each other's files, and pip would not say so."""
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    asked = [line for line in project["dependencies"] if line.startswith("onnxruntime")]
    assert len(asked) == 2
    assert "sys_platform != 'darwin'" in asked[0]
    assert "sys_platform == 'darwin'" in asked[1]
