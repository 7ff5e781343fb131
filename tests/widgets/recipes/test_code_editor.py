"""The text field for recipes: keys, marks, jumps, colours that can be read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from widgets.look import theme
from widgets.recipes.code_editor import CodeEditor
from widgets.recipes.toml_highlighter import NUMBERS

Key = Qt.Key
TEXT = 'schema = 1\n[[route]]\nurl = "https://a.example/{id:int}"  # a "remark"\n'


@pytest.fixture
def editor(qtbot):
    editor = CodeEditor()
    qtbot.addWidget(editor)
    editor.resize(400, 200)
    editor.show()
    editor.show_text(TEXT)
    return editor


def test_tab_indents_by_four_and_backwards_again(qtbot, editor):
    editor.go_to(1)
    qtbot.keyClick(editor, Key.Key_Tab)
    assert editor.toPlainText() == f"    {TEXT}"
    editor.selectAll()
    qtbot.keyClick(editor, Key.Key_Tab)
    assert editor.toPlainText().splitlines()[1] == "    [[route]]"
    editor.selectAll()
    for _ in range(3):
        qtbot.keyClick(editor, Key.Key_Backtab)
    assert editor.toPlainText() == TEXT
    for _ in range(5):
        editor.undo()
    assert editor.toPlainText() == TEXT


def test_a_new_line_begins_where_the_last_one_did(qtbot, editor):
    editor.show_text("    a = 1")
    qtbot.keyClick(editor, Key.Key_End)
    qtbot.keyClick(editor, Key.Key_Return)
    qtbot.keyClicks(editor, "b")
    assert editor.toPlainText() == "    a = 1\n    b"


def test_what_is_read_only_takes_no_key(qtbot, editor):
    editor.show_text(TEXT, read_only=True)
    for key in (Key.Key_Tab, Key.Key_Backtab, Key.Key_Return, Key.Key_A):
        qtbot.keyClick(editor, key)
    assert editor.toPlainText() == TEXT


def test_lines_with_mistakes_are_marked_and_gone_to(editor):
    editor.mark([2, 3])
    assert [each.cursor.blockNumber() for each in editor.extraSelections()] == [1, 2]
    editor.go_to(3)
    assert editor.line == 3
    editor.go_to(99)
    assert editor.line == 3
    editor.mark([])
    assert editor.extraSelections() == []


def test_what_is_appended_is_one_step(editor):
    editor.append("[[test]]\nurl = 1\n")
    assert editor.toPlainText().endswith("url = 1\n")
    editor.undo()
    assert editor.toPlainText() == TEXT


def colors_of(editor: CodeEditor, line: int) -> dict[str, str]:
    block = editor.document().findBlockByNumber(line - 1)
    return {
        block.text()[each.start : each.start + each.length]: each.format.foreground()
        .color()
        .name()
        .upper()
        for each in block.layout().formats()
    }


def test_the_parts_of_a_recipe_have_colours(editor):
    tokens = theme.current()
    assert colors_of(editor, 2)["[[route]]"] == tokens.accent
    line = colors_of(editor, 3)
    assert line["{id:int}"] == tokens.accent
    assert line['# a "remark"'] == tokens.muted
    assert line["url"] == tokens.text
    assert colors_of(editor, 1)["1"] == NUMBERS[tokens.name].upper()
