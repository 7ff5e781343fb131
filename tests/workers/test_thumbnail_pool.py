"""The thumbnail pool with real threads, real thumbnails and the real decoding process."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass

import pytest
from PIL import Image
from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QImage

from models.imaging.sandbox import Sandbox
from models.library import open_library
from models.records import Focus
from tests.support.imported import import_all
from tests.support.pictures import a_picture, a_transparent_picture, pictures
from workers import picture_reading
from workers.thumbnail_pool import ThumbnailPool

pytestmark = pytest.mark.gui


@dataclass(frozen=True)
class Wanted:
    id: str
    size_px: int = 200
    cropped: bool = False
    focus: Focus | None = None


class Audience(QObject):
    def __init__(self, pool: ThumbnailPool) -> None:
        super().__init__()
        self.ready, self.failed, self.threads = [], [], set()
        pool.ready.connect(self.on_ready)
        pool.failed.connect(self.on_failed)

    @Slot(object)
    def on_ready(self, thumbnail) -> None:
        self.threads.add(threading.current_thread())
        self.ready.append(thumbnail)

    @Slot(object)
    def on_failed(self, thumbnail) -> None:
        self.failed.append(thumbnail)


@pytest.fixture(scope="module")
def sandbox():
    with Sandbox() as made:
        yield made


@pytest.fixture
def library(tmp_path):
    with open_library(tmp_path / "library", create=True) as opened:
        yield opened


@pytest.fixture
def pool(qapp, library, sandbox):
    made = ThumbnailPool(library, sandbox)
    yield made
    assert made.close(10)
    assert not [t for t in threading.enumerate() if t.name.startswith("thumbnails-")]


@pytest.fixture
def audience(pool):
    return Audience(pool)


@pytest.fixture
def one_thread(qapp, library, sandbox):
    """A pool whose only thread stands still until the gate opens."""
    made = ThumbnailPool(library, sandbox, threads=1)
    gate = Gate(made._reader)
    made._reader = gate
    yield made, gate
    gate.open.set()
    assert made.close(10)


class Gate:
    def __init__(self, reader) -> None:
        self._reader = reader
        self.open, self.reached = threading.Event(), threading.Event()
        self.seen = []

    def image(self, request) -> QImage:
        self.reached.set()
        assert self.open.wait(20)
        self.seen.append(request.id)
        return self._reader.image(request)


def test_images_come_ready_to_paint_and_at_their_final_size(
    tmp_path, library, sandbox, pool, audience, qtbot
):
    (artwork,) = import_all(library, sandbox, [a_picture(tmp_path / "a.jpg", size=(1200, 600))])
    pool.request([Wanted(artwork, 200), Wanted(artwork, 200, True), Wanted(artwork, 500)])
    qtbot.waitUntil(lambda: len(audience.ready) == 3)
    images = {(t.size_px, t.cropped): t.image for t in audience.ready}
    sizes = {key: (image.width(), image.height()) for key, image in images.items()}
    assert sizes == {(200, False): (200, 100), (200, True): (200, 200), (500, False): (500, 250)}
    assert {i.format() for i in images.values()} == {QImage.Format.Format_RGB32}
    assert audience.threads == {threading.main_thread()}


def test_colours_and_transparency_are_those_of_the_file(
    tmp_path, library, sandbox, pool, audience, qtbot
):
    (artwork,) = import_all(library, sandbox, [a_transparent_picture(tmp_path / "a.png")])
    pool.request([Wanted(artwork, 320)])
    qtbot.waitUntil(lambda: bool(audience.ready))
    image = audience.ready[0].image
    assert image.format() == QImage.Format.Format_ARGB32_Premultiplied
    assert image.pixelColor(2, 2).alpha() == 0
    assert image.pixelColor(60, 40).getRgb() == (200, 60, 20, 255)


def test_small_pictures_are_not_enlarged(tmp_path, library, sandbox, pool, audience, qtbot):
    (artwork,) = import_all(library, sandbox, [a_picture(tmp_path / "a.png", size=(40, 30))])
    pool.request([Wanted(artwork, 256)])
    pool.request_original(artwork, 2000)
    qtbot.waitUntil(lambda: len(audience.ready) == 2)
    assert {(t.image.width(), t.image.height()) for t in audience.ready} == {(40, 30)}


def test_a_long_picture_is_cropped_from_the_larger_thumbnail(
    tmp_path, library, sandbox, pool, audience, qtbot
):
    (artwork,) = import_all(library, sandbox, [a_picture(tmp_path / "a.png", size=(1500, 500))])
    pool.request([Wanted(artwork, 240, True)])
    qtbot.waitUntil(lambda: bool(audience.ready))
    assert (audience.ready[0].image.width(), audience.ready[0].image.height()) == (240, 240)


def test_a_square_lies_around_the_focus(tmp_path, library, sandbox, pool, audience, qtbot):
    paper = Image.new("RGB", (900, 300), "white")
    paper.paste("red", (600, 100, 700, 200))
    paper.save(tmp_path / "a.png")
    (artwork,) = import_all(library, sandbox, [tmp_path / "a.png"])
    pool.request([Wanted(artwork, 90, True, Focus(0.66, 0.33, 0.12, 0.34, "face"))])
    pool.request([Wanted(artwork, 90, True)])
    qtbot.waitUntil(lambda: len(audience.ready) == 2)
    green = {t.focus is not None: t.image.pixelColor(45, 45).green() for t in audience.ready}
    assert green[True] < 10
    assert green[False] > 245


def test_the_original_is_decoded_whole_when_it_is_asked_for(
    tmp_path, library, sandbox, pool, audience, qtbot
):
    (artwork,) = import_all(library, sandbox, [a_picture(tmp_path / "a.png", size=(1300, 900))])
    pool.request_original(artwork)
    pool.request([Wanted(artwork, 1000)], asker="viewer")
    qtbot.waitUntil(lambda: len(audience.ready) == 2)
    assert {t.size_px: t.image.width() for t in audience.ready} == {0: 1300, 1000: 1000}


def test_missing_and_broken_thumbnails_are_made_again(
    tmp_path, library, sandbox, pool, audience, qtbot
):
    ids = import_all(library, sandbox, pictures(tmp_path / "in", 2))
    gone, broken = (library.paths.thumb(each, 320) for each in ids)
    gone.unlink()
    broken.write_bytes(b"\xff\xd8\xff half")
    pool.request([Wanted(each) for each in ids])
    qtbot.waitUntil(lambda: len(audience.ready) == 2)
    assert gone.exists()
    with Image.open(broken) as mended:
        mended.load()


def test_what_cannot_be_shown_is_told_with_its_reason(
    tmp_path, library, sandbox, pool, audience, qtbot
):
    (artwork,) = import_all(library, sandbox, [a_picture(tmp_path / "a.png")])
    library.paths.thumb(artwork, 320).unlink()
    library.paths.original(artwork, "png").write_bytes(b"no picture any more, but long enough")
    pool.request([Wanted(artwork), Wanted("0" * 64)])
    qtbot.waitUntil(lambda: len(audience.failed) == 2)
    assert {t.id: t.reason for t in audience.failed} == {
        artwork: "not-a-picture",
        "0" * 64: "artwork-unknown",
    }
    assert all(t.image.isNull() for t in audience.failed)


def test_a_bug_in_one_picture_is_logged_and_the_thread_goes_on(
    tmp_path, library, sandbox, pool, audience, qtbot, monkeypatch, caplog
):
    (artwork,) = import_all(library, sandbox, [a_picture(tmp_path / "a.png")])
    right = picture_reading.fitted

    def wrong_once(pixels, request):
        monkeypatch.setattr(picture_reading, "fitted", right)
        raise ZeroDivisionError

    monkeypatch.setattr(picture_reading, "fitted", wrong_once)
    pool.request([Wanted(artwork)])
    qtbot.waitUntil(lambda: bool(audience.failed))
    pool.request([Wanted(artwork)])
    qtbot.waitUntil(lambda: bool(audience.ready))
    assert audience.failed[0].reason == "bug"
    assert "ZeroDivisionError" in caplog.text
    caplog.clear()


def test_the_newest_request_goes_first(tmp_path, library, sandbox, one_thread, qtbot):
    pool, gate = one_thread
    audience = Audience(pool)
    a, b, c, d, e = import_all(library, sandbox, pictures(tmp_path / "in", 5))
    pool.request([Wanted(a)])
    assert gate.reached.wait(10)
    pool.request([Wanted(b), Wanted(c)])
    pool.request([Wanted(d), Wanted(e), Wanted(c)])
    gate.open.set()
    qtbot.waitUntil(lambda: len(audience.ready) == 5)
    assert gate.seen == [a, d, e, c, b]


def test_results_of_an_older_generation_are_dropped(tmp_path, library, sandbox, one_thread, qtbot):
    pool, gate = one_thread
    audience = Audience(pool)
    a, b, c = import_all(library, sandbox, pictures(tmp_path / "in", 3))
    pool.request([Wanted(a), Wanted(b)], 1)
    pool.request([Wanted(b, 100)], 7, asker="board")
    assert gate.reached.wait(10)
    pool.request([Wanted(c)], 2)
    pool.request([Wanted(a, 64)], 1)
    gate.open.set()
    qtbot.waitUntil(lambda: len(audience.ready) == 2)
    assert {(t.asker, t.id, t.generation) for t in audience.ready} == {
        ("grid", c, 2),
        ("board", b, 7),
    }


def test_a_view_that_scrolled_on_replaces_what_it_waits_for(
    tmp_path, library, sandbox, one_thread, qtbot
):
    pool, gate = one_thread
    audience = Audience(pool)
    a, b, c, d = import_all(library, sandbox, pictures(tmp_path / "in", 4))
    pool.request([Wanted(a), Wanted(b), Wanted(c)])
    assert gate.reached.wait(10)
    pool.request([Wanted(d), Wanted(a)], replace=True)
    gate.open.set()
    qtbot.waitUntil(lambda: len(audience.ready) == 2)
    assert gate.seen == [a, d]


def test_closing_with_work_waiting_is_quick_and_delivers_nothing(
    tmp_path, library, sandbox, qapp, qtbot
):
    ids = import_all(library, sandbox, pictures(tmp_path / "in", 8))
    pool = ThumbnailPool(library, sandbox)
    audience = Audience(pool)
    pool.request([Wanted(each, size) for each in ids for size in range(100, 300)])
    began = time.monotonic()
    assert pool.close(10)
    assert time.monotonic() - began < 2
    qapp.processEvents()
    assert audience.ready == []


def test_a_storm_of_requests_ends_with_what_was_asked_last(
    tmp_path, library, sandbox, pool, audience, qtbot
):
    ids = import_all(library, sandbox, pictures(tmp_path / "in", 12))
    for generation in range(200):
        wanted = [Wanted(ids[(generation + n) % 12], 64 + generation % 50) for n in range(8)]
        pool.request(wanted, generation, replace=True)
        if generation % 20 == 0:
            qtbot.wait(1)
    latest = {w.id for w in wanted}
    qtbot.waitUntil(lambda: {t.id for t in audience.ready if t.generation == 199} == latest)
    numbers = [t.generation for t in audience.ready]
    assert numbers == sorted(numbers)
