"""`feedback`, `rank` and `similar` by the contract, with real pictures and the real net."""

from __future__ import annotations

import json
import shutil

import pytest

from models.library import open_library
from models.records import State
from tests.support.analysed import analysed_library
from tests.support.judging import add_artworks, an_id
from tests.support.pictures import a_picture
from tests.support.verbs import verb_runner

COUNT = 12
NET = "efficientnet-lite0-hsv@1"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("analysed")
    return folder, analysed_library(folder, COUNT, State.INBOX)


@pytest.fixture
def ids(made):
    return made[1]


@pytest.fixture
def library(made, tmp_path):
    """A copy for each test."""
    return shutil.copytree(made[0] / "library", tmp_path / "library")


@pytest.fixture
def run(library, capsys):
    return verb_runner(library, capsys)


@pytest.fixture
def add(run, tmp_path):
    def work(*said):
        file = tmp_path / "said.jsonl"
        file.write_text("".join(json.dumps(each) + "\n" for each in said))
        return run("feedback", "add", file)

    return work


def like(artwork, **more):
    return {"kind": "like", "artwork": artwork, **more}


def dislike(artwork):
    return {"kind": "dislike", "artwork": artwork}


def test_what_is_added_is_listed(add, run, ids):
    said = like(ids[0], id="01933f0e-7d5c-7abc-8def-0123456789ab", at="2026-11-24T09:30:00.000001Z")
    assert (add(said).summary, add(said).summary) == (
        {"added": 1, "known": 0},
        {"added": 0, "known": 1},
    )
    listed = run("feedback", "list")
    assert (listed.code, listed.records, listed.summary) == (0, [said], {"count": 1})
    assert run("feedback", "list", "--since", "2026-11-25T00:00:00Z").records == []
    assert run("feedback", "list", "--since", "soon").code == 2


def test_nothing_is_added_when_one_line_is_wrong(add, run, ids):
    said = add(like(ids[0]), {"kind": "love"}, {"kind": "rating", "artwork": ids[0], "value": 9})
    assert (said.code, said.summary) == (1, {"added": 0, "known": 0})
    assert ":2: " in said.errors
    assert ":3: " in said.errors
    assert run("feedback", "list").summary == {"count": 0}


def test_adding_moves_the_finds(add, run, ids):
    add(like(ids[0][:10]), dislike(ids[1]))
    states = [run("show", each).records[0]["state"] for each in ids[:3]]
    assert states == ["kept", "rejected", "inbox"]


def test_a_missing_file_and_a_missing_library(run, tmp_path, capsys):
    assert run("feedback", "add", tmp_path / "none.jsonl").code == 1
    assert verb_runner(tmp_path / "nowhere", capsys)("feedback", "list").code == 1


def test_rank_before_any_judgement_lists_everything_without_scores(run, ids):
    said = run("rank")
    assert [each["id"] for each in said.records] == ids
    assert {(each["score"], each["uncertainty"]) for each in said.records} == {(None, None)}
    assert (said.code, said.summary) == (0, {"judgements": 0})


def test_rank_lists_every_kept_artwork_and_find_best_first(add, run, ids):
    add(like(ids[0]), like(ids[1]), dislike(ids[2]), {"kind": "keep", "artwork": ids[3]})
    said = run("rank")
    assert [each["rank"] for each in said.records] == list(range(1, COUNT))
    assert {each["id"] for each in said.records} == set(ids) - {ids[2]}
    scores = [each["score"] for each in said.records]
    assert scores == sorted(scores, reverse=True)
    assert {each["id"] for each in said.records[:3]} >= {ids[0], ids[1]}
    assert all(0 < each["uncertainty"] < 0.5 for each in said.records)
    assert said.summary == {"judgements": 4}
    assert [each["id"] for each in run("rank", "--limit", 3).records] == [
        each["id"] for each in said.records[:3]
    ]


def test_the_scores_are_also_told_by_search_and_show(add, run, ids):
    add(like(ids[0]), dislike(ids[1]))
    ranked = {each["id"]: each for each in run("rank").records}
    found = run("search", "--sort", "taste").records
    assert [each["id"] for each in found] == list(ranked)
    assert all(each["score"] == ranked[each["id"]]["score"] for each in found)
    assert run("show", ids[0]).records[0]["uncertainty"] == ranked[ids[0]]["uncertainty"]


def test_what_was_not_analysed_is_ranked_last_without_a_score(add, run, library, ids):
    with open_library(library) as opened:
        (extra,) = add_artworks(opened, 1)
    add(like(ids[0]))
    last = run("rank").records[-1]
    assert (last["id"], last["score"], last["rank"]) == (extra, None, COUNT + 1)


def test_similar_by_id_leaves_the_query_out(run, ids):
    said = run("similar", ids[0][:8])
    distances = [each["distance"] for each in said.records]
    assert len(said.records) == COUNT - 1
    assert ids[0] not in {each["id"] for each in said.records}
    assert distances == sorted(distances)
    assert (said.code, said.summary) == (0, {"net": NET, "metric": "raw"})
    assert len(run("similar", ids[0], "--limit", 3).records) == 3


def test_similar_to_a_file_of_the_library_and_to_a_new_one(run, made, ids, tmp_path):
    known = run("similar", made[0] / "in" / "0000.png")
    assert [each["id"] for each in known.records] == [
        each["id"] for each in run("similar", ids[0]).records
    ]
    copy = a_picture(tmp_path / "copy.jpg", seed=0, quality=92)
    found = run("similar", copy, "--limit", 2).records
    assert found[0]["id"] == ids[0]
    assert found[0]["distance"] < found[1]["distance"] / 2


def test_unique_leaves_near_duplicates_of_the_query_out(run, ids, made):
    assert ids[0] not in {
        each["id"] for each in run("similar", made[0] / "in" / "0000.png", "--unique").records
    }


def test_similar_leaves_rejected_artworks_out(add, run, ids):
    add(dislike(ids[1]))
    assert ids[1] not in {each["id"] for each in run("similar", ids[0]).records}


def test_similar_to_what_is_no_picture_or_not_there(run, tmp_path):
    text = tmp_path / "text.png"
    text.write_text("no picture")
    refused = run("similar", text)
    assert (refused.code, refused.records) == (1, [])
    assert "not-a-picture" in refused.errors
    assert run("similar", an_id("nobody")).code == 1


def test_choices_that_do_not_exist_are_wrong_usage(run, ids):
    assert run("rank", "--by", "beauty").code == 2
    assert run("similar", ids[0], "--metric", "odd").code == 2


def test_similar_unlike_others_and_in_what_is_special(run, ids):
    plain = run("similar", ids[0]).records
    unlike = run("similar", ids[0], "--unlike", ids[1], "--special", "0.5").records
    found = [each["id"] for each in unlike]
    assert len(unlike) == len(plain) - 1
    assert not {ids[0], ids[1]} & set(found)
    assert [each["distance"] for each in unlike] == sorted(each["distance"] for each in unlike)


def test_similar_in_the_personal_metric_follows_the_boards(add, run, ids):
    def asked():
        return run("similar", ids[0], "--unlike", ids[1], "--metric", "personal", "--limit", 4)

    before = asked()
    assert before.summary == {"net": NET, "metric": "personal"}
    found = [each["id"] for each in before.records]
    assert len(found) == 4
    assert not {ids[0], ids[1]} & set(found)
    far = [each["distance"] for each in before.records]
    assert far == sorted(far)
    assert add(board(ids, 0), board(ids, 1)).summary["added"] == 2
    assert [each["distance"] for each in asked().records] != far


def board(ids, shift):
    """Laid out by their order in `ids`, which no net knows of."""
    laid = [
        {"artwork": each, "x": float(100 * place), "y": float(shift), "moved": True}
        for place, each in enumerate(ids)
    ]
    return {"kind": "arrangement", "board": f"board {shift}", "placements": laid}
