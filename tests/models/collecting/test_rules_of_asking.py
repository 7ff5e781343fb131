"""Rules 1 to 10, 19, 20, 22 and 23 of docs/faults.md, each in a round against a real site.

Where hours would have to pass the clock is our own; the longer campaigns are named in the table.
"""

from __future__ import annotations

import asyncio
import itertools
from datetime import UTC, datetime
from email.utils import format_datetime

import pytest

from models.errors import CollectError
from models.net_io.client import Client, Patience
from models.net_io.guard import AddressPolicy
from tests.support.collecting import a_collector, collect, outcomes
from tests.support.fake_time import FakeTime
from tests.support.faulty import faulty_site
from tests.support.local_site import LocalSite, Reply

PACE = 0.25  # Seconds between two requests by the recipe of the local site.


@pytest.fixture
def site():
    with LocalSite() as made:
        made.gallery(works=4)
        yield made


@pytest.fixture
def time():
    return FakeTime()


@pytest.fixture
def asked_at(site, time):
    """When the site was asked, by our clock; every page notes it."""
    moments: list[tuple[str, float]] = []

    def noting(path: str, page):
        def answer(count: int) -> Reply:
            moments.append((path, time.moment))
            return page(count) if callable(page) else page

        return answer

    def watch() -> list[tuple[str, float]]:
        for path, page in site.pages.items():
            site.pages[path] = noting(path, page)
        return moments

    return watch


@pytest.fixture
def collector(library, sandbox, site, tmp_path, time):
    made = a_collector(library, sandbox, site, tmp_path, delay=None, clock=time.clock())
    made.add_source(f"{site.root}/")
    return made


def gaps(moments: list[tuple[str, float]]) -> list[float]:
    return [b - a for (_, a), (_, b) in itertools.pairwise(moments)]


def test_rule_01_robots_txt_comes_first_and_is_obeyed(collector, site):
    rules = (
        b"User-agent: other\nDisallow: /\nUser-agent: Bunshin\nDisallow: /work/*\nAllow: /work/1$"
    )
    site.pages["/robots.txt"] = Reply(rules, "text/plain")
    assert outcomes(collect(collector)) == {"new": 1, "failed": 3}
    assert site.paths() == ["/robots.txt", "/", "/work/1", "/file/1.png"]


def test_rule_02_the_pause_that_robots_txt_asks_for(collector, site, asked_at):
    site.pages["/robots.txt"] = Reply(b"User-agent: *\nCrawl-delay: 7.5\n", "text/plain")
    moments = asked_at()
    collect(collector)
    assert min(gaps(moments)[1:]) >= 7.5


def test_rule_03_one_request_at_a_time_with_its_pause(collector, site, asked_at):
    moments = asked_at()
    collect(collector)
    assert max(each.open_at_once for each in site.asked) == 1
    assert min(gaps(moments)) >= PACE


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize("form", ["seconds", "date"])
def test_rule_04_nothing_is_asked_while_a_site_wants_to_rest(
    collector, site, time, asked_at, status, form
):
    well = site.pages["/work/2"]

    def resting(count: int) -> Reply:
        until = format_datetime(datetime.fromtimestamp(time.moment + 60, UTC))
        said = "60" if form == "seconds" else until
        return well if count > 1 else Reply(status=status, headers={"Retry-After": said})

    site.pages["/work/2"] = resting
    moments = asked_at()
    assert outcomes(collect(collector)) == {"new": 4}
    at = next(number for number, (path, _) in enumerate(moments) if path == "/work/2")
    assert gaps(moments)[at] >= 59


def test_rule_05_a_slow_site_is_asked_less_often(collector, site, time, asked_at):
    well = site.pages["/work/2"]

    def slow(_count: int) -> Reply:
        time.moment += 10
        return well

    site.pages["/work/2"] = slow
    moments = asked_at()
    collect(collector)
    at = next(number for number, (path, _) in enumerate(moments) if path == "/work/2")
    assert gaps(moments)[at] >= 10 + (10 + PACE) / 2


@pytest.mark.parametrize(("status", "times"), [(401, 1), (404, 1), (410, 1), (451, 1), (408, 3)])
def test_rule_06_only_what_may_help_is_tried_again(collector, site, status, times):
    site.pages["/work/2"] = Reply(status=status)
    assert outcomes(collect(collector)) == {"new": 3, "failed": 1}
    assert site.paths().count("/work/2") == times


def test_rule_06_five_times_at_most(collector, site, time):
    site.pages["/work/2"] = Reply(status=408)
    for _ in range(8):
        collect(collector, asked=False)
        time.moment += 6 * 3600
    assert site.paths().count("/work/2") == 5


def test_rule_07_a_site_that_breaks_down_is_left_for_an_hour(collector, site):
    for number in (1, 2, 3, 4):
        site.pages[f"/work/{number}"] = Reply(status=500)
    collect(collector)
    assert sum(path.startswith("/work/") for path in site.paths()) == 3


def test_rule_08_an_unchanged_list_costs_one_answer_without_a_body(collector, site):
    site.gallery(works=3)
    site.pages["/"] = Reply(site.pages["/"].body, headers={"ETag": '"one"'})
    collect(collector)
    site.answered.clear()
    assert collect(collector) == []
    assert site.answered == [("/", 304)]


def test_rule_09_redirects_end_and_are_checked_at_each_hop(collector, site):
    site.pages["/work/1"] = Reply(status=302, headers={"Location": "/work/1"})
    with LocalSite() as private:
        private.pages["/work/2"] = site.pages["/work/2"]
        to = {"Location": f"{private.root}/work/2"}
        site.pages["/work/2"] = Reply(status=302, headers=to)
        reasons = {each.url[-1]: each.reason for each in collect(collector) if each.reason}
        assert private.asked == []
    assert reasons == {"1": "too-many-redirects", "2": "address-refused"}
    assert site.paths().count("/work/1") == 11


def test_rule_10_an_answer_that_drips_is_given_up():
    async def ask(port: int) -> None:
        own = AddressPolicy(own={("127.0.0.1", port): "127.0.0.1"})
        async with Client(own, patience=Patience(dripping=0.2)) as client:
            await client.ask(f"http://127.0.0.1:{port}/faults/dripping.jpg")

    with faulty_site() as site, pytest.raises(CollectError) as given_up:
        asyncio.run(ask(site.port))
    assert given_up.value.code == "too-slow"


@pytest.mark.parametrize("form", ["127.0.0.1", "127.1", "2130706433", "0x7f.1", "[::1]"])
def test_rule_19_no_form_of_a_private_address_is_asked(collector, site, form):
    with LocalSite() as private:
        site.work(2, file=f"http://{form}:{private.port}/x.png")
        events = collect(collector)
        assert private.asked == []
    assert [each.reason for each in events if each.outcome == "failed"] == ["address-refused"]


def test_rule_20_one_honest_name_and_nothing_against_a_challenge(collector, site):
    challenge = b"<form id='challenge-form'>Are you a human?</form>"
    site.pages["/work/2"] = Reply(challenge, status=403)
    collect(collector)
    names = {each.headers["User-Agent"] for each in site.asked}
    assert len(names) == 1
    assert names.pop().startswith("Bunshin/")
    assert site.paths().count("/work/2") == 1


@pytest.mark.parametrize(
    ("following", "asked"),
    [({2: "/?page=2", 3: "/"}, 2), ({2: "/?page=2", 3: "/?page=2"}, 2), ({2: "/"}, 1)],
)
def test_rule_22_paging_ends(collector, site, following, asked):
    site.gallery(works=1)
    for page, path in ((2, "/"), (3, "/?page=2")):
        body = f"<article><a href='/work/1'></a></article><a rel=next href='{following.get(page)}'>"
        site.pages[path] = Reply(body.encode())
    collect(collector)
    assert sum(path.startswith("/?") or path == "/" for path in site.paths()) <= asked + 1


def test_rule_23_no_burst_after_the_machine_slept(collector, site, time, asked_at):
    well = site.pages["/work/2"]

    def asleep(_count: int) -> Reply:
        time.moment += 8 * 3600
        return well

    site.pages["/work/2"] = asleep
    moments = asked_at()
    assert outcomes(collect(collector)) == {"new": 4}
    assert min(gaps(moments)) >= PACE
