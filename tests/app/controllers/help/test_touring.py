"""The tour: real things in the real window, left at any point, never insisting."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt

from models.records import State
from tests.support.desk import at_desk
from tests.support.driving import click, press, until
from tests.support.imported import import_all
from tests.support.pictures import pictures
from widgets.welcome.tour_hint import place_beside
from widgets.welcome.tour_steps import STEPS

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]


@pytest.fixture
def finds(library, sandbox, tmp_path):
    return import_all(library, sandbox, pictures(tmp_path / "in", 4), State.INBOX)


@pytest.fixture
def kept(library, sandbox, tmp_path):
    return import_all(library, sandbox, pictures(tmp_path / "in", 3))


async def waiting(desk) -> None:
    """The inbox has its finds."""
    desk.window.resize(1280, 800)
    desk.window.show()
    desk.window.show_screen("inbox")
    desk.made.inbox.refresh()
    await until(lambda: desk.window.inbox.view.current is not None, "finds")


def test_it_begins_with_the_first_find_of_the_welcome_and_goes_through_to_the_end(
    qapp, library, sandbox, finds
):
    async def story(desk):
        tour = desk.made.tour
        desk.window.show_screen("welcome")
        desk.window.welcome.site_wanted.disconnect()
        desk.window.welcome.site_wanted.connect(tour._on_welcomed)
        desk.window.welcome.site_wanted.emit()
        await waiting(desk)
        await until(lambda: tour.hint is not None, "the first hint")
        seen = []
        for _step in STEPS:
            seen.append((tour.step.name, desk.window.screen_name))
            click(tour.hint.next)
        assert seen == [(step.name, step.screen) for step in STEPS]
        assert tour.hint is None
        assert any("Help" in each for each in desk.texts())

    at_desk(qapp, library, sandbox, story)


def test_what_is_done_is_noticed(qapp, library, sandbox, finds):
    async def story(desk):
        tour = desk.made.tour
        await waiting(desk)
        desk.window.actions_["take_tour"].trigger()
        click(tour.hint.next)
        before = tour.hint.accessibleDescription()
        press(desk.window.inbox.view, Qt.Key.Key_P)
        await until(lambda: tour.hint.accessibleDescription() != before, "it is noticed")
        assert tour.step.name == "judge"
        await desk.written()

    at_desk(qapp, library, sandbox, story)


@pytest.mark.parametrize("way", ["key", "cross"])
def test_it_is_left_at_any_point_and_does_not_come_back_by_itself(
    qapp, library, sandbox, finds, way
):
    async def story(desk):
        tour = desk.made.tour
        await waiting(desk)
        desk.window.actions_["take_tour"].trigger()
        click(tour.hint.next)
        if way == "key":
            press(desk.window.inbox.view, Qt.Key.Key_Escape)
        else:
            click(tour.hint.close_)
        assert tour.hint is None
        desk.window.welcome.example_wanted.disconnect()
        desk.window.welcome.example_wanted.connect(tour._on_welcomed)
        desk.window.welcome.example_wanted.emit()
        desk.window.show_screen("library")
        desk.window.show_screen("inbox")
        assert tour.hint is None
        desk.window.actions_["take_tour"].trigger()
        assert tour.step.name == "look"
        assert tour.hint is not None

    at_desk(qapp, library, sandbox, story)


def test_elsewhere_it_waits_and_goes_on_where_it_was(qapp, library, sandbox, finds):
    async def story(desk):
        tour = desk.made.tour
        await waiting(desk)
        desk.window.actions_["take_tour"].trigger()
        click(tour.hint.next)
        desk.window.show_screen("sources")
        await until(lambda: tour.hint is None, "nothing is in the way")
        desk.window.show_screen("inbox")
        assert tour.step.name == "judge"
        await until(lambda: tour.hint is not None, "it goes on")

    at_desk(qapp, library, sandbox, story)


def test_with_pictures_of_one_s_own_it_is_about_the_library(qapp, library, sandbox, kept):
    async def story(desk):
        await desk.show("library")
        desk.window.actions_["take_tour"].trigger()
        assert desk.window.screen_name == "library"
        assert desk.made.tour.hint is not None
        assert "Your pictures" in desk.made.tour.hint.accessibleName()

    at_desk(qapp, library, sandbox, story)


def test_an_empty_library_begins_with_the_welcome(qapp, library, sandbox):
    async def story(desk):
        await desk.show("library")
        desk.window.actions_["take_tour"].trigger()
        assert desk.window.screen_name == "welcome"
        assert desk.made.tour.hint is None

    at_desk(qapp, library, sandbox, story)


@pytest.mark.parametrize(
    ("target", "side"),
    [
        (QRect(900, 300, 200, 100), "right"),
        (QRect(0, 300, 200, 100), "left"),
        (QRect(0, 700, 1000, 80), "below"),
        (QRect(0, 0, 1000, 80), "above"),
    ],
)
def test_a_hint_lies_beside_what_it_means_and_never_over_it(target, side):
    found, place = place_beside(target, QSize(320, 200), QRect(0, 0, 1000, 800))
    if side != "right":
        assert found == side
    assert not place.intersects(target)
    assert QRect(QPoint(0, 0), QSize(1000, 800)).contains(place)


@pytest.mark.parametrize("place", range(len(STEPS)))
def test_each_step_can_be_left_and_repeated_and_is_gone_on_with_after_a_restart(
    qapp, library, sandbox, finds, place
):
    async def to_the_step(desk):
        tour = desk.made.tour
        await waiting(desk)
        desk.window.actions_["take_tour"].trigger()
        for _ in range(place):
            click(tour.hint.next)
        assert tour.step.name == STEPS[place].name

    async def gone_on(desk):
        tour = desk.made.tour
        assert tour.hint is None
        assert tour.step is not None
        await waiting(desk)
        desk.window.show_screen(tour.step.screen)
        await until(lambda: tour.hint is not None, "it goes on where it was")
        assert tour.step.screen == STEPS[place].screen
        click(tour.hint.close_)
        assert tour.hint is None
        assert tour.step is None

    async def left(desk):
        await waiting(desk)
        assert desk.made.tour.hint is None
        assert desk.made.tour.step is None
        desk.window.actions_["take_tour"].trigger()
        assert desk.made.tour.step.name == STEPS[0].name
        desk.made.tour.leave()

    for story in (to_the_step, gone_on, left):
        at_desk(qapp, library, sandbox, story)
