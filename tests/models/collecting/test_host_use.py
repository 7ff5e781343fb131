"""Quotas and the bytes of a day: sliding, never above, kept over restarts, told with a time."""

from __future__ import annotations

import asyncio
from datetime import datetime

import pytest

from models.collecting.hosts.host_gate import HostGate
from models.collecting.hosts.host_use import DAY, Allowance, HostUse
from models.errors import CollectError
from models.library.database.fetching import execute
from models.library.ledger.host_memory import HostMemory, Used
from tests.support.collecting import a_collector, collect, outcomes
from tests.support.fake_time import FakeTime
from tests.support.local_site import RECIPE, LocalSite, Reply

A, START = "a.example", 1_800_000_000.0
ONE_A_MINUTE = Allowance(((1, 1),))


def asked(gate: HostGate, time: FakeTime, count: int, allowance: Allowance) -> list[float]:
    """When so many requests went out; fewer where the gate said no."""
    moments: list[float] = []

    async def story() -> None:
        for _ in range(count):
            async with gate.turn(A, 0.0, adapt=False, allowance=allowance) as told:
                moments.append(time.moment)
                told(200, {})

    asyncio.run(story())
    return moments


@pytest.mark.parametrize("windows", [((5, 1),), ((5, 1), (9, 3)), ((20, 60), (5, 2))])
def test_never_more_than_a_window_allows(windows):
    time = FakeTime(START + 37)
    moments = asked(HostGate(time.clock()), time, 60, Allowance(windows))
    assert len(moments) == 60
    for limit, minutes in windows:
        for first in moments:
            within = [each for each in moments if first <= each < first + minutes * 60]
            assert len(within) <= limit


def test_a_host_that_sent_its_bytes_of_a_day_waits_for_the_next():
    time, allowance = FakeTime(START), Allowance(bytes_a_day=1000)
    gate = HostGate(time.clock(), patience=120)
    for _ in range(4):
        asked(gate, time, 1, allowance)
        gate.came(A, 250)
        time.moment += 3600
    with pytest.raises(CollectError) as caught:
        asked(gate, time, 1, allowance)
    assert caught.value.code == "bytes-used"
    until = caught.value.params["at"]
    assert START + 24 * 3600 <= until <= START + 24 * 3600 + 60
    assert datetime.fromtimestamp(until).strftime("%H:%M") in str(caught.value)
    assert gate.rests(A).code == "bytes-used"
    time.moment = until
    assert asked(gate, time, 1, allowance) == [until]


def test_a_clock_that_ran_ahead_and_was_set_right_holds_nobody():
    time = FakeTime(START + 5 * 3600)
    gate = HostGate(time.clock())
    asked(gate, time, 1, ONE_A_MINUTE)
    time.moment = START
    assert asked(gate, time, 1, ONE_A_MINUTE)[0] <= START + 120


def test_the_request_that_is_made_next_is_counted_beforehand():
    use = HostUse()
    assert use.unsaved(START, A) == [Used(A, int(START // 60), 1, 0)]
    assert use.unsaved(START) == [Used(A, int(START // 60), 0, 0)]  # It was not made after all.
    use.count(A, START)
    use.came(A, START, 70)
    assert use.unsaved(START, A) == [Used(A, int(START // 60), 2, 70)]
    use.count(A, START)
    assert use.unsaved(START) == [Used(A, int(START // 60), 2, 70)]
    assert use.unsaved(START) == []


def test_what_was_asked_is_known_to_the_next_one(library):
    memory = HostMemory(library.reading)
    use = HostUse()
    use.count(A, START)
    kept = use.unsaved(START)
    library.writer.call(lambda: [memory.save_used(each) for each in kept])
    time = FakeTime(START)
    gate = HostGate(time.clock(), use=HostUse(memory.used), patience=30)
    with pytest.raises(CollectError) as caught:
        asked(gate, time, 1, ONE_A_MINUTE)
    assert caught.value.code == "quota-used"


def test_old_minutes_are_swept(library):
    memory, this = HostMemory(library.reading), 30_000_000

    def write() -> None:
        for minute in (this, this - DAY, this - DAY - 2):
            memory.save_used(Used(A, minute, 1, 1))
        memory.save_used(Used(A, this, 0, 0))
        memory.sweep_used(this - DAY - 1)

    library.writer.call(write)
    assert [each.minute for each in memory.used(A)] == [this - DAY]


def test_a_round_ends_at_its_quota_and_says_when_it_goes_on(library, sandbox, tmp_path):
    time = FakeTime()
    with LocalSite() as site:
        site.gallery(works=6)
        site.pages["/robots.txt"] = Reply(b"", "text/plain")
        made = a_collector(library, sandbox, site, tmp_path, clock=time.clock(), patience=90)
        quota = 'rate = "4/s"\nquota = ["9/h"]'
        site.write_recipe(tmp_path / "recipes", RECIPE.replace('rate = "4/s"', quota))
        made.add_source(f"{site.root}/")
        first = outcomes(collect(made))
        assert (len(site.asked), "failed" in first) == (9, False)
        (source,) = library.sources.all()
        assert source.state == "ready"
        assert "as often as its recipe allows; it goes on at" in source.reason
        again = a_collector(library, sandbox, site, tmp_path, clock=time.clock(), patience=90)
        site.write_recipe(tmp_path / "recipes", RECIPE.replace('rate = "4/s"', quota))
        assert collect(again) == []
        assert len(site.asked) == 9
        time.moment += 2 * 3600
        assert first.get("new", 0) + len(collect(again)) == 6
    assert library.sources.all()[0].state == "finished"
    with library.reading():
        counted = execute("SELECT sum(requests), sum(bytes) FROM host_use").fetchone()
    assert counted == (len(site.asked), counted[1])
    assert counted[1] > 6 * 100


def test_a_loop_that_lives_for_months_remembers_a_day_of_minutes():
    use, allowance = HostUse(), Allowance(((10_000, DAY),))
    for minute in range(0, 60 * DAY, 7):
        moment = START + minute * 60
        use.count(A, moment)
        use.unsaved(moment)
    assert len(use._hosts[A]) <= DAY // 7 + 2
    assert use.free_at(A, allowance, moment) == (0.0, False)
    assert use.free_at(A, Allowance(((DAY // 7, DAY),)), moment)[0] > moment
