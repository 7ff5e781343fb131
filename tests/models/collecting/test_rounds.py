"""Whole rounds against a real site: what comes in, what is never asked twice, what goes wrong."""

from __future__ import annotations

import gzip
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from protego import Protego

from models.errors import RecipeError
from models.library.database.clock import from_rfc3339
from models.records import State
from tests.support.collecting import a_collector, collect, outcomes
from tests.support.fake_time import FakeTime
from tests.support.local_site import RECIPE, LocalSite, Reply, picture_bytes


@pytest.fixture
def site():
    with LocalSite() as made:
        yield made


@pytest.fixture
def collector(library, sandbox, site, tmp_path):
    made = a_collector(library, sandbox, site, tmp_path)
    made.add_source(f"{site.root}/")
    return made


def test_pictures_come_with_where_they_were_seen(collector, site, library):
    site.gallery(works=6)
    events = collect(collector)
    assert outcomes(events) == {"new": 6}
    first = library.artworks.by_id(events[0].id)
    assert first.state is State.INBOX
    assert (first.author, [tag.name for tag in first.tags]) == ("Mika", ["blue_sky"])
    (sighting,) = library.artworks.sightings(first.id)
    assert sighting.page_url.startswith(f"{site.root}/work/")
    assert (sighting.via, sighting.recipe, sighting.source) == ("collect", "local/1", 1)
    assert sighting.posted_at == from_rfc3339("2026-05-02T10:00:00Z")
    assert all(event.changes.added for event in events)
    (source,) = library.sources.all()
    assert (source.state, source.found, source.reason) == ("finished", 6, "")
    assert source.last is not None
    assert list(library.paths.staging.iterdir()) == []


def test_a_second_round_asks_for_the_list_only(collector, site):
    site.gallery(works=6)
    collect(collector)
    site.asked.clear()
    assert collect(collector) == []
    assert site.paths() == ["/"]


def test_new_works_are_found_later(collector, site):
    site.gallery(works=6)
    collect(collector)
    site.gallery(works=8, first=-1 + 2)
    site.pages["/"] = Reply(b"<article><a href='/work/8'></a></article>")
    assert outcomes(collect(collector)) == {"new": 1}


def test_the_same_picture_elsewhere_is_one_more_sighting(collector, site, library):
    site.gallery(works=1)
    site.pages["/"] = Reply(
        b"<article><a href='/work/1'></a></article><article><a href='/work/2'></a></article>"
        b"<article><a href='/work/3'></a></article>"
    )
    site.work(2, file="/file/1.png")
    site.work(3, file="/file/copy.png")
    site.pages["/file/copy.png"] = Reply(picture_bytes(1), "image/png")
    assert outcomes(collect(collector)) == {"new": 1, "duplicate": 2}
    (artwork,) = library.artworks.all_ids()
    pages = {each.page_url for each in library.artworks.sightings(artwork)}
    assert pages == {f"{site.root}/work/{n}" for n in (1, 2, 3)}
    assert site.paths().count("/file/1.png") == 1


def test_what_was_rejected_is_never_fetched_again(collector, site, library):
    site.gallery(works=1)
    (event,) = collect(collector)
    library.writer.call(lambda: library.artworks.set_state([event.id], State.REJECTED))
    site.pages["/"] = Reply(b"<article><a href='/work/5'></a></article>")
    site.work(5, file="/file/1.png")
    (again,) = collect(collector)
    assert (again.outcome, again.reason, again.id) == ("vetoed", "in-trash", event.id)
    assert site.paths().count("/file/1.png") == 1


def test_the_limit_is_kept_and_the_next_round_goes_on(collector, site, library):
    site.gallery(works=10)
    assert outcomes(collect(collector, limit=3)) == {"new": 3}
    assert library.sources.all()[0].state == "ready"
    assert outcomes(collect(collector)) == {"new": 7}


def test_vetoed_pages_say_why(collector, site):
    site.gallery(works=1)
    site.pages["/work/1"] = Reply(b"<p class=members></p>")
    (event,) = collect(collector)
    assert (event.outcome, event.reason, event.picture) == ("vetoed", "members only", False)


def test_robots_are_obeyed(collector, site):
    site.gallery(works=2)
    site.pages["/robots.txt"] = Reply(b"User-agent: *\nDisallow: /work/2\n", "text/plain")
    events = collect(collector)
    assert outcomes(events) == {"new": 1, "failed": 1}
    assert "/work/2" not in site.paths()
    assert site.paths()[0] == "/robots.txt"
    assert site.paths().count("/robots.txt") == 1


def test_robots_are_read_once_a_round_however_many_pages_are_asked(collector, site, monkeypatch):
    parse, texts = Protego.parse, []

    def count(text):
        texts.append(text)
        return parse(text)

    monkeypatch.setattr(Protego, "parse", count)
    site.gallery(works=6)
    site.pages["/robots.txt"] = Reply(b"User-agent: *\nDisallow: /work/2\n", "text/plain")
    assert outcomes(collect(collector)) == {"new": 5, "failed": 1}
    assert len(texts) == 1


def test_robots_that_are_refused_forbid_nothing(collector, site):
    site.gallery(works=2)
    site.pages["/robots.txt"] = Reply(b"", status=403)
    assert outcomes(collect(collector)) == {"new": 2}


@pytest.mark.parametrize(
    ("reply", "reason"),
    [
        (Reply(b"gone", status=404), "http-status 404"),
        (Reply(b"<html>no picture</html>", "text/html"), "page-unreadable"),
        (Reply(b"<html>no picture</html>", "image/png"), "not-a-picture"),
        (Reply(b"", "image/png", headers={"Content-Length": "99000000"}), "too-large"),
        (Reply(b"", status=302, headers={"Location": "http://10.0.0.1/x.png"}), "address-refused"),
        (Reply(b"", status=302, headers={"Location": "file:///etc/passwd"}), "url-wrong"),
    ],
)
def test_a_file_that_cannot_be_had_is_named(collector, site, library, reply, reason):
    site.gallery(works=1)
    site.pages["/file/1.png"] = reply
    (event,) = collect(collector)
    assert (event.outcome, event.reason) == ("failed", reason)
    assert library.artworks.all_ids() == []
    assert list(library.paths.staging.iterdir()) == []
    asked = site.paths().count("/file/1.png")
    assert collect(collector) == []
    assert site.paths().count("/file/1.png") == asked == 1


def test_a_file_that_was_cut_off_is_fetched_again(collector, site, library):
    site.gallery(works=1)
    whole = picture_bytes(1)
    site.pages["/file/1.png"] = lambda n: Reply(whole, "image/png", cut=60 if n == 1 else None)
    assert outcomes(collect(collector)) == {"new": 1}
    assert site.paths().count("/file/1.png") == 2
    assert library.artworks.by_id(library.artworks.all_ids()[0]).bytes == len(whole)


def test_of_a_file_that_was_cut_off_the_rest_is_fetched(collector, site, library):
    site.gallery(works=1)
    whole = Reply(picture_bytes(1), "image/png", headers={"ETag": '"1"'}, ranges=True)
    site.pages["/file/1.png"] = lambda n: replace(whole, cut=60 if n == 1 else None)
    assert outcomes(collect(collector)) == {"new": 1}
    assert [answer for answer in site.answered if answer[0] == "/file/1.png"] == [
        ("/file/1.png", 200),
        ("/file/1.png", 206),
    ]
    (id_,) = library.artworks.all_ids()
    assert Path(library.artworks.by_id(id_).path).read_bytes() == whole.body


def test_a_file_that_is_cut_off_every_time_leaves_nothing_behind(library, sandbox, site, tmp_path):
    collector = a_collector(library, sandbox, site, tmp_path, clock=FakeTime().clock())
    collector.add_source(f"{site.root}/")
    site.gallery(works=1)
    whole = Reply(picture_bytes(1), "image/png", headers={"ETag": '"1"'}, ranges=True)
    site.pages["/file/1.png"] = replace(whole, cut=6)
    assert outcomes(collect(collector)) == {"failed": 1}
    assert site.paths().count("/file/1.png") == 3
    assert list(library.paths.staging.iterdir()) == []


def test_a_bomb_is_refused(collector, site):
    site.pages["/"] = Reply(gzip.compress(b"a" * 40_000_000), headers={"Content-Encoding": "gzip"})
    (event,) = collect(collector)
    assert (event.outcome, event.reason) == ("failed", "too-large")


def test_a_packed_page_is_read(collector, site):
    site.gallery(works=2)
    page = site.pages["/"].body
    site.pages["/"] = Reply(gzip.compress(page), headers={"Content-Encoding": "gzip"})
    assert outcomes(collect(collector)) == {"new": 2}


def test_a_cut_off_round_goes_on_without_duplicates(collector, site, library):
    site.gallery(works=9)
    first = collect(collector, until=lambda count: count == 3)
    rest = collect(collector)
    assert {event.outcome for event in first + rest} == {"new"}
    assert len(library.artworks.all_ids()) == 9
    for artwork in library.artworks.all_ids():
        assert len(library.artworks.sightings(artwork)) == 1
    fetched = [path for path in site.paths() if path.startswith("/work/")]
    assert len(fetched) - len(set(fetched)) <= 1


def test_a_source_that_went_silent_is_suspected(collector, site, library):
    site.gallery(works=10)
    collect(collector)
    site.pages["/"] = Reply(b"<p>A new design</p>")
    (event,) = collect(collector)
    assert event.reason == "suspect-broken"
    assert library.sources.all()[0].state == "suspect-broken"


def test_nothing_reads_an_unknown_address(collector):
    with pytest.raises(RecipeError, match="no recipe knows"):
        collector.add_source("https://nowhere.example/")


def test_what_failed_for_a_while_waits_and_is_tried_at_once_when_the_person_asks(
    collector, site, library
):
    site.gallery(works=3)
    well = site.pages["/work/2"]
    site.pages["/work/2"] = Reply(b"", status=500)
    assert outcomes(collect(collector)) == {"new": 2, "failed": 1}
    (source,) = library.sources.all()
    assert (source.state, bool(source.reason)) == ("ready", True)
    site.pages["/work/2"] = well
    assert collect(collector, asked=False) == []
    assert library.sources.all()[0].state == "ready"
    assert outcomes(collect(collector)) == {"new": 1}
    (source,) = library.sources.all()
    assert (source.state, source.reason) == ("finished", "")


def test_a_recipe_may_ask_for_several_pages_at_once(library, sandbox, site, tmp_path):
    site.gallery(works=8, per_page=8)
    together = threading.Barrier(2, timeout=10)

    def meet(page: Reply):
        def answer(_count: int) -> Reply:
            together.wait()  # Comes through only when two are asked for at once.
            return page

        return answer

    for number in range(1, 9):
        site.pages[f"/work/{number}"] = meet(site.pages[f"/work/{number}"])
    made = a_collector(library, sandbox, site, tmp_path)
    twice = RECIPE.replace('rate = "4/s"', 'rate = "4/s"\nconcurrency = 2')
    site.write_recipe(tmp_path / "recipes", twice)
    made.add_source(f"{site.root}/")
    assert outcomes(collect(made)) == {"new": 8}
    most = max(each.open_at_once for each in site.asked)
    assert most == 2
