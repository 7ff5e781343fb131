"""Background work on the screen: numbers in words, cards in place, the strip at the foot."""

from __future__ import annotations

import logging

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QWidget

from models.records import Progress
from widgets.activity.activity_card import ActivityCard
from widgets.activity.activity_screen import KEPT_OVER, ActivityScreen
from widgets.activity.outcome_dialog import Outcome, OutcomeDialog
from widgets.activity.parked_list import ParkedLine
from widgets.activity.records import Activity, Count, duration, numbers
from widgets.activity.status_strip import StatusStrip

pytestmark = pytest.mark.gui
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def screen(qtbot):
    made = ActivityScreen()
    qtbot.addWidget(made)
    made.resize(900, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def strip(qtbot):
    made = StatusStrip()
    qtbot.addWidget(made)
    return made


def cards(screen) -> list[tuple[str, bool]]:
    """Title and whether it is over, from top to bottom."""
    there = (card for card in screen.findChildren(ActivityCard) if not card.isHidden())
    found = sorted(there, key=lambda card: card.pos().y())
    return [(card.activity.title, card.activity.over) for card in found]


def laid_out(screen, qapp):
    qapp.processEvents()
    return cards(screen)


def test_numbers_say_what_is_known_and_no_more():
    assert numbers(Progress()) == ""
    assert numbers(Progress(7)) == "7"
    assert numbers(Progress(1400, 14_000)) == "1,400 of 14,000"
    assert numbers(Progress(14, 40, 3.14, 8.3)) == "14 of 40 · 3.1/s · 8 s left"
    assert numbers(Progress(40, 40, 31.4, 0.0)) == "40 of 40 · 31/s"


def test_numbers_that_are_the_outcome_are_not_said_twice(qtbot):
    progress = Progress(40, 40)
    card = ActivityCard(Activity("map", "Drawing the map", "running", progress))
    qtbot.addWidget(card)
    texts = [each.text() for each in card.findChildren(QLabel)]
    assert texts.count("40 of 40") == 1
    card.show_activity(Activity("map", "Drawing the map", "done", progress, numbers(progress)))
    texts = [each.text() for each in card.findChildren(QLabel)]
    assert texts.count("40 of 40") == 1


def test_what_begins_by_itself_again_and_again_is_listed_once(screen, qapp):
    def end(number: int, title: str, state: str = "done", outcome: str = "", *, by_itself=True):
        key = f"job-{number}"
        screen.show_activity(Activity(key, title))
        screen.show_activity(Activity(key, title, state, outcome=outcome, recurring=by_itself))

    for number in range(3):
        end(number, "Looking for duplicates", outcome=f"{number} of {number}")
    for number in range(10, 12):
        end(number, "Adding pictures", by_itself=False)
    end(20, "Looking for duplicates", "failed", "The disk is full.")
    end(21, "Looking for duplicates", "failed", "The drive is away.")
    end(22, "Looking for duplicates", "failed", "The drive is away.")
    titles = [title for title, _ in laid_out(screen, qapp)]
    assert titles == ["Looking for duplicates"] * 2 + ["Adding pictures"] * 2 + [titles[-1]]
    there = (card for card in screen.findChildren(ActivityCard) if not card.isHidden())
    said = [card.activity.outcome for card in there]
    assert sorted(filter(None, said)) == ["2 of 2", "The disk is full.", "The drive is away."]


def test_work_that_is_over_is_said_anew_after_a_change_of_language(qtbot):
    words = {"title": "Importing", "outcome": "14 of 14"}

    def card() -> Activity:
        return Activity("job-1", **words, state="done", anew=card)

    screen = ActivityScreen()
    qtbot.addWidget(screen)
    screen.show_activity(card())
    words |= {"title": "取り込み中", "outcome": "14 / 14"}
    screen.retranslate()
    texts = {each.text() for each in screen.findChildren(QLabel)}
    assert {"取り込み中", "14 / 14"} <= texts
    assert "Importing" not in texts


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (-3, "0 s"),
        (0.4, "0 s"),
        (59, "59 s"),
        (60, "1 min"),
        (3570, "1 h 0 min"),
        (7830, "2 h 10 min"),
    ],
)
def test_time_is_said_as_people_say_it(seconds, said):
    assert duration(seconds) == said


def test_news_change_the_card_in_its_place(screen, qapp):
    screen.show_activity(Activity("a", "Importing"))
    screen.show_activity(Activity("b", "Collecting"))
    before = screen.findChildren(ActivityCard)
    screen.show_activity(Activity("a", "Importing", progress=Progress(5, 10)))
    assert screen.findChildren(ActivityCard) == before
    said = [label.text() for card in before for label in card.findChildren(QLabel)]
    assert "5 of 10" in said
    assert laid_out(screen, qapp) == [("Collecting", False), ("Importing", False)]


def test_what_is_over_moves_below_what_runs(screen, qapp):
    screen.show_activity(Activity("a", "First"))
    screen.show_activity(Activity("b", "Second"))
    screen.show_activity(Activity("b", "Second", "done", Progress(3, 3)))
    assert laid_out(screen, qapp) == [("First", False), ("Second", True)]
    screen.show_activity(Activity("b", "Second again"))
    assert ("Second again", False) in laid_out(screen, qapp)


def test_only_the_latest_of_what_is_over_are_kept(screen, qapp, qtbot):
    for number in range(KEPT_OVER + 5):
        screen.show_activity(Activity(f"job-{number}", f"Job {number}", "done"))
    qtbot.waitUntil(lambda: len(screen.findChildren(ActivityCard)) == KEPT_OVER)
    assert laid_out(screen, qapp)[0] == (f"Job {KEPT_OVER + 4}", True)


def test_stop_is_told_once_and_only_while_it_runs(screen, qtbot):
    screen.show_activity(Activity("job-3", "Importing"))
    card = screen.findChild(ActivityCard)
    with qtbot.waitSignal(screen.stop_requested) as got:
        qtbot.mouseClick(card.stop, LEFT)
    assert got.args == ["job-3"]
    assert not card.stop.isEnabled()
    screen.show_activity(Activity("job-3", "Importing", "cancelled", outcome="Stopped."))
    assert card.stop.isHidden()


def test_what_cannot_be_stopped_offers_no_stop(screen):
    screen.show_activity(Activity("x", "Moving in", stoppable=False))
    assert screen.findChild(ActivityCard).stop.isHidden()


def test_work_of_unknown_length_never_spins(screen):
    screen.show_activity(Activity("x", "Reading", progress=Progress(40)))
    bar = screen.findChild(ActivityCard).findChild(QProgressBar)
    assert bar.maximum() > bar.minimum()
    assert bar.value() == 0


def test_work_without_a_story_leaves_no_card(screen, qtbot):
    screen.show_activity(Activity("x", "Looking"))
    screen.forget("x")
    screen.forget("never there")
    qtbot.waitUntil(lambda: not screen.findChildren(ActivityCard))


def test_facts_take_the_place_of_the_facts_before(screen, qtbot):
    screen.show_facts((("Kept", "1"), ("Rejected", "2")))
    screen.show_facts((("Kept", "7"),))

    def told() -> set[str]:
        return {label.text() for label in screen.findChildren(QLabel)}

    qtbot.waitUntil(lambda: "2" not in told())
    assert "7" in told()


def test_the_log_keeps_its_end_only(screen):
    for number in range(500):
        screen.add_log(f"line {number}")
    said = screen.log.toPlainText().splitlines()
    assert said[-1] == "line 499"
    assert len(said) <= 400


def test_the_strip_tells_two_works_and_how_far_the_first_is(strip):
    strip.show_activity(Activity("a", "Importing", progress=Progress(50, 100)))
    strip.show_activity(Activity("b", "Collecting", progress=Progress(3)))
    strip.show_activity(Activity("c", "Third"))
    assert strip.text.text() == "Importing · 50 of 100     Collecting · 3"
    assert strip.bar.value() == strip.bar.maximum() // 2
    strip.show_activity(Activity("a", "Importing", "done"))
    assert strip.text.text() == "Collecting · 3     Third"
    assert strip.bar.isHidden()
    strip.forget("b")
    strip.forget("c")
    assert strip.text.text() == ""


def test_the_strip_leads_to_the_activity_screen(strip, qtbot):
    strip.show_facts("189 pictures")
    assert strip.facts.text() == "189 pictures"
    with qtbot.waitSignal(strip.pressed):
        qtbot.mouseClick(strip, LEFT)


def test_a_number_opens_what_it_counts_and_nothing_opens_nothing(screen, qtbot):
    counts = (Count("new", "12 new", 12), Count("failed", "0 could not be read"))
    screen.show_activity(Activity("collect", "Collecting", counts=counts, lines=("Asking a",)))
    card = screen.findChild(ActivityCard)
    buttons = card.counts.buttons
    assert not buttons["failed"].isEnabled()
    with qtbot.waitSignal(screen.opened) as got:
        qtbot.mouseClick(buttons["new"], LEFT)
    assert got.args == ["collect", "new"]
    before = buttons["new"]
    screen.show_activity(Activity("collect", "Collecting", counts=(Count("new", "13 new", 13),)))
    assert card.counts.buttons["new"] is before
    assert before.text() == "13 new"


def test_the_log_is_narrowed_and_copied(screen, qapp):
    view = screen.log_view
    screen.add_log("fine", logging.INFO)
    screen.add_log("odd", logging.WARNING)
    view.level.setCurrentIndex(1)
    assert screen.log.toPlainText() == "odd"
    screen.add_log("also fine", logging.INFO)
    screen.add_log("bad", logging.ERROR)
    assert screen.log.toPlainText().splitlines() == ["odd", "bad"]
    view.copy.click()
    assert qapp.clipboard().text() == "odd\nbad"
    view.level.setCurrentIndex(0)
    assert screen.log.toPlainText().splitlines() == ["fine", "odd", "also fine", "bad"]


def test_what_is_parked_is_tried_again_one_by_one_or_all(screen, qtbot):
    parked = screen.parked
    assert parked.isHidden()
    lines = [ParkedLine(n, f"{n}.example", "2 wait", ("2 × offline",)) for n in (3, 5)]
    parked.show_parked(lines[:1])
    assert parked.all.isHidden()
    parked.show_parked(lines)
    with qtbot.waitSignal(parked.again) as got:
        parked.buttons[5].click()
    assert got.args == [(5,)]
    with qtbot.waitSignal(parked.again) as got:
        parked.all.click()
    assert got.args == [(3, 5)]
    parked.show_parked([])
    assert parked.isHidden()


def test_a_list_of_outcomes_opens_pages_and_is_copied(qtbot, qapp):
    parent = QWidget()
    qtbot.addWidget(parent)
    outcomes = [Outcome("a.example/1", "It is gone.", "https://a.example/1")]
    dialog = OutcomeDialog("Could not be read", outcomes, parent)
    dialog.copy.click()
    assert qapp.clipboard().text() == "a.example/1\tIt is gone."
    dialog.table.setCurrentCell(0, 0)
    with qtbot.waitSignal(dialog.opened) as got:
        dialog.table.activated.emit(dialog.table.currentIndex())
    assert got.args == ["https://a.example/1"]


def test_what_was_stopped_has_no_time_left_and_the_screen_stays(qtbot, screen):
    progress = Progress(14, 40, 3.0, 8.0)
    screen.show_activity(Activity("job-1", "Importing", "running", progress, stoppable=True))
    card = screen.findChild(ActivityCard)
    card.stop.setFocus()
    qtbot.mouseClick(card.stop, LEFT)
    assert screen.isAncestorOf(screen.window().focusWidget()) or screen.hasFocus()
    assert not isinstance(screen.window().focusWidget(), QPushButton)
    screen.show_activity(Activity("job-1", "Importing", "cancelled", progress, "Stopped."))
    said = [label.text() for label in card.findChildren(QLabel)]
    assert any("14 of 40" in each for each in said)
    assert not any("left" in each for each in said)
