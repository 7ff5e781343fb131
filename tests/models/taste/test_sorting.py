"""A complete order by merge sort: few questions, resumable, draws glue."""

from __future__ import annotations

import random

import pytest

from models.taste.sorting import questions, sort_by_duels


def answer_all(names, better, answers=None):
    """Answers every question; the end and how many were asked."""
    answers = {} if answers is None else answers
    asked = 0
    while (found := sort_by_duels(names, answers)).question is not None:
        left, right = found.question
        share = better(left, right)
        answers[left, right], answers[right, left] = share, 1 - share
        asked += 1
    return found, asked


def alphabetical(left: str, right: str) -> float:
    return float(left < right)


@pytest.mark.parametrize("count", [0, 1, 2, 3, 7, 16, 45])
def test_it_asks_few_questions_and_orders_everything(count):
    names = [f"{n:03}" for n in range(count)]
    random.Random(count).shuffle(names)
    found, asked = answer_all(names, alphabetical)
    assert list(found.order) == sorted(names)
    assert asked <= max(questions(count), 0) + count
    assert (found.done, found.total) == (asked, asked)


def test_it_goes_on_where_it_was():
    names = list("dbace")
    answers: dict = {}
    first = sort_by_duels(names, answers).question
    answers[first] = alphabetical(*first)
    answers[first[::-1]] = 1 - answers[first]
    second = sort_by_duels(names, answers).question
    assert second != first
    assert sort_by_duels(names, dict(answers)).question == second


def test_draws_keep_both_next_to_each_other():
    found, _ = answer_all(list("cabd"), lambda a, b: 0.5 if {a, b} == {"a", "b"} else float(a < b))
    order = list(found.order)
    assert abs(order.index("a") - order.index("b")) == 1
    assert order[2:] == ["c", "d"]
