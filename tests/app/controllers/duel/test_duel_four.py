"""Four pictures at a time by keys: asked, logged, taken back, resumed, and mixed with duels."""

from __future__ import annotations

import csv
from itertools import cycle, islice

import pytest
from PySide6.QtCore import Qt

from app.uses.taste_facts import how_good, ranked_by_duels, taste_facts
from models.taste.duelling import By
from tests.support.desk import at_desk
from tests.support.driving import click, press, until
from tests.support.duels import answer, asked, begin, choose, comparable, question, screen

pytestmark = pytest.mark.gui
Key = Qt.Key
COUNT = 12
NUMBERS = (Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_4)


@pytest.fixture
def ids(library, sandbox, tmp_path):
    return comparable(library, sandbox, tmp_path / "in", COUNT)


def picks(desk) -> list[tuple[list[str], list[str]]]:
    return [(each["picked"], each["shown"]) for each in desk.log("pick")]


def asked_so_far(desk) -> str:
    return screen(desk).told.text()


def test_each_number_says_which_is_the_best(qapp, library, sandbox, ids):
    async def story(desk):
        await begin(desk)
        await choose(desk, 4)
        fours = [await answer(desk, key) for key in NUMBERS]
        await desk.written()
        wanted = [([four[place]], list(four)) for place, four in enumerate(fours)]
        assert picks(desk) == wanted
        logged = desk.log("pick")
        assert {(each["via"], each["columns"]) for each in logged} == {("duel", 2)}
        assert desk.log("duel") == []
        assert "4 answer" in asked_so_far(desk)

    at_desk(qapp, library, sandbox, story)


def test_a_card_is_clicked_and_what_has_no_meaning_says_nothing(qapp, library, sandbox, ids):
    async def story(desk):
        await begin(desk)
        await choose(desk, 4)
        four = asked(desk)
        for key in (Key.Key_Left, Key.Key_Right, Key.Key_Down, Key.Key_5):
            press(screen(desk), key)
        assert asked(desk) == four
        assert not screen(desk).draw.isVisible()
        click(screen(desk).cards.cards[2])
        await until(lambda: "1 answer" in asked_so_far(desk), "the answer")
        await desk.written()
        assert picks(desk) == [([four[2]], list(four))]

    at_desk(qapp, library, sandbox, story)


def test_passing_over_is_taken_back_before_the_answer_before_it(qapp, library, sandbox, ids):
    async def story(desk):
        await begin(desk)
        await choose(desk, 4)
        first = await answer(desk, Key.Key_2)
        second = await answer(desk, Key.Key_S)
        assert set(asked(desk)) != set(second)
        await back(desk)
        assert (asked(desk), "1 answer" in asked_so_far(desk)) == (second, True)
        await back(desk)
        assert (asked(desk), "0 answer" in asked_so_far(desk)) == (first, True)
        await desk.written()
        assert [each["kind"] for each in desk.log()] == ["pick", "undo"]

    at_desk(qapp, library, sandbox, story)


async def back(desk) -> None:
    old = question(desk)
    press(screen(desk), Key.Key_Backspace)
    await until(lambda: question(desk) is not old and asked(desk), "what was before")


def test_the_menu_takes_back_and_does_again_what_was_said_here(qapp, library, sandbox, ids):
    async def story(desk):
        await begin(desk)
        await choose(desk, 4)
        await answer(desk, Key.Key_1)
        desk.window.actions_["undo"].trigger()
        await until(lambda: "0 answer" in asked_so_far(desk), "taken back")
        desk.window.actions_["redo"].trigger()
        await until(lambda: "1 answer" in asked_so_far(desk), "said again")

    at_desk(qapp, library, sandbox, story)


def test_four_at_a_time_is_remembered_and_the_round_goes_on(qapp, library, sandbox, ids):
    async def first(desk):
        await begin(desk)
        await answer(desk, Key.Key_Left)
        await choose(desk, 4)
        await answer(desk, Key.Key_3)
        await answer(desk, Key.Key_1)
        await desk.written()
        return asked(desk)

    four = at_desk(qapp, library, sandbox, first)

    async def again(desk):
        await desk.show()
        desk.window.show_screen("duel")
        await until(lambda: asked(desk), "a question")
        assert asked(desk) == four
        assert "3 answer" in asked_so_far(desk)
        assert screen(desk).choices.at_once.currentData() == 4

    at_desk(qapp, library, sandbox, again)


def test_a_complete_order_is_asked_for_by_twos_and_four_comes_back(qapp, library, sandbox, ids):
    async def story(desk):
        await begin(desk)
        await choose(desk, 4)
        choices = screen(desk).choices
        press(choices.aim, Key.Key_Down)
        await until(lambda: len(asked(desk)) == 2, "two")
        assert choices.at_once.currentData() == 2
        assert not choices.at_once.model().item(1).isEnabled()
        press(choices.at_once, Key.Key_Down)
        assert choices.at_once.currentData() == 2
        assert "two at a time" in choices.at_once.toolTip()
        press(choices.aim, Key.Key_Up)
        await until(lambda: len(asked(desk)) == 4, "four")

    at_desk(qapp, library, sandbox, story)


def test_fifty_answers_by_keys_are_fifty_judgements(qapp, library, sandbox, tmp_path):
    """Twenty-five duels, then four at a time twenty-five times; the last one is taken back."""
    ids = comparable(library, sandbox, tmp_path / "in", 30)

    async def story(desk):
        await begin(desk)
        pairs = [await answer(desk, key) for key in islice(cycle((Key.Key_Left, Key.Key_2)), 25)]
        await choose(desk, 4)
        fours = [await answer(desk, key) for key in islice(cycle(NUMBERS), 24)]
        last = asked(desk)
        press(screen(desk), Key.Key_4)
        await until(lambda: "50 answer" in asked_so_far(desk), "fifty answers")
        await desk.written()
        assert [each["kind"] for each in desk.log()] == ["duel"] * 25 + ["pick"] * 25
        assert [(each["left"], each["right"]) for each in desk.log("duel")] == pairs
        assert [tuple(each["shown"]) for each in desk.log("pick")] == [*fours, last]
        await back(desk)
        await desk.written()
        (undo,) = desk.log("undo")
        assert undo["of"] == desk.log("pick")[-1]["id"]
        assert asked(desk) == last
        assert "49 answer" in asked_so_far(desk)
        desk.made.duel.ranking.export(str(tmp_path / "order.csv"))
        await until(lambda: (tmp_path / "order.csv").is_file(), "the table")
        await desk.written()
        return taste_facts(desk.bench.core)

    facts = at_desk(qapp, library, sandbox, story)
    with (tmp_path / "order.csv").open(encoding="utf-8-sig", newline="") as file:
        assert {row["id"] for row in csv.DictReader(file)} == set(ids)
    assert (len(facts.terms.duels), len(facts.terms.choices)) == (25, 24)
    assert how_good(facts).pairs == 25 + 3 * 24
    compared = {name for each in facts.compared for name in each.artworks}
    assert {each.artwork for each in ranked_by_duels(facts, By.ELO)} == compared
