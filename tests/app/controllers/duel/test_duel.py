"""Duels by keys: asked, logged, taken back, resumed, exported."""

from __future__ import annotations

import csv

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt

from models.taste.scores import ScoresVersion, sorted_scores, write_scores
from tests.support.desk import at_desk
from tests.support.driving import press, until
from tests.support.duels import answer, asked, begin, comparable, question, screen
from widgets.duel.ranking_list import ARTWORK

pytestmark = pytest.mark.gui
COUNT = 6


@pytest.fixture
def ids(library, sandbox, tmp_path):
    return comparable(library, sandbox, tmp_path / "in", COUNT)


def said(desk) -> list[tuple[str, str, str]]:
    return [(each["left"], each["right"], each["outcome"]) for each in desk.log("duel")]


def test_each_key_says_what_it_is_for(qapp, library, sandbox, ids):
    async def story(desk):
        await begin(desk)
        pairs = [
            await answer(desk, key)
            for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_S)
        ]
        await desk.written()
        outcomes = ("left", "right", "draw", "skip")
        assert said(desk) == [(*pair, each) for pair, each in zip(pairs, outcomes, strict=True)]
        assert all(each["via"] == "duel" for each in desk.log("duel"))
        assert "3 answer" in screen(desk).told.text()
        assert screen(desk).ranking.list.count() == COUNT

    at_desk(qapp, library, sandbox, story)


def test_an_answer_is_taken_back_and_asked_again(qapp, library, sandbox, ids):
    async def story(desk):
        await begin(desk)
        first = await answer(desk, Qt.Key.Key_Left)
        press(screen(desk), Qt.Key.Key_Backspace)
        await until(lambda: "0 answer" in screen(desk).told.text(), "taken back")
        assert asked(desk) == first
        await desk.written()
        assert [each["kind"] for each in desk.log()][-1] == "undo"

    at_desk(qapp, library, sandbox, story)


def test_a_round_goes_on_after_a_restart(qapp, library, sandbox, ids):
    async def first(desk):
        await begin(desk)
        await answer(desk, Qt.Key.Key_Left)
        await answer(desk, Qt.Key.Key_Right)
        await desk.written()
        return asked(desk)

    pair = at_desk(qapp, library, sandbox, first)

    async def again(desk):
        await desk.show()
        desk.window.show_screen("duel")
        await until(lambda: asked(desk), "a question")
        assert asked(desk) == pair
        assert "2 answer" in screen(desk).told.text()

    at_desk(qapp, library, sandbox, again)


def test_a_complete_order_is_asked_for_until_it_is_complete(qapp, library, sandbox, ids):
    """A person who prefers what comes first in the alphabet."""

    async def story(desk):
        await begin(desk)
        screen(desk).choices.aim.setCurrentIndex(1)
        await until(lambda: asked(desk) and desk.made.duel._round.aim == "order", "the order")
        for _ in range(20):
            if question(desk).over:
                break
            left, right = asked(desk)
            press(screen(desk), Qt.Key.Key_Left if left < right else Qt.Key.Key_Right)
            await until(lambda old=(left, right): asked(desk) != old, "an answer")
            await desk.written()
        await until(lambda: "Everything is known" in screen(desk).told.text(), "the end")
        places = [each.artwork for each in desk.made.duel._round.ranking("schulze")]
        assert places == sorted(ids)

    at_desk(qapp, library, sandbox, story)


def test_the_order_is_written_as_a_table_and_as_a_picture(qapp, library, sandbox, ids, tmp_path):
    async def story(desk):
        await begin(desk)
        await answer(desk, Qt.Key.Key_Left)
        for name in ("order.csv", "order.png"):
            desk.made.duel.ranking.export(str(tmp_path / name))
        await until(lambda: (tmp_path / "order.png").is_file(), "the picture")
        await desk.written()

    at_desk(qapp, library, sandbox, story)
    with (tmp_path / "order.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["rank"] for row in rows] == [str(n) for n in range(1, COUNT + 1)]
    assert {row["id"] for row in rows} == set(ids)
    assert float(rows[0]["elo"]) > float(rows[-1]["elo"])
    with Image.open(tmp_path / "order.png") as picture:
        assert picture.width > 1000


def test_without_pictures_it_says_what_it_is_for(qapp, library, sandbox):
    async def story(desk):
        await desk.show()
        desk.window.show_screen("duel")
        await until(screen(desk).empty.isVisible, "the sentence")
        assert "Two or four pictures at a time" in screen(desk).empty._sentence.text()
        press(screen(desk), Qt.Key.Key_Left)
        assert said(desk) == []

    at_desk(qapp, library, sandbox, story)


def test_the_order_of_the_whole_taste_stands_beside_the_others(qapp, library, sandbox, ids):
    """What has no score comes last."""
    values = np.linspace(1, 0, COUNT - 1, dtype=np.float32)
    version = ScoresVersion(1, "net@1", len(values), 1)
    scores = sorted_scores(version, ids[1:], values, values, values)

    async def story(desk):
        await begin(desk)
        write_scores(library.paths, scores)
        ranking = screen(desk).ranking
        ranking.order.setCurrentIndex(ranking.order.findData("taste"))
        best = [*ids[1:], ids[0]]
        await until(lambda: shown(ranking) == best, "by taste")
        assert ranking.list.item(0).text() == "1"

    at_desk(qapp, library, sandbox, story)


def shown(ranking) -> list[str]:
    return [ranking.list.item(place).data(ARTWORK) for place in range(ranking.list.count())]
