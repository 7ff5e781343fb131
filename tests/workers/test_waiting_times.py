"""Collecting that nobody asked for waits while data cost or the plug is out."""

from __future__ import annotations

import pytest

from tests.support.collecting import a_collector
from tests.support.local_site import LocalSite
from tests.workers.test_crawl_offline import Core, Witness
from workers.crawl_thread import CrawlThread
from workers.waiting_times import BATTERY, METERED, WaitingTimes, Wishes

pytestmark = pytest.mark.gui


@pytest.mark.parametrize(
    ("wishes", "metered", "battery", "why"),
    [
        (Wishes(), False, True, ""),
        (Wishes(), True, False, METERED),
        (Wishes(on_metered=False), True, False, ""),
        (Wishes(on_battery=True), False, True, BATTERY),
        (Wishes(on_battery=True), False, False, ""),
    ],
)
def test_it_waits_when_the_person_wants_it_to(qapp, wishes, metered, battery, why):
    times = WaitingTimes(lambda: wishes, lambda: battery)
    times.metered = metered
    assert times.why() == why


def test_what_is_due_waits_and_what_is_asked_for_does_not(qtbot, library, sandbox, tmp_path):
    heard = []
    with LocalSite() as site:
        site.gallery(works=1)
        collector = a_collector(library, sandbox, site, tmp_path)
        source = collector.add_source(f"{site.root}/", every=3600)
        thread = CrawlThread(Core(library, collector), waits=lambda: METERED)
        witness = Witness(thread, heard)
        thread.start()
        try:
            qtbot.waitUntil(lambda: witness.last == "idle", timeout=20000)
            assert site.asked == []
            thread.request_collect([source.id])
            qtbot.waitUntil(lambda: any(e.outcome == "new" for e in heard), timeout=20000)
        finally:
            thread.request_stop()
            assert thread.wait(5000)
    assert witness.errors == []
