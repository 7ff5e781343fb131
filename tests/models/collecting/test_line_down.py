"""Where nothing can be reached the round says so, waits, goes on by itself and blames no site."""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import replace

import pytest

from models.collecting.browsing.browsed_door import Door
from models.collecting.collector import Collector, Surroundings
from models.collecting.hosts.host_gate import Clock
from models.collecting.hosts.line import Line
from models.collecting.hosts.policy import Policy
from models.collecting.steered import collect_steered
from models.library.database.clock import now
from models.library.database.fetching import execute
from models.library.ledger.crawl_jobs import BROWSED
from models.net_io.guard import AddressPolicy
from tests.support.collecting import collect, outcomes
from tests.support.fake_time import FakeTime
from tests.support.local_site import LocalSite, host_of

NOBODY = "127.0.0.2"  # Nothing listens there.


class Plug:
    """The way to some sites; `back_after` so many pauses it is there again. `slept` are the pauses
    while it was out, `said` what the sources said meanwhile."""

    def __init__(self, *sites: LocalSite) -> None:
        self.own = {("127.0.0.1", site.port): "127.0.0.1" for site in sites}
        self.time = FakeTime()
        self.back_after: int | None = None
        self.slept: list[float] = []
        self.said: set[str] = set()
        self.library = None

    def pull(self, *, back_after: int | None = None, site: LocalSite | None = None) -> None:
        self.back_after, self.slept = back_after, []
        for place in self.own:
            if site is None or place[1] == site.port:
                self.own[place] = NOBODY

    def put_back(self) -> None:
        self.own.update(dict.fromkeys(self.own, "127.0.0.1"))

    async def sleep(self, seconds: float) -> None:
        if NOBODY in self.own.values():
            self.slept.append(seconds)
            self.said |= {each.reason for each in self.library.sources.all()}
            if self.back_after is not None and len(self.slept) >= self.back_after:
                self.put_back()
        await self.time.sleep(seconds)

    def now(self) -> float:
        self.time.moment += 0.001  # So that one thing happens after the other.
        return self.time.moment

    def clock(self) -> Clock:
        return Clock(self.now, self.sleep)


@pytest.fixture
def sites():
    with LocalSite() as one, LocalSite() as other:
        yield one, other


@pytest.fixture
def plug(sites, library):
    made = Plug(*sites)
    made.library = library
    return made


@pytest.fixture
def collector(library, sandbox, sites, plug, tmp_path):
    policy = replace(Policy(), own_pace={host_of(site): 0.0 for site in sites})
    around = Surroundings(policy, AddressPolicy(own=plug.own), plug.clock())
    folders = []
    for number, site in enumerate(sites):
        site.gallery(works=3, first=10 * number + 1)
        folder = site.write_recipe(tmp_path / f"recipes{number}")
        text = (folder / "local.toml").read_text()
        (folder / "local.toml").write_text(text.replace('"local"', f'"local{number}"'))
        folders.append(folder)
    made = Collector(library, lambda: sandbox, folders, around)
    for site in sites:
        made.add_source(f"{site.root}/")
    return made


def test_it_says_so_waits_and_goes_on_by_itself(collector, plug, library):
    plug.pull(back_after=7)
    assert outcomes(collect(collector)) == {"new": 6}
    assert not collector.offline
    assert any("Nothing can be reached" in text for text in plug.said)
    assert sorted(plug.slept) == [1, 1, 2, 2, 4, 4, 8]
    assert {(each.state, each.reason) for each in library.sources.all()} == {("finished", "")}


def test_a_round_that_finds_nobody_ends_and_nothing_is_lost(collector, plug, library):
    library.writer.call(lambda: library.sources.update(1, every=7 * 86400, next=now()))
    before = library.sources.by_id(1)
    for _ in range(7):  # Oftener than a job is tried.
        plug.pull()
        events = collect(collector, asked=False)
        assert [(each.outcome, each.reason, each.picture, each.later) for each in events] == [
            ("failed", "offline", False, True)
        ] * 2
        assert collector.offline
        assert sum(plug.slept) <= 2 * 31
    sources = library.sources.all()
    assert {each.state for each in sources} == {"ready"}
    assert all("by itself when the network is back" in each.reason for each in sources)
    assert (sources[0].last, sources[0].next) == (before.last, before.next)  # It is still due.
    with library.reading():
        assert execute("SELECT max(attempts) FROM crawl_job").fetchone() == (0,)
    plug.put_back()
    assert outcomes(collect(collector, asked=False)) == {"new": 6}
    assert not collector.offline


def test_pulled_in_the_middle_it_goes_on_where_it_was(collector, plug, library):
    seen = []

    def cut(count: int) -> bool:
        if count == 2:
            plug.pull(back_after=3)
        seen.append(count)
        return False

    events = collect(collector, until=cut)
    assert outcomes(events) == {"new": 6}, [
        (e.url, e.reason, plug.slept) for e in events if e.outcome != "new"
    ]
    assert all(len(library.artworks.sightings(each)) == 1 for each in library.artworks.all_ids())


def test_a_site_that_alone_cannot_be_reached_is_to_blame(collector, plug, sites, library):
    plug.pull(site=sites[1])
    events = collect(collector)
    assert outcomes(events) == {"new": 3, "failed": 1}
    assert not collector.offline
    one, other = library.sources.all()
    assert (one.state, other.state) == ("finished", "ready")
    assert "answers with errors or not at all; it is tried again at" in other.reason
    plug.put_back()
    assert collect(collector) == []  # It rests for an hour.
    plug.time.moment += 3600
    assert outcomes(collect(collector)) == {"new": 3}


def test_what_is_due_stays_due_and_no_other_deal_is_made(collector, plug, library):
    library.writer.call(
        lambda: [library.sources.update(each, every=86400, next=0) for each in (1, 2)]
    )
    plug.pull()

    async def follow() -> list[str]:
        events = collect_steered(collector, collector.sources(), asked=False)
        async with contextlib.aclosing(events):
            return [event.reason async for event in events]

    assert asyncio.run(follow()) == ["offline"] * 2
    assert [each.next for each in library.sources.all()] == [0, 0]


def test_who_began_to_answer_was_reached():
    line = Line()
    line.missed("a", 10)
    assert line.is_down("a", own=False)
    assert line.pause("a") == 1
    line.missed("a", 12)
    assert (line.pause("a"), line.down_for("a", 13)) == (2, 3)
    line.reached("own", 14, own=True)  # That of the program itself tells nothing of the line.
    assert line.is_down("a", own=False)
    line.reached("b", 15, own=False)
    assert not line.is_down("a", own=False)
    line.missed("b", 16)  # What came of it was on the way already.
    assert line.is_down("a", own=False)
    line.reached("a", 16, own=False)
    line.missed("a", 17)
    assert line.is_down("a", own=False)


def test_what_was_saved_while_browsing_names_the_site_that_cannot_be_reached(
    collector, plug, library, sites
):
    door = Door(library, own={f"127.0.0.1:{site.port}" for site in sites})
    page = f"{sites[0].root}/work/1"
    door.take([door.browsed_of({"page_url": page})])
    plug.pull()
    (failed,) = (each for each in collect(collector, asked=False) if each.source == BROWSED)
    assert (failed.outcome, failed.reason, failed.later) == ("failed", "offline", True)
    assert failed.url == f"https://{host_of(sites[0])}/"
