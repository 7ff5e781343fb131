"""A page that no recipe knows: each way that it may name its picture, and none at all."""

from __future__ import annotations

import json
import shutil

import pytest

from resources import recipe_folder
from tests.support.collecting import a_collector, collect, outcomes
from tests.support.local_site import LocalSite, Reply, picture_bytes


@pytest.fixture
def site():
    with LocalSite() as made:
        yield made


@pytest.fixture
def collector(library, sandbox, site, tmp_path):
    made = a_collector(library, sandbox, site, tmp_path)
    (tmp_path / "recipes" / "local.toml").unlink()
    for name in ("page.toml", "feed.toml"):
        shutil.copy(recipe_folder() / name, tmp_path / "recipes" / name)
    (tmp_path / "recipes" / "fixtures").symlink_to(recipe_folder() / "fixtures")
    return made


def add_page(collector, site: LocalSite, html: str, path: str = "/works/river.html") -> None:
    site.pages[path] = Reply(html.encode())
    site.pages["/files/a.png"] = Reply(picture_bytes(1), "image/png")
    site.pages["/files/b.png"] = Reply(picture_bytes(2), "image/png")
    collector.add_source(f"{site.root}{path}")


OEMBED = "<link rel='alternate' type='application/json+oembed' href='/oembed?url=river'>"
CARD = "<meta property='og:image' content='/files/b.png'><meta property='og:title' content='Card'>"
LD = """<script type="application/ld+json">{"@type": "ImageObject", "contentUrl": "/files/a.png",
"name": "Linked data", "author": {"name": "Mika"}, "datePublished": "2026-05-02"}</script>"""


def test_oembed_comes_first(collector, site, library):
    photo = {"type": "photo", "url": "/files/a.png", "title": "By oEmbed", "author_name": "Mika"}
    site.pages["/oembed?url=river"] = Reply(json.dumps(photo).encode(), "application/json")
    add_page(collector, site, OEMBED + CARD)
    (event,) = collect(collector)
    assert (event.outcome, event.url) == ("new", f"{site.root}/files/a.png")
    (sighting,) = library.artworks.sightings(event.id)
    assert (sighting.title, sighting.author, sighting.recipe) == ("By oEmbed", "Mika", "page/2")
    assert sighting.page_url == f"{site.root}/works/river.html"
    assert library.sources.all()[0].state == "finished"


@pytest.mark.parametrize(
    "answer",
    [
        Reply(b"gone", status=404),
        Reply(b"<p>not JSON</p>"),
        Reply(b'{"type": "rich", "html": "<iframe>"}', "application/json"),
    ],
)
def test_an_oembed_address_that_names_no_photo_leaves_the_page(collector, site, answer):
    site.pages["/oembed?url=river"] = answer
    add_page(collector, site, OEMBED + CARD)
    (event,) = collect(collector)
    assert (event.outcome, event.url) == ("new", f"{site.root}/files/b.png")


def test_json_ld_comes_before_opengraph(collector, site, library):
    add_page(collector, site, CARD + LD)
    (event,) = collect(collector)
    (sighting,) = library.artworks.sightings(event.id)
    assert (event.url, sighting.title) == (f"{site.root}/files/a.png", "Linked data")
    assert (sighting.author, sighting.posted_at) == ("Mika", 1777680000000000)


def test_opengraph_comes_before_the_pictures_that_are_shown(collector, site):
    add_page(collector, site, f"{CARD}<img src='/files/a.png'>")
    assert [event.url for event in collect(collector)] == [f"{site.root}/files/b.png"]


def test_the_largest_picture_is_the_last_way(collector, site):
    add_page(collector, site, "<img src='/no' srcset='/no 9w, /files/a.png 900w'><img src='/b'>")
    (event,) = collect(collector)
    assert (event.outcome, event.url) == ("new", f"{site.root}/files/a.png")


def test_the_address_of_a_picture_is_the_picture(collector, site):
    site.pages["/files/a.png"] = Reply(picture_bytes(1), "image/png")
    collector.add_source(f"{site.root}/files/a.png")
    assert outcomes(collect(collector)) == {"new": 1}


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ("<p>Only words.</p>", "it names no picture by oEmbed, JSON-LD or OpenGraph"),
        ("<rss version='2.0'><channel></channel></rss>", "it is a feed; write feed: in front"),
    ],
)
def test_a_page_without_pictures_is_unsupported_and_says_why(collector, site, library, html, said):
    add_page(collector, site, html)
    (event,) = collect(collector)
    assert (event.outcome, event.reason, event.picture) == ("failed", "no-picture", False)
    (source,) = library.sources.all()
    assert source.state == "unsupported"
    assert said in source.reason


def test_a_page_that_gets_a_picture_later_is_read_again(collector, site, library):
    add_page(collector, site, "<p>Only words.</p>")
    collect(collector)
    site.pages["/works/river.html"] = Reply(CARD.encode())
    assert outcomes(collect(collector)) == {"new": 1}
    assert library.sources.all()[0].state == "finished"
    assert collect(collector) == []


def test_robots_are_obeyed_for_the_page_and_its_oembed(collector, site):
    site.pages["/robots.txt"] = Reply(b"User-agent: *\nDisallow: /oembed\n", "text/plain")
    add_page(collector, site, OEMBED + CARD)
    assert outcomes(collect(collector)) == {"new": 1}
    assert not any(path.startswith("/oembed") for path in site.paths())


def test_a_feed_is_collected_and_read_again_for_what_is_new(collector, site, library):
    def feed(*numbers: int) -> Reply:
        entries = "".join(
            f"<item><guid>{n}</guid><title>Post {n}</title><link>/post/{n}</link>"
            f"<enclosure url='{site.root}/f/{n}.png' type='image/png'/></item>"
            for n in numbers
        )
        text = f"<rss version='2.0'><channel><title>Mika</title>{entries}</channel></rss>"
        return Reply(text.encode(), "application/rss+xml")

    for number in (1, 2, 3):
        site.pages[f"/f/{number}.png"] = Reply(picture_bytes(number), "image/png")
    site.pages["/news.xml"] = feed(2, 1)
    source = collector.add_source(f"feed:{site.root}/news.xml")
    assert (source.recipe, source.url) == ("feed", f"feed:{site.root}/news.xml")
    events = collect(collector)
    assert outcomes(events) == {"new": 2}
    # Which of two pictures is stored first is nobody's promise.
    (second,) = [event for event in events if event.url.endswith("/f/2.png")]
    (sighting,) = library.artworks.sightings(second.id)
    assert sighting.page_url == f"{site.root}/post/2"
    assert (sighting.title, sighting.author) == ("Post 2", "Mika")
    site.pages["/news.xml"] = feed(3, 2, 1)
    assert outcomes(collect(collector)) == {"new": 1}
    assert site.paths().count("/f/1.png") == 1
