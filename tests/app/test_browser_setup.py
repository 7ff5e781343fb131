"""Browsers are told which program stands behind the extension, and it is taken back whole."""

from __future__ import annotations

import json
import os
import re
import stat
import subprocess
from pathlib import Path

import pytest

import resources
from app.calls import browser_setup
from tests.support.native_host import frame, frames_in
from tests.support.verbs import verb_runner


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A person who has used Chromium and Firefox."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.setattr("app.paths.data_folder", lambda: tmp_path / "data")
    for folder in (".config/chromium", ".mozilla"):
        (tmp_path / folder).mkdir(parents=True)
    return tmp_path


def test_the_verbs_install_tell_and_remove(home: Path, capsys) -> None:
    run = verb_runner(home / "library", capsys)
    said = run("browser", "install")
    assert said.code == 0
    assert [each["browser"] for each in said.records] == ["chromium", "firefox"]
    file = home / ".config/chromium/NativeMessagingHosts/io.bunshin.collect.json"
    written = json.loads(file.read_text())
    assert written["allowed_origins"] == [f"chrome-extension://{browser_setup.CHROME_ID}/"]
    assert (home / ".mozilla/native-messaging-hosts/io.bunshin.collect.json").exists()
    status = {each["browser"]: each for each in run("browser", "status").records}
    assert status["chromium"]["installed"]
    assert status["firefox"]["installed"]
    assert not status["brave"]["there"]
    assert run("browser", "remove").summary == {"removed": 2}
    assert not file.exists()
    assert not browser_setup.launcher().exists()
    assert not (home / "library").exists()  # Asked for by nobody.


def test_a_browser_may_be_named_and_a_wrong_name_is_wrong_usage(home: Path, capsys) -> None:
    run = verb_runner(home / "library", capsys)
    assert [each["browser"] for each in run("browser", "install", "brave").records] == ["brave"]
    assert run("browser", "install", "netscape").code == 2
    assert run("browser", "remove", "brave").summary == {"removed": 1}


def test_what_it_writes_is_a_program_for_its_owner_alone_that_answers(home: Path) -> None:
    (place, *_) = browser_setup.browsers()
    library = home / "a 'library' with $odd `letters`"
    browser_setup.install([place], library)
    script = browser_setup.launcher()
    assert stat.S_IMODE(script.stat().st_mode) == 0o700
    done = subprocess.run(
        [str(script), "chrome-extension://x/"],
        input=frame({"type": "hello"}),
        capture_output=True,
        check=True,
    )
    assert frames_in(done.stdout)[0]["library"] is None
    assert not library.exists()


def test_a_link_in_its_place_is_replaced_not_followed(home: Path) -> None:
    (place, *_) = browser_setup.browsers()
    place.folder.mkdir(parents=True)
    other = home / "precious"
    other.write_text("mine")
    os.symlink(other, place.file)
    browser_setup.install([place])
    assert other.read_text() == "mine"
    assert place.installed


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_every_platform_has_its_places(platform: str, home: Path) -> None:
    known = browser_setup.browsers(home, platform)
    assert {each.id for each in known} >= {"chrome", "chromium", "edge", "brave", "firefox"}
    assert len({each.file for each in known}) == len(known)
    assert all(bool(each.registry) == (platform == "win32") for each in known)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_page_on_privacy_names_every_file(home: Path, language: str) -> None:
    page = (resources.guide_folder() / language / "privacy.md").read_text("utf-8")
    assert f"{browser_setup.NAME}.json" in page
    assert f"/bunshin/{browser_setup.launcher().name}`" in page
    places = [each.folder.relative_to(home) for each in browser_setup.browsers(home, "linux")]
    assert [str(each) for each in places if f"~/{each.parent}" not in page] == []
    assert {each.name for each in places} <= set(re.findall(r"[\w-]+", page))
