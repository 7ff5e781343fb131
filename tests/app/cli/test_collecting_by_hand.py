"""`source pause`, rhythms, `collect` that is stopped, logins that are asked for on a terminal."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys

import pytest

from app import paths
from app.example_site import ADDRESS
from models.library import open_library
from tests.support.sources import ROOT
from tests.support.verbs import verb_runner

SECRET = "a-secret-nobody-else-knows"
MEMBERS = """
schema = 1
id = "members"
name = "Members only"
version = 1
insecure = true
examples = ["http://127.0.0.1:9/"]
[auth]
scheme = "bearer"
token = "keyring:members/token"
[[route]]
name = "list"
kind = "listing"
url = "http://127.0.0.1:9/"
step = "list"
[step.list]
format = "html"
items = "figure"
[step.list.paginate]
mode = "none"
stop = { pages = 1 }
[step.list.fields]
file_url = { css = "img", attr = "src" }
[identity]
key = "{index}"
[[test]]
url = "http://127.0.0.1:9/"
fixture = "list.html"
expect = { }
"""


@pytest.fixture
def run(tmp_path, capsys):
    return verb_runner(tmp_path / "library", capsys)


@pytest.fixture
def members():
    """A recipe of the person's own that wants a token, for a site that no guard lets be asked."""
    folder = paths.own_recipe_folder()
    folder.mkdir(parents=True)
    (folder / "members.toml").write_text(MEMBERS, encoding="utf-8")
    (folder / "list.html").write_text("<figure><img src='/1.png'></figure>", encoding="utf-8")


def test_sources_rest_until_they_are_resumed_or_named(run, example_port):
    run("source", "add", f"{ADDRESS}/", "--every", "6h")
    said = run("source", "pause", 1)
    assert (said.code, said.summary) == (0, {"paused": 1})
    assert said.records[0]["state"] == "paused"
    assert run("collect", "--limit", 3).summary["requests"] == 0
    assert run("source", "list").records[0]["state"] == "paused"
    assert run("source", "resume", 1).records[0]["state"] == "ready"
    run("source", "pause", 1)
    assert run("collect", "--source", 1, "--limit", 1).summary["new"] == 1
    assert run("source", "list").records[0]["state"] != "paused"


def test_pausing_is_all_or_nothing(run):
    run("source", "add", f"{ADDRESS}/")
    said = run("source", "pause", 1, 7)
    assert said.code == 1
    assert "source-unknown" in said.errors
    assert run("source", "list").records[0]["state"] == "ready"


def test_auto_is_a_rhythm(run, tmp_path):
    assert run("source", "add", f"{ADDRESS}/", "--every", "auto").records[0]["next"] is not None
    with open_library(tmp_path / "library", read_only=True) as library:
        assert library.sources.by_id(1).every == 0


def test_a_collect_that_is_stopped_tells_what_it_did(run, tmp_path, example_port):
    run("source", "add", f"{ADDRESS}/")
    command = [sys.executable, "main.py", "--library", tmp_path / "library", "collect", "--json"]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen([str(each) for each in command], cwd=ROOT, **pipes) as collecting:
        first = json.loads(collecting.stdout.readline())
        collecting.send_signal(signal.SIGINT)
        out, errors = collecting.communicate(timeout=30)
    assert first["outcome"] == "new"
    assert collecting.returncode == 130
    assert "Stopped" in errors
    summary = json.loads(out.splitlines()[-1])["summary"]
    assert summary["new"] >= 1
    assert list(summary)[:3] == ["found", "new", "duplicates"]


def test_without_a_terminal_nobody_is_asked_and_the_reason_is_told(run, members):
    run("source", "add", "http://127.0.0.1:9/")
    said = run("collect")
    assert said.code == 1
    assert [each["reason"] for each in said.records] == ["secret-missing"]
    assert said.summary["requests"] == 0


def test_on_a_terminal_the_secret_is_asked_for_and_seen_nowhere(run, members, tmp_path):
    run("source", "add", "http://127.0.0.1:9/")
    command = [sys.executable, "main.py", "--library", str(tmp_path / "library"), "collect"]
    seen, code = on_a_terminal([*command, "--json"], "members token:", SECRET)
    assert code == 1
    assert "Members only wants a login" in seen
    assert "kept for this session only" in seen
    assert '"reason": "address-refused"' in seen  # It went on, as far as the guard lets it.
    assert SECRET not in seen
    kept = [each for each in tmp_path.rglob("*") if each.is_file()]
    assert not any(SECRET.encode() in each.read_bytes() for each in kept)


def test_a_question_ends_with_ctrl_c(run, members, tmp_path):
    run("source", "add", "http://127.0.0.1:9/")
    command = [sys.executable, "main.py", "--library", str(tmp_path / "library"), "collect"]
    seen, code = on_a_terminal(command, "members token:", "\x03", end="")
    assert code == 130
    assert "Stopped" in seen


def on_a_terminal(command: list[str], wait_for: str, answer: str, end: str = "\n"):
    """What a person saw who typed `answer` when they were asked; and the exit code."""
    pid, master = pty.fork()
    if pid == 0:
        os.chdir(ROOT)
        os.execv(command[0], command)
    seen = ""
    with os.fdopen(master, "r+b", buffering=0) as terminal:
        answered = False
        while True:
            try:
                piece = terminal.read(4096)
            except OSError:  # So ends a terminal on Linux.
                break
            if not piece:
                break
            seen += piece.decode()
            if wait_for in seen and not answered:
                answered = True
                terminal.write((answer + end).encode())
    return seen, os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
