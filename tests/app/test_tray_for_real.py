"""The tray on a real desktop: a panel, real clicks, a note that is clicked, a panel that dies."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from app.example_site import ADDRESS
from models.library import open_library
from tests.support.desktop import Desktop, missing
from tests.support.sources import ROOT

pytestmark = [
    pytest.mark.gui,
    pytest.mark.usefixtures("example_port"),
    pytest.mark.skipif(bool(missing()), reason=f"not on this computer: {', '.join(missing())}"),
]
STORY = ROOT / "tests" / "support" / "tray_story.py"


def lived(desktop: Desktop, folder: Path) -> tuple[int, dict[str, dict], str]:
    """What the story told, by its name; another panel comes when it asks for one."""
    panel = desktop.start_tray()
    command = [sys.executable, str(STORY), str(folder / "library"), str(folder), str(panel.pid)]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    seen = {}
    with subprocess.Popen(command, env=desktop.env, cwd=ROOT, **pipes) as story:
        for line in story.stdout:
            if line.strip() == "PANEL":
                desktop.start_tray()
            else:
                facts = json.loads(line)
                seen[facts.pop("what")] = facts
        errors = story.stderr.read()
    return story.returncode, seen, errors


def test_an_evening_in_the_tray(tmp_path):
    with open_library(tmp_path / "library", create=True) as library:
        library.writer.call(lambda: library.sources.add(f"{ADDRESS}/", "example-site"))
    with Desktop(tmp_path) as desktop:
        code, seen, errors = lived(desktop, tmp_path)
    assert code == 0, errors
    assert "Traceback" not in errors
    assert seen["begun"]["hidden"]
    assert seen["begun"]["tip"] == "Bunshin – nothing new today"
    assert seen["paused"]["tip"].startswith("Bunshin – Paused:")
    assert seen["note"]["hidden"]
    assert seen["note"]["states"][:4] == ["idle", "collecting", "paused", "collecting"]
    assert seen["opened"] == {"screen": "inbox"}
    assert seen["closed"] == {"there": True}
    assert seen["vanished"] == {"there": False}
    assert "new today" in seen["back"]["tip"]
    assert seen["ended"] == {"unfinished": False}
