"""Tags that mean or include another, by the dialog: real keys, searches that follow, undo."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from models.library.tags import tag_relations
from models.library.tags.bulk_tagging import retag
from models.records import Tag
from tests.support.desk import at_desk
from tests.support.driving import click, until
from tests.support.judging import add_artworks
from widgets.library.relations_dialog import ALIAS, IMPLIES, ShownRelation

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]
Key = Qt.Key


@pytest.fixture
def tagged(library):
    add_artworks(library, 4)
    for row, word in enumerate(("cat", "neko", "tabby"), 1):
        library.writer.call(lambda row=row, word=word: retag([row], [Tag(word)], []))
    return library


def shown(dialog):
    table = dialog.table
    items = [table.topLevelItem(n) for n in range(table.topLevelItemCount())]
    return [(item.text(0), item.text(2)) for item in items]


def write(dialog, tag, other, kind=ALIAS):
    dialog.kind.setCurrentIndex(dialog.kind.findData(kind))
    dialog.tag.setFocus()
    QTest.keyClicks(dialog.tag, tag)
    QTest.keyClicks(dialog.other, other)
    click(dialog.add)


async def opened(desk):
    await desk.show()
    desk.window.actions_["tag_relations"].trigger()
    dialog = desk.made.relations.dialog
    await until(lambda: dialog is not None and dialog.isVisible(), "the dialog")
    return dialog


def test_relations_are_written_searches_follow_and_undo_takes_them_back(qapp, tagged, sandbox):
    async def story(desk):
        dialog = await opened(desk)
        bar, model = desk.window.library.bar, desk.window.library.grid.model
        bar.ask("tag:cat")
        await until(lambda: len(model) == 1, "one cat")
        write(dialog, "neko", "cat")
        await until(lambda: shown(dialog) == [("neko", "cat")], "the alias")
        await until(lambda: len(model) == 2, "found by the other word")
        assert (dialog.tag.text(), dialog.other.text()) == ("", "")
        write(dialog, "tabby", "cat", IMPLIES)
        await until(lambda: len(shown(dialog)) == 2, "the implication")
        await until(lambda: len(model) == 3, "a tabby is a cat")
        desk.window.undo.undo()
        await until(lambda: len(model) == 2, "no tabby")
        desk.window.undo.redo()
        await until(lambda: len(model) == 3, "the tabby again")
        dialog.close()

    at_desk(qapp, tagged, sandbox, story)


def test_what_cannot_be_is_said_beside_the_fields(qapp, tagged, sandbox):
    async def story(desk):
        dialog = await opened(desk)
        write(dialog, "cat", "cat")
        await until(dialog._problem.isVisible, "the reason")
        QTest.keyClicks(dialog.other, "s")
        assert not dialog._problem.isVisible()
        assert desk.window.undo.count() == 0
        dialog.close()

    at_desk(qapp, tagged, sandbox, story)


def test_one_is_taken_away_by_a_key_and_the_list_is_filtered(qapp, tagged, sandbox):
    tagged.writer.call(lambda: tag_relations.add_alias(Tag("neko"), Tag("cat")))
    tagged.writer.call(lambda: tag_relations.add_implication(Tag("tabby"), Tag("cat")))

    async def story(desk):
        dialog = await opened(desk)
        await until(lambda: len(shown(dialog)) == 2, "both")
        QTest.keyClicks(dialog.filter, "tab")
        assert shown(dialog) == [("tabby", "cat")]
        assert not dialog.remove.isEnabled()
        dialog.table.setFocus()
        dialog.table.topLevelItem(0).setSelected(True)
        assert dialog.chosen() == (ShownRelation(IMPLIES, "tabby", "cat"),)
        QTest.keyClick(dialog.table, Key.Key_Delete)
        await until(lambda: shown(dialog) == [], "it is gone")
        dialog.filter.clear()
        assert shown(dialog) == [("neko", "cat")]
        dialog.close()

    at_desk(qapp, tagged, sandbox, story)


def test_a_tag_of_the_inspector_opens_it_about_itself(qapp, tagged, sandbox):
    async def story(desk):
        await desk.show()
        desk.window.library.inspector.tags.relation_wanted.emit("neko")
        dialog = desk.made.relations.dialog
        assert dialog.tag.text() == "neko"
        dialog.other.setFocus()
        QTest.keyClicks(dialog.other, "ca")
        await until(lambda: dialog._words.stringList() == ["cat"], "what is known")
        dialog.close()

    at_desk(qapp, tagged, sandbox, story)
