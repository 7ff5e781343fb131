"""From another program, in the window: found, looked at, brought in, told, and gone on with."""

from __future__ import annotations

import csv

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from models.exchange.bee import BeePicture, write_bee
from models.gallery_dl.known import write_known
from models.records import State
from tests.support.asked import accepted
from tests.support.desk import at_desk
from tests.support.driving import click, until
from tests.support.eagle import eagle_item, eagle_library
from tests.support.fake_hydrus import KEY, FakeHydrus
from tests.support.local_site import picture_bytes
from tests.support.pictures import a_picture

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]
Key = Qt.Key


@pytest.fixture
def hydrus():
    with FakeHydrus() as made:
        yield made


def kept(library):
    return library.artworks.counts()[State.KEPT]


async def adding(desk):
    looking = desk.made.importing.looking
    await until(lambda: looking.dialog is not None and looking.dialog.isVisible(), "the dialog")
    return looking.dialog


async def connected(desk, hydrus, *, key=KEY, query=""):
    """The dialog for Hydrus with what a person types, and Enter."""
    desk.window.actions_["arrive"].trigger()
    await until(lambda: desk.made.arriving.dialog is not None, "which program")
    click(desk.made.arriving.dialog.buttons["hydrus"])
    asking = desk.made.arriving.hydrus
    await until(lambda: asking.dialog is not None and asking.dialog.isVisible(), "its dialog")
    asking.dialog.address.setText(hydrus.root)
    QTest.keyClicks(asking.dialog.key, key)
    QTest.keyClicks(asking.dialog.query, query)
    QTest.keyClick(asking.dialog.query, Key.Key_Return)
    return asking


def test_a_library_of_eagle_is_looked_at_and_its_stars_taken_over(qapp, library, sandbox, tmp_path):
    eagle = eagle_library(tmp_path)
    eagle_item(eagle, 1, star=4, folders=["F2"])
    eagle_item(eagle, 2, isDeleted=True)

    async def story(desk):
        await desk.show()
        desk.made.arriving.take_folder(str(eagle))
        dialog = await adding(desk)
        assert "1 picture(s) in Eagle's trash stay there" in dialog.warning.text()
        assert "folder:outer/inner" in dialog.warning.text()
        assert not dialog.ratings.isChecked()
        click(dialog.look)
        await until(dialog.numbers.isVisible, "the numbers")
        assert "Eagle 1" in dialog.numbers.kinds.text()
        dialog.ratings.setChecked(True)
        click(dialog.add)
        await until(lambda: kept(library) == 1, "added")
        await desk.written()
        assert desk.log("rating")[0]["value"] == 4
        assert "1 rating(s) taken over." in desk.texts()[-1]

    at_desk(qapp, library, sandbox, story)


def test_pictures_come_out_of_hydrus_and_the_key_is_kept(qapp, library, sandbox, hydrus):
    digest = hydrus.add(picture_bytes(1), tags=["character:samus aran"], stars=10)
    hydrus.add(b"film", mime="video/webm")

    async def story(desk):
        await desk.show()
        asking = await connected(desk, hydrus, query="system:archive")
        dialog = await adding(desk)
        assert asking.dialog is None
        assert not dialog.sidecars.isVisible()
        assert dialog.ratings.isVisible()
        click(dialog.look)
        await until(dialog.numbers.isVisible, "the numbers")
        assert hydrus.given == []
        click(dialog.add)
        await until(lambda: kept(library) == 1, "added")
        await desk.written()
        assert hydrus.searched[-1] == ["system:archive"]
        assert desk.artwork(digest).tags[0].text == "character:samus_aran"
        assert desk.log() == []
        (told,) = desk.texts()
        assert "1 picture(s) added. 1 file(s) refused:" in told
        assert "….webm is of a kind that Bunshin does not read" in told
        keys = desk.bench.core.collecting.credentials
        assert keys.get("hydrus", "access key") == KEY

    at_desk(qapp, library, sandbox, story)


@pytest.mark.parametrize(
    ("key", "said"), [("f" * 64, "did not accept the access key"), ("short", "has 64 digits")]
)
def test_a_wrong_key_is_said_where_it_was_typed_and_not_kept(
    qapp, library, sandbox, hydrus, key, said
):
    async def story(desk):
        await desk.show()
        asking = await connected(desk, hydrus, key=key)
        await until(asking.dialog.problem.isVisible, "what is wrong")
        assert said in asking.dialog.problem.text()
        assert asking.dialog.connect_.isEnabled()
        assert desk.bench.core.collecting.credentials.get("hydrus", "access key") is None
        asking.dialog.reject()

    at_desk(qapp, library, sandbox, story)


def test_one_that_falls_silent_is_said_and_goes_on_the_next_time(qapp, library, sandbox, hydrus):
    for number in range(20):
        hydrus.add(picture_bytes(number))
    hydrus.silent_after = 17

    async def story(desk):
        await desk.show()
        await connected(desk, hydrus)
        click((await adding(desk)).add)
        await until(lambda: desk.errors, "what happened")
        assert desk.errors.pop().code == "truncated"
        assert kept(library) == 16
        hydrus.silent_after = None
        await connected(desk, hydrus, key="")
        click((await adding(desk)).add)
        await until(lambda: kept(library) == 20, "the rest")
        await desk.written()

    at_desk(qapp, library, sandbox, story)


def test_gallery_dl_s_archive_is_remembered(qapp, library, sandbox, tmp_path):
    write_known(tmp_path / "archive.sqlite3", ["danbooru1", "danbooru2"])

    async def story(desk):
        await desk.show()
        desk.made.arriving.take_archive(str(tmp_path / "archive.sqlite3"))
        said = await accepted(desk.made.arriving)
        assert "2 download(s) of gallery-dl will not be fetched again." in said
        await until(desk.texts, "told")
        assert desk.texts() == ["2 download(s) of gallery-dl will not be fetched again."]
        desk.made.arriving.take_archive(str(tmp_path / "archive.sqlite3"))
        await until(lambda: len(desk.texts()) == 2, "told without a question")
        assert desk.made.arriving.question is None
        assert "2 were known already." in desk.texts()[1]

    at_desk(qapp, library, sandbox, story)


def test_an_archive_among_dropped_files_is_known_for_what_it_is(qapp, library, sandbox, tmp_path):
    write_known(tmp_path / "archive.sqlite3", ["danbooru1", "danbooru2"])
    a_picture(tmp_path / "other.png", seed=41)

    async def story(desk):
        await desk.show()
        desk.made.importing.take([tmp_path / "archive.sqlite3", tmp_path / "other.png"])
        await accepted(desk.made.arriving)
        await until(lambda: len(desk.texts()) == 2, "told of both")
        assert sorted(desk.texts()) == [
            "1 picture(s) added.",
            "2 download(s) of gallery-dl will not be fetched again.",
        ]
        await desk.written()

    at_desk(qapp, library, sandbox, story)


def test_what_comes_can_wait_in_the_inbox(qapp, library, sandbox, tmp_path):
    a_picture(tmp_path / "in" / "new.png", seed=42)

    async def story(desk):
        await desk.show()
        desk.made.arriving.take_folder(str(tmp_path / "in"))
        dialog = await adding(desk)
        assert not dialog.inbox.isChecked()
        click(dialog.inbox)
        click(dialog.add)
        await until(lambda: library.artworks.counts()[State.INBOX] == 1, "in the inbox")
        await desk.written()
        assert kept(library) == 0

    at_desk(qapp, library, sandbox, story)


def test_a_board_of_beeref_that_is_dropped_or_added_becomes_a_board(
    qapp, library, sandbox, tmp_path
):
    pictures = [BeePicture(f"{n}.png", picture_bytes(n), 500.0 * n, 0.0) for n in range(2)]
    write_bee(tmp_path / "mood.bee", iter(pictures))
    a_picture(tmp_path / "other.png", seed=40)

    async def story(desk):
        await desk.show()
        desk.made.importing.take([tmp_path / "mood.bee", str(tmp_path / "other.png")])
        await accepted(desk.made.board_files)
        await until(lambda: kept(library) == 3, "all of it")
        await until(lambda: any(b.name == "mood" for b in library.boards.all()), "the board")
        await until(lambda: len(desk.texts()) == 2, "told")
        await desk.written()

    at_desk(qapp, library, sandbox, story)


def test_what_became_of_each_file_can_be_saved(qapp, library, sandbox, tmp_path):
    for number in range(5):
        (tmp_path / "in").mkdir(exist_ok=True)
        (tmp_path / "in" / f"{number}.png").write_text("no picture")
    a_picture(tmp_path / "in" / "good.png")

    async def story(desk):
        await desk.show()
        await desk.made.importing.bring_in([tmp_path / "in"])
        (notice,) = desk.told
        assert notice.action == "Save Report…"
        notice.act()
        desk.made.importing.news.report.save(str(tmp_path / "report.csv"))
        await until(lambda: len(desk.told) == 2, "saved")

    at_desk(qapp, library, sandbox, story)
    with (tmp_path / "report.csv").open(encoding="utf-8-sig") as lines:
        found = {line["path"].rpartition("/")[2]: line["outcome"] for line in csv.DictReader(lines)}
    assert found == {"good.png": "imported", **{f"{n}.png": "rejected" for n in range(5)}}


def test_a_search_in_hydrus_words_is_answered_with_ours(qapp, library, sandbox, tmp_path):
    a_picture(tmp_path / "a.png")

    async def story(desk):
        await desk.show()
        await desk.made.importing.bring_in([tmp_path / "a.png"])
        field = desk.window.library.bar.search
        field.setText("system:inbox")
        await desk.made.library.search()
        assert "Perhaps this is meant: state:inbox" in desk.window.library.empty._sentence.text()
        field.setText("rating:safe")
        await desk.made.library.search()
        assert "Perhaps this is meant: tag:rating:safe" in desk.window.library.problem.text()

    at_desk(qapp, library, sandbox, story)
