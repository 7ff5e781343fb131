"""What docs/api.md shows works as it stands there: its lines of curl are run against a server."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from app.api.keys import Scope
from tests.support.pictures import a_picture

DOCUMENT = Path(__file__).parents[3] / "docs" / "api.md"
CURL = re.compile(r"^    (curl (?:[^\\\n]|\\\n)*)", re.MULTILINE)
PYTHON = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)


def shown(pattern: re.Pattern[str]) -> list[str]:
    return pattern.findall(DOCUMENT.read_text("utf-8"))


@pytest.fixture
def as_shown(api, tmp_path):
    """An example as it must be typed here: with this server's port and key, beside a picture."""
    a_picture(tmp_path / "cat.jpg")

    def put(text: str) -> str:
        told = text.replace("127.0.0.1:48652", f"{api.host}:{api.port}")
        key = api.keys.of(Scope.FULL)
        return told.replace("Bearer KEY", f"Bearer {key}").replace('"KEY"', f'"{key}"')

    return put


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")
def test_the_lines_of_curl(as_shown, tmp_path):
    lines = shown(CURL)
    assert len(lines) == 3
    answers = []
    for line in lines:
        done = subprocess.run(
            as_shown(line).replace("curl ", "curl -sS --fail-with-body ", 1),
            shell=True,
            cwd=tmp_path,
            capture_output=True,
            timeout=60,
            check=False,
        )
        assert done.returncode == 0, (line, done.stdout, done.stderr)
        answers.append(json.loads(done.stdout))
    searched, looked, brought = answers
    assert searched["total"] == len(searched["artworks"]) >= 0
    assert {"tags", "crops"} <= set(looked)
    assert brought["url"] == "https://gallery.example/works/river.html"


def test_the_program_in_python(as_shown, tmp_path, api):
    (program,) = shown(PYTHON)
    done = subprocess.run(
        [sys.executable, "-c", as_shown(program)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(f"{len(api.ids)} pictures\n[")
    assert [each.judgement.kind for each in api.core.library.judgements.all()] == ["like"]
