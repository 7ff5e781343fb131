"""What the inference thread does next: short before long, newest before older, ranks gathered."""

from __future__ import annotations

import threading

import pytest

from workers.inference_requests import (
    DEBOUNCE,
    LATEST,
    Alike,
    Analyse,
    Index,
    Rank,
    Requests,
    Similar,
)

ALIKE = Alike(("a" * 64,))


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def requests(clock):
    return Requests(clock)


def test_short_work_goes_before_long_work(requests, clock):
    requests.index()
    requests.analyse()
    requests.rank()
    number = requests.similar(ALIKE, 5, None)
    clock.now += DEBOUNCE
    order = [requests.next() for _ in range(4)]
    assert order == [Similar(number, ALIKE, 5), Rank(), Analyse(), Index()]


def test_a_newer_question_takes_the_place_of_an_older(requests):
    requests.similar(ALIKE, 5, None)
    second = requests.similar(Alike(("b" * 64,)), 5, None)
    assert requests.urgent().number == second
    assert requests.urgent() is None


def test_a_rank_waits_for_silence_but_not_forever(requests, clock):
    began = clock.now
    while requests.urgent() is None:
        requests.rank()
        clock.now += DEBOUNCE / 2
    assert LATEST <= clock.now - began < LATEST + DEBOUNCE
    assert requests.urgent() is None


def test_a_due_rank_wakes_the_waiting_thread():
    requests = Requests()
    requests.rank()
    assert requests.next() == Rank()


def test_cancelling_forgets_long_work_only(requests, clock):
    requests.analyse()
    requests.index()
    requests.rank()
    requests.forget_analysis()
    clock.now += DEBOUNCE
    assert requests.next() == Rank()


def test_stopping_wakes_the_waiting_thread(requests):
    found = []
    thread = threading.Thread(target=lambda: found.append(requests.next()))
    thread.start()
    requests.stop()
    thread.join(10)
    assert found == [None]
    requests.analyse()
    assert requests.next() is None
