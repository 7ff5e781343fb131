"""The crawl thread with a real site: batches, pausing, stopping within a second, rhythms."""

from __future__ import annotations

import itertools
import threading
import time
from dataclasses import dataclass
from typing import Any

import pytest
from peewee import OperationalError
from PySide6.QtCore import QObject, Slot

from models.collecting.hosts.hosts_now import HostNow
from models.errors import CollectError, LibraryError
from models.library.database.clock import now
from tests.support.collecting import a_collector
from tests.support.local_site import LocalSite, Reply
from workers.crawl_thread import CrawlThread
from workers.round_telling import INTERVAL

pytestmark = pytest.mark.gui


@dataclass
class Core:
    library: Any
    collecting: Any


class Witness(QObject):
    def __init__(self, thread: CrawlThread) -> None:
        super().__init__()
        self.batches: list[tuple[float, tuple]] = []
        self.states: list[Any] = []
        self.errors: list[BaseException] = []
        self.threads = set()
        thread.happened.connect(self.hear)
        thread.state_changed.connect(self.see)
        thread.failed.connect(self.fear)

    @Slot(object)
    def hear(self, batch) -> None:
        self.batches.append((time.monotonic(), batch))
        self.threads.add(threading.current_thread())

    @Slot(object)
    def see(self, state) -> None:
        self.states.append(state)

    @Slot(object)
    def fear(self, error) -> None:
        self.errors.append(error)

    def events(self) -> list:
        return [event for _, batch in self.batches for event in batch]

    def is_idle(self) -> bool:
        return bool(self.states) and self.states[-1].state == "idle"


@pytest.fixture
def site():
    with LocalSite() as made:
        yield made


@pytest.fixture
def collector(library, sandbox, site, tmp_path):
    return a_collector(library, sandbox, site, tmp_path)


@pytest.fixture
def crawl(qapp, library, collector):
    thread = CrawlThread(Core(library, collector))
    yield thread
    thread.request_stop()
    began = time.monotonic()
    assert thread.wait(5000)
    assert time.monotonic() - began < 1


@pytest.fixture
def witness(crawl):
    return Witness(crawl)


def test_finds_arrive_in_batches_in_the_main_thread(qtbot, crawl, witness, site, collector):
    site.gallery(works=12)
    collector.add_source(f"{site.root}/")
    crawl.request_collect()
    crawl.start()
    qtbot.waitUntil(lambda: len(witness.events()) == 12 and witness.is_idle(), timeout=8000)
    assert {event.outcome for event in witness.events()} == {"new"}
    assert witness.threads == {threading.main_thread()}
    told = [at for at, _ in witness.batches]
    assert all(b - a > INTERVAL * 0.5 for a, b in itertools.pairwise(told[:-1]))
    last = witness.states[-1]
    assert (last.counters.new, last.counters.found, last.sources) == (12, 12, (1,))
    assert witness.states[0].state in ("idle", "running")


def test_pause_and_resume_lose_nothing(qtbot, crawl, witness, site, collector, library):
    site.gallery(works=8)
    collector.add_source(f"{site.root}/")
    gate = threading.Event()
    page = site.pages["/work/5"]
    site.pages["/work/5"] = Reply(page.body, pause=gate)
    crawl.start()
    crawl.request_collect([1])
    qtbot.waitUntil(lambda: "/work/5" in site.paths(), timeout=8000)
    crawl.request_pause()
    qtbot.waitUntil(lambda: witness.states[-1].state == "paused", timeout=1500)
    gate.set()
    crawl.request_resume()
    qtbot.waitUntil(lambda: len(library.artworks.all_ids()) == 8, timeout=8000)
    qtbot.waitUntil(witness.is_idle, timeout=3000)
    assert sorted(e.outcome for e in witness.events()) == ["new"] * 8


def test_stops_while_a_site_says_nothing(qtbot, crawl, witness, site, collector):
    site.pages["/"] = Reply(pause=threading.Event())
    collector.add_source(f"{site.root}/")
    crawl.start()
    crawl.request_collect()
    qtbot.waitUntil(lambda: "/" in site.paths(), timeout=5000)
    assert witness.events() == []


def test_what_a_killed_collector_was_reading_is_not_told_as_running(
    qtbot, crawl, witness, collector, library, site
):
    source = collector.add_source(f"{site.root}/")
    library.writer.call(lambda: library.sources.update(source.id, state="running"))
    crawl.start()
    qtbot.waitUntil(witness.is_idle, timeout=3000)
    assert library.sources.by_id(source.id).state == "ready"


def test_stops_before_it_was_started(crawl):
    crawl.request_stop()
    crawl.start()
    assert crawl.wait(3000)


def test_what_is_due_is_collected_by_itself(qtbot, crawl, witness, site, collector, library):
    site.gallery(works=2)
    collector.add_source(f"{site.root}/", every=3600)
    crawl.start()
    qtbot.waitUntil(lambda: len(witness.events()) == 2 and witness.is_idle(), timeout=8000)
    (source,) = library.sources.all()
    assert source.next - source.last == 3600 * 1_000_000
    assert source.next > now()


def test_an_unknown_source_is_told_as_failed(qtbot, crawl, witness):
    crawl.start()
    crawl.request_collect([99])
    qtbot.waitUntil(lambda: bool(witness.errors), timeout=5000)
    assert isinstance(witness.errors[0], CollectError)
    assert witness.errors[0].code == "source-unknown"


def test_a_due_source_that_nothing_reads_is_told_once(
    qtbot, crawl, witness, collector, library, site
):
    source = collector.add_source(f"{site.root}/", every=3600)
    library.writer.call(lambda: library.sources.update(source.id, recipe="gone"))
    crawl.start()
    qtbot.waitUntil(lambda: bool(witness.events()) and witness.is_idle(), timeout=5000)
    assert [event.reason for event in witness.events()] == ["recipe-missing"]
    kept = library.sources.by_id(source.id)
    assert kept.state == "unsupported"
    assert kept.next > now()


def test_a_round_that_fails_is_not_begun_again_at_once(
    qtbot, crawl, witness, collector, site, monkeypatch
):
    """A full disk must not become a busy loop of due sources."""

    def fail(*_args, **_options):
        raise LibraryError("disk-full", folder="here")

    monkeypatch.setattr(collector, "collect", fail)
    collector.add_source(f"{site.root}/", every=3600)
    crawl.start()
    qtbot.waitUntil(lambda: bool(witness.errors) and witness.is_idle(), timeout=5000)
    heard = len(witness.states)
    crawl.request_resume()  # It was not paused: the thread looks again, no more.
    qtbot.waitUntil(lambda: len(witness.states) > heard and witness.is_idle(), timeout=5000)
    assert len(witness.errors) == 1


@pytest.mark.parametrize("step", ["due", "next_due", "settle"])
def test_a_database_that_fails_once_does_not_end_the_thread(
    qtbot, crawl, witness, collector, library, site, monkeypatch, step
):
    well, failures = getattr(library.sources, step), [OperationalError("disk I/O error")]

    def fail_once(*args):
        if failures:
            raise failures.pop()
        return well(*args)

    monkeypatch.setattr("workers.due_times.AFTER_FAILURE", 0.1)
    monkeypatch.setattr(library.sources, step, fail_once)
    site.gallery(works=1)
    crawl.start()
    qtbot.waitUntil(lambda: bool(witness.errors) and witness.is_idle(), timeout=5000)
    collector.add_source(f"{site.root}/", every=3600)
    crawl.request_resume()
    qtbot.waitUntil(lambda: len(witness.events()) == 1 and witness.is_idle(), timeout=5000)
    (error,) = witness.errors
    assert "disk I/O error" in str(error)


def gallery_that_stops_at_5(site) -> threading.Event:
    """Its fifth work says nothing until the event is set."""
    site.gallery(works=8)
    gate = threading.Event()
    page = site.pages["/work/5"]
    site.pages["/work/5"] = Reply(page.body, pause=gate)
    return gate


def test_a_source_that_is_paused_is_left_at_once(qtbot, crawl, witness, site, collector, library):
    gate = gallery_that_stops_at_5(site)
    collector.add_source(f"{site.root}/", every=60)
    crawl.start()
    qtbot.waitUntil(lambda: "/work/5" in site.paths(), timeout=8000)
    library.writer.call(lambda: library.sources.pause([1]))
    crawl.course.request_leave([1])
    qtbot.waitUntil(witness.is_idle, timeout=1500)
    assert library.sources.by_id(1).state == "paused"
    gate.set()
    library.writer.call(lambda: library.sources.resume([1]))
    crawl.request_collect()
    qtbot.waitUntil(lambda: len(library.artworks.all_ids()) == 8, timeout=8000)


def test_a_round_that_is_cancelled_ends_and_what_is_due_waits(
    qtbot, crawl, witness, site, collector, library
):
    gate = gallery_that_stops_at_5(site)
    collector.add_source(f"{site.root}/", every=60)
    crawl.start()
    qtbot.waitUntil(lambda: "/work/5" in site.paths(), timeout=8000)
    crawl.course.request_cancel()
    qtbot.waitUntil(witness.is_idle, timeout=1500)
    gate.set()
    qtbot.wait(50)
    assert witness.is_idle()
    assert library.sources.due(time.time_ns() // 1000) == []
    crawl.request_collect([1])
    qtbot.waitUntil(lambda: len(library.artworks.all_ids()) == 8, timeout=8000)


def test_the_hosts_of_a_round_are_told_while_they_say_nothing(
    qtbot, crawl, witness, site, collector, monkeypatch
):
    monkeypatch.setattr("workers.round_telling.BEAT", 0.05)
    gate = gallery_that_stops_at_5(site)
    collector.add_source(f"{site.root}/")
    crawl.start()
    crawl.request_collect()
    qtbot.waitUntil(lambda: "/work/5" in site.paths(), timeout=8000)
    host = site.root.removeprefix("http://")
    qtbot.waitUntil(lambda: witness.states[-1].hosts == (HostNow(host),), timeout=3000)
    gate.set()
    qtbot.waitUntil(witness.is_idle, timeout=8000)
    assert witness.states[-1].hosts == ()


def test_what_was_due_for_hours_comes_in_one_round(qtbot, crawl, witness, site, collector, library):
    site.gallery(works=2)
    for number, path in enumerate(("", "work/1", "work/2")):
        address = f"{site.root}/{path}"
        library.writer.call(lambda a=address: library.sources.add(a, "local", 60))
        library.writer.call(lambda n=number: library.sources.update(n + 1, next=1))
    crawl.start()
    qtbot.waitUntil(lambda: len(library.artworks.all_ids()) == 2, timeout=8000)
    qtbot.waitUntil(witness.is_idle, timeout=8000)
    rounds = [b for a, b in itertools.pairwise(witness.states) if b.state == "running" != a.state]
    assert len(rounds) <= 1
    assert library.sources.due(time.time_ns() // 1000) == []
