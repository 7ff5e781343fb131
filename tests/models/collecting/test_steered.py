"""Steered collecting against a real site: shares are kept, the day is bounded, the liked goes
first."""

from __future__ import annotations

import asyncio
import contextlib
import os
from collections import Counter

import pytest

from models.collecting.sources.watched_folder import explain_folder
from models.collecting.steered import collect_named, collect_steered
from models.library.database.clock import now
from models.steering.steering import Steering
from tests.support.collecting import a_collector, collect
from tests.support.judging import say
from tests.support.local_site import LocalSite, Reply
from tests.support.pictures import pictures
from tests.support.sourced import bring


@pytest.fixture
def site():
    with LocalSite() as made:
        yield made


@pytest.fixture
def collector(library, sandbox, site, tmp_path):
    return a_collector(library, sandbox, site, tmp_path)


def two_sources(collector, site, works: int):
    """Of one site: the front page has odd works, the other list even ones."""
    for page, first in (("/", 1), ("/?page=9", 2)):
        numbers = range(first, 2 * works + 1, 2)
        items = "".join(f"<article><a href='/work/{n}'></a></article>" for n in numbers)
        site.pages[page] = Reply(items.encode())
        for number in numbers:
            site.work(number)
    return [collector.add_source(f"{site.root}{page}") for page in ("/", "/?page=9")]


def steered(collector, sources=None, **options):
    async def follow():
        events = collect_steered(collector, sources or collector.sources(), **options)
        async with contextlib.aclosing(events):
            return [event async for event in events]

    return asyncio.run(follow())


def new_of(events) -> Counter[int]:
    return Counter(event.source for event in events if event.outcome == "new")


def test_a_round_with_shares_brings_no_more_of_each(collector, site, library):
    one, two = two_sources(collector, site, 6)

    async def follow():
        shares = {one.id: 2, two.id: 4}
        events = collector.collect([one, two], shares=shares)
        async with contextlib.aclosing(events):
            return [event async for event in events]

    assert new_of(asyncio.run(follow())) == {one.id: 2, two.id: 4}
    assert [each.state for each in library.sources.all()] == ["ready", "ready"]
    # What was named and not fetched is not lost.
    assert new_of(collect(collector)) == {one.id: 4, two.id: 2}


def test_everything_comes_where_the_day_has_room(collector, site, library):
    two_sources(collector, site, 10)
    events = steered(collector)
    assert new_of(events) == {1: 10, 2: 10}
    assert [each.state for each in library.sources.all()] == ["finished", "finished"]
    assert collector.requests == len(site.asked)
    assert steered(collector) == []


def test_the_day_bounds_all_sources_together(collector, site, library):
    two_sources(collector, site, 10)
    collector.steering = Steering(library, a_day=lambda: 7)
    assert new_of(steered(collector)).total() == 7
    assert steered(collector) == []
    assert new_of(steered(collector, limit=5)).total() == 5  # A number that the person named.


def test_the_liked_source_brings_most(collector, site, library):
    liked, disliked = two_sources(collector, site, 40)
    for source, kind in ((liked, "like"), (disliked, "dislike")):
        for each in bring(library, source, [f"{source.id} {n}" for n in range(30)]):
            say(library, kind, artwork=each)
    collector.steering = Steering(library, a_day=lambda: 60 + 24)
    came = new_of(steered(collector))
    assert came.total() == 24
    assert came[liked.id] >= 16


def test_a_source_that_has_nothing_leaves_the_day_to_others(collector, site):
    two_sources(collector, site, 10)
    site.pages["/?page=9"] = Reply(b"")
    assert new_of(steered(collector, limit=9)) == {1: 9}


def test_what_was_due_and_got_nothing_waits_for_its_next_time(collector, site, library):
    two_sources(collector, site, 3)
    source = collector.add_source(f"{site.root}/", every=3600)
    collector.steering = Steering(library, a_day=lambda: 1)
    bring(library, source, ["today"])
    began = now()
    assert steered(collector, library.sources.due(now()), asked=False) == []
    assert site.asked == []
    after = library.sources.by_id(source.id)
    assert after.next >= began + 3600 * 1_000_000
    assert after.last is None


def test_a_watched_folder_is_not_counted(collector, site, library, tmp_path):
    (tmp_path / "watched").mkdir()
    files = pictures(tmp_path / "watched", 3)
    for each in files:
        os.utime(each, (1, 1))  # Nobody is writing it any more.
    folder = explain_folder(str(tmp_path / "watched"))
    added = collector.add_source(folder.url)
    collector.steering = Steering(library, a_day=lambda: 1)
    assert new_of(steered(collector)) == {added.id: len(files)}
    assert collector.steering.left_today() == 1


def test_stopping_ends_it(collector, site):
    two_sources(collector, site, 3)
    assert steered(collector, stopped=lambda: True) == []
    assert site.asked == []


def test_only_readable_addresses_are_suggested(collector, site, library):
    source = collector.add_source(f"{site.root}/")
    liked = bring(library, source, range(3), author="mika", author_url=f"{site.root}/?page=4")
    other = bring(library, source, range(3, 6), author="bo", author_url="https://bo.example/")
    for each in (*liked, *other):
        say(library, "like", artwork=each)
    (suggested,) = collector.suggestions()
    assert (suggested.url, suggested.name, suggested.liked) == (f"{site.root}/?page=4", "mika", 3)
    assert [each.id for each in library.sources.all()] == [source.id]
    collector.not_now(suggested.url)
    assert collector.suggestions() == []


def test_named_sources_come_as_they_are_so_many_of_each_within_the_day(collector, site, library):
    one, two = two_sources(collector, site, 6)

    def named(*sources, **options):
        async def follow():
            events = collect_named(collector, sources, **options)
            async with contextlib.aclosing(events):
                return [event async for event in events]

        return asyncio.run(follow())

    collector.steering = Steering(library, a_day=lambda: 7)
    assert new_of(named(one, two, each=3)) == {one.id: 3, two.id: 3}
    assert new_of(named(two)).total() == 1
    assert named(two) == []
    assert new_of(named(two, limit=5)) == {two.id: 2}


def test_a_named_folder_is_looked_into_on_any_day(collector, library, tmp_path):
    (tmp_path / "watched").mkdir()
    for each in pictures(tmp_path / "watched", 2):
        os.utime(each, (1, 1))
    folder = collector.add_source(str(tmp_path / "watched"))
    bring(library, folder, ["today"])
    collector.steering = Steering(library, a_day=lambda: 1)

    async def follow():
        return [event async for event in collect_named(collector, [folder], each=1)]

    assert new_of(asyncio.run(follow())) == {folder.id: 2}
