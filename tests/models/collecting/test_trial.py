"""A page that is tried: asked for once, politely, and nothing of it is kept."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path

import pytest

from models.collecting.trial import Trial
from models.recipes.writing.draft import draft_of
from tests.support.collecting import a_collector, collect
from tests.support.local_site import RECIPE, LocalSite, Reply, picture_bytes


@pytest.fixture
def site():
    with LocalSite() as site:
        site.gallery(works=3)
        yield site


def draft(site: LocalSite, **changes: str):
    text = RECIPE.format(root=site.root).partition("[[test]]")[0]
    for old, new in changes.items():
        text = text.replace(old, new)
    found = draft_of(text, Path("mine.toml"))
    assert found is not None
    return found


def tried(collector, url: str, found=None):
    return asyncio.run(collector.try_page(Trial(url, found)))


def test_a_page_is_read_by_a_recipe_that_nothing_tests_yet(library, sandbox, site, tmp_path):
    collector = a_collector(library, sandbox, site, tmp_path)
    came = tried(collector, f"{site.root}/", draft(site))
    assert came.error is None
    assert came.explanation.route == "list"
    assert came.result.follow == tuple(f"{site.root}/work/{n}" for n in (1, 2, 3))
    assert b"<article>" in came.body
    assert site.paths() == ["/robots.txt", "/"]
    assert library.sources.all() == []


def test_without_a_draft_the_recipe_of_now_reads_it(library, sandbox, site, tmp_path):
    collector = a_collector(library, sandbox, site, tmp_path)
    came = tried(collector, f"{site.root}/work/1")
    assert (came.explanation.recipe_id, came.chosen.recipe_id) == ("local", "local")
    assert came.result.finds[0].author == "Mika"


def test_what_the_site_forbids_is_not_asked(library, sandbox, site, tmp_path):
    site.pages["/robots.txt"] = Reply(b"User-agent: *\nDisallow: /work/", "text/plain")
    collector = a_collector(library, sandbox, site, tmp_path)
    came = tried(collector, f"{site.root}/work/1", draft(site))
    assert came.error.code == "robots-refused"
    assert site.paths() == ["/robots.txt"]


def test_an_address_inside_is_refused_and_one_that_it_does_not_read_asks_nobody(
    library, sandbox, site, tmp_path
):
    collector = a_collector(library, sandbox, site, tmp_path)
    with LocalSite() as other:
        found = draft(other)
        came = tried(collector, f"{other.root}/", found)
        assert came.error.code == "address-refused"
        assert other.paths() == []
    came = tried(collector, f"{site.root}/about", draft(site))
    assert not came.explanation.usable
    assert site.paths() == []


def test_a_host_that_wants_rest_is_left_alone(library, sandbox, site, tmp_path):
    site.pages["/"] = Reply(b"", status=429, headers={"Retry-After": "3600"})
    collector = a_collector(library, sandbox, site, tmp_path)

    async def twice():
        first = await collector.try_page(Trial(f"{site.root}/"))
        return first, await collector.try_page(Trial(f"{site.root}/"))

    first, second = asyncio.run(twice())
    assert (first.error.code, second.error.code) == ("http-status", "host-waits")
    assert site.paths() == ["/robots.txt", "/"]


def test_beside_a_round_it_waits_its_turn(library, sandbox, site, tmp_path):
    collector = a_collector(library, sandbox, site, tmp_path)
    collector.add_source(f"{site.root}/")
    held = threading.Event()
    site.pages["/file/1.png"] = Reply(picture_bytes(1), "image/png", pause=held)

    async def both():
        events = collector.collect(collector.sources())
        following = asyncio.create_task(_all(events))
        while "/file/1.png" not in site.paths():
            await asyncio.sleep(0.01)
        page = Trial(f"{site.root}/work/2", draft(site))
        trial = asyncio.create_task(collector.try_page(page))
        asked, _ = await asyncio.wait({trial}, timeout=0.3)
        held.set()
        return asked, await following, await trial

    asked, outcomes, came = asyncio.run(both())
    assert asked == set(), "the site is answering another question"
    assert outcomes == ["new"] * 3
    assert came.result.finds[0].title == "Work 2"
    assert max(each.open_at_once for each in site.asked) == 1
    assert site.paths().count("/robots.txt") == 1


async def _all(events) -> list[str]:
    return [event.outcome async for event in events]


def test_a_page_that_cannot_be_read_is_there_all_the_same(library, sandbox, site, tmp_path):
    collector = a_collector(library, sandbox, site, tmp_path)
    changes = {'[step.work]\nformat = "html"': '[step.work]\nformat = "xml"'}
    site.pages["/work/1"] = Reply(b"<b>not well-formed")
    came = tried(collector, f"{site.root}/work/1", draft(site, **changes))
    assert came.error.code == "page-unreadable"
    assert came.body == b"<b>not well-formed"


def test_a_secret_goes_with_the_question_and_stays_out_of_the_page(
    library, sandbox, site, tmp_path
):
    collector = a_collector(library, sandbox, site, tmp_path)
    collector.credentials.set("local", "token", "hunter2hunter2")
    auth = '[auth]\nscheme = "query"\nname = "key"\ntoken = "keyring:local/token"\n[politeness]'
    site.pages["/?key=hunter2hunter2"] = Reply(b"<p>your key hunter2hunter2</p>")
    came = tried(collector, f"{site.root}/", draft(site, **{"[politeness]": auth}))
    assert came.error is None
    assert (came.asked, came.body) == (f"{site.root}/", b"<p>your key removed</p>")


def test_changed_recipes_are_read_anew(library, sandbox, site, tmp_path):
    collector = a_collector(library, sandbox, site, tmp_path)
    collector.add_source(f"{site.root}/")
    assert "local" in collector.book.recipes
    own = tmp_path / "recipes" / "local.toml"
    own.write_text(own.read_text().replace('css = "h1"', 'css = ".artist"'))
    collector.renew_recipes()
    collect(collector)
    titles = {artwork.title for artwork in _artworks(library)}
    assert titles == {"Mika"}


def _artworks(library):
    from models.library.tables.tables import SightingRow

    with library.reading():
        return list(SightingRow.select())
