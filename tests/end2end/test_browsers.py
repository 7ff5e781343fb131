"""The extension in real browsers, on pages of the example site: a press saves, the find has its
page, author and tags. They run where the browser is."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import resources
from app.calls import browser_setup
from app.cli import main
from app.example_site import ADDRESS, PORT, ExampleSite
from app.example_site.catalogue import Catalogue
from models.library.ledger.crawl_jobs import CrawlJobs
from models.library.library import open_library
from models.records import State
from tests.support.marionette import firefox
from tests.support.webdriver import Driver, chromium, found

needs_chromium = pytest.mark.skipif(
    not (found("chromedriver") and found("chromium", "google-chrome")),
    reason="Chromium and chromedriver are not here",
)
needs_firefox = pytest.mark.skipif(
    not found("firefox-esr", "firefox"), reason="Firefox is not here"
)


@pytest.fixture
def work(example_port: None):
    """The address of a work of the example site, which is served, and its picture's."""
    with ExampleSite() as site:
        assert site.port == PORT
        works = Catalogue(resources.sample_folder()).works
        yield f"{ADDRESS}{works[0].path}", works[0], works


@pytest.fixture
def host(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, Path], Path]:
    """Puts our program where the browser looks; the library that it writes to."""
    library = tmp_path / "library"
    open_library(library, create=True).close()
    monkeypatch.setattr("app.paths.data_folder", lambda: tmp_path / "data")

    def put(browser: str, folder: Path) -> Path:
        place = browser_setup.Browser(browser, browser, folder, folder)
        browser_setup.install([place], library)
        return library

    return put


def collected(library: Path, artwork: str):
    """What waits is fetched as the next `collect` does; the find with its first sighting."""
    assert main(["--library", str(library), "collect"]) == 0
    with open_library(library, read_only=True) as opened:
        assert artwork in opened.artworks.all_ids([State.INBOX])
        return opened.artworks.by_id(artwork), opened.artworks.sightings(artwork)[-1]


def check(library: Path, work) -> None:
    address, made, _ = work
    artwork, seen = collected(library, made.sha256)
    assert (seen.via, seen.page_url, seen.author) == ("browse", address, made.author)
    assert {tag.name for tag in artwork.tags} >= {each.replace(" ", "_") for each in made.tags}


@needs_chromium
def test_a_press_in_chromium_saves_a_picture_with_page_author_and_tags(
    tmp_path: Path, host, work, capsys
) -> None:
    profile = tmp_path / "profile"
    library = host("chromium", profile / "NativeMessagingHosts")
    with chromium(_let_in(tmp_path), profile) as browser:
        browser.go(work[0])
        page = browser.run("return location.href")
        browser.switch(browser.new_tab())
        own = f"chrome-extension://{browser_setup.CHROME_ID}"
        browser.go(f"{own}/options.html")
        tabs = "return chrome.tabs.query({}).then((all) => all.map((each) => [each.id, each.url]))"
        (tab,) = [number for number, url in browser.run(tabs) if url == page]
        browser.go(f"{own}/popup.html?tab={tab}")
        browser.until("return !document.querySelector('#save').disabled")
        assert browser.run("return document.querySelector('#missing').hidden")
        browser.click("#save")
        state = "return document.querySelector('.cell').dataset.state"
        assert browser.until(state) == "saved"
        assert "inbox" in browser.run("return document.querySelector('#note').textContent")
        _add_site(browser, own)
        browser.go(f"{ADDRESS}/")
        with open_library(library, read_only=True) as opened:
            jobs = CrawlJobs(opened.reading)
            listed = {f"browsed:{ADDRESS}/ {ADDRESS}/file/{each.file}" for each in work[2][1:3]}
            end = time.monotonic() + 20
            while not listed <= jobs.keys_known(listed):
                assert time.monotonic() < end, "what came into view was not saved"
                time.sleep(0.05)
    check(library, work)


def _add_site(browser: Driver, own: str) -> None:
    """The person's own list, by the options page; the test's copy is allowed there already."""
    browser.go(f"{own}/options.html")
    browser.run("document.querySelector('#site').value = 'http://example.localhost:48650/'")
    browser.click("#adding button")
    browser.until("return document.querySelectorAll('#sites li').length === 1")


@pytest.mark.torture
@needs_firefox
def test_a_press_in_firefox_does_the_same(tmp_path: Path, host, work, capsys) -> None:
    home = tmp_path / "home"
    library = host("firefox", home / ".mozilla" / "native-messaging-hosts")
    with firefox(home) as browser:
        extension = browser.install(browser_setup.EXTENSION)
        browser.go(work[0])
        place = browser.press_button(extension)
        browser.new_tab()
        browser.go(f"moz-extension://{place['host']}/popup.html?tab={place['tab']}")
        browser.until("return !document.querySelector('#save').disabled")
        browser.click("#save")
        state = "return document.querySelector('.cell').dataset.state ?? ''"
        assert browser.until(state) == "saved"
    check(library, work)


def _let_in(folder: Path) -> Path:
    """The extension, let into the site by its manifest: a press on the toolbar, which lets it in
    for a person, is out of reach for chromedriver."""
    copy = folder / "extension"
    shutil.copytree(browser_setup.EXTENSION, copy)
    manifest = json.loads((copy / "manifest.json").read_text())
    manifest["host_permissions"] = ["*://example.localhost/*"]
    (copy / "manifest.json").write_text(json.dumps(manifest))
    return copy
