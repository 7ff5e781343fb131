"""Long work rests while it is paused and on battery; short work is answered meanwhile."""

from __future__ import annotations

import threading
from types import SimpleNamespace

import psutil
import pytest

from workers.inference_requests import Alike, Rank, Requests, Similar
from workers.pacing import SHARE_ON_BATTERY, Pacing, on_battery


@pytest.mark.parametrize(
    ("battery", "expected"),
    [
        (None, False),
        (SimpleNamespace(power_plugged=True), False),
        (SimpleNamespace(power_plugged=None), False),
        (SimpleNamespace(power_plugged=False), True),
    ],
)
def test_a_machine_without_a_battery_is_never_on_it(monkeypatch, battery, expected):
    monkeypatch.setattr(psutil, "sensors_battery", lambda: battery, raising=False)
    assert on_battery() is expected


def test_a_system_that_does_not_tell_is_not_on_battery(monkeypatch):
    monkeypatch.delattr(psutil, "sensors_battery", raising=False)
    assert on_battery() is False


def test_on_battery_it_works_a_third_of_the_time(monkeypatch):
    monkeypatch.setattr("workers.pacing.on_battery", lambda: True)
    pacing = Pacing()
    assert pacing.rest_after(2.0, 0.0) == pytest.approx(2 / SHARE_ON_BATTERY - 2)
    monkeypatch.setattr("workers.pacing.on_battery", lambda: False)
    assert pacing.rest_after(2.0, 5.0) > 0  # Not asked at every step.
    assert pacing.rest_after(2.0, 11.0) == 0


def test_no_rest_is_no_wait():
    assert Requests().rest(0.0, lambda: False) is None


def test_something_urgent_ends_a_rest():
    requests = Requests()
    requests.similar(Alike(("a",)), 3, None)
    assert isinstance(requests.rest(60.0, lambda: False), Similar)


def test_a_pause_lasts_until_it_is_ended_and_short_work_is_answered_meanwhile():
    requests, pacing = Requests(), Pacing()
    pacing.pause(True)
    answered: list[object] = []
    urgent, over = threading.Event(), threading.Event()

    def work() -> None:
        while (request := requests.rest(0.0, lambda: pacing.paused)) is not None:
            answered.append(request)
            urgent.set()
        over.set()

    thread = threading.Thread(target=work)
    thread.start()
    requests.similar(Alike(("a",)), 3, None)
    assert urgent.wait(5)
    assert not over.is_set()
    pacing.pause(False)
    requests.wake()
    assert over.wait(5)
    thread.join()
    assert [type(each) for each in answered] == [Similar]


def test_the_taste_is_learned_during_a_pause():
    now = [0.0]
    requests = Requests(lambda: now[0])
    requests.rank()
    now[0] = 10.0
    assert isinstance(requests.rest(0.0, lambda: True), Rank)


def test_stopping_ends_a_pause():
    requests = Requests()
    requests.stop()
    assert requests.rest(60.0, lambda: True) is None
