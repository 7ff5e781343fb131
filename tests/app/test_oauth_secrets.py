"""Key, secret, code and tokens of a login are found nowhere afterwards, whatever went wrong."""

from __future__ import annotations

import asyncio
import faulthandler
import json
import logging
import subprocess
import sys
import threading
from pathlib import Path

import psutil
import pytest

from app import log
from app.cli.sources import record
from models.cancellation import CancelToken
from models.collecting.access.letting_in import LettingIn
from models.collecting.trial import Trial
from models.errors import CollectError
from models.exchange.leaving import How, Sidecars
from models.exchange.picture_files import export_artworks
from models.sign_in.landing_page import Said
from tests.support.collecting import collect
from tests.support.fake_tumblr import KEY, SECRET, FakeTumblr, Liked, follow
from tests.support.likes import let_in

SAID = Said("en", ("in", "."), ("no", "."), ("strange", "."))
MARK = "canary"
CRASH = """
import faulthandler, sys
from models.sign_in.tokens import Tokens
def inside(tokens):
    faulthandler.dump_traceback(sys.stdout)
    raise RuntimeError(f"with {tokens!r}")
inside(Tokens("access-" + "canary", "refresh-" + "canary", "secret-" + "canary"))
"""


@pytest.fixture
def logged(tmp_path):
    """Everything that any part of the program says, as the log file has it."""
    handler = log.set_up(tmp_path / "log", level=logging.DEBUG)
    yield tmp_path / "log"
    log.take_down(handler)


def sign_in(site: FakeTumblr, collector, secret: str = SECRET) -> None:
    """The whole way, with a look at every process's arguments while it is under way."""
    recipe = collector.book.recipes["tumblr-likes"]
    collector.credentials.set("tumblr", "consumer_key", KEY)
    collector.credentials.set("tumblr", "consumer_secret", secret)
    login = LettingIn(recipe, collector.credentials, collector.addresses, SAID)
    try:
        start = login.begin()
        assert MARK not in start
        assert MARK not in repr(login), "records of it say nothing"
        browser = threading.Thread(target=follow, args=(start,), name="browser")
        browser.start()
        try:
            login.finish(lambda: False)
        finally:
            browser.join()
    finally:
        login.close()
    me = psutil.Process()
    said = [" ".join(each.cmdline()) for each in [me, *me.children(recursive=True)]]
    # Whole secrets: `pytest -k canary` says the mark alone.
    held = [KEY, SECRET, secret, *site.given.every]
    assert not any(each in line for each in held for line in said)


def tried_page(collector, url: str) -> bytes:
    """What a person who writes a recipe would keep of the page."""
    return asyncio.run(collector.try_page(Trial(url))).body


def hits(*folders: Path) -> list[str]:
    files = [each for folder in folders for each in folder.rglob("*") if each.is_file()]
    assert files
    return [str(each) for each in files if MARK.encode() in each.read_bytes()]


def test_no_secret_of_a_login_is_found_afterwards(library, sandbox, tmp_path, logged, caplog):
    likes = [Liked(100 + n, 1_700_000_000 - 10 * n, n % 3) for n in range(70)]
    with let_in(library, sandbox, likes, tmp_path / "site") as (site, collector):
        with pytest.raises(CollectError) as refused:
            sign_in(site, collector, secret=f"wrong-{MARK}")
        sign_in(site, collector)
        collect(collector)
        site.end_tokens()
        site.likes = [Liked(999, 1_700_000_500, 1), *site.likes]
        collect(collector)
        recorded = tried_page(collector, f"{site.root}/likes")
        assert b"liked_posts" in recorded
        assert b"echo" in recorded
        assert MARK.encode() not in recorded, "a page that becomes a fixture"
        site.throw_out()
        told = collect(collector)
        assert [each.reason for each in told] == ["login-needed"]
        logging.getLogger("test").error("a refusal", exc_info=refused.value)
        secrets = [KEY, SECRET, *site.given.every]
    assert len(secrets) > 8
    sources = library.sources.all()
    said = [json.dumps(record(each, each.reason)) for each in sources]
    said += [str(refused.value), repr(refused.value.params), repr(told), repr(sources), caplog.text]
    assert not any(MARK in each for each in said)
    exporting = export_artworks(
        library, [1, 2, 3], tmp_path / "export", How(frozenset(Sidecars)), CancelToken()
    )
    assert [each.done for each in exporting] == [1, 2, 3]
    library.close()
    assert hits(library.paths.folder, logged, tmp_path / "site" / "recipes") == []
    assert hits(tmp_path / "export") == []


def test_a_crash_says_where_and_nothing_of_what_was_held():
    done = subprocess.run(
        [sys.executable, "-c", CRASH], capture_output=True, text=True, timeout=60, check=False
    )
    assert "in inside" in done.stdout + done.stderr
    assert "Tokens(until=None)" in done.stderr
    assert "access-canary" not in done.stdout + done.stderr
    assert faulthandler.is_enabled()


def test_what_is_shipped_holds_none():
    from resources import recipe_folder

    texts = [each.read_text() for each in (recipe_folder() / "fixtures" / "tumblr").iterdir()]
    texts += [each.read_text(encoding="utf-8") for each in recipe_folder().glob("tumblr*.toml")]
    assert not any(
        word in each for each in texts for word in ("access_token", "Bearer", 'secret":')
    )
