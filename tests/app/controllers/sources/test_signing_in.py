"""The login by a site's own page, in the real window: let in, begun; refused, asked anew."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from app.controllers.sources.adding_source import LIKES
from models.collecting.access.letting_in import closed
from models.collecting.collector import Collector, Surroundings
from models.collecting.hosts.policy import Policy
from models.errors import CollectError
from models.sign_in.tokens import tokens_in
from resources import recipe_folder
from tests.support.collecting import addresses_of
from tests.support.desk import at_desk
from tests.support.driving import click, press, until
from tests.support.fake_tumblr import KEY, SECRET, FakeTumblr, follow

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]


class Browsers:
    """What the window opens, each in a thread as a browser is."""

    def __init__(self) -> None:
        self.opened: list[str] = []
        self.threads: list[threading.Thread] = []

    def __call__(self, address: str) -> None:
        self.opened.append(address)
        if address.startswith("http://127.0.0.1") and address.endswith("/begin"):
            thread = threading.Thread(target=follow, args=(address,), name="browser")
            thread.start()
            self.threads.append(thread)

    def close(self) -> None:
        for each in self.threads:
            each.join()


@pytest.fixture
def story_at(qapp, library, sandbox, tmp_path):
    """Live a story with the site, at a desk whose collector knows only it."""

    def live(story):
        with FakeTumblr() as site:
            recipes = site.write_shipped(tmp_path / "recipes")
            around = Surroundings(Policy(), addresses_of(site))
            browsers = Browsers()

            async def whole(desk):
                made = Collector(library, lambda: sandbox, [recipes], around)
                desk.bench.core.__dict__["collecting"] = made
                desk.made.login.signing_in.open_page = browsers
                await desk.show("sources")
                try:
                    await story(desk, site, browsers)
                finally:
                    browsers.close()

            at_desk(qapp, library, sandbox, whole)

    return live


async def paste(desk, address: str):
    """Into the field, and Return when it is explained; the dialog that comes."""
    screen, signing = desk.window.sources, desk.made.login.signing_in
    screen.address.setText(address)
    await until(screen.add.isEnabled, "it is explained")
    press(screen.address, Qt.Key.Key_Return)
    await until(lambda: signing.dialog is not None, "the dialog")
    return signing.dialog


def typed(dialog, secret: str = SECRET) -> None:
    for line, text in ((dialog.key_page.key, KEY), (dialog.key_page.secret, secret)):
        line.setFocus()
        for letter in text:
            press(line, letter)


def test_pasted_let_in_and_begun_by_keyboard(story_at):
    async def story(desk, site, browsers):
        dialog = await paste(desk, f"{site.root}/likes")
        assert not dialog.key_page.main.isEnabled(), "there is no key yet"
        assert desk.library.sources.all() == []
        click(dialog.key_page.copy)
        assert QGuiApplication.clipboard().text() == site.redirect
        click(dialog.key_page.register)
        assert browsers.opened == [f"{site.root}/oauth/apps"]
        typed(dialog)
        assert dialog.key_page.main.isEnabled()
        press(dialog.key_page.secret, Qt.Key.Key_Return)
        await until(lambda: dialog.pages.currentIndex() == 2, "let in")
        assert "a-friend-of-rivers" in dialog.account_page.account.text()
        assert KEY not in browsers.opened[-1], "it becomes an argument of the browser"
        press(dialog.account_page.main, Qt.Key.Key_Return)
        await until(lambda: bool(desk.library.sources.all()), "the source is there")
        assert desk.library.sources.all()[0].url == f"{site.root}/likes"
        credentials = desk.bench.core.collecting.credentials
        assert tokens_in(credentials.get("tumblr", "oauth2")).access in site.given.access

    story_at(story)


def test_a_refusal_is_said_and_what_was_typed_is_still_there(story_at):
    async def story(desk, site, browsers):
        dialog = await paste(desk, f"{site.root}/likes")
        typed(dialog, "wrong")
        click(dialog.key_page.main)
        await until(dialog.key_page.said.isVisible, "it says so")
        assert "invalid_client" in dialog.key_page.said.text()
        assert dialog.key_page.key.text() == KEY
        site.says_no = True
        click(dialog.key_page.main)
        await until(lambda: "access_denied" in dialog.key_page.said.text(), "the person said no")
        press(dialog, Qt.Key.Key_Escape)
        await until(lambda: desk.made.login.signing_in.dialog is None, "closed")
        assert desk.library.sources.all() == []

    story_at(story)


def test_given_up_while_the_browser_is_open(story_at):
    async def story(desk, site, browsers):
        dialog = await paste(desk, f"{site.root}/likes")
        desk.made.login.signing_in.open_page = browsers.opened.append  # A person who does nothing.
        typed(dialog)
        click(dialog.key_page.main)
        await until(lambda: dialog.pages.currentIndex() == 1, "waiting")
        dialog.browser_page.address.setText("http://127.0.0.1/?code=x&state=y")
        click(dialog.browser_page.take)
        assert dialog.browser_page.said.isVisible()
        dialog.reject()
        await until(lambda: not desk.bench.runner.jobs(), "nobody waits any more")

    story_at(story)


def test_a_source_that_was_thrown_out_asks_and_is_let_in_again(story_at):
    async def story(desk, site, browsers):
        made = desk.bench.core.collecting
        source = desk.library.writer.call(
            lambda: desk.library.sources.add(f"{site.root}/likes", "tumblr-likes")
        )
        made.credentials.set("tumblr", "consumer_key", KEY)
        made.credentials.set("tumblr", "consumer_secret", SECRET)
        desk.window.sources.login_requested.emit(source.id)
        signing = desk.made.login.signing_in
        await until(lambda: signing.dialog is not None, "the dialog")
        assert signing.dialog.key_page.main.isEnabled(), "the key is kept"
        click(signing.dialog.key_page.main)
        await until(lambda: signing.dialog.pages.currentIndex() == 2, "let in")
        click(signing.dialog.account_page.main)
        await until(lambda: signing.dialog is None, "closed")

    story_at(story)


def test_the_menu_leads_there_and_the_address_is_the_shipped_recipe_s(qapp, library, sandbox):
    collector = Collector(library, lambda: sandbox, [recipe_folder()])
    explained = collector.explain(LIKES)
    assert explained.recipe_id == "tumblr-likes"
    recipes = collector.book.recipes
    assert closed(recipes[explained.recipe_id], collector.credentials)
    assert not closed(recipes["tumblr"], collector.credentials)
    with pytest.raises(CollectError):
        collector.sources([99])

    async def story(desk):
        await desk.show()
        desk.window.actions_["tumblr_likes"].trigger()
        signing = desk.made.login.signing_in
        await until(lambda: signing.dialog is not None, "the dialog")
        assert desk.window.sources.isVisible()
        signing.dialog.reject()

    at_desk(qapp, library, sandbox, story)
