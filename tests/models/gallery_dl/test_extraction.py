"""Whole rounds through the real gallery-dl against a site on loopback: it names, we fetch."""

from __future__ import annotations

import json

import pytest

from models.library.database.clock import from_rfc3339
from models.records import State
from tests.support.collecting import collect, outcomes
from tests.support.local_site import LocalSite, Reply
from tests.support.programs import a_collector_with, a_gallery_dl, a_post, booru

LIST = "/posts.json?tags=sky&limit=200"


@pytest.fixture
def site():
    with LocalSite() as made:
        yield made


@pytest.fixture
def engine(site, tmp_path):
    return a_gallery_dl(site, tmp_path)


@pytest.fixture
def collector(engine, library, sandbox, site):
    return a_collector_with(engine, library, sandbox, site)


def test_it_reads_what_no_recipe_does_and_says_so(collector, site):
    found = collector.explain(f"{site.root}/posts?tags=sky")
    version = found.program.removeprefix("gallery-dl ")
    assert version[0].isdigit()
    assert (found.recipe_id, found.kind, found.category) == ("gallery-dl", "program", "labbooru")
    assert found.reason == (
        f"because no recipe of Bunshin's reads this; gallery-dl {version} does, as labbooru:tag"
    )
    assert site.asked == []


def test_pictures_come_with_where_they_were_seen(collector, engine, site, library):
    url = booru(site, [a_post(site, number) for number in (1, 2, 3)])
    collector.add_source(url)
    events = collect(collector)
    assert outcomes(events) == {"new": 3}
    (number,) = [e for e in events if e.url.endswith("/3.png")]
    artwork = library.artworks.by_id(number.id)
    assert (artwork.state, artwork.author) == (State.INBOX, "mika")
    assert {tag.text for tag in artwork.tags} == {
        *("blue", "sky", "artist:mika", "character:aoi", "rating:general")
    }
    (sighting,) = library.artworks.sightings(artwork.id)
    version = engine.program().version
    assert sighting.recipe == f"gallery-dl-{version}/labbooru"
    assert sighting.post_key == "gallery-dl:labboorut_sky_3"
    assert sighting.posted_at == from_rfc3339("2026-05-02T10:00:00Z")
    assert (sighting.via, sighting.source, sighting.page_url) == ("collect", 1, url)
    (source,) = library.sources.all()
    assert (source.state, source.found, source.reason) == ("finished", 3, "")
    assert list(engine.places.runs.iterdir()) == []


def test_robots_and_our_name_go_first_and_the_program_says_who_it_is(collector, site):
    collector.add_source(booru(site, [a_post(site, 1)]))
    collect(collector)
    assert site.paths() == ["/robots.txt", LIST, "/file/1.png"]
    agents = [each.headers["User-Agent"] for each in site.asked]
    assert agents[0].startswith("Bunshin/")
    assert "gallery-dl/" in agents[1]
    assert agents[2].startswith("Bunshin/")


def test_what_robots_refuse_is_never_listed(collector, site, library):
    site.pages["/robots.txt"] = Reply(b"User-agent: *\nDisallow: /posts\n", "text/plain")
    collector.add_source(booru(site, [a_post(site, 1)]))
    (event,) = collect(collector)
    assert (event.outcome, event.reason) == ("failed", "robots-refused")
    assert site.paths() == ["/robots.txt"]
    assert library.sources.all()[0].state == "failed"


def test_a_second_round_ends_at_what_is_known(collector, site, library):
    """Three pages the first time; then one, although the list is as long as before."""
    posts = [
        a_post(site, n, file_ext="mp4", file_url=f"{site.root}/{n}.mp4") for n in range(1, 402)
    ]
    collector.add_source(booru(site, posts))
    assert outcomes(collect(collector)) == {"vetoed": 401}
    assert sum(path.startswith("/posts") for path in site.paths()) == 3
    site.asked.clear()
    booru(site, [*posts, a_post(site, 402)])
    assert outcomes(collect(collector)) == {"new": 1}
    assert sum(path.startswith("/posts") for path in site.paths()) == 1
    assert "/film.mp4" not in site.paths()


def test_what_was_cut_off_goes_on_where_it_was(collector, site, library):
    collector.add_source(booru(site, [a_post(site, number) for number in range(1, 9)]))
    assert outcomes(collect(collector, limit=3)) == {"new": 3}
    assert library.sources.all()[0].state == "ready"
    assert outcomes(collect(collector)) == {"new": 5}
    assert library.sources.all()[0].state == "finished"
    files = [path for path in site.paths() if path.startswith("/file")]
    assert len(files) == len(set(files)) == 8


def test_what_was_rejected_is_never_fetched_again(collector, site, library):
    url = booru(site, [a_post(site, 1)])
    collector.add_source(url)
    (event,) = collect(collector)
    library.writer.call(lambda: library.artworks.set_state([event.id], State.REJECTED))
    site.asked.clear()
    assert collect(collector) == []
    # Under another key, at the same address.
    collector.add_source(booru(site, [a_post(site, 1)], tags="cloud"))
    (again,) = collect(collector)
    assert (again.outcome, again.reason) == ("vetoed", "in-trash")
    assert "/file/1.png" not in site.paths()


def test_a_picture_that_another_recipe_knows_is_one_more_sighting(collector, site, library):
    collector.add_source(booru(site, [a_post(site, 1)]))
    (event,) = collect(collector)
    collector.add_source(booru(site, [a_post(site, 1)], tags="cloud"))
    (again,) = collect(collector)
    assert (again.outcome, again.id) == ("duplicate", event.id)
    assert len(library.artworks.sightings(event.id)) == 2


def test_a_recipe_for_the_category_says_it_better(engine, library, sandbox, site, tmp_path):
    recipes = tmp_path / "recipes"
    recipes.mkdir()
    (recipes / "lines.jsonl").write_text(
        json.dumps({"id": 4, "_url": f"{site.root}/file/4.png", "uploader": "u"})
    )
    (recipes / "lab.toml").write_text(
        f'''schema = 1
id = "lab"
name = "Lab"
version = 2
engine = "gallery-dl"
categories = ["labbooru"]
examples = ["{site.root}/posts?tags=sky"]
[step.line.fields]
post_id = {{ jmes = "id" }}
page_url = {{ template = "{site.root}/posts/{{post_id}}" }}
author = {{ const = "nobody" }}
[[veto]]
jmes = "id == `2`"
reason = "not this one"
[[test]]
url = "{site.root}/posts?tags=sky"
fixture = "lines.jsonl"
expect = {{ }}
'''
    )
    collector = a_collector_with(engine, library, sandbox, site, [recipes])
    url = booru(site, [a_post(site, 1), a_post(site, 2)])
    assert collector.book.problems == ()
    assert collector.add_source(url).recipe == "lab"
    events = collect(collector)
    assert sorted((e.outcome, e.reason) for e in events) == [
        ("new", None),
        ("vetoed", "not this one"),
    ]
    (new,) = [each for each in events if each.outcome == "new"]
    (sighting,) = library.artworks.sightings(new.id)
    assert (sighting.author, sighting.page_url) == ("nobody", f"{site.root}/posts/1")
    assert sighting.posted_at == from_rfc3339("2026-05-02T10:00:00Z"), "said of all categories"
