"""The command line lives without Qt: not only unused, but impossible to import."""

from __future__ import annotations

import json
import subprocess
import sys

from tests.support.pictures import a_picture
from tests.support.sources import ROOT

# Put before the program: importing anything of Qt is an error, as on a server without it.
_NO_QT = """
import runpy, sys
class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("PySide6", "shiboken6", "qasync"):
            raise ImportError("this Python has no Qt: " + name)
sys.meta_path.insert(0, NoQt())
sys.argv[0] = "main.py"
runpy.run_path("main.py", run_name="__main__")
"""


def _without_qt(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", _NO_QT, *map(str, arguments)],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
    )


def test_import_and_doctor_run_where_qt_cannot_be_imported(tmp_path):
    library = tmp_path / "library"
    picture = a_picture(tmp_path / "a.png")
    brought = _without_qt("--library", library, "import", picture, "--json")
    assert brought.returncode == 0, brought.stderr
    assert json.loads(brought.stdout.splitlines()[-1])["summary"]["imported"] == 1
    examined = _without_qt("--library", library, "doctor", "--json")
    assert examined.returncode == 0, examined.stderr
    records = [json.loads(line) for line in examined.stdout.splitlines()]
    assert records[-1] == {"summary": {"ok": True}}
    assert all(record["ok"] for record in records[:-1])


def test_the_probe_itself_refuses_qt():
    refused = subprocess.run(
        [sys.executable, "-c", _NO_QT.replace("sys.argv[0]", "import PySide6; sys.argv[0]")],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert "this Python has no Qt" in refused.stderr


def test_a_verb_imports_only_what_it_uses():
    """The light verbs do not pay for cv2, onnxruntime, scipy or httpx."""
    probe = (
        "import sys; from app.cli import build_parser; build_parser();"
        "heavy = {'PySide6', 'cv2', 'onnxruntime', 'scipy', 'httpx', 'keyring', 'PIL', 'annoy'};"
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
