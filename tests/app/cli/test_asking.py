"""`ask duel`, `taste status` and `rank --by` by the contract, with the real net."""

from __future__ import annotations

import pytest

from app.core import open_core
from models.feedback.judge import judge
from models.feedback.records import new_judgement
from tests.support.analysed import analysed_library
from tests.support.verbs import verb_runner

COUNT = 12


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("asking")
    return folder, analysed_library(folder, COUNT)


@pytest.fixture
def run(made, capsys):
    return verb_runner(made[0] / "library", capsys)


@pytest.fixture(scope="module")
def judged(made):
    """Duels by the alphabet of the ids, and some likes and dislikes by the same."""
    folder, ids = made
    ordered = sorted(ids)
    said = [
        new_judgement("duel", left=a, right=b, outcome="left" if a < b else "right")
        for a, b in zip(ids, [*ids[1:], ids[0]], strict=True)
    ]
    said += [new_judgement("like", artwork=each) for each in ordered[:4]]
    said += [new_judgement("dislike", artwork=each) for each in ordered[-4:]]
    with open_core(folder / "library") as core:
        core.library.writer.call(lambda: judge(core.library, said))
    return ordered


def test_what_would_teach_most_is_asked(run, made):
    said = run("ask", "duel", "--count", "3")
    assert said.code == 0
    assert len(said.records) == 3
    for each in said.records:
        assert set(each) == {"left", "right", "why"}
        assert each["left"] != each["right"]
        assert {each["left"], each["right"]} <= set(made[1])


def test_how_good_the_taste_is_comes_with_an_interval(run, judged):
    (record,) = run("taste", "status").records
    assert record["profile"] == "default"
    assert record["judgements"] == COUNT + 8
    known = record["held_out"]
    assert known["pairs"] >= COUNT
    assert 0 <= known["low"] <= known["accuracy"] <= known["high"] <= 1


@pytest.mark.parametrize("by", ["bradley-terry", "elo", "schulze"])
def test_orders_by_duels_name_every_picture(run, judged, by):
    said = run("rank", "--by", by)
    assert (said.code, said.summary) == (0, {"judgements": COUNT + 8})
    assert sorted(each["id"] for each in said.records) == judged
    assert [each["rank"] for each in said.records] == list(range(1, COUNT + 1))
    has_elo = ["elo" in each for each in said.records]
    assert all(has_elo) if by != "schulze" else not any(has_elo)
    if by != "schulze":
        elos = [each["elo"] for each in said.records]
        assert elos == sorted(elos, reverse=True)
    assert len(run("rank", "--by", by, "--limit", 2).records) == 2


def test_nothing_analysed_is_told(tmp_path, capsys):
    with open_core(tmp_path / "empty", create=True):
        pass
    run = verb_runner(tmp_path / "empty", capsys)
    assert run("ask", "duel").records == []
    (record,) = run("taste", "status").records
    assert record["held_out"] == {"pairs": 0, "accuracy": None, "low": None, "high": None}
    assert run("rank", "--by", "elo").summary == {"judgements": 0}


def test_pictures_for_a_board_are_dealt(run, made):
    said = run("ask", "board", "--count", "6")
    (record,) = said.records
    assert len(set(record["artworks"])) == 6
    assert set(record["artworks"]) <= set(made[1])
    assert "known least" in record["why"]
    assert run("ask", "board", "--count", str(COUNT + 1)).records == []
