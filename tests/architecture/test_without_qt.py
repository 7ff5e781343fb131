"""The command line lives without Qt: not only unused, but impossible to import."""

from __future__ import annotations

import json
import subprocess
import sys

from tests.support.pictures import a_picture
from tests.support.sources import ROOT
from tests.support.without_qt import run_without_qt


def test_import_and_doctor_run_where_qt_cannot_be_imported(tmp_path):
    library = tmp_path / "library"
    picture = a_picture(tmp_path / "a.png")
    brought = run_without_qt("main.py", "--library", library, "import", picture, "--json")
    assert brought.returncode == 0, brought.stderr
    assert json.loads(brought.stdout.splitlines()[-1])["summary"]["imported"] == 1
    examined = run_without_qt("main.py", "--library", library, "doctor", "--json")
    assert examined.returncode == 0, examined.stderr
    records = [json.loads(line) for line in examined.stdout.splitlines()]
    assert records[-1] == {"summary": {"ok": True}}
    assert all(record["ok"] for record in records[:-1])


def test_the_probe_itself_refuses_qt(tmp_path):
    asking = tmp_path / "asking.py"
    asking.write_text("import PySide6.QtCore")
    assert "this Python has no Qt" in run_without_qt(str(asking)).stderr


def test_a_verb_imports_only_what_it_uses():
    """Declaring all verbs does not pay for cv2, onnxruntime, scipy, httpx and the like."""
    probe = (
        "import sys; from app.cli import build_parser; build_parser();"
        "heavy = {'PySide6', 'cv2', 'onnxruntime', 'scipy', 'httpx', 'keyring', 'PIL', 'annoy',"
        " 'numkong'};"
        "print(sorted(heavy & sys.modules.keys()))"
    )
    done = subprocess.run(
        [sys.executable, "-c", probe],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.stdout.strip() == "[]", done.stdout + done.stderr
