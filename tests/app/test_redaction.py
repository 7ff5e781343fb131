"""What a person hands on tells what went wrong, and nothing of whose it is."""

from __future__ import annotations

import getpass
import json
import socket
import tomllib
import zipfile
from pathlib import Path

import pytest

from app import log
from app.reports import redaction
from app.reports.crash_reports import CrashReports
from app.reports.redaction import PROGRAM, redacted
from app.reports.support import ABOUT, save_for_support
from models.program import VERSION
from tests.support.leaks import ROOT

HOME = str(Path.home())


@pytest.mark.parametrize(
    ("said", "left"),
    [
        (
            "GET https://mika:pw@site.example/a/b?key=1#x failed",
            "GET https://site.example/… failed",
        ),
        ("('https://site.example/private/1.png')", "('https://site.example/…')"),
        ("mail to mika.s@mail.example now", "mail to <mail> now"),
        ("Authorization: Bearer abcdef123456", "Authorization: … …"),
        ("{'api_key': 'hello there', 'page': 2}", "{'api_key': …, 'page': 2}"),
        ("token=abc; n=2", "token=…; n=2"),
        (f"{HOME}/My Pictures/she.png is gone", "~/….png is gone"),
        (f'open("{HOME}/絵 と/a b") failed', 'open("~/…") failed'),
        (f'File "{PROGRAM}/app/log.py", line 3, in x', 'File "<program>/app/log.py", line 3, in x'),
        ("id 0123456789abcdef0123456789abcdef", "id 012345…"),
        ("a_function_with_a_very_long_name_indeed()", "a_function_with_a_very_long_name_indeed()"),
        (
            "/usr/lib/python3.11/asyncio/base_events.py",
            "/usr/lib/python3.11/asyncio/base_events.py",
        ),
    ],
    ids=lambda _: "",  # The home of a test run has another name in each process.
)
def test_what_is_left_of_a_line(said, left):
    assert redacted(said) == left


def test_the_library_has_no_place(tmp_path):
    assert redacted(f"{tmp_path}/mine/originals/a.png: full", tmp_path / "mine") == (
        "<library>/….png: full"
    )


def test_names_of_person_and_machine_are_taken_out(monkeypatch):
    monkeypatch.setattr(getpass, "getuser", lambda: "mika")
    monkeypatch.setattr(socket, "gethostname", lambda: "mikas-pc")
    redaction._names.cache_clear()
    try:
        assert redacted("mika at mikas-pc ran mikado") == "<user> at <machine> ran mikado"
    finally:
        redaction._names.cache_clear()


def test_what_is_saved_for_support_holds_log_and_reports_redacted(tmp_path):
    logs = tmp_path / "logs"
    logs.mkdir()
    log.log_file(logs).write_text(f"looked at {HOME}/secret.png\n")
    (logs / f"{log.FILE_NAME}.1").write_text("before\n")
    reports = CrashReports(logs / "crashes")
    kept = reports.keep(ValueError(f"{HOME}/secret.png"))
    target = tmp_path / "out.zip"
    names = save_for_support(target, logs, reports, {"library": tmp_path / "mine", "bunshin": "1"})
    assert names == [ABOUT, log.FILE_NAME, f"{log.FILE_NAME}.1", kept.name]
    with zipfile.ZipFile(target) as archive:
        texts = {name: archive.read(name).decode() for name in archive.namelist()}
    assert "secret" not in "".join(texts.values())
    assert json.loads(texts[ABOUT]) == {"library": "<library>", "bunshin": "1"}


def test_the_version_is_that_of_the_project():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    assert project["project"]["version"] == VERSION
