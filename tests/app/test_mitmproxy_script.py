"""The script for mitmproxy, fed with what mitmproxy hands over; no mitmproxy is needed."""

from __future__ import annotations

import importlib.util
import logging
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from app.calls import browser_setup
from models.library.ledger.crawl_jobs import BROWSED, CrawlJobs
from models.library.library import open_library
from tests.support.sources import ROOT

PAGE = "https://gallery.example/work/7"


@pytest.fixture
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "mitmproxy_bunshin", ROOT / "packaging" / "mitmproxy_bunshin.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def a_flow(
    url: str = "https://files.gallery.example/a.jpg",
    *,
    page: str = PAGE,
    kind: str = "image/jpeg",
    size: int = 50_000,
    status: int = 200,
) -> SimpleNamespace:
    headers = {"referer": page, "cookie": "session=secret"} if page else {"cookie": "x"}
    request = SimpleNamespace(headers=headers, pretty_url=url)
    answer = SimpleNamespace(
        headers={"content-type": kind, "set-cookie": "secret"},
        status_code=status,
        raw_content=b"x" * size,
    )
    return SimpleNamespace(request=request, response=answer)


def test_only_pictures_of_the_listed_sites_are_noted_and_only_two_facts_of_them(script) -> None:
    addon = script.Bunshin()
    addon.choose("gallery.example, art.example", 30_000, "/nowhere")
    assert addon.item_of(a_flow()) == {
        "image_url": "https://files.gallery.example/a.jpg",
        "page_url": PAGE,
    }
    assert addon.item_of(a_flow("https://art.example/b.png", page="")) == {
        "image_url": "https://art.example/b.png"
    }
    others = [
        a_flow(page="https://elsewhere.example/"),
        *(a_flow(kind="text/html"), a_flow(kind="image/svg+xml")),
        *(a_flow(size=100), a_flow(status=404), a_flow(status=304)),
    ]
    assert [addon.item_of(each) for each in others] == [None] * len(others)
    addon.choose("", 0, "/nowhere")
    assert addon.item_of(a_flow()) is None  # Off until a site is named.


def test_they_reach_the_library_through_the_program_that_browsers_start(
    script, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = tmp_path / "library"
    open_library(library, create=True).close()
    monkeypatch.setattr("app.paths.data_folder", lambda: tmp_path / "data")
    browser_setup.install([], library)
    addon = script.Bunshin()
    addon.choose("gallery.example", 30_000, str(browser_setup.launcher()))
    for _ in range(2):
        addon.response(a_flow())
        addon.response(a_flow("https://files.gallery.example/b.jpg"))
    addon.done()
    with open_library(library, read_only=True) as opened:
        jobs = CrawlJobs(opened.reading)
        keys = [f"browsed:{PAGE} https://files.gallery.example/{name}.jpg" for name in "ab"]
        assert jobs.keys_known(keys) == set(keys)
        assert list(jobs.waiting([BROWSED])) == ["gallery.example"]


def test_where_bunshin_does_not_answer_nothing_is_lost(script, caplog) -> None:
    addon = script.Bunshin()
    addon.choose("gallery.example", 30_000, "/nowhere/browser-host")
    addon.response(a_flow())
    with caplog.at_level(logging.WARNING):
        addon.done()
    assert "does not answer" in caplog.text
    assert len(addon._waiting) == 1
