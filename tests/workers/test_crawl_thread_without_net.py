"""The crawl thread where nothing can be reached: it goes on by itself."""

from __future__ import annotations

import pytest

from tests.support.collecting import a_collector
from tests.support.local_site import LocalSite
from tests.workers.test_crawl_thread import Core, Witness
from workers.crawl_thread import CrawlThread

pytestmark = pytest.mark.gui


@pytest.fixture
def site():
    with LocalSite() as made:
        yield made


def test_what_finds_nobody_in_the_net_is_tried_again_by_itself(
    qtbot, qapp, library, sandbox, site, tmp_path, monkeypatch
):
    monkeypatch.setattr("workers.crawl_thread._OFFLINE", (0.05, 0.2))
    site.gallery(works=2)
    collector = a_collector(library, sandbox, site, tmp_path, offline=0.0)
    collector.add_source(f"{site.root}/")
    way = collector._surroundings.addresses.own
    way[("127.0.0.1", site.port)] = "127.0.0.2"  # Nobody listens there.
    thread = CrawlThread(Core(library, collector))
    witness = Witness(thread)
    thread.start()
    thread.request_collect([1])

    def outcomes_so_far() -> list[str]:
        return [event.reason or event.outcome for event in witness.events()]

    try:
        qtbot.waitUntil(lambda: outcomes_so_far().count("offline") >= 3, timeout=8000)
        assert site.asked == []
        assert library.sources.all()[0].state == "ready"
        way[("127.0.0.1", site.port)] = "127.0.0.1"
        qtbot.waitUntil(lambda: outcomes_so_far().count("new") == 2, timeout=8000)
        qtbot.waitUntil(witness.is_idle, timeout=8000)
    finally:
        thread.request_stop()
        assert thread.wait(5000)
    assert library.sources.all()[0].state == "finished"
    assert witness.errors == []
