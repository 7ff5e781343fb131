"""Like several pictures, less like others, and in what is special: by keys, menu and slider."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from models.library.tags.tagging import attach, parse_tag
from models.records import Neighbour
from tests.support.desk import at_desk
from tests.support.driving import press, until
from tests.support.imported import import_all
from tests.support.pictures import a_picture, pictures
from widgets.parts import drag_payload
from workers.inference_requests import Alike
from workers.inference_thread import Compared, SimilarFound

pytestmark = pytest.mark.gui


@pytest.fixture
def ids(library, sandbox, tmp_path):
    return import_all(library, sandbox, pictures(tmp_path / "in", 5))


def choose(desk, *ids: str) -> None:
    desk.window.library.grid.select_rows(list(desk.library.artworks.rows_of(ids).values()))


@pytest.fixture
def asked(monkeypatch):
    """What was asked of the inference thread."""
    every: list[Alike] = []

    def note(_thread, query, limit=0, **_how):
        every.append(query)
        return len(every)

    monkeypatch.setattr("workers.inference_thread.InferenceThread.request_similar", note)
    return every


async def answered(desk, asked, *ids: str) -> None:
    count = len(asked)
    neighbours = tuple(Neighbour(each, 0.1) for each in ids)
    desk.bench.inference.similar_found.emit(SimilarFound(count, asked[-1], neighbours))
    await until(desk.window.library.similar.isVisible, "the answer")
    await desk.written()


def test_more_like_several_less_like_others_and_what_is_special(qapp, library, sandbox, ids, asked):
    async def story(desk):
        await desk.show()
        strip = desk.window.library.similar
        choose(desk, ids[0], ids[1])
        press(desk.window.library.grid, Qt.Key.Key_M)
        await until(lambda: len(asked) == 1, "asked")
        assert set(asked[0].plus) == {ids[0], ids[1]}
        await answered(desk, asked, ids[2], ids[3])
        assert "2 pictures" in strip.text.text()
        choose(desk, ids[3])
        shift = Qt.KeyboardModifier.ShiftModifier
        QTest.keyClick(desk.window.library.grid, Qt.Key.Key_M, shift)
        await until(lambda: len(asked) == 2, "asked again")
        assert asked[1].minus == (ids[3],)
        assert asked[1].plus == asked[0].plus
        await answered(desk, asked, ids[2])
        assert "least like 1 other" in strip.text.text()
        strip.slider.setFocus()
        press(strip.slider, Qt.Key.Key_End)
        await until(lambda: len(asked) == 3, "asked when the hand rests")
        assert asked[2].special == 1.0
        assert asked[2].minus == (ids[3],)
        await answered(desk, asked, ids[4])
        assert strip.slider.value() == strip.slider.maximum()
        assert len(asked) == 3

    at_desk(qapp, library, sandbox, story)


def test_less_like_this_says_what_comes_first(qapp, library, sandbox, ids, asked):
    async def story(desk):
        await desk.show()
        choose(desk, ids[0])
        desk.window.actions_["less_like"].trigger()
        await until(lambda: bool(desk.told), "told")
        assert "press M" in desk.told[0].text
        assert asked == []
        desk.window.actions_["similar"].trigger()
        await until(lambda: len(asked) == 1, "asked")
        await answered(desk, asked, ids[2])
        desk.window.library.similar.back.click()
        desk.window.actions_["less_like"].trigger()
        await until(lambda: len(desk.told) == 2, "told again")
        assert len(asked) == 1

    at_desk(qapp, library, sandbox, story)


@pytest.fixture
def clipboard(qapp):
    board = QGuiApplication.clipboard()
    board.clear()
    yield board
    board.clear()


def test_a_picture_of_another_program_is_looked_for_without_being_added(
    qapp, library, sandbox, ids, asked, clipboard, tmp_path
):
    async def story(desk):
        await desk.show()
        desk.window.actions_["similar_pasted"].trigger()
        await until(lambda: bool(desk.told), "told that there is none")
        data = QMimeData()
        data.setData("image/png", a_picture(tmp_path / "b.png", seed=9).read_bytes())
        clipboard.setMimeData(data)
        desk.window.actions_["similar_pasted"].trigger()
        await until(lambda: len(asked) == 1, "asked")
        (pixels,) = asked[0].plus
        assert (pixels.width, pixels.height) == (64, 48)
        await answered(desk, asked, ids[3], ids[1])
        grid = desk.window.library.grid
        assert [grid.model.artwork(n).id for n in range(2)] == [ids[3], ids[1]]
        assert "the picture you gave" in desk.window.library.similar.text.text()
        assert sum(library.artworks.counts().values()) == len(ids)
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(tmp_path / "b.png"))])
        clipboard.setMimeData(data)
        desk.window.actions_["similar_pasted"].trigger()
        await until(lambda: len(asked) == 2, "asked for the file")
        assert asked[1].plus == (tmp_path / "b.png",)
        await answered(desk, asked, ids[0])
        assert "b.png" in desk.window.library.similar.text.text()

    at_desk(qapp, library, sandbox, story)


def drop(widget, data: QMimeData) -> bool:
    """As Qt delivers it; whether the widget took it."""
    point = widget.rect().center()
    ways = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(point, *ways)
    QApplication.sendEvent(widget, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(widget, QDropEvent(QPointF(point), *ways))
    return True


def test_a_picture_dropped_on_the_search_field_is_looked_for(
    qapp, library, sandbox, ids, asked, tmp_path
):
    async def story(desk):
        await desk.show()
        field, strip = desk.window.library.bar.search, desk.window.library.similar
        words = QMimeData()
        words.setText("a bird")
        drop(field, words)
        assert asked == []
        files = QMimeData()
        files.setUrls([QUrl.fromLocalFile(str(a_picture(tmp_path / "b.png", seed=9)))])
        assert drop(field, files)
        await until(lambda: len(asked) == 1, "asked for the file")
        assert asked[0].plus == (tmp_path / "b.png",)
        await answered(desk, asked, ids[0])
        assert drop(strip, drag_payload.encode([ids[2]]))
        await until(lambda: len(asked) == 2, "asked for the artwork")
        assert asked[1].plus == (ids[2],)

    at_desk(qapp, library, sandbox, story)


def test_an_address_that_cannot_be_had_is_told(qapp, library, sandbox, ids, asked, clipboard):
    async def story(desk):
        await desk.show()
        data = QMimeData()
        data.setText("http://127.0.0.1:9/a.png")
        clipboard.setMimeData(data)
        desk.window.actions_["similar_pasted"].trigger()
        await until(lambda: bool(desk.errors), "told")
        assert desk.errors.pop().code == "address-refused"
        assert asked == []

    at_desk(qapp, library, sandbox, story)


def test_what_is_shared_is_said_of_each_picture_of_the_list(
    qapp, library, sandbox, ids, asked, monkeypatch
):
    rows = library.artworks.rows_of(ids)

    def say() -> None:
        for each in ids:
            attach(rows[each], [parse_tag("flower")])
        for each in ids[:2]:
            attach(rows[each], [parse_tag("red_tulip")])

    library.writer.call(say)
    compared = []
    monkeypatch.setattr(
        "workers.inference_thread.InferenceThread.request_detail",
        lambda _thread, one, other=None: (
            (compared.append((one, other)) or len(compared)) if other else 0
        ),
    )

    async def story(desk):
        await desk.show()
        part = desk.window.library.inspector.shared
        choose(desk, ids[0])
        press(desk.window.library.grid, Qt.Key.Key_M)
        await until(lambda: len(asked) == 1, "asked")
        await answered(desk, asked, ids[1], ids[2])
        choose(desk, ids[1])
        await until(part.isVisible, "what is shared")
        assert part.text.text() == "Shared: red tulip, flower"
        part.where.click()
        await until(lambda: compared == [(ids[0], ids[1])], "compared")
        heat = np.eye(7, dtype=np.float32)
        desk.bench.inference.compared.emit(Compared(1, (heat, heat)))
        preview = desk.window.library.inspector.preview
        await until(lambda: preview.picture_area().width() > 0, "the preview")
        shot = preview.grab().toImage()
        area = preview.picture_area().toRect()
        corner = shot.pixelColor(area.left() + 3, area.top() + 8).lightness()
        assert corner > shot.pixelColor(area.left() + 3, area.bottom() - 8).lightness()
        choose(desk, ids[0])
        await until(part.isHidden, "nothing is shared with itself")
        desk.window.library.similar.back.click()

    at_desk(qapp, library, sandbox, story)
