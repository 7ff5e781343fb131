"""What a person does with sources: pause, rhythm, remove and take back, logins, what is parked."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from app.controllers.sources.source_lines import Seen
from app.example_site import ADDRESS
from models.collecting.access.wanted_secrets import wanted_secrets
from models.collecting.ledger.events import Counters
from models.collecting.sources.health import Health
from models.errors import LibraryError
from models.library.ledger.crawl_jobs import CrawlJobs, NewJob
from models.library.ledger.leasing import lease_one
from models.records import Source
from tests.support.desk import at_desk
from tests.support.driving import click, press, until
from tests.support.sourced import add_source, bring
from widgets.activity.activity_card import ActivityCard
from widgets.sources.records import SourceLine
from workers.round_telling import CrawlState

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]
SITE = f"{ADDRESS}/"
OTHER = "https://a.example/feed.xml"


@pytest.fixture
def two(library):
    bring(library, add_source(library, SITE, last=5), range(3))
    add_source(library, OTHER, last=5)
    return library


async def at_sources(desk, row: int) -> None:
    await desk.show()
    desk.window.show_screen("sources")
    await desk.made.collecting.refresh()
    desk.window.sources.table.selectRow(row)


def lines(desk) -> list[SourceLine]:
    model = desk.window.sources.model
    return [line for row in range(model.rowCount()) if (line := model.line(row))]


def states(desk) -> list[str]:
    return [line.state for line in lines(desk)]


def test_one_is_paused_and_resumed(qapp, two, sandbox):
    async def story(desk):
        await at_sources(desk, 1)
        click(desk.window.sources.detail.pause)
        await until(lambda: states(desk)[1] == "paused", "it rests")
        assert desk.window.sources.detail.pause.text() == "Resume it"
        press(desk.window.sources.table, Qt.Key.Key_Space)
        await until(lambda: states(desk)[1] != "paused", "it is resumed")

    at_desk(qapp, two, sandbox, story)


def test_a_rhythm_is_kept(qapp, two, sandbox):
    async def story(desk):
        await at_sources(desk, 1)
        desk.window.sources.rhythm_chosen.emit((2,), 6 * 3600)
        await until(lambda: desk.library.sources.by_id(2).every == 6 * 3600, "every 6 hours")
        await until(lambda: lines(desk)[1].source.every == 6 * 3600, "shown")

    at_desk(qapp, two, sandbox, story)


def test_a_removal_is_taken_back(qapp, two, sandbox):
    async def story(desk):
        await at_sources(desk, 0)
        before = desk.library.sources.by_id(1)
        press(desk.window.sources.table, Qt.Key.Key_Delete)
        await until(lambda: len(states(desk)) == 1, "it is gone")
        assert desk.texts()[-1] == "Removed. The pictures it brought stay."
        desk.told[-1].act()
        await until(lambda: len(states(desk)) == 2, "it is back")
        assert desk.library.sources.by_id(1) == before
        desk.bench.undo.redo()
        await until(lambda: len(states(desk)) == 1, "and gone again")

    at_desk(qapp, two, sandbox, story)


def test_what_is_parked_waits_in_both_screens(qapp, two, sandbox):
    jobs = CrawlJobs(two.reading)

    def park() -> None:
        jobs.add([NewJob("file", "k", "a.example", 2)])
        said = "https://a.example/1.png answered 500."
        jobs.finish(lease_one("a.example", [2], "me", 2**60), "parked", said)

    two.writer.call(park)

    async def story(desk):
        await at_sources(desk, 1)
        assert states(desk)[1] == "parked"
        assert "1 × a.example answered with the error 500." in desk.window.sources.detail.text()
        assert "1" in desk.window.sources.detail.collect.text()
        asked = []
        desk.bench.crawl.request_collect = lambda ids=None: asked.append(ids)
        desk.window.show_screen("activity")
        click(desk.window.activity.parked.buttons[2])
        await until(lambda: asked == [(2,)], "it is tried again")

    at_desk(qapp, two, sandbox, story)


def wanting(login: str, **facts: object):
    """As a round leaves a source that lacks its login."""
    source = Source(2, OTHER, "danbooru", last=2**60, **facts)
    return Seen((source,), (Health(2, "login", login=login),))


def test_a_login_is_asked_for_once_when_it_is_needed(qapp, two, sandbox):
    async def story(desk):
        await desk.show()
        for _ in range(2):
            desk.made.collecting.looked.emit(wanting("missing"))
        assert desk.texts() == ["a.example/feed.xml wants a login before it shows more."]
        asked = []
        desk.window.sources.login_requested.connect(asked.append)
        desk.told[0].act()
        assert asked == [2]
        collected = []
        desk.bench.crawl.request_collect = lambda ids=None: collected.append(ids)
        desk.made.login.kept.emit()
        await until(lambda: collected == [(2,)], "it goes on")

    at_desk(qapp, two, sandbox, story)


def test_a_paused_one_asks_for_nothing(qapp, two, sandbox):
    async def story(desk):
        await desk.show()
        desk.made.collecting.looked.emit(wanting("missing", state="paused"))
        assert desk.texts() == []

    at_desk(qapp, two, sandbox, story)


def test_a_login_is_forgotten(qapp, two, sandbox):
    async def story(desk):
        collector = desk.bench.core.collecting
        recipe = next(each for each in collector.book.recipes.values() if each.auth is not None)
        wanted = wanted_secrets(recipe)
        for each in wanted:
            collector.credentials.set(each.service, each.name, "secret")
        facts = {"recipe": recipe.id}
        desk.library.writer.call(lambda: desk.library.sources.update(2, **facts))
        await at_sources(desk, 1)
        assert "kept until you quit" in desk.window.sources.detail.text()
        click(desk.window.sources.detail.forget)
        await until(lambda: "The login is forgotten." in desk.texts(), "it is forgotten")
        assert all(collector.credentials.get(each.service, each.name) is None for each in wanted)

    at_desk(qapp, two, sandbox, story)


def test_trouble_is_told_until_the_person_has_looked(qapp, two, sandbox):
    two.writer.call(lambda: two.sources.update(2, state="suspect-broken"))

    async def story(desk):
        await desk.show()
        said = []
        desk.made.collecting.troubles.told.connect(said.append)
        await desk.made.collecting.refresh()
        assert said[-1] == "a.example/feed.xml: looks broken"
        desk.window.show_screen("sources")
        assert said[-1] == ""
        desk.window.show_screen("library")
        await desk.made.collecting.refresh()
        assert said[-1] == ""

    at_desk(qapp, two, sandbox, story)


def test_a_round_that_a_full_disk_ended_says_so_on_its_card(qapp, library, sandbox):
    async def story(desk):
        await desk.show()
        crawl, activity = desk.bench.crawl, desk.window.activity
        run = CrawlState("running", Counters(new=3, found=3), (1,))
        crawl.state_changed.emit(run)
        crawl.failed.emit(LibraryError("disk-full", folder="/x"))
        crawl.state_changed.emit(replace(run, state="idle"))
        crawl.state_changed.emit(run)
        crawl.state_changed.emit(replace(run, state="idle"))
        cards = [each.activity for each in activity.findChildren(ActivityCard)]
        by_state = {each.state: each for each in cards}
        assert set(by_state) == {"failed", "done"}
        assert by_state["failed"].outcome.startswith("3 new, 0 known already. The disk that holds")
        assert by_state["failed"].again().outcome == by_state["failed"].outcome
        assert by_state["done"].outcome == "3 new, 0 known already."
        desk.errors.clear()

    at_desk(qapp, library, sandbox, story)
