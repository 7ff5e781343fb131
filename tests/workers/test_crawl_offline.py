"""What finds nobody in the net is wanted again, by itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import QObject, Slot

from models.collecting.ledger.events import CollectEvent
from tests.support.collecting import a_collector
from tests.support.local_site import LocalSite
from workers.crawl_thread import CrawlThread

pytestmark = pytest.mark.gui


@dataclass
class Core:
    library: Any
    collecting: Any


class Witness(QObject):
    """Hears the thread in the main one."""

    def __init__(self, thread: CrawlThread, heard: list[CollectEvent]) -> None:
        super().__init__()
        self._heard, self.last = heard, ""
        self.errors: list[BaseException] = []
        thread.happened.connect(self.hear)
        thread.state_changed.connect(self.see)
        thread.failed.connect(self.fear)

    @Slot(object)
    def hear(self, batch) -> None:
        self._heard += batch

    @Slot(object)
    def see(self, state) -> None:
        self.last = state.state

    @Slot(object)
    def fear(self, error) -> None:
        self.errors.append(error)


def test_what_finds_nobody_in_the_net_is_tried_again_by_itself(
    qtbot, library, sandbox, tmp_path, monkeypatch
):
    monkeypatch.setattr("workers.due_times.OFFLINE", (0.05, 0.2))
    heard: list[CollectEvent] = []

    def said() -> list[str]:
        return [event.reason or event.outcome for event in heard]

    with LocalSite() as site:
        site.gallery(works=2)
        collector = a_collector(library, sandbox, site, tmp_path, offline=0.0)
        collector.add_source(f"{site.root}/")
        way = collector._surroundings.addresses.own
        way[("127.0.0.1", site.port)] = "127.0.0.2"  # Nobody listens there.
        thread = CrawlThread(Core(library, collector))
        witness = Witness(thread, heard)
        thread.start()
        thread.request_collect([1])
        try:
            qtbot.waitUntil(lambda: said().count("offline") >= 3, timeout=20000)
            assert site.asked == []
            assert library.sources.all()[0].state in ("ready", "running")
            way[("127.0.0.1", site.port)] = "127.0.0.1"
            qtbot.waitUntil(lambda: said().count("new") == 2, timeout=20000)
            qtbot.waitUntil(lambda: witness.last == "idle", timeout=20000)
        finally:
            thread.request_stop()
            assert thread.wait(5000)
    assert library.sources.all()[0].state == "finished"
    assert witness.errors == []
