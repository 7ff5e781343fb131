"""What the tray says: collecting, paused, idle or in trouble, and what today brought."""

from __future__ import annotations

import pytest

from app.controllers.sources.round_words import outcome_of, round_counts, round_lines
from app.controllers.window.tray_state import TrayState
from app.tray import Tray
from models.collecting.hosts.hosts_now import HostNow
from models.collecting.ledger.events import CollectEvent, Counters
from models.errors import LibraryError
from models.library.database.clock import now
from tests.support.desk import at_desk
from tests.support.driving import until
from tests.support.sourced import add_source, bring
from widgets.activity.outcome_dialog import OutcomeDialog
from workers.round_telling import CrawlState

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]


def running(new: int) -> CrawlState:
    return CrawlState("running", Counters(new=new, found=new), (1,))


def test_the_tray_follows_a_day(qapp, library, sandbox):
    source = add_source(library, "https://a.example/")

    async def story(desk):
        tray = Tray(desk.window)
        state = TrayState(desk.bench, tray, desk.made.collecting)
        crawl, collecting = desk.bench.crawl, desk.made.collecting
        bring(library, source, range(3), at=now())
        state.recount()
        await until(lambda: "3 new today" in tray.tip, "what came before")
        crawl.state_changed.emit(running(2))
        assert tray.tip == "Bunshin – Collecting: 5 new today"
        collecting.paused_changed.emit(True)
        crawl.state_changed.emit(CrawlState("paused"))
        assert tray.tip.startswith("Bunshin – Paused:")
        collecting.paused_changed.emit(False)
        assert tray.tip.startswith("Bunshin – Paused:")  # Until the thread says what it does.
        crawl.state_changed.emit(running(0))
        crawl.failed.emit(LibraryError("disk-full", folder="/x"))
        crawl.state_changed.emit(CrawlState("idle"))
        assert "The disk that holds /x is full" in tray.tip
        crawl.state_changed.emit(running(0))
        crawl.state_changed.emit(CrawlState("idle"))
        collecting.troubles.told.emit("a.example: wants a login")
        assert tray.tip == "Bunshin – a.example: wants a login"
        collecting.troubles.told.emit("")
        await until(lambda: tray.tip == "Bunshin – 3 new today", "all is well")
        desk.errors.clear()
        state._midnight.stop()

    at_desk(qapp, library, sandbox, story)


def test_a_round_names_who_is_asked_and_who_rests(qapp):
    hosts = [HostNow(f"{n}.example") for n in range(6)] + [HostNow("z.example", now() + 10**9)]
    asked, rests, requests = round_lines(hosts, Counters(requests=1200, seconds=90))
    assert asked == "Asking 0.example, 1.example, 2.example, 3.example and 2 more"
    assert rests.startswith("z.example wants to be left alone until ")
    assert requests == "Requests: 1,200 in 2 min"
    counts = round_counts(Counters(new=1, duplicates=2, vetoed=3, failed=4))
    assert [each.told for each in counts] == [
        *("1 new", "2 known already", "3 not wanted", "4 could not be read"),
    ]


@pytest.mark.parametrize(
    ("event", "said"),
    [
        (("failed", "http-status 404"), "a.example answered with the error 404."),
        (("failed", "picture-damaged"), "a.example is damaged or cut off."),
        (("vetoed", "members only"), "members only"),
        (("vetoed", None), "No reason is known."),
        (("duplicate", None), "It is here, or was before; this place is noted with it."),
    ],
)
def test_every_outcome_says_why(qapp, event, said):
    outcome, reason = event
    line = outcome_of(CollectEvent("https://a.example/1", outcome, None, reason))
    assert (line.address, line.said) == ("a.example/1", said)


def test_the_numbers_of_a_round_open_lists(qapp, library, sandbox):
    async def story(desk):
        await desk.show()
        crawl, window = desk.bench.crawl, desk.window
        crawl.state_changed.emit(CrawlState("running", Counters(failed=1), (1,)))
        gone = CollectEvent("https://a.example/1", "failed", None, "http-status 404", 1)
        crawl.happened.emit((gone,))
        window.activity.opened.emit("collect", "failed")
        dialogs = [each for each in window.findChildren(OutcomeDialog)]
        assert [each.table.rowCount() for each in dialogs] == [1]
        dialogs[0].close()
        window.activity.opened.emit("collect", "new")
        assert window.screen_name == "inbox"
        crawl.state_changed.emit(CrawlState("idle"))

    at_desk(qapp, library, sandbox, story)


def test_the_card_pauses_and_stops(qapp, library, sandbox):
    async def story(desk):
        await desk.show()
        asked = []
        crawl, screen = desk.bench.crawl, desk.window.activity
        crawl.request_pause = lambda: asked.append("pause")
        crawl.course.request_cancel = lambda: asked.append("cancel")
        screen.pause_requested.emit("collect", True)
        screen.pause_requested.emit("other", True)
        screen.stop_requested.emit("collect")
        assert asked == ["pause", "cancel"]

    at_desk(qapp, library, sandbox, story)
