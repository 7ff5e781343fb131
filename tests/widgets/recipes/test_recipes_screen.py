"""The recipe screen: what can be chosen, what is shown of a page, what the keys do."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl

from tests.support.driving import click, drop, press
from widgets.recipes.outcome_model import ADDRESS, NOTE
from widgets.recipes.recipes_screen import RecipesScreen
from widgets.recipes.records import Outcome, ShownProblem, ShownRecipe

OWN = ShownRecipe(Path("/own/a.toml"), "A", "Off: 1 mistake", own=True, trouble=True)
THEIRS = ShownRecipe(Path("/theirs/b.toml"), "B", "b", own=False)


@pytest.fixture
def screen(qtbot):
    screen = RecipesScreen()
    qtbot.addWidget(screen)
    screen.resize(1000, 700)
    screen.show()
    screen.show_recipes([THEIRS, OWN], None)
    screen.show_text("a = 1\nb = 2\n", own=True)
    return screen


def test_the_persons_own_stand_first_and_headings_are_no_recipes(qtbot, screen):
    model = screen.list.recipes
    texts = [model.index(row).data() for row in range(model.rowCount())]
    assert texts == ["Your own", "A\nOff: 1 mistake", "They come with Bunshin", "B\nb"]
    press(screen.list, Qt.Key.Key_Down)
    assert screen.list.file == OWN.file
    with qtbot.waitSignal(screen.list.chosen) as heard:
        press(screen.list, Qt.Key.Key_Down)
    assert heard.args == [THEIRS.file]


def test_showing_the_list_anew_chooses_nothing_by_itself(qtbot, screen):
    with qtbot.assertNotEmitted(screen.list.chosen):
        screen.show_recipes([OWN, THEIRS], THEIRS.file)
    assert screen.list.file == THEIRS.file
    screen.show_recipes([OWN], THEIRS.file)
    assert screen.list.file is None


def test_only_recipes_can_be_dropped(qtbot, screen):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/x/a.png"), QUrl("https://a.example/b.toml")])
    with qtbot.assertNotEmitted(screen.list.files_dropped):
        drop(screen.list.viewport(), mime, QPoint(9, 9))
    mime.setUrls([QUrl.fromLocalFile("/x/a.png"), QUrl.fromLocalFile("/x/b.TOML")])
    with qtbot.waitSignal(screen.list.files_dropped) as heard:
        drop(screen.list.viewport(), mime, QPoint(9, 9))
    assert heard.args == [(Path("/x/b.TOML"),)]


def test_only_typing_is_told_as_a_change(qtbot, screen):
    with qtbot.assertNotEmitted(screen.text_changed):
        screen.show_text("c = 3", own=True)
        screen.show_problems([ShownProblem(1, "Line 1")])
        screen.editor.dress()
    with qtbot.waitSignal(screen.text_changed):
        qtbot.keyClicks(screen.editor, "x")


def test_a_click_on_a_mistake_goes_to_its_line(screen):
    assert screen.problems.isHidden()
    screen.show_problems([ShownProblem(1, "one"), ShownProblem(2, "two")])
    item = screen.problems.item(1)
    click(screen.problems.viewport(), screen.problems.visualItemRect(item).center())
    assert screen.editor.line == 2
    screen.show_problems([])
    assert screen.problems.isHidden()


def test_each_new_recipe_names_its_kind(qtbot, screen):
    kinds = []
    screen.new_wanted.connect(kinds.append)
    for action in screen.new.menu().actions():
        action.trigger()
    screen.empty.button.click()
    assert kinds == ["gallery", "api", "feed", "gallery"]


def test_the_button_that_asks_gives_up_while_it_asks(qtbot, screen):
    trial = screen.trial
    qtbot.keyClicks(trial.address, " a.example ")
    with qtbot.waitSignal(trial.page_wanted) as heard:
        press(trial.address, Qt.Key.Key_Return)
    assert heard.args == ["a.example"]
    trial.show_asking("Asking…")
    with qtbot.waitSignal(trial.page_given_up):
        click(trial.test)
    trial.show_outcomes("Done")
    with qtbot.waitSignal(trial.page_wanted):
        click(trial.test)


def test_a_note_takes_the_rest_of_its_row(screen):
    rows = [Outcome("Picture", "/1.png", "T", "A", "x y"), Outcome("Left out", "/2", note="no")]
    rows.append(Outcome("Followed", "/a/long/address"))
    screen.trial.show_outcomes("2", rows)
    model, table = screen.trial.model, screen.trial.table
    assert [model.index(0, column).data() for column in range(5)] == [
        *("Picture", "/1.png", "T", "A", "x y")
    ]
    assert model.index(1, NOTE).data() == "no"
    assert (table.columnSpan(0, NOTE), table.columnSpan(1, NOTE)) == (1, 3)
    assert table.columnSpan(2, ADDRESS) == 4


def test_a_recipe_of_the_program_is_only_copied_and_handed_on(screen):
    bar = screen.bar
    bar.show_state("", own=False, changed=False, saved=True)
    shown = {name for name in ("save", "revert", "delete") if getattr(bar, name).isVisible()}
    assert shown == set()
    assert bar.copy.isEnabled()
    bar.show_state("", own=True, changed=True, saved=False)
    assert bar.save.isEnabled()
    assert bar.delete.isVisible()
    assert not bar.export.isEnabled()
