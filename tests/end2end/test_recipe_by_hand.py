"""A recipe written by hand in the real window: mended, tried, recorded, saved, collected with."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget

from app import paths
from app.example_site import ADDRESS
from app.session import Session
from models.recipes.writing.testing import check_with_tests
from resources import recipe_folder
from tests.support.driving import active, click, drop, play, press, until
from widgets.recipes.recipes_screen import RecipesScreen

pytestmark = [pytest.mark.gui, pytest.mark.long]
Key = Qt.Key
PAGE = f"{ADDRESS}/work/76-the-great-wave-off-kanagawa"
RECIPE = f"""schema = 1
id = "mine"
name = "My own"
version = 1
insecure = true
examples = ["{PAGE}"]
[[route]]
name = "work"
kind = "post"
url = "{ADDRESS}/work/{{id:int}}-{{slug}}"
step = "work"
[step.work]
format = "html"
items = "figure.original"
[step.work.fields]
file_url = {{ css = "img", attr = "src" }}
title = {{ scope = "page", css = "h1:::" }}
"""


def keys(widget: QWidget, text: str) -> None:
    """As fingers type it."""
    for line in text.splitlines(keepends=True):
        QTest.keyClicks(widget, line.rstrip("\n"))
        if line.endswith("\n"):
            QTest.keyClick(widget, Key.Key_Return)


def chord(widget: QWidget, key: Key) -> None:
    QTest.keyClick(widget, key, Qt.KeyboardModifier.ControlModifier)


async def recipes(session: Session) -> RecipesScreen:
    """The recipe screen, reached by the button of the Sources screen."""
    window = session.window
    await until(lambda: window.screen_name == "welcome", "the library is empty")
    await until(lambda: active(window), "the keys go to the window")
    chord(window, Key.Key_4)
    click(window.sources.recipes)
    await until(lambda: session.controllers.recipes.editing.file, "a recipe is shown")
    return window.recipes


def outcomes(screen: RecipesScreen, kind: str) -> list:
    return [row for row in screen.trial.model.rows if row.kind == kind]


@pytest.mark.usefixtures("example_port")
def test_a_recipe_is_written_tried_recorded_saved_and_collected_with(qapp, tmp_path):
    async def evening(session: Session) -> None:
        screen = await recipes(session)
        await written(screen)
        await tried_and_recorded(screen)
        await saved(screen, paths.own_recipe_folder() / "mine.toml")
        press(screen.editor, Key.Key_Escape)
        assert screen.list.hasFocus()
        press(screen.list, Key.Key_Escape)
        await collected_with(session)

    play(qapp, tmp_path / "library", evening)


async def written(screen: RecipesScreen) -> None:
    """A new recipe, typed with a mistake, which is told with its line, found by keys and mended."""
    editor = screen.editor
    screen.new.menu().actions()[0].trigger()
    await until(lambda: not editor.isReadOnly() and editor.hasFocus(), "a new one is there")
    chord(editor, Key.Key_A)
    keys(editor, RECIPE)
    assert editor.toPlainText() == RECIPE
    await until(lambda: screen.problems.count() == 2, "both mistakes are told")
    assert screen.problems.texts() == [
        "Line 1 · test: at least one [[test]] is required",
        "Line 17 · step.work.fields.title: CSS selector 'h1:::' does not parse",
    ]
    QTest.keyClick(editor, Key.Key_F6)
    assert screen.problems.hasFocus()
    press(screen.problems, Key.Key_Down)
    press(screen.problems, Key.Key_Return)
    assert editor.hasFocus()
    assert editor.line == 17
    press(editor, Key.Key_End)
    for _ in range(6):
        press(editor, Key.Key_Backspace)
    keys(editor, '" }')
    await until(lambda: screen.problems.count() == 1, "the mistake is mended")


async def tried_and_recorded(screen: RecipesScreen) -> None:
    QTest.keyClick(screen.editor, Key.Key_F6)
    QTest.keyClick(screen.problems, Key.Key_F6)
    assert screen.trial.address.hasFocus()
    keys(screen.trial.address, PAGE)
    chord(screen.trial.address, Key.Key_T)
    await until(lambda: outcomes(screen, "Picture"), "the page was tried")
    (picture,) = outcomes(screen, "Picture")
    assert picture.title == "The Great Wave off Kanagawa"
    assert "The route “work” reads it" in screen.trial.summary.text()
    assert "“Bunshin's example site” reads this address" in screen.trial.summary.text()
    click(screen.trial.record)
    await until(lambda: not screen.problems.count(), "with a test nothing is wrong")
    assert screen.editor.toPlainText().count("[[test]]") == 1
    click(screen.trial.tests)
    await until(lambda: outcomes(screen, "Passed"), "its test passes")


async def saved(screen: RecipesScreen, file: Path) -> None:
    assert not file.exists()
    chord(screen.editor, Key.Key_S)
    await until(file.exists, "it is saved under its id")
    await until(lambda: not screen.bar.save.isEnabled(), "and nothing is left to save")
    assert check_with_tests(file) == ()


async def collected_with(session: Session) -> None:
    """The source uses the recipe that was saved a moment ago."""
    sources = session.window.sources
    assert session.window.screen_name == "sources"
    keys(sources.address, PAGE)
    await until(lambda: "My own" in sources.explanation.text(), "it reads the page now")
    press(sources.address, Key.Key_Return)
    library = session.bench.core.library
    await until(lambda: library.sources.all() and library.sources.all()[0].found, "collected")
    (source,) = library.sources.all()
    assert (source.recipe, source.found) == ("mine", 1)


def test_what_is_not_saved_is_there_the_next_time_and_one_of_ours_is_only_copied(qapp, tmp_path):
    async def evening(session: Session) -> None:
        screen = await recipes(session)
        assert screen.editor.isReadOnly()
        keys(screen.editor, "x")
        assert not screen.bar.save.isVisible()
        click(screen.bar.copy)
        await until(lambda: not screen.editor.isReadOnly(), "a copy is the person's own")
        press(screen.editor, Key.Key_End, control=True)
        keys(screen.editor, "# not saved")

    async def next_evening(session: Session) -> None:
        screen = await recipes(session)
        assert screen.editor.toPlainText().endswith("# not saved")
        assert screen.bar.save.isEnabled()
        click(screen.bar.revert)
        await until(lambda: not screen.bar.save.isEnabled(), "as it was saved")
        assert "# not saved" not in screen.editor.toPlainText()

    play(qapp, tmp_path / "library", evening)
    play(qapp, tmp_path / "library", next_evening)


def test_a_recipe_is_dropped_deleted_and_put_back(qapp, tmp_path):
    async def evening(session: Session) -> None:
        screen, folder = await recipes(session), paths.own_recipe_folder()
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(recipe_folder() / "met.toml"))])
        drop(screen.list.viewport(), mime, QPoint(20, 20))
        file, page = folder / "met.toml", folder / "fixtures" / "met"
        await until(lambda: screen.list.file == file, "it is the person's own and shown")
        assert check_with_tests(file) == ()
        assert "met" in session.bench.core.collecting.book.recipes
        assert session.bench.core.collecting.book.files["met"] == file

        click(screen.bar.delete)
        await until(lambda: screen.list.file not in (None, file), "another one is shown")
        assert not file.exists()
        assert not list(page.iterdir())
        notices = session.window.notices
        assert notices.shown.text == "The recipe “met” was deleted."
        notices.shown.act()
        await until(lambda: screen.list.file == file, "it is back")
        assert check_with_tests(file) == ()

    play(qapp, tmp_path / "library", evening)


def test_a_recipe_is_exported_and_imported_by_the_files_dialogs(qapp, tmp_path):
    async def evening(session: Session) -> None:
        screen, window = await recipes(session), session.window
        first = session.controllers.recipes.editing.file
        (tmp_path / "friend").mkdir()
        click(screen.bar.export)
        choose(window, tmp_path / "friend")
        there = tmp_path / "friend" / first.name
        await until(there.exists, "it is exported")
        assert check_with_tests(there) == ()
        (tmp_path / "friend" / "notes.toml").write_text("not a recipe [")
        click(screen.import_)
        choose(window, tmp_path / "friend" / "notes.toml")
        await until(lambda: screen.problems.count() == 1, "its mistake is told")
        assert screen.problems.texts()[0].startswith("Line 1 · TOML")
        shown = screen.list.recipes.index(screen.list.currentIndex().row()).data()
        assert shown.startswith("notes\nOff: 1 mistake")
        assert session.bench.core.collecting.book.recipes.keys() >= {"danbooru", "feed"}

    play(qapp, tmp_path / "library", evening)


def choose(window: QWidget, file: Path) -> None:
    """In the dialog that stands open."""
    dialog = window.findChildren(QFileDialog)[-1]
    dialog.fileSelected.emit(str(file))
    dialog.close()


@pytest.mark.usefixtures("example_port")
def test_what_a_page_gave_stays_while_one_looks_elsewhere(qapp, tmp_path):
    async def story(session: Session) -> None:
        screen, editing = await recipes(session), session.controllers.recipes.editing
        rows, ours = screen.list.recipes, recipe_folder() / "example-site.toml"
        screen.list.setCurrentIndex(rows.index(rows.row_of(ours)))
        await until(lambda: editing.file == ours, "it is shown")
        screen.trial.address.setText(PAGE)
        click(screen.trial.test)
        await until(lambda: outcomes(screen, "Picture"), "the page was tried")
        again: list[bool] = []
        editing.shown.connect(lambda: again.append(True))
        session.window.show_screen("sources")
        click(session.window.sources.recipes)
        await until(lambda: again, "the same recipe is shown again")
        assert outcomes(screen, "Picture")
        screen.list.setCurrentIndex(rows.index(rows.row_of(ours.with_name("feed.toml"))))
        await until(lambda: not screen.trial.model.rows, "another recipe has found nothing yet")

    play(qapp, tmp_path / "library", story)
