"""Files: copied out, named, into the trash and back, brought in by drop and paste."""

from __future__ import annotations

import hashlib

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication

from models.records import State
from tests.support.desk import at_desk
from tests.support.driving import press, until
from tests.support.gui_artworks import plain_image
from tests.support.imported import import_all
from tests.support.pictures import a_moving_picture, hostile_files, pictures
from widgets.parts.web_drop import WebDrop

pytestmark = pytest.mark.gui


@pytest.fixture
def ids(library, sandbox, tmp_path):
    return import_all(library, sandbox, pictures(tmp_path / "in", 3))


@pytest.fixture
def clipboard(qapp):
    board = QGuiApplication.clipboard()
    board.clear()
    yield board
    board.clear()


def choose(desk, *ids: str) -> None:
    desk.window.library.grid.select_rows(list(desk.library.artworks.rows_of(ids).values()))


def test_copy_gives_files_and_a_single_picture_as_picture_too(
    qapp, library, sandbox, ids, clipboard
):
    async def story(desk):
        await desk.show()
        choose(desk, ids[0])
        desk.window.actions_["copy"].trigger()
        await until(lambda: not clipboard.image().isNull(), "the picture")
        path = desk.artwork(ids[0]).path
        assert [url.toLocalFile() for url in clipboard.mimeData().urls()] == [path]
        assert clipboard.image().size().toTuple() == (64, 48)
        choose(desk, *ids)
        desk.window.actions_["copy"].trigger()
        await until(lambda: clipboard.image().isNull(), "files alone")
        assert len(clipboard.mimeData().urls()) == 3
        assert not clipboard.mimeData().hasImage()
        desk.window.actions_["copy_path"].trigger()
        await until(lambda: not clipboard.mimeData().hasUrls(), "words alone")
        assert path in clipboard.text().splitlines()

    at_desk(qapp, library, sandbox, story)


def test_trash_and_back_each_to_the_state_it_had(qapp, library, sandbox, ids):
    async def story(desk):
        await desk.show()
        library.writer.call(lambda: library.artworks.set_state(ids[:1], State.INBOX))
        choose(desk, *ids[:2])
        desk.window.actions_["trash"].trigger()
        await desk.written()
        assert [desk.artwork(each).state for each in ids[:2]] == [State.TRASHED] * 2
        assert desk.bench.undo.undoText().startswith("moving 2")
        desk.bench.undo.undo()
        await desk.written()
        assert [desk.artwork(each).state for each in ids[:2]] == [State.INBOX, State.KEPT]
        desk.bench.undo.redo()
        await desk.written()
        desk.window.library.bar.choose_state("trashed")
        await until(lambda: len(desk.window.library.grid.model) == 2, "the trash is shown")
        choose(desk, *ids[:2])
        desk.window.actions_["restore"].trigger()
        await desk.written()
        assert [desk.artwork(each).state for each in ids[:2]] == [State.KEPT] * 2

    at_desk(qapp, library, sandbox, story)


def test_dropped_files_come_in_and_refused_ones_are_named(qapp, library, sandbox, tmp_path):
    good = pictures(tmp_path / "good", 3)
    bad = list(hostile_files(tmp_path / "bad"))[:5]

    async def story(desk):
        await desk.show()
        imported = []
        desk.made.importing.imported.connect(lambda: imported.append(True))
        desk.window.library.grid.files_dropped.emit([*good, *bad])
        await until(lambda: desk.told, "how it went")
        await desk.written()
        (notice,) = desk.told
        assert notice.level == "warning"
        assert notice.text.startswith("3 picture")
        assert sum(each.name in notice.text for each in bad) == 3
        assert notice.text.endswith("…")
        assert imported == [True]
        await until(lambda: len(desk.window.library.grid.model) == 3, "they are shown")

    at_desk(qapp, library, sandbox, story)


def test_what_is_known_already_is_told_and_not_news(qapp, library, sandbox, ids, tmp_path):
    async def story(desk):
        await desk.show()
        imported = []
        desk.made.importing.imported.connect(lambda: imported.append(True))
        desk.made.importing.take([str(tmp_path / "in"), QUrl.fromLocalFile(str(tmp_path / "in"))])
        await until(lambda: desk.told, "how it went")
        assert "known already" in desk.told[0].text
        assert desk.told[0].level == "info"
        assert imported == []

    at_desk(qapp, library, sandbox, story)


def test_addresses_go_where_addresses_go(qapp, library, sandbox, clipboard):
    async def story(desk):
        await desk.show()
        offered = []
        desk.made.importing.web_dropped = offered.extend
        desk.made.importing.take([WebDrop({"text/uri-list": b"https://a.example/x"})])
        clipboard.setText("https://c.example/gallery")
        desk.window.actions_["paste"].trigger()
        await desk.written()
        assert [drop.formats["text/uri-list"] for drop in offered[:1]] == [b"https://a.example/x"]
        assert [drop.formats["text/plain"] for drop in offered[1:]] == [
            b"https://c.example/gallery"
        ]

    at_desk(qapp, library, sandbox, story)


def test_a_picture_is_pasted_once_and_then_known(qapp, library, sandbox, clipboard):
    async def story(desk):
        await desk.show()
        for said in ("The picture was added.", "This picture is in the library already."):
            clipboard.setImage(plain_image(32))
            desk.window.actions_["paste"].trigger()
            await until(lambda s=said: s in desk.texts(), said)
        assert desk.library.artworks.counts()[State.KEPT] == 1

    at_desk(qapp, library, sandbox, story)


def test_what_another_program_copied_is_kept_as_it_is(qapp, library, sandbox, clipboard, tmp_path):
    data = a_moving_picture(tmp_path / "a.gif", [(250, 0, 0), (0, 0, 250)]).read_bytes()

    async def story(desk):
        await desk.show()
        mime = QMimeData()
        mime.setData("image/gif", data)
        mime.setImageData(plain_image(32))
        clipboard.setMimeData(mime)
        desk.window.actions_["paste"].trigger()
        await until(lambda: "The picture was added." in desk.texts(), "it is added")
        artwork = desk.library.artworks.by_id(hashlib.sha256(data).hexdigest())
        assert (artwork.format, artwork.frames) == ("gif", 2)

    at_desk(qapp, library, sandbox, story)


def test_pasted_files_are_imported_and_nothing_is_told_as_nothing(
    qapp, library, sandbox, clipboard, tmp_path
):
    async def story(desk):
        await desk.show()
        desk.window.actions_["paste"].trigger()
        await until(lambda: desk.told, "there is nothing")
        assert "no picture on the clipboard" in desk.told[0].text
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(each)) for each in pictures(tmp_path / "in", 2)])
        clipboard.setMimeData(mime)
        desk.window.actions_["paste"].trigger()
        await until(lambda: desk.library.artworks.counts()[State.KEPT] == 2, "both came in")

    at_desk(qapp, library, sandbox, story)


def test_stopping_keeps_what_came_in_and_has_it_looked_at(qapp, library, sandbox, tmp_path):
    many = pictures(tmp_path / "in", 120)

    async def story(desk):
        await desk.show()
        imported = []
        desk.made.importing.imported.connect(lambda: imported.append(True))
        desk.made.importing.take(many)
        grid = desk.window.library.grid
        await until(lambda: any(job.title for job in desk.bench.runner.jobs()), "it runs")
        await until(lambda: desk.library.artworks.counts()[State.KEPT], "the first ones")
        for job in desk.bench.runner.jobs():
            if job.title:
                desk.window.activity.stop_requested.emit(f"job-{job.id}")
        await until(lambda: not any(job.title for job in desk.bench.runner.jobs()), "it stopped")
        await desk.written()
        here = desk.library.artworks.counts()[State.KEPT]
        assert 0 < here <= len(many)
        assert imported == [True]
        assert grid.model is not None

    at_desk(qapp, library, sandbox, story)


def test_the_menu_key_for_the_trash_is_not_taken_from_a_text_field(qapp, library, sandbox, ids):
    async def story(desk):
        await desk.show()
        choose(desk, ids[0])
        field = desk.window.library.bar.search
        field.setText("abc")
        field.setFocus()
        field.home(False)
        press(field, Qt.Key.Key_Delete)
        await desk.written()
        assert field.text() == "bc"
        assert desk.artwork(ids[0]).state is State.KEPT

    at_desk(qapp, library, sandbox, story)
