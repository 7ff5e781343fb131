"""gallery-dl in the window: explained where an address is typed, chosen, named in the list."""

from __future__ import annotations

import pytest

from app import settings
from tests.support.desk import at_desk
from tests.support.driving import click, until
from tests.support.programs import a_program, need_gallery_dl
from widgets.sources.login_dialog import LoginDialog

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]
URL = "https://www.pixiv.net/users/1"


async def type_address(desk, text: str) -> None:
    await desk.show()
    desk.window.show_screen("sources")
    desk.window.sources.address.setText(text)
    await until(lambda: desk.window.sources.explanation.text(), "it is explained")


def test_a_site_that_nothing_reads_offers_it_and_says_whose_it_is(
    qapp, library, sandbox, monkeypatch
):
    monkeypatch.setenv("PATH", "/usr/bin:/bin")

    async def story(desk):
        screen = desk.window.sources
        await type_address(desk, URL)
        assert "separate program that is not installed" in screen.explanation.text()
        assert screen.helping.isVisible()
        click(screen.helping)
        dialog = desk.made.collecting.more_sites._dialog
        await until(lambda: dialog.install.isVisible(), "it was looked for")
        assert "version 2 only" in dialog.licence.text()
        monkeypatch.setenv("PIP_NO_INDEX", "1")
        monkeypatch.delenv("PIP_FIND_LINKS", raising=False)
        click(dialog.install)
        await until(lambda: dialog.trouble.isVisible(), "why it could not be installed", 60)
        assert "could not be installed" in dialog.trouble.text()
        await until(lambda: dialog.install.isVisible(), "it may be tried again")
        dialog.reject()

    at_desk(qapp, library, sandbox, story)


def test_the_one_that_was_chosen_reads_and_is_named(qapp, library, sandbox):
    program = need_gallery_dl()
    library.writer.call(lambda: library.sources.add(URL, "gallery-dl"))

    async def story(desk):
        more, screen = desk.made.collecting.more_sites, desk.window.sources
        await type_address(desk, URL)
        more.open()
        more._on_chosen(str(program))
        await until(lambda: "as pixiv:user" in screen.explanation.text(), "it is explained anew")
        assert not screen.helping.isVisible()
        assert settings.load().gallery_dl == str(program)
        await desk.made.collecting.refresh()
        screen.table.selectRow(0)
        await until(lambda: "Read by gallery-dl 1." in screen.detail.text(), "who reads it")
        more._dialog.reject()
        click(screen.detail.login)
        find = desk.window.findChild
        await until(lambda: find(LoginDialog), "its login is asked for")
        dialog = find(LoginDialog)
        assert dialog.windowTitle() == "Login for www.pixiv.net"
        assert [field.name for field, _ in dialog.lines] == ["username", "password"]
        dialog.reject()

    at_desk(qapp, library, sandbox, story)


def test_what_does_not_answer_is_not_taken(qapp, library, sandbox, tmp_path):
    other = a_program(tmp_path / "other", "exit 0\n", version="'no number'")

    async def story(desk):
        await desk.show()
        more = desk.made.collecting.more_sites
        more.open()
        more._on_chosen(str(other))
        await until(lambda: more._dialog.trouble.isVisible(), "it is refused")
        assert settings.load().gallery_dl is None
        more._dialog.reject()

    at_desk(qapp, library, sandbox, story)
