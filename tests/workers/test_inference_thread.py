"""The inference thread with the real net on a real library: many askers, quick stops."""

from __future__ import annotations

import threading
import time

import numpy as np
import pytest
from PySide6.QtCore import QObject, Qt, Slot

from models.errors import NetError
from models.nets.store import NetStore
from tests.support.imported import import_all
from tests.support.inference_parts import Parts
from tests.support.judging import say
from tests.support.nets import the_default_nets
from tests.support.pictures import a_picture, pictures
from workers.inference_thread import InferenceThread
from workers.job import JobState

pytestmark = pytest.mark.gui


class Audience(QObject):
    def __init__(self, thread: InferenceThread) -> None:
        super().__init__()
        self.told, self.threads = {}, set()
        thread.progressed.connect(self.on_progressed)
        thread.changed.connect(self.on_changed)
        thread.analysed.connect(self.on_analysed)
        thread.scored.connect(self.on_scored)
        thread.similar_found.connect(self.on_similar)
        thread.failed.connect(self.on_failed)
        thread.provider_known.connect(self.on_provider)

    def keep(self, name, value) -> None:
        self.threads.add(threading.current_thread())
        self.told.setdefault(name, []).append(value)

    def has(self, name, count=1):
        return lambda: len(self.told.get(name, ())) >= count

    @Slot(object)
    def on_progressed(self, value) -> None:
        self.keep("progressed", value)

    @Slot(object)
    def on_changed(self, value) -> None:
        self.keep("changed", value)

    @Slot(object)
    def on_analysed(self, value) -> None:
        self.keep("analysed", value)

    @Slot(object)
    def on_scored(self, value) -> None:
        self.keep("scored", value)

    @Slot(object)
    def on_similar(self, value) -> None:
        self.keep("similar", value)

    @Slot(object)
    def on_failed(self, value) -> None:
        self.keep("failed", value)

    @Slot(str)
    def on_provider(self, value) -> None:
        self.keep("provider", value)


@pytest.fixture
def parts(library, sandbox):
    return Parts(library, sandbox, the_default_nets())


@pytest.fixture
def thread(qapp, parts):
    made = InferenceThread(parts)
    yield made
    assert made.stop(20)


@pytest.fixture
def audience(thread):
    return Audience(thread)


def test_it_analyses_then_ranks_and_tells_it_in_the_main_thread(
    tmp_path, library, sandbox, thread, audience, qtbot
):
    ids = import_all(library, sandbox, pictures(tmp_path / "in", 6))
    say(library, "like", artwork=ids[0])
    say(library, "dislike", artwork=ids[1])
    thread.start()
    thread.request_analyse()
    qtbot.waitUntil(audience.has("scored"), timeout=20_000)
    (analysed,) = audience.told["analysed"]
    (scores,) = audience.told["scored"]
    assert (analysed.report.analysed, analysed.failures) == (6, ())
    assert scores.of(ids[0]).score > scores.of(ids[1]).score
    assert audience.told["provider"] == [analysed.report.provider]
    ends = [info.title for info in audience.told["progressed"] if info.state is JobState.DONE]
    assert ends == ["analyse", "rank"]
    changed = {row for changes in audience.told["changed"] for row in changes.updated}
    assert len(changed) == 6
    assert audience.threads == {threading.main_thread()}


def test_the_nearest_of_an_artwork_a_new_one_a_file_and_pixels(
    tmp_path, library, sandbox, parts, thread, audience, qtbot
):
    ids = import_all(library, sandbox, pictures(tmp_path / "in", 5))
    thread.start()
    thread.request_analyse()
    qtbot.waitUntil(audience.has("analysed"), timeout=20_000)
    again = a_picture(tmp_path / "again.jpg", seed=3, size=(200, 150))
    *_, fresh = import_all(library, sandbox, [again])
    pixels = sandbox.decode(again, longest=320)
    for count, query in enumerate([ids[3], fresh, again, pixels], start=1):
        number = thread.request_similar(query, 3)
        qtbot.waitUntil(audience.has("similar", count), timeout=20_000)
        answer = audience.told["similar"][-1]
        assert (answer.number, len(answer.neighbours)) == (number, 3)
        assert ids[3] not in {n.id for n in answer.neighbours} or query is not ids[3]
        assert answer.neighbours[0].id == ids[3] or query is ids[3]
    thread.request_similar(ids[0], 10, among={ids[1], ids[2]})
    qtbot.waitUntil(audience.has("similar", 5), timeout=20_000)
    assert {n.id for n in audience.told["similar"][-1].neighbours} == {ids[1], ids[2]}


def test_short_questions_do_not_wait_for_a_long_analysis(
    tmp_path, library, sandbox, thread, audience, qtbot, monkeypatch
):
    ids = import_all(library, sandbox, pictures(tmp_path / "in", 40))
    asked = {}

    @Slot(object)
    def ask(info):
        if info.title == "analyse" and info.progress.done and not asked:
            asked["number"] = thread.request_similar(ids[0], 3)

    # Reaches into `keep` so that the question is asked in the middle, from the main thread.
    kept = audience.keep
    monkeypatch.setattr("workers.job.INTERVAL", 0.0)
    monkeypatch.setattr(audience, "keep", lambda n, v: (n == "progressed" and ask(v), kept(n, v)))
    thread.start()
    thread.request_analyse()
    qtbot.waitUntil(audience.has("analysed"), timeout=30_000)
    order = list(audience.told)
    assert order.index("similar") < order.index("analysed")


def test_many_judgements_in_a_row_are_learned_at_once(
    tmp_path, library, sandbox, thread, audience, qtbot
):
    ids = import_all(library, sandbox, pictures(tmp_path / "in", 3))
    thread.start()
    thread.request_analyse()
    qtbot.waitUntil(audience.has("scored"), timeout=20_000)
    assert audience.told["scored"] == [None]
    for _ in range(50):
        say(library, "like", artwork=ids[0])
        thread.request_rank()
    qtbot.waitUntil(audience.has("scored", 2), timeout=20_000)
    assert len(audience.told["scored"]) <= 4
    qtbot.waitUntil(lambda: audience.told["scored"][-1] is not None, timeout=20_000)


def test_cancelling_stops_the_analysis_and_keeps_what_is_done(
    tmp_path, library, sandbox, parts, thread, audience, qtbot, monkeypatch
):
    import_all(library, sandbox, pictures(tmp_path / "in", 60))
    monkeypatch.setattr("workers.job.INTERVAL", 0.0)
    thread.start()
    thread.request_analyse()
    qtbot.waitUntil(
        lambda: any(i.progress.done for i in audience.told.get("progressed", ())), timeout=20_000
    )
    began = time.monotonic()
    thread.request_cancel()
    ended = (JobState.CANCELLED, "analyse")
    qtbot.waitUntil(
        lambda: ended in {(i.state, i.title) for i in audience.told["progressed"]}, timeout=20_000
    )
    assert time.monotonic() - began < 2
    assert 0 < len(parts.vectors) < 60
    thread.request_analyse()
    qtbot.waitUntil(audience.has("analysed"), timeout=30_000)
    assert len(parts.vectors) == 60


def test_stopping_in_the_middle_of_everything_is_quick(tmp_path, library, sandbox, parts, qapp):
    ids = import_all(library, sandbox, pictures(tmp_path / "in", 40))
    assert np.isfinite(parts.net.embed([sandbox.decode(tmp_path / "in/0000.png", longest=0)])).all()
    thread = InferenceThread(parts)
    thread.start()
    for each in ids:
        thread.request_analyse()
        thread.request_rank()
        thread.request_similar(each)
    began = time.monotonic()
    assert thread.stop(20)
    assert time.monotonic() - began < 2


def test_a_thread_that_never_started_stops_too(parts, qapp):
    assert InferenceThread(parts).stop(1)


def test_failures_are_told_and_the_thread_goes_on(
    tmp_path, library, sandbox, parts, thread, audience, qtbot
):
    ids = import_all(library, sandbox, pictures(tmp_path / "in", 2))
    parts.nets = NetStore(tmp_path / "none.toml", [])
    (tmp_path / "none.toml").write_text("net = []")
    thread.start()
    thread.request_analyse()
    qtbot.waitUntil(audience.has("failed"), timeout=20_000)
    assert isinstance(audience.told["failed"][0].error, NetError)
    parts.nets = the_default_nets()
    thread.request_analyse()
    qtbot.waitUntil(audience.has("analysed"), timeout=20_000)
    number = thread.request_similar("0" * 64)
    qtbot.waitUntil(audience.has("failed", 2), timeout=20_000)
    failed = audience.told["failed"][1]
    assert (failed.title, failed.number, failed.error.code) == (
        "similar",
        number,
        "artwork-unknown",
    )
    assert thread.request_similar(ids[0]) > number
    qtbot.waitUntil(audience.has("similar"), timeout=20_000)


def test_a_score_is_explained_by_what_was_judged(
    tmp_path, library, sandbox, parts, thread, audience, qtbot
):
    ids = import_all(library, sandbox, pictures(tmp_path / "in", 6))
    thread.start()
    thread.request_analyse()
    qtbot.waitUntil(audience.has("scored"), timeout=30_000)
    say(library, "like", artwork=ids[0])
    say(library, "dislike", artwork=ids[1])
    found = []
    thread.explained.connect(found.append, Qt.ConnectionType.DirectConnection)
    number = thread.request_detail(ids[0])
    qtbot.waitUntil(lambda: bool(found), timeout=20_000)
    (explained,) = found
    assert (explained.number, explained.artwork) == (number, ids[0])
    kinds = {(part.kind, part.artwork) for part in explained.parts}
    assert {("liked", ids[0]), ("disliked", ids[1]), ("like", ids[0])} <= kinds
    assert thread.request_detail("0" * 64) == number + 1
    qtbot.waitUntil(lambda: len(found) == 2, timeout=20_000)
    assert found[1].parts == ()
