"""New finds are told of with a square of the newest: gathered, not too often, not to one who sees
them come."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from PySide6.QtGui import QImage

from app.controllers.inbox.new_finds import Manners, NewFinds
from app.note_times import NoteTimes
from models.records import State
from tests.support.desk import at_desk
from tests.support.driving import until
from tests.support.imported import import_all
from tests.support.judging import add_artworks
from tests.support.pictures import a_picture

pytestmark = pytest.mark.gui


class Person:
    """Who is told, and when; time stands until a test moves it."""

    def __init__(self, desk, times: NoteTimes = NoteTimes()) -> None:  # noqa: B008
        self.told: list[tuple[int, QImage]] = []
        self.times, self.in_front = times, False
        self.now = datetime(2026, 11, 26, 12, 0)
        manners = Manners(
            lambda *said: self.told.append(said),
            lambda: self.times,
            lambda: self.in_front,
            lambda: self.now,
        )
        self.finds = NewFinds(desk.bench, desk.made.pictures, manners)

    def counts(self) -> list[int]:
        return [count for count, _ in self.told]


@pytest.fixture
def at_once(monkeypatch):
    """No picture is waited for."""
    monkeypatch.setattr("app.controllers.inbox.new_finds.PATIENCE_MS", 20)


def test_the_newest_find_is_shown_as_a_square(qapp, library, sandbox, tmp_path):
    long = a_picture(tmp_path / "long.png", size=(200, 600))
    import_all(library, sandbox, [long], State.INBOX)

    async def story(desk):
        person = Person(desk)
        person.finds.came(0)
        person.finds.came(2)
        person.finds.came(1)
        person.finds.settle()
        await until(lambda: bool(person.told), "told")
        ((count, image),) = person.told
        assert count == 3
        assert image.width() == image.height() > 0

    at_desk(qapp, library, sandbox, story)


def test_without_a_picture_it_is_told_nevertheless(qapp, library, sandbox, at_once):
    async def story(desk):
        person = Person(desk)
        person.finds.came(2)
        person.finds.settle()
        await until(lambda: bool(person.told), "told")
        assert person.told[0][0] == 2
        assert person.told[0][1].isNull()

    add_artworks(library, 1)
    at_desk(qapp, library, sandbox, story)


def test_a_second_note_waits_and_tells_of_all_that_came_since(qapp, library, sandbox, at_once):
    async def story(desk):
        person = Person(desk)
        person.finds.came(2)
        person.finds.settle()
        await until(lambda: person.counts() == [2], "the first")
        for _ in range(3):
            person.finds.came(5)
            person.finds.settle()
        assert person.finds._due.interval() == 15 * 60 * 1000
        person.now += timedelta(minutes=15)
        person.finds.settle()
        await until(lambda: person.counts() == [2, 15], "the second")

    at_desk(qapp, library, sandbox, story)


def test_nobody_is_told_who_sees_them_come_or_wants_no_notes(qapp, library, sandbox, at_once):
    async def story(desk):
        person = Person(desk)
        person.in_front = True
        person.finds.came(2)
        person.finds.settle()
        person.in_front = False
        person.finds.came(3)
        person.finds.look_at("inbox")
        person.times = NoteTimes(every=0)
        person.finds.came(4)
        person.finds.settle()
        assert not person.finds._due.isActive()
        person.times = NoteTimes()
        person.finds.came(1)
        person.finds.settle()
        await until(lambda: bool(person.told), "told")
        assert person.counts() == [1]

    at_desk(qapp, library, sandbox, story)


def test_a_long_round_tells_meanwhile_and_quiet_hours_hold_it(qapp, library, sandbox):
    async def story(desk):
        person = Person(desk, NoteTimes(15, 11, 13))
        person.finds.came(2)
        assert person.finds._due.interval() == 3600 * 1000
        person.finds.seen()
        person.times = NoteTimes()
        person.finds.came(2)
        assert person.finds._due.interval() == 120_000
        person.finds.seen()

    at_desk(qapp, library, sandbox, story)
