"""`api`: serves without a window, brings what it is given, shows and renews keys."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
import urllib.request

import pytest

from app.example_site import ADDRESS
from app.example_site.catalogue import Catalogue
from models.library import open_library
from models.records import State
from resources import sample_folder
from tests.support.sources import ROOT
from tests.support.verbs import verb_runner


@pytest.fixture
def run(tmp_path, capsys):
    return verb_runner(tmp_path / "library", capsys)


def asked(port: int, key: str, path: str, body: object = None):
    data = None if body is None else json.dumps(body).encode()
    headers = {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}
    request = urllib.request.Request(f"http://127.0.0.1:{port}/v1{path}", data, headers)
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.load(answer)


def test_it_serves_and_brings_until_it_is_stopped(tmp_path, example_port):
    work = Catalogue(sample_folder()).works[0]
    command = [sys.executable, "main.py", "--library", str(tmp_path / "library"), "--json"]
    command += ["api", "serve", "--port", "0"]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, cwd=ROOT, **pipes) as serving:
        told = json.loads(serving.stdout.readline())
        port, key = told["port"], told["full"]
        handed = asked(port, key, "/finds", {"url": f"{ADDRESS}{work.path}"})
        end = time.monotonic() + 30
        while (found := asked(port, key, f"/finds/{handed['id']}"))["state"] == "waiting":
            assert time.monotonic() < end
            time.sleep(0.05)
        serving.send_signal(signal.SIGINT)
        _, errors = serving.communicate(timeout=30)
    assert [each["id"] for each in found["pictures"]] == [work.sha256]
    assert serving.returncode == 0, errors
    assert "Traceback" not in errors
    with open_library(tmp_path / "library", read_only=True) as library:
        assert library.artworks.all_ids([State.INBOX]) == [work.sha256]


def test_to_the_world_nothing_is_served(run):
    for address in ("8.8.8.8", "0.0.0.0", "127.0.0.1", "nonsense"):
        said = run("api", "serve", "--port", "0", "--lan", address)
        assert said.code == 1
        assert address in said.errors


def test_two_keys(run, tmp_path):
    open_library(tmp_path / "library", create=True).close()
    said = [run("api", "key", *more).records[0] for more in ((), ("--read",))]
    assert [each["scope"] for each in said] == ["full", "read"]
    assert all(len(each["key"]) >= 40 for each in said)
