"""The command line as others start it: without Qt, beside an open window, interrupted, piped."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.pictures import a_picture, pictures

ROOT = Path(__file__).parents[3]
NO_QT = """
import sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6", "qasync"):
            raise ImportError("there is no Qt here")

sys.meta_path.insert(0, NoQt())
from main import main
sys.exit(main(sys.argv[1:]))
"""
HOLD = """
import sys
from pathlib import Path
from models.library import open_library
with open_library(Path(sys.argv[1]), create=True):
    print("open", flush=True)
    sys.stdin.read()
"""


def without_qt(library: Path, *arguments: object, **how) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", NO_QT, "--library", library, *arguments, "--json"]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    return subprocess.Popen([str(each) for each in command], cwd=ROOT, **pipes, **how)


def finished(process: subprocess.Popen[str]) -> tuple[int, list[dict], str]:
    with process:
        out, errors = process.communicate()
    return process.returncode, [json.loads(line) for line in out.splitlines()], errors


@pytest.fixture
def folder(tmp_path):
    pictures(tmp_path / "in", 3)
    return tmp_path / "in"


def test_the_librarys_verbs_work_where_there_is_no_qt(tmp_path, folder):
    library = tmp_path / "library"
    code, (last,), errors = finished(without_qt(library, "import", folder))
    assert (code, last["summary"]["imported"], errors) == (0, 3, "")
    code, lines, _ = finished(without_qt(library, "search", ""))
    assert (code, len(lines)) == (0, 4)
    code, lines, _ = finished(without_qt(library, "doctor"))
    assert (code, lines[-1]) == (0, {"summary": {"ok": True}})


def test_beside_an_open_window_reading_works_and_writing_says_in_use(tmp_path, folder):
    library = tmp_path / "library"
    finished(without_qt(library, "import", folder))
    command = [sys.executable, "-c", HOLD, str(library)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, cwd=ROOT, **pipes) as window:
        window.stdout.readline()
        code, lines, errors = finished(without_qt(library, "search", ""))
        assert (code, lines[-1], errors) == (0, {"summary": {"total": 3}}, "")
        artwork_id = lines[0]["id"]
        assert finished(without_qt(library, "show", artwork_id))[0] == 0
        assert finished(without_qt(library, "export", tmp_path / "out"))[0] == 0
        assert finished(without_qt(library, "backup", tmp_path / "b.zip"))[0] == 0
        assert finished(without_qt(library, "doctor"))[0] == 0
        for writing in (("import", folder), ("edit", artwork_id, "--note", "x")):
            code, lines, errors = finished(without_qt(library, *writing))
            assert (code, lines) == (1, [])
            assert errors.startswith("library-in-use: ")
            assert f"process {window.pid}" in errors
        window.communicate()
    assert finished(without_qt(library, "edit", artwork_id, "--note", "x"))[0] == 0


def test_an_interrupted_import_ends_with_130_and_keeps_what_it_told(tmp_path):
    pictures(tmp_path / "in", 400)
    first = a_picture(tmp_path / "in" / "0000a.png", seed=0)
    process = without_qt(tmp_path / "library", "import", first, tmp_path / "in")
    process.stdout.readline()  # The first duplicate is told: it is under way.
    process.send_signal(signal.SIGINT)
    code, _, errors = finished(process)
    assert (code, errors) == (130, "Stopped. What was finished is kept.\n")
    code, lines, _ = finished(without_qt(tmp_path / "library", "doctor"))
    assert (code, lines[-1]) == (0, {"summary": {"ok": True}})
    assert not list((tmp_path / "library" / "staging").iterdir())


def test_a_reader_that_leaves_early_is_no_error(tmp_path, folder):
    finished(without_qt(tmp_path / "library", "import", folder))
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "main.py", "--library", tmp_path / "library", "search", "--json"]
    done = subprocess.run(
        [str(each) for each in command],
        cwd=ROOT,
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")
