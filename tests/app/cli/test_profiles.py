"""`--profile`: whose taste ranks, asks and searches, and whose words are added."""

from __future__ import annotations

import json
import shutil

import pytest

from app.core import open_core
from models.feedback.profiles import choose_profile
from models.library import open_library
from tests.support.analysed import analysed_library
from tests.support.judging import say
from tests.support.verbs import verb_runner

COUNT = 12
SISTER = "my sister"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The default taste likes the first six by their ids, the sister the last six."""
    folder = tmp_path_factory.mktemp("profiles")
    ids = sorted(analysed_library(folder, COUNT))
    with open_library(folder / "library") as library:
        for number, each in enumerate(ids):
            mine, hers = ("like", "dislike") if number < 6 else ("dislike", "like")
            say(library, mine, artwork=each)
            say(library, hers, artwork=each, profile=SISTER)
            say(library, "duel", left=ids[number - 1], right=each, outcome="left", profile=SISTER)
    return folder, ids


@pytest.fixture
def library(made, tmp_path):
    return shutil.copytree(made[0] / "library", tmp_path / "library")


@pytest.fixture
def run(library, capsys):
    return verb_runner(library, capsys)


def choose(folder, profile):
    with open_library(folder) as library:
        library.writer.call(lambda: choose_profile(library, profile))


def first_six(said) -> set[str]:
    return {each["id"] for each in said.records[:6]}


def test_each_taste_ranks_by_its_own_words(run, made):
    ids = made[1]
    assert first_six(run("rank")) == set(ids[:6])
    hers = run("rank", "--profile", SISTER)
    assert (first_six(hers), hers.summary) == (set(ids[6:]), {"judgements": 24})
    assert first_six(run("rank")) == set(ids[:6])
    assert run("rank", "--by", "elo", "--profile", SISTER).records[0]["elo"] is not None
    assert run("rank", "--by", "elo").records[0]["elo"] is None


def test_the_library_s_choice_is_meant_where_nobody_is_named(run, library, made):
    ids = made[1]
    choose(library, SISTER)
    assert first_six(run("rank")) == set(ids[6:])
    (record,) = run("taste", "status").records
    assert (record["profile"], record["judgements"]) == (SISTER, 24)
    assert first_six(run("rank", "--profile", "default")) == set(ids[:6])
    liked = run("search", "is:liked")
    assert {each["id"] for each in liked.records} == set(ids[6:])
    assert liked.errors == ""


def test_a_search_is_brought_up_to_date_for_who_is_named(run, made):
    ids = made[1]
    said = run("search", "--sort", "taste", "--profile", SISTER)
    assert first_six(said) == set(ids[6:])
    assert said.records[0]["score"] > 0.5
    assert "those of 'default'" in said.errors
    named = run("search", "taste:>0.5", "--profile", SISTER)
    assert {each["id"] for each in named.records} == set(ids[6:])
    (shown,) = run("show", ids[0], "--profile", SISTER).records
    assert shown["score"] < 0.5


def test_status_questions_and_the_metric_know_whose(run, made):
    (record,) = run("taste", "status", "--profile", SISTER).records
    assert (record["profile"], record["judgements"]) == (SISTER, 24)
    assert record["held_out"]["pairs"] > 0
    assert len(run("ask", "duel", "--profile", SISTER).records) == 1
    assert len(run("ask", "board", "--count", 6, "--profile", SISTER).records) == 1
    said = run("similar", made[1][0], "--metric", "personal", "--profile", SISTER)
    assert len(said.records) == COUNT - 1


def test_nobody_knows_an_unknown_taste(run, made):
    said = run("rank", "--profile", "nobody")
    assert (said.code, said.summary) == (0, {"judgements": 0})
    assert {each["score"] for each in said.records} == {None}
    (record,) = run("taste", "status", "--profile", "nobody").records
    assert (record["profile"], record["judgements"]) == ("nobody", 0)
    assert run("search", "taste:>0.1", "--profile", "nobody").records == []


@pytest.mark.parametrize("name", ["", " ", "x" * 65, "a\nb"])
def test_a_name_that_nobody_could_read_is_wrong_usage(run, name):
    said = run("rank", "--profile", name)
    assert said.code == 2
    assert "1 to 64 letters" in said.errors


def test_words_are_added_and_listed_for_somebody(run, library, made, tmp_path):
    ids = made[1]
    file = tmp_path / "said.jsonl"
    said = [{"kind": "reset"}, {"kind": "like", "artwork": ids[0], "profile": "work"}]
    file.write_text("".join(json.dumps(each) + "\n" for each in said))
    assert run("feedback", "add", file, "--profile", SISTER).summary == {"added": 2, "known": 0}
    newest = run("feedback", "list").records[-2:]
    assert [each["profile"] for each in newest] == [SISTER, "work"]
    assert run("feedback", "list", "--profile", "work").summary == {"count": 1}
    assert run("feedback", "list", "--profile", "default").summary == {"count": COUNT}
    assert run("taste", "status", "--profile", SISTER).records[0]["judgements"] == 0
    assert run("taste", "status").records[0]["judgements"] == COUNT
    with open_core(library) as core:
        assert core.profile == "default"
