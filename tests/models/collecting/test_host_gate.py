"""Pauses and rests on a clock of our own: never a burst, never earlier than asked."""

from __future__ import annotations

import asyncio
import itertools

import pytest

from models.collecting.hosts import policy
from models.collecting.hosts.host_gate import HostGate
from models.collecting.hosts.policy import Policy
from models.errors import CollectError
from tests.support.collecting import a_collector, collect, outcomes
from tests.support.fake_time import FakeTime
from tests.support.local_site import LocalSite, Reply


def asked_at(time: FakeTime, gate: HostGate, count: int, delay: float = 2.0, status: int = 200):
    moments, at_once, most = [], 0, 0

    async def one() -> None:
        nonlocal at_once, most
        async with gate.turn("a.example", delay, adapt=False) as told:
            at_once += 1
            most = max(most, at_once)
            moments.append(time.moment)
            await asyncio.sleep(0)
            told(status, {})
            at_once -= 1

    async def everybody() -> None:
        await asyncio.gather(*(one() for _ in range(count)))

    asyncio.run(everybody())
    return moments, most


def test_one_request_at_a_time_with_the_pause_between():
    time = FakeTime()
    moments, most = asked_at(time, HostGate(time.clock()), 6)
    assert most == 1
    assert all(b - a >= 2.0 for a, b in itertools.pairwise(moments))


def test_no_burst_after_a_long_sleep_and_no_trap_after_a_clock_set_back():
    time = FakeTime()
    gate = HostGate(time.clock())
    asked_at(time, gate, 1)
    time.moment += 8 * 3600
    moments, _ = asked_at(time, gate, 3)
    assert [round(b - a) for a, b in itertools.pairwise(moments)] == [2, 2]
    time.moment -= 5 * 3600
    before = time.moment
    moments, _ = asked_at(time, gate, 1)
    assert moments[0] - before <= 2.0


@pytest.mark.parametrize("text", ["30", "date"])
def test_retry_after_is_heeded_in_both_forms(text):
    from datetime import UTC, datetime
    from email.utils import format_datetime

    time = FakeTime()
    gate = HostGate(time.clock())
    until = datetime.fromtimestamp(time.moment + 30, UTC)
    value = format_datetime(until) if text == "date" else text

    async def story() -> float:
        async with gate.turn("a.example", 1.0) as told:
            told(429, {"retry-after": value})
        async with gate.turn("a.example", 1.0):
            return time.moment

    start = time.moment
    assert asyncio.run(story()) - start >= 29.9
    assert gate.cool_until("a.example") >= start + 29.9


def test_a_rest_without_a_length_doubles_up_to_six_hours():
    rests = [policy.cool_down(n, 0.5) for n in range(12)]
    assert rests[:3] == [60, 120, 240]
    assert rests[-1] == policy.LONGEST_COOL
    assert policy.cool_down(0, 0.0) == 48


def test_the_delay_follows_a_slow_host_and_never_shrinks_on_failure():
    assert policy.adapted(2.0, 2.0, 10.0, ok=True) == 6.0
    assert policy.adapted(6.0, 2.0, 0.0, ok=True) == 3.0
    assert policy.adapted(6.0, 2.0, 0.0, ok=False) == 6.0
    assert policy.adapted(60.0, 2.0, 900.0, ok=True) == 60.0


def test_the_slower_of_recipe_and_robots_counts_within_bounds():
    bounds = Policy()
    assert bounds.delay("a.example", 2.0, 5.5) == 5.5
    assert bounds.delay("a.example", 2.0, None) == 2.0
    assert bounds.delay("a.example", 2.0, 9000.0) == 60.0
    assert bounds.delay("a.example", 0.0, None) == 0.25
    assert bounds.delay("example.localhost:48650", 2.0, 30.0) == 0.05
    assert bounds.delay("127.0.0.1:8000", 2.0, None) == 2.0


def test_what_may_help_to_try_again():
    assert policy.is_temporary(CollectError("http-status", status=503))
    assert policy.is_temporary(CollectError("truncated"))
    for status in (401, 403, 404, 410, 451):
        assert not policy.is_temporary(CollectError("http-status", status=status))


def test_a_site_that_asks_for_rest_has_it_and_then_gives_everything(library, sandbox, tmp_path):
    time = FakeTime()
    moments = []
    with LocalSite() as site:
        site.gallery(works=3)
        page = site.pages["/work/2"]

        def moody(count: int) -> Reply:
            moments.append(time.moment)
            return Reply(status=429, headers={"Retry-After": "40"}) if count == 1 else page

        site.pages["/work/2"] = moody
        collector = a_collector(library, sandbox, site, tmp_path, delay=None, clock=time.clock())
        collector.add_source(f"{site.root}/")
        events = collect(collector)
    assert outcomes(events) == {"new": 3}
    assert moments[1] - moments[0] >= 40


def test_the_site_never_sees_two_requests_at_once(library, sandbox, tmp_path):
    with LocalSite() as site:
        site.gallery(works=8)
        collector = a_collector(library, sandbox, site, tmp_path, delay=0.03)
        collector.add_source(f"{site.root}/")
        assert outcomes(collect(collector)) == {"new": 8}
        gaps = [b.at - a.at for a, b in itertools.pairwise(site.asked)]
        assert max(each.open_at_once for each in site.asked) == 1
    assert min(gaps) >= 0.029


async def breaks_down(gate: HostGate, host: str, how: int | str) -> None:
    """One request that finds the host broken."""
    if isinstance(how, int):
        async with gate.turn(host, 1.0, adapt=False) as told:
            told(how, {})
        return
    with pytest.raises(CollectError):
        async with gate.turn(host, 1.0, adapt=False):
            raise CollectError(how, host=host)


@pytest.mark.parametrize("how", [500, 502, "offline", "too-slow"])
def test_a_site_that_breaks_down_three_times_rests_for_an_hour(how):
    time = FakeTime()
    gate = HostGate(time.clock())

    async def story() -> None:
        for _ in range(3):
            await breaks_down(gate, "a.example", how)
            async with gate.turn("b.example", 1.0, adapt=False) as told:
                told(200, {})
        assert gate.cool_until("a.example") == pytest.approx(time.moment + 3600, abs=10)
        assert gate.cool_until("b.example") == 0

    asyncio.run(story())


def test_two_breakdowns_or_three_in_a_long_time_or_with_success_between_are_none():
    time = FakeTime()
    gate = HostGate(time.clock())

    async def story() -> None:
        async with gate.turn("b.example", 1.0, adapt=False) as told:
            told(200, {})
        for pause in (0, 0, 700, 700):
            time.moment += pause
            await breaks_down(gate, "a.example", "offline")
        async with gate.turn("a.example", 1.0, adapt=False) as told:
            told(200, {})
        await breaks_down(gate, "a.example", "offline")
        await breaks_down(gate, "a.example", "offline")
        assert gate.cool_until("a.example") == 0

    asyncio.run(story())


def test_where_nobody_answers_no_site_is_blamed():
    time = FakeTime()
    gate = HostGate(time.clock())

    async def story() -> None:
        for _ in range(5):
            await breaks_down(gate, "a.example", "offline")
            await breaks_down(gate, "b.example", "offline")
        assert gate.cool_until("a.example") == gate.cool_until("b.example") == 0

    asyncio.run(story())


def test_a_page_that_is_missing_is_no_breakdown():
    time = FakeTime()
    gate = HostGate(time.clock())

    async def story() -> None:
        for status in (404, 403, 410, 400):
            await breaks_down(gate, "a.example", status)
        assert gate.cool_until("a.example") == 0

    asyncio.run(story())


@pytest.mark.parametrize(
    ("left", "reset", "rest"),
    [
        ("1", "60", None),
        ("0", "60", 60.0),
        ("0", "1800000090", 90.0),
        ("0", "2027-01-15T08:01:00Z", 60.0),
        ("0", "2027-01-15T08:01:00", 60.0),
        ("0", "1700000000", 0.0),
        ("0", "9999999999", policy.LONGEST_COOL),
        ("0", "soon", None),
        ("0", "", None),
        ("many", "60", None),
        ("", "60", None),
    ],
)
def test_an_api_that_says_its_quota_is_used_up_is_believed(left, reset, rest):
    headers = {"x-left": left, "x-reset": reset}
    assert policy.rest_of_quota(headers, "X-Left", "X-Reset", 1_800_000_000.0) == rest


def together(gate: HostGate, time: FakeTime, wishes: list[tuple[str, int]], **options: object):
    """Requests that each take a second: when they began, and how many were open at most."""
    began: list[float] = []
    now_open: list[int] = []
    most = 0

    async def one(host: str, at_once: int) -> None:
        nonlocal most
        async with gate.turn(host, 0.0, at_once=at_once, **options) as told:
            began.append(time.moment)
            now_open.append(at_once)
            if len({host for host, _ in wishes}) == 1:
                assert len(now_open) <= min(now_open)
            most = max(most, len(now_open))
            await time.sleep(1.0)
            now_open.remove(at_once)
            told(200, {})

    async def everybody() -> None:
        await asyncio.gather(*(one(*wish) for wish in wishes))

    asyncio.run(everybody())
    return began, most


@pytest.mark.parametrize(("at_once", "most"), [(1, 1), (2, 2), (4, 4)])
def test_a_recipe_may_allow_several_requests_at_once(at_once, most):
    time = FakeTime()
    wishes = [("a.example", at_once)] * 12
    assert together(HostGate(time.clock()), time, wishes, adapt=False)[1] == most


def test_who_allows_fewer_is_heeded_whoever_else_asks_there():
    time = FakeTime()
    wishes = [("a.example", 4), ("a.example", 1)] * 4
    assert len(together(HostGate(time.clock()), time, wishes, adapt=False)[0]) == 8


def test_all_hosts_together_are_asked_five_times_a_second_at_most():
    time = FakeTime()
    wishes = [(f"{n}.example", 1) for n in range(40)]
    began, _ = together(HostGate(time.clock()), time, wishes)
    assert all(b - a >= 0.199 for a, b in itertools.pairwise(sorted(began)))


def test_a_host_that_wants_a_long_rest_is_not_waited_for():
    time = FakeTime()
    gate = HostGate(time.clock(), patience=120)

    async def story() -> None:
        async with gate.turn("a.example", 1.0) as told:
            told(503, {"retry-after": "7200"})
        with pytest.raises(CollectError) as caught:
            async with gate.turn("a.example", 1.0):
                pass
        assert (caught.value.code, caught.value.params["at"]) == ("host-waits", time.moment + 7200)

    asyncio.run(story())


def test_after_a_kill_every_host_has_its_whole_pause_first():
    time = FakeTime()
    gate = HostGate(time.clock())
    gate.distrust()
    start = time.moment
    moments, _ = asked_at(time, gate, 2, delay=5.0)
    assert [round(each - start) for each in moments] == [5, 10]
