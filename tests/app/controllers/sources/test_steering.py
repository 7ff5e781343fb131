"""The Sources screen says why each source is asked today, and suggests others on request only."""

from __future__ import annotations

import pytest

from app import settings
from app.controllers.sources.source_words import SUGGESTED, TODAY, suggested, why_today
from app.example_site import ADDRESS
from models.records import Source
from models.steering import suggesting, why
from models.steering.suggesting import Suggestion
from models.steering.why import Tally, Why
from tests.support.desk import at_desk
from tests.support.driving import click, until
from tests.support.judging import say
from tests.support.sourced import bring
from widgets.settings.settings_dialog import MOST_A_DAY, Choices
from workers.waiting_times import METERED

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]
URL = f"{ADDRESS}/author/mika"


@pytest.fixture
def liked(library):
    """A source that brought liked pictures by somebody who has a page of their own."""
    add = library.writer.call(lambda: library.sources.add(f"{ADDRESS}/", "example-site"))
    ids = bring(library, add, range(12), author="mika", author_url=URL)
    for each in ids:
        say(library, "like", artwork=each)
    return library


async def at_sources(desk) -> None:
    await desk.show()
    desk.window.show_screen("sources")
    await desk.made.collecting.refresh()
    await until(lambda: bool(desk.window.sources.today.text()), "what may come today")


def test_the_screen_says_why_and_how_much(qapp, liked, sandbox):
    async def story(desk):
        await at_sources(desk)
        screen = desk.window.sources
        screen.table.selectRow(0)
        await until(lambda: "12 of 12 judged pictures" in screen.detail.text(), "why today")
        assert screen.today.text().startswith("Up to 188 more new")

    at_desk(qapp, liked, sandbox, story)


def test_the_screen_says_that_what_is_due_waits(qapp, liked, sandbox):
    async def story(desk):
        desk.bench.crawl.waits = lambda: METERED
        await at_sources(desk)
        assert desk.window.sources.today.text().startswith("Data cost here")

    at_desk(qapp, liked, sandbox, story)


def test_a_suggestion_waits_for_a_click_and_not_now_puts_it_off(qapp, liked, sandbox):
    async def story(desk):
        await at_sources(desk)
        rows = desk.window.sources.suggestions.rows
        assert len(rows) == 1
        assert rows[0][0].text().startswith("mika: you may like 12 of 12 pictures")
        assert len(desk.library.sources.all()) == 1
        click(rows[0][2])
        await until(lambda: not desk.window.sources.suggestions.rows, "nothing more to suggest")
        assert len(desk.library.sources.all()) == 1

    at_desk(qapp, liked, sandbox, story)


def test_there_is_a_sentence_for_every_reason():
    codes = {value for name, value in vars(why).items() if name.isupper() and name[0] != "_"}
    assert codes == set(TODAY)
    kinds = {suggesting.AUTHOR, suggesting.BESIDE, suggesting.TAG}
    assert kinds == set(SUGGESTED)
    source = Source(1, "https://one.example/", "x")
    for code in codes:
        facts = Why(1, code, 0.3, 0.25, 0.37, 0.5, Tally(9, 90, 3, 2), 0.2, 1.5, 1_800_000_000_000)
        text = why_today(source, facts)
        assert "{" not in text
        assert text.endswith("80% of what it shows is here already.")
    for kind in kinds:
        said = suggested(Suggestion("https://a.example/b", kind, "{b}", 1, 2, 0.5))
        assert "{b}" in said
        assert "a.example/b" in said


def test_the_day_is_a_setting():
    assert settings.Settings().a_day == Choices().a_day
    assert MOST_A_DAY >= 1000
