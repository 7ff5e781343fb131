"""A login reaches gallery-dl and nothing else: not the command line, not what stays on the disk."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
import time

import psutil
import pytest

from models.collecting.access.credentials import Credentials
from models.gallery_dl.configuration import Manner, configuration
from models.gallery_dl.run_folder import CONFIG, note_process, run_folder, sweep
from tests.support.collecting import collect, outcomes
from tests.support.local_site import LocalSite
from tests.support.programs import a_collector_with, a_gallery_dl, a_post, a_program, booru

SECRET = "c4nary-7731"


@pytest.fixture
def site():
    with LocalSite() as made:
        yield made


def test_the_real_program_gets_the_login_and_nothing_keeps_it(library, sandbox, site, tmp_path):
    collector = a_collector_with(a_gallery_dl(site, tmp_path), library, sandbox, site)
    url = booru(site, [a_post(site, 1)])
    collector.credentials.set("gallery-dl-labbooru", "username", "mika")
    collector.credentials.set("gallery-dl-labbooru", "password", SECRET)
    collector.add_source(url)
    assert outcomes(collect(collector)) == {"new": 1}
    asked = next(each for each in site.asked if each.path.startswith("/posts.json"))
    assert "Authorization" in asked.headers
    assert "Authorization" not in site.asked[-1].headers, "only gallery-dl was told"
    for file in (each for each in tmp_path.rglob("*") if each.is_file()):
        assert SECRET.encode() not in file.read_bytes(), file


def test_it_stands_in_no_command_line_and_in_a_file_for_nobody_else(
    library, sandbox, site, tmp_path
):
    body = '(ls -ld . config.json; echo "$@"; env) >"$HOME/../../seen"\n'
    engine = a_gallery_dl(site, tmp_path, program=a_program(tmp_path / "program", body))
    collector = a_collector_with(engine, library, sandbox, site)
    collector.credentials.set("gallery-dl-odd", "password", SECRET)
    collector.add_source(f"{site.root}/odd")
    os.environ["BUNSHIN_CANARY"] = SECRET
    try:
        collect(collector)
    finally:
        del os.environ["BUNSHIN_CANARY"]
    seen = (engine.places.folder / "seen").read_text()
    assert SECRET not in seen
    assert "drwx------" in seen
    assert "-rw-------" in seen


def test_a_recipe_names_its_options(tmp_path):
    from models.recipes.language.parse import check_text

    text = """schema = 1
id = "p"
name = "P"
version = 1
engine = "gallery-dl"
categories = ["pixiv"]
examples = ["https://www.pixiv.net/users/1"]
[auth]
scheme = "option"
name = "refresh-token"
token = "keyring:pixiv/token"
[step.line.fields]
title = { jmes = "title" }
[[test]]
url = "https://www.pixiv.net/users/1"
fixture = "x"
expect = { }
"""
    recipe = check_text(text, tmp_path / "p.toml").recipe
    keys = Credentials()
    keys.set("pixiv", "token", SECRET)
    options = keys.options(recipe, "pixiv")
    assert options == {"refresh-token": SECRET}
    manner = Manner("Bunshin", 1.0, category="pixiv", secrets=options)
    assert SECRET not in repr(manner)
    assert configuration(manner, {})["extractor"]["pixiv"] == options


def test_what_a_killed_bunshin_left_is_swept_and_what_runs_is_ended(tmp_path):
    """A process that dies without a word while its gallery-dl runs."""
    script = (
        "import subprocess, sys, time; from pathlib import Path;"
        "from models.gallery_dl.run_folder import note_process, run_folder\n"
        "with run_folder(Path(sys.argv[1]), {'password': 'c4nary-7731'}) as f:\n"
        "    child = subprocess.Popen(['sleep', '600'], start_new_session=True)\n"
        "    note_process(f, child.pid); print(child.pid, flush=True); time.sleep(600)\n"
    )
    runs = tmp_path / "runs"
    with subprocess.Popen([sys.executable, "-c", script, runs], stdout=subprocess.PIPE) as owner:
        child = psutil.Process(int(owner.stdout.readline()))
        assert sweep(runs) == 0, "its owner lives"
        assert child.is_running()
        owner.kill()
        owner.wait()
    assert any(SECRET.encode() in each.read_bytes() for each in runs.rglob(CONFIG))
    assert sweep(runs) == 1
    assert list(runs.iterdir()) == []
    _gone(child)


def test_a_number_that_was_given_anew_is_somebody_else(tmp_path):
    runs = tmp_path / "runs"
    folder = runs / "999999999-1-left"
    folder.mkdir(parents=True)
    stranger = subprocess.Popen(["sleep", "600"], start_new_session=True)
    try:
        (folder / "process.json").write_text(json.dumps([stranger.pid, 1.0]))
        assert sweep(runs) == 1
        assert stranger.poll() is None
    finally:
        stranger.kill()
        stranger.wait()


def test_the_folder_is_for_nobody_else_and_goes(tmp_path):
    with run_folder(tmp_path / "runs", {"a": SECRET}) as folder:
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert stat.S_IMODE((folder / CONFIG).stat().st_mode) == 0o600
        note_process(folder, os.getpid())
    assert not folder.exists()


def _gone(child: psutil.Process) -> None:
    end = time.monotonic() + 5
    while child.is_running() and child.status() != psutil.STATUS_ZOMBIE:
        assert time.monotonic() < end, "it still runs"
