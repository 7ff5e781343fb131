"""What is printed is one JSON object a line for every reader, and never hangs when it cannot be."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from app.cli.verbs import harmless, one_line_of_json, run_through
from tests.support.pictures import a_picture, pictures
from tests.support.sources import ROOT
from tests.support.verbs import verb_runner


def run(library, *arguments, **environment):
    command = [sys.executable, "main.py", "--library", library, *arguments]
    return subprocess.run(
        [os.fsencode(each) for each in command],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("encoding", ["ascii:strict", "utf-8:strict", "utf-8:surrogateescape"])
def test_odd_names_are_json_in_every_locale(tmp_path, encoding):
    picture = a_picture(tmp_path / "絵\n \x1b[31m.png")
    odd = tmp_path / os.fsdecode(b"odd\xff.png")
    odd.write_bytes(picture.read_bytes())
    # One after the other: of two twins in one import either may be the first.
    run(tmp_path / "l", "import", picture, "--json", PYTHONIOENCODING=encoding)
    done = run(tmp_path / "l", "import", odd, "--json", PYTHONIOENCODING=encoding)
    assert (done.returncode, done.stderr) == (0, b"")
    record, last = (json.loads(line) for line in done.stdout.decode().splitlines())
    assert (record["path"], record["outcome"]) == (str(odd), "duplicate")
    assert last["summary"]["duplicates"] == 1
    done = run(tmp_path / "l", "import", picture, PYTHONIOENCODING=encoding)
    assert (done.returncode, done.stdout.count(b"\n")) == (0, 2)
    assert b"\x1b" not in done.stdout


def test_line_ends_of_other_readers_stay_inside_a_record():
    record = {"title": "a\u2028b\u2029c\x85d\n"}
    line = one_line_of_json(record)
    assert (len(line.splitlines()), json.loads(line)) == (1, record)
    assert harmless("a\n\x1b[0mé") == "a\\n\\x1b[0mé"


def test_work_ends_when_its_listener_fails():
    ended = []

    def work():
        try:
            yield 1
        finally:
            ended.append(True)

    def fail(_step):
        raise BrokenPipeError

    with pytest.raises(BrokenPipeError):
        run_through(work(), fail)
    assert ended == [True]


def test_an_import_whose_reader_left_ends(tmp_path):
    folder = tmp_path / "in"
    pictures(folder, 40)
    run(tmp_path / "l", "import", folder)
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "main.py", "--library", tmp_path / "l", "import", folder, "--json"]
    done = subprocess.run(
        command, cwd=ROOT, stdout=writing, stderr=subprocess.PIPE, timeout=60, check=False
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")
    assert run(tmp_path / "l", "doctor").returncode == 0


def test_without_a_standard_error_nothing_else_is_printed(tmp_path):
    verb = [sys.executable, "main.py", "--library", tmp_path / "nowhere", "search", "--json"]
    command = 'exec "$@" 2>&-'
    done = subprocess.run(
        ["sh", "-c", command, "sh", *verb], cwd=ROOT, capture_output=True, check=False
    )
    assert (done.returncode, done.stdout) == (1, b"")


def test_an_interrupt_before_the_verb_runs_is_130_too(tmp_path):
    early = (
        "import runpy, sys\n"
        "class Interrupt:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'app.cli':\n"
        "            raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Interrupt())\n"
        "sys.path.insert(0, '')\n"
        "sys.argv[:] = ['main.py', 'search']\n"
        "runpy.run_path('main.py', run_name='__main__')\n"
    )
    done = subprocess.run([sys.executable, "-c", early], cwd=ROOT, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


def test_places_that_cannot_be_used_are_named_without_a_traceback(tmp_path, capsys):
    verb = verb_runner(tmp_path / "library", capsys)
    assert verb("import", *pictures(tmp_path / "in", 1)).code == 0
    too_long = "x" * 300
    for arguments, begins in (
        (("backup", tmp_path), "library-read-only: "),
        (("feedback", "add", tmp_path), f"file-unreadable: {tmp_path} cannot be read"),
        (("import", too_long), f"file-unreadable: {too_long} cannot be read"),
        (("similar", too_long), "system-error: "),
    ):
        said = verb(*arguments)
        assert (said.code, said.records, said.summary) == (1, [], None), arguments
        assert said.errors.startswith(begins)
        assert "Traceback" not in said.errors
    assert not tmp_path.with_name(f"{tmp_path.name}.part").exists()


def test_a_folder_that_cannot_be_read_is_named(tmp_path, capsys, monkeypatch):
    closed = tmp_path / "in" / "closed"
    pictures(closed, 1)
    pictures(tmp_path / "in", 1)
    scan = os.scandir

    def refuse(path):
        if str(path) == str(closed):
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    said = verb_runner(tmp_path / "library", capsys)("import", tmp_path / "in")
    assert said.summary["imported"] == said.summary["rejected"] == 1
    (record,) = said.records
    assert (record["path"], record["reason"]) == (str(closed), "file-unreadable")
