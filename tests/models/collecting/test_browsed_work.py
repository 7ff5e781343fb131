"""What was saved while browsing comes to the inbox with page, author and tags, and is not lost."""

from __future__ import annotations

import asyncio
import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from models.collecting.browsing.browsed_door import HAVE, REJECTED, SAVED
from models.collecting.collector import Collector
from models.collecting.ledger.events import CollectEvent
from models.collecting.steered import collect_saved
from models.imaging.sandbox import Sandbox
from models.library.library import Library
from models.records import State
from tests.support.collecting import a_collector, collect
from tests.support.local_site import LocalSite, Reply, picture_bytes


@pytest.fixture
def site() -> Iterator[LocalSite]:
    with LocalSite() as site:
        site.work(1)
        yield site


@pytest.fixture
def collector(library: Library, sandbox: Sandbox, site: LocalSite, tmp_path: Path) -> Collector:
    return a_collector(library, sandbox, site, tmp_path)


def save(collector: Collector, **facts: object) -> str:
    (taken,) = collector.door.take([collector.door.browsed_of(facts)])
    return taken.state


def fetch(collector: Collector) -> list[CollectEvent]:
    async def follow() -> list[CollectEvent]:
        async with contextlib.aclosing(collect_saved(collector)) as events:
            return [event async for event in events]

    return asyncio.run(follow())


def only_sighting(library: Library, event: CollectEvent):
    assert event.id is not None, event
    return library.artworks.sightings(event.id)[-1]


def test_a_picture_comes_with_what_its_page_says(
    library: Library, collector: Collector, site: LocalSite
) -> None:
    page, image = f"{site.root}/work/1", f"{site.root}/file/1.png"
    assert save(collector, page_url=page, image_url=image, title="in the browser") == SAVED
    (event,) = fetch(collector)
    assert event.outcome == "new"
    seen = only_sighting(library, event)
    assert (seen.via, seen.author, seen.title) == ("browse", "Mika", "Work 1")
    assert (seen.page_url, seen.source, seen.recipe) == (page, None, "local/1")
    artwork = library.artworks.by_id(str(event.id))
    assert artwork.state is State.INBOX
    assert [tag.name for tag in artwork.tags] == ["blue_sky"]
    assert collector.door.waiting() == {}


def test_a_small_rendition_leads_to_the_original_that_its_page_names(
    library: Library, collector: Collector, site: LocalSite
) -> None:
    site.work(2, "/full/0f3a9b12c4.png")
    site.pages["/thumb/sample-0f3a9b12c4.png"] = Reply(picture_bytes(9), "image/png")
    save(
        collector,
        page_url=f"{site.root}/work/2",
        image_url=f"{site.root}/thumb/sample-0f3a9b12c4.png",
    )
    (event,) = fetch(collector)
    assert event.url == f"{site.root}/full/0f3a9b12c4.png"
    assert only_sighting(library, event).author == "Mika"


def test_a_thumbnail_in_a_gallery_leads_to_its_work(
    library: Library, collector: Collector, site: LocalSite
) -> None:
    site.gallery(works=2)
    site.pages["/thumb/a.png"] = Reply(picture_bytes(9), "image/png")
    facts = {"page_url": f"{site.root}/", "image_url": f"{site.root}/thumb/a.png"}
    save(collector, **facts, link_url=f"{site.root}/work/2")
    (event,) = fetch(collector)
    assert event.url == f"{site.root}/file/2.png"
    seen = only_sighting(library, event)
    assert (seen.author, seen.page_url) == ("Mika", f"{site.root}/work/2")


def test_a_thumbnail_that_leads_nowhere_comes_as_it_is(
    library: Library, collector: Collector, site: LocalSite
) -> None:
    site.gallery(works=2)
    site.pages["/thumb/a.png"] = Reply(picture_bytes(9), "image/png")
    facts = {"page_url": f"{site.root}/", "image_url": f"{site.root}/thumb/a.png"}
    save(collector, **facts, link_url=f"{site.root}/gone")
    (event,) = fetch(collector)
    assert event.url == f"{site.root}/thumb/a.png"
    assert only_sighting(library, event).page_url == f"{site.root}/"


def test_another_picture_of_the_page_does_not_get_the_work_s_author(
    library: Library, collector: Collector, site: LocalSite
) -> None:
    site.pages["/banner.png"] = Reply(picture_bytes(9), "image/png")
    save(
        collector,
        page_url=f"{site.root}/work/1",
        image_url=f"{site.root}/banner.png",
        alt="A banner",
    )
    (event,) = fetch(collector)
    seen = only_sighting(library, event)
    assert (seen.author, seen.title) == (None, "A banner")
    assert seen.page_url == f"{site.root}/work/1"


@pytest.mark.parametrize("reply", [Reply(b"no", status=403), Reply(b"", status=200), None])
def test_a_page_that_cannot_be_read_still_yields_its_picture(
    library: Library, collector: Collector, site: LocalSite, reply: Reply | None
) -> None:
    if reply is None:
        site.pages["/robots.txt"] = Reply(b"User-agent: *\nDisallow: /", "text/plain")
    else:
        site.pages["/work/1"] = reply
    page, image = f"{site.root}/work/1", f"{site.root}/file/1.png"
    save(collector, page_url=page, image_url=image, alt="A river", title="Gallery")
    (event,) = fetch(collector)
    assert event.outcome == "new"
    seen = only_sighting(library, event)
    assert (seen.page_url, seen.title, seen.author) == (page, "A river", None)
    if reply is None:
        assert "/work/1" not in site.paths()  # What robots.txt forbids is not read by the program.


def test_the_next_address_is_tried_when_the_best_is_no_picture(
    library: Library, collector: Collector, site: LocalSite
) -> None:
    site.pages["/river.jpg"] = Reply(b"<html>a page about the picture</html>")
    save(
        collector,
        page_url=f"{site.root}/gone",
        image_url=f"{site.root}/river.jpg",
        candidates=[f"{site.root}/missing.jpg", f"{site.root}/file/1.png"],
        asked="a word",
    )
    (event,) = fetch(collector)
    assert (event.outcome, event.asked) == ("new", "a word")
    assert event.url == f"{site.root}/file/1.png"


def test_a_page_alone_brings_the_pictures_that_it_names(
    library: Library, collector: Collector, site: LocalSite
) -> None:
    site.gallery(works=3)
    save(collector, page_url=f"{site.root}/")
    events = fetch(collector)
    assert [event.outcome for event in events] == ["new"] * 3
    assert {only_sighting(library, event).via for event in events} == {"browse"}
    assert library.sources.all() == []


def test_what_is_there_is_not_fetched_again_and_its_new_place_is_remembered(
    library: Library, collector: Collector, site: LocalSite
) -> None:
    image = f"{site.root}/file/1.png"
    save(collector, page_url=f"{site.root}/work/1", image_url=image)
    (event,) = fetch(collector)
    asked = len(site.asked)
    assert save(collector, page_url=f"{site.root}/blog", image_url=image) == HAVE
    assert save(collector, page_url=f"{site.root}/blog", image_url=image) == HAVE
    assert fetch(collector) == []
    assert len(site.asked) == asked
    pages = {seen.page_url for seen in library.artworks.sightings(str(event.id))}
    assert pages == {f"{site.root}/work/1", f"{site.root}/blog"}


def test_a_rejected_picture_stays_rejected(
    library: Library, collector: Collector, site: LocalSite
) -> None:
    image = f"{site.root}/file/1.png"
    save(collector, page_url=f"{site.root}/work/1", image_url=image)
    (event,) = fetch(collector)
    artwork = str(event.id)
    library.writer.call(lambda: library.artworks.set_state([artwork], State.REJECTED))
    assert save(collector, image_url=image) == REJECTED
    # Nor under another name: its content tells.
    site.pages["/copy.png"] = site.pages["/file/1.png"]
    save(collector, image_url=f"{site.root}/copy.png")
    (event,) = fetch(collector)
    assert (event.outcome, event.reason, event.id) == ("vetoed", "in-trash", artwork)
    assert library.artworks.by_id(artwork).state is State.REJECTED


def test_what_failed_before_is_tried_again_by_hand(
    library: Library, collector: Collector, site: LocalSite
) -> None:
    image = f"{site.root}/late.png"
    save(collector, image_url=image)
    (event,) = fetch(collector)
    assert (event.outcome, event.reason) == ("failed", "http-status 404")
    site.pages["/late.png"] = Reply(picture_bytes(5), "image/png")
    assert save(collector, image_url=image) == SAVED
    (event,) = fetch(collector)
    assert event.outcome == "new"


def test_what_lets_a_browser_in_is_used_and_not_kept(
    library: Library, collector: Collector, site: LocalSite
) -> None:
    site.pages["/file/1.png?token=very-private"] = site.pages.pop("/file/1.png")
    save(collector, image_url=f"{site.root}/file/1.png?token=very-private")
    (event,) = fetch(collector)
    assert only_sighting(library, event).file_url == f"{site.root}/file/1.png"
    save(collector, image_url=f"{site.root}/gone.png?token=very-private")
    (failed,) = fetch(collector)
    assert failed.url == f"{site.root}/gone.png"
    with contextlib.closing(sqlite3.connect(library.paths.database)) as database:
        assert not [line for line in database.iterdump() if "very-private" in line]
    assert save(collector, image_url=f"{site.root}/file/1.png?token=another") == HAVE


def test_any_round_brings_it_and_it_costs_nothing_of_a_limit(
    library: Library, collector: Collector, site: LocalSite
) -> None:
    site.gallery(works=3, first=5)
    collector.add_source(f"{site.root}/")
    save(collector, page_url=f"{site.root}/work/1", image_url=f"{site.root}/file/1.png")
    events = collect(collector, limit=3)
    assert sum(event.outcome == "new" for event in events) == 4
    assert sum(event.source == 0 for event in events) == 1


def test_saved_twice_it_waits_once(library: Library, collector: Collector, site: LocalSite) -> None:
    image = f"{site.root}/file/1.png"
    facts = {"page_url": f"{site.root}/work/1", "image_url": image}
    assert [save(collector, **facts), save(collector, **facts)] == [SAVED, SAVED]
    assert [event.outcome for event in fetch(collector)] == ["new"]
