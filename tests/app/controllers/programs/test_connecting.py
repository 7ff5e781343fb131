"""The dialog of collecting while browsing: one press lets the browsers that are here reach us."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.calls import browser_setup
from tests.support.desk import Desk, at_desk
from tests.support.driving import click, until


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.setattr("app.paths.data_folder", lambda: tmp_path / "data")
    (tmp_path / "home" / ".mozilla").mkdir(parents=True)
    return tmp_path


def test_a_press_connects_and_another_takes_it_back(qapp, library, sandbox, home: Path) -> None:
    async def story(desk: Desk) -> None:
        await desk.show()
        desk.window.actions_["browsing"].trigger()
        dialog = desk.made.browsing.connecting.dialog
        assert dialog is not None
        assert list(dialog.boxes) == ["firefox"]
        assert "not connected" in dialog.boxes["firefox"].text()
        assert not dialog.disconnect_.isEnabled()
        click(dialog.connect_)
        await until(dialog.disconnect_.isEnabled, "connected")
        file = home / "home/.mozilla/native-messaging-hosts/io.bunshin.collect.json"
        assert file.exists()
        assert dialog.folder.text() == str(browser_setup.EXTENSION)
        click(dialog.disconnect_)
        await until(dialog.connect_.isEnabled, "taken back")
        assert not file.exists()
        dialog.reject()

    at_desk(qapp, library, sandbox, story)


def test_a_folder_that_cannot_be_written_is_told(qapp, library, sandbox, home: Path) -> None:
    # A file stands where the browser's folder should be.
    (home / "home/.mozilla/native-messaging-hosts").write_text("")

    async def story(desk: Desk) -> None:
        await desk.show()
        desk.window.actions_["browsing"].trigger()
        dialog = desk.made.browsing.connecting.dialog
        assert dialog is not None
        click(dialog.connect_)
        await until(lambda: desk.errors, "it was reported")
        (error,) = desk.errors
        desk.errors.clear()
        assert getattr(error, "code", "") == "library-read-only"
        dialog.reject()

    at_desk(qapp, library, sandbox, story)
