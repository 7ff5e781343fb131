"""Long work rests while it is paused and on battery; short work is answered meanwhile."""

from __future__ import annotations

import sys
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
    assert pacing.slow
    assert pacing.rest_after(2.0, 11.0) == 0
    assert not pacing.slow


@pytest.mark.skipif(sys.platform != "linux", reason="where Linux tells of its batteries")
def test_a_battery_is_read_as_the_system_tells_of_it(monkeypatch, tmp_path):
    """The real reading of files as the kernel has them, from running down to plugged in."""
    monkeypatch.setattr("psutil._pslinux.POWER_SUPPLY_PATH", str(tmp_path))
    assert on_battery() is False
    battery, mains = tmp_path / "BAT0", tmp_path / "AC0"
    battery.mkdir()
    mains.mkdir()
    facts = {"energy_now": 20, "power_now": 10, "energy_full": 50, "capacity": 40}
    for name, value in facts.items():
        (battery / name).write_text(f"{value}\n")
    for online, status, expected in ((0, "Discharging", True), (1, "Charging", False)):
        (mains / "online").write_text(f"{online}\n")
        (battery / "status").write_text(f"{status}\n")
        assert on_battery() is expected


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
