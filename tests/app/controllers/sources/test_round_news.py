"""What a round could not read is told; that it still cannot be reached is told once."""

from __future__ import annotations

import pytest

from models.collecting.ledger.events import CollectEvent, Counters
from tests.support.desk import at_desk
from widgets.activity.activity_card import ActivityCard
from workers.round_telling import CrawlState

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]
URL = "https://away.example/"


def test_each_try_in_vain_is_no_news(qapp, library, sandbox):
    away = CollectEvent(URL, "failed", None, "offline", 1, False, later=True)
    other = CollectEvent(f"{URL}2", "failed", None, "offline", 2, False, later=True)
    gone = CollectEvent(URL, "failed", None, "http-status 404", 1, False)

    async def story(desk):
        round_ = desk.made.collecting._round
        told = []
        for events in ((away,), (away,), (away, other), (gone,), (gone,)):
            round_.lists.begin()
            round_.lists.heed(events)
            round_.ended.emit(Counters(failed=len(events)))
            told.append(len(desk.told))
        assert told == [1, 1, 2, 3, 4]

    at_desk(qapp, library, sandbox, story)


def test_what_is_tried_in_vain_leaves_one_card(qapp, library, sandbox):
    away = CollectEvent(URL, "failed", None, "offline", 0, False, later=True)
    rest = CrawlState("idle", counters=Counters(failed=1))

    async def story(desk):
        await desk.show("activity")
        crawl, cards = desk.bench.crawl, []
        for _ in range(3):
            crawl.state_changed.emit(CrawlState("running"))
            crawl.happened.emit((away,))
            crawl.state_changed.emit(rest)
            await desk.written()
            found = desk.window.activity.findChildren(ActivityCard)
            cards.append(len([each for each in found if each.isVisible()]))
        assert cards == [1, 1, 1]

    at_desk(qapp, library, sandbox, story)
