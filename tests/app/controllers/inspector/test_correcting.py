"""What was said at a place, corrected in the real window: keys, the site's word, one undo."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton

from models.library.artworks.artworks import Seen
from models.library.searching.query import find_rows
from models.records import Sighting
from tests.support.desk import at_desk
from tests.support.driving import click, until
from tests.support.imported import import_all
from tests.support.pictures import pictures

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]
Key = Qt.Key


@pytest.fixture
def ids(library, sandbox, tmp_path):
    found = import_all(library, sandbox, pictures(tmp_path / "in", 3))
    for number, each in enumerate(found):
        seen = Sighting(
            2**60, "collect", page_url=f"https://g.example/{number}", author="ann_", title="evning"
        )
        library.writer.call(
            lambda each=each, s=seen: library.artworks.add_sightings(each, [Seen(s)])
        )
    return found


async def chosen(desk, *rows):
    await desk.show()
    desk.window.library.grid.select_rows(list(rows))
    inspector = desk.window.library.inspector
    part = inspector.places if len(rows) == 1 else inspector.correct
    await until(part.isVisible, "the inspector shows them")
    return inspector


def found(library, query):
    return sorted(find_rows(library, query).tolist())


def pencil(inspector, place):
    buttons = inspector.places.findChildren(QToolButton)
    return next(each for each in buttons if place in each.accessibleName())


async def opened(desk, inspector, place="g.example/0"):
    await until(lambda: inspector.places.findChildren(QToolButton), "the places")
    button = pencil(inspector, place)
    button.setFocus()
    QTest.keyClick(button, Key.Key_Space)
    await until(lambda: desk.made.correcting.dialog is not None, "the dialog")
    return desk.made.correcting.dialog


def typed(line, text):
    line.selectAll()
    QTest.keyClicks(line, text)


def shown(inspector):
    labels = inspector.places.findChildren(QLabel)
    return " ".join(label.text().replace("\u200b", "") for label in labels if label.isVisible())


def test_an_author_is_corrected_the_site_is_quoted_and_undo_takes_it_back(
    qapp, library, sandbox, ids
):
    async def story(desk):
        inspector = await chosen(desk, 1)
        dialog = await opened(desk, inspector)
        assert dialog.lines["author"].text() == "ann_"
        typed(dialog.lines["author"], "Ann Lee")
        QTest.keyClick(dialog.lines["author"], Key.Key_Return)
        await until(lambda: "by Ann Lee" in shown(inspector), "shown")
        assert "corrected by you" in shown(inspector)
        assert desk.window.actions_["undo"].text() == "&Undo: author of g.example/0"
        assert found(library, 'author:"Ann Lee"') == [1]
        dialog = await opened(desk, inspector)
        labels = [label.text() for label in dialog.findChildren(QLabel)]
        assert "The site said: ann_" in labels
        click(dialog.back["author"])
        assert dialog.lines["author"].text() == "ann_"
        QTest.keyClick(dialog, Key.Key_Escape)
        await until(lambda: desk.made.correcting.dialog is None, "closed")
        desk.window.actions_["undo"].trigger()
        await until(lambda: "by ann_" in shown(inspector), "taken back")
        assert "corrected" not in shown(inspector)
        desk.window.actions_["redo"].trigger()
        await until(lambda: "by Ann Lee" in shown(inspector), "done again")

    at_desk(qapp, library, sandbox, story)


def test_back_to_the_sites_word_is_a_correction_too(qapp, library, sandbox, ids):
    async def story(desk):
        inspector = await chosen(desk, 1)
        for press in (False, True):
            dialog = await opened(desk, inspector)
            if press:
                click(dialog.back["title"])
            else:
                typed(dialog.lines["title"], "Evening")
            click(dialog.save)
            await desk.written()
            await until(lambda: desk.made.correcting.dialog is None, "closed")
        newest = library.artworks.kept_sightings(ids[0])[0]
        assert (newest.said.title, newest.original) == ("evning", {})

    at_desk(qapp, library, sandbox, story)


def test_the_authors_name_is_changed_everywhere_on_request(qapp, library, sandbox, ids):
    async def story(desk):
        inspector = await chosen(desk, 1)
        dialog = await opened(desk, inspector)
        await until(lambda: dialog.everywhere.text(), "counted")
        assert not dialog.everywhere.isVisible()
        typed(dialog.lines["author"], "Ann")
        assert dialog.everywhere.isVisible()
        assert dialog.everywhere.text().startswith("Also at 2 other")
        assert dialog.everywhere.text().endswith("by “ann_”")
        dialog.everywhere.setFocus()
        QTest.keyClick(dialog.everywhere, Key.Key_Space)
        click(dialog.save)
        await until(lambda: found(library, "author:Ann") == [1, 2, 3], "all")
        await desk.written()
        assert found(library, "author:ann_") == []
        assert "new name of the author ann_" in desk.window.actions_["undo"].text()
        desk.window.actions_["undo"].trigger()
        await desk.written()
        assert found(library, "author:ann_") == [1, 2, 3]

    at_desk(qapp, library, sandbox, story)


def test_what_cannot_be_kept_stays_in_the_dialog(qapp, library, sandbox, ids):
    async def story(desk):
        inspector = await chosen(desk, 1)
        dialog = await opened(desk, inspector)
        typed(dialog.lines["page_url"], "somewhere")
        click(dialog.save)
        assert dialog.isVisible()
        words = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
        assert any("“somewhere”" in each for each in words)
        dialog.activateWindow()
        await until(lambda: dialog.focusWidget() is dialog.lines["page_url"], "where it is wrong")
        click(dialog.cancel)
        await desk.written()
        assert not desk.bench.undo.canUndo()

    at_desk(qapp, library, sandbox, story)


def test_several_pictures_are_corrected_by_one_key(qapp, library, sandbox, ids):
    async def story(desk):
        await chosen(desk, 1, 2, 3)
        grid = desk.window.library.grid
        grid.setFocus()
        QTest.keyClick(grid, Key.Key_E)
        await until(lambda: desk.made.correcting.dialog is not None, "the dialog")
        dialog = desk.made.correcting.dialog
        assert set(dialog.lines) == {"title", "author"}
        typed(dialog.lines["author"], "Ann")
        QTest.keyClick(dialog.lines["author"], Key.Key_Return)
        await until(lambda: found(library, "author:Ann") == [1, 2, 3], "all")
        await desk.written()
        assert {each.title for each in library.artworks.by_rows([1, 2, 3])} == {"evning"}
        assert "correction of 3" in desk.window.actions_["undo"].text()
        desk.window.actions_["undo"].trigger()
        await desk.written()
        assert found(library, "author:ann_") == [1, 2, 3]

    at_desk(qapp, library, sandbox, story)


def test_nothing_changed_is_no_correction(qapp, library, sandbox, ids):
    async def story(desk):
        inspector = await chosen(desk, 1)
        dialog = await opened(desk, inspector)
        click(dialog.save)
        await until(lambda: desk.made.correcting.dialog is None, "closed")
        assert not desk.bench.undo.canUndo()

    at_desk(qapp, library, sandbox, story)
