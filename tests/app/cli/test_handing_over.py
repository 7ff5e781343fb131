"""A writing verb beside whoever holds the library: that one does it, nobody sees a difference."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.calls.local_call import NAME
from models.library.files.digest import file_digest
from models.library.library import open_library
from models.records import State
from tests.support.pictures import a_picture, pictures

ROOT = Path(__file__).parents[3]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="local sockets are POSIX's")


@contextmanager
def held(library: Path):
    command = [sys.executable, "-m", "tests.support.holding", str(library)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, cwd=ROOT, **pipes) as holder:
        assert holder.stdout.readline() == "open\n"
        yield holder
        if holder.poll() is None:
            holder.stdin.close()


def started(library: Path, *arguments: object, folder: Path = ROOT) -> subprocess.Popen[str]:
    command = [sys.executable, ROOT / "main.py", "--library", library, *arguments]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    return subprocess.Popen([str(each) for each in command], cwd=folder, **pipes)


def ran(library: Path, *arguments: object, folder: Path = ROOT) -> tuple[int, str, str]:
    with started(library, *arguments, folder=folder) as process:
        out, errors = process.communicate()
    return process.returncode, out, errors


def without_seconds(out: str) -> list[dict]:
    records = [json.loads(line) for line in out.splitlines()]
    records[-1]["summary"].pop("seconds", None)
    return records


def test_the_answer_is_the_same_whoever_does_the_work(tmp_path):
    artwork_id = file_digest(pictures(tmp_path / "in", 3)[0])
    (tmp_path / "in" / "broken.png").write_bytes(b"no picture")
    verbs = [
        ("import", "in", "--json"),
        ("import", "in/broken.png", "--json"),
        ("edit", "ffff0000ffff", "--note", "x", "--json"),
        ("edit", "--tag", "+sky,-sea", "{id}", "--json"),
        ("feedback", "add", "log.jsonl", "--json"),
        ("source", "remove", "99", "--json"),
        ("doctor", "--repair", "--json"),
    ]
    answers = {}
    for where in ("alone", "held"):
        folder = tmp_path / where
        folder.mkdir()
        (tmp_path / "in").rename(folder / "in")
        (folder / "log.jsonl").write_text('{"kind": "like", "artwork": "0000aaaa0000aaaa"}\n')
        with held(folder / "library") if where == "held" else open(os.devnull):
            answers[where] = []
            for verb in verbs:
                verb = [each.format(id=artwork_id) for each in verb]
                code, out, errors = ran(folder / "library", *verb, folder=folder)
                records = without_seconds(out) if out else []
                for record in records:
                    record.pop("path", None) if "added" in record else None
                    record.pop("added", None)
                answers[where].append((code, records, errors))
        (folder / "in").rename(tmp_path / "in")
    assert answers["alone"] == answers["held"]
    assert [code for code, _, _ in answers["held"]] == [0, 0, 1, 0, 1, 1, 0]


def artwork_ids(library: Path) -> list[str]:
    code, out, _ = ran(library, "search", "", "--json")
    assert code == 0
    return [record["id"] for record in map(json.loads, out.splitlines()) if "id" in record]


def test_the_holder_hears_of_every_change(tmp_path):
    pictures(tmp_path / "in", 2)
    library = tmp_path / "library"
    with held(library) as holder:
        assert ran(library, "import", tmp_path / "in")[0] == 0
        ids = artwork_ids(library)
        assert ran(library, "edit", ids[0], "--tag", "sky")[0] == 0
        holder.stdin.close()
        told = [line.split() for line in holder.stdout.read().splitlines()]
    assert sum(int(added) for _, added, _, _ in told) == 2
    assert ["editing", "0", "1", "False"] in told
    assert told[-1] == ["editing", "0", "0", "True"]


def test_a_killed_holder_is_recognised_and_its_place_is_taken(tmp_path):
    source = a_picture(tmp_path / "a.png")
    library = tmp_path / "library"
    with held(library) as holder:
        holder.send_signal(signal.SIGKILL)
        holder.wait()
        assert (library / NAME).exists()
        code, _, errors = ran(library, "import", source)
        assert (code, errors) == (0, "")
    with open_library(library) as opened:
        assert opened.artworks.counts()[State.KEPT] == 1


def test_ctrl_c_stops_the_work_in_the_other_process(tmp_path):
    pictures(tmp_path / "in", 300)
    a_picture(tmp_path / "in" / "0000a.png", seed=0)
    library = tmp_path / "library"
    with held(library) as holder:
        process = started(library, "import", tmp_path / "in", "--json")
        process.stdout.readline()  # The first duplicate is told: it is under way.
        process.send_signal(signal.SIGINT)
        with process:
            _, errors = process.communicate()
        assert (process.returncode, errors) == (130, "Stopped. What was finished is kept.\n")
        assert holder.poll() is None
        assert ran(library, "doctor", "--repair")[0] == 0
        holder.stdin.close()
    with open_library(library) as opened:
        assert 0 < opened.artworks.counts()[State.KEPT] < 300


def test_a_killed_caller_stops_its_work_and_the_holder_goes_on(tmp_path):
    pictures(tmp_path / "in", 300)
    a_picture(tmp_path / "in" / "0000a.png", seed=0)
    library = tmp_path / "library"
    with held(library) as holder:
        process = started(library, "import", tmp_path / "in", "--json")
        process.stdout.readline()
        process.kill()
        process.communicate()
        for line in holder.stdout:
            if line.split()[-1] == "True":
                break
        assert ran(library, "doctor", "--repair")[0] == 0
        holder.stdin.close()
    with open_library(library) as opened:
        assert 0 < opened.artworks.counts()[State.KEPT] < 300


def test_a_holder_that_dies_in_the_middle_is_told(tmp_path):
    pictures(tmp_path / "in", 300)
    a_picture(tmp_path / "in" / "0000a.png", seed=0)
    library = tmp_path / "library"
    with held(library) as holder:
        process = started(library, "import", tmp_path / "in", "--json")
        process.stdout.readline()
        holder.kill()
        with process:
            _, errors = process.communicate()
        assert (process.returncode, errors.split()[0]) == (1, "library-in-use:")


def test_what_is_open_elsewhere_cannot_be_replaced(tmp_path):
    library = tmp_path / "library"
    with held(library):
        assert ran(library, "backup", tmp_path / "b.zip")[0] == 0
        code, _, errors = ran(library, "restore", tmp_path / "b.zip")
    assert (code, errors.split()[0]) == (1, "library-in-use:")


def test_a_pipe_of_this_process_is_not_handed_over(tmp_path):
    library = tmp_path / "library"
    with held(library):
        code, _, errors = ran(library, "feedback", "add", "/dev/stdin")
    assert (code, errors.split()[0]) == (1, "library-in-use:")
