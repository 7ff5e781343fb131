"""An empty library leads on: every screen has a sentence, and a button that does what it says."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QWidget

from tests.support.desk import Desk, at_desk
from tests.support.driving import click, until
from tests.support.imported import import_all
from tests.support.pictures import pictures

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]
DIALOG = "a dialog"


def leading(desk: Desk) -> dict[str, tuple[QWidget, str]]:
    """The button by which each empty screen leads on, and where to."""
    window = desk.window
    return {
        "welcome": (window.welcome.folder, DIALOG),
        "inbox": (window.inbox.empty.button, "sources"),
        "library": (window.library.empty.button, DIALOG),
        "board": (window.board.empty.button, "library"),
        "activity": (window.activity.begin, "sources"),
        "duplicates": (window.duplicates.empty.button, "library"),
        "duel": (window.duel.empty.button, DIALOG),
        "map": (window.map.empty.button, "activity"),
        "taste": (window.taste.duel, "duel"),
    }


def sentences(page: QWidget) -> list[str]:
    """What is said there, longer than a caption."""
    said = [each for each in page.findChildren(QLabel) if each.isVisible()]
    return [each.text() for each in said if len(each.text()) > 20]


def dialogs() -> list[QDialog]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]


def test_every_screen_of_an_empty_library_leads_on(qapp, library, sandbox):
    async def story(desk):
        await desk.show("library")
        window = desk.window
        window.show_screen("sources")
        await until(lambda: window.inbox.why == "no_sources", "it is known that there are none")
        desk.made.duplicates.refresh()  # As the session does at its start.
        go_duel = window.actions_["go_duel"]  # As the session connects it.
        go_duel.triggered.connect(lambda: window.show_screen("duel"))
        ways = leading(desk)
        assert set(ways) | {"sources", "recipes"} == set(window.screen_names)
        for screen, (button, target) in ways.items():
            window.show_screen(screen)
            await until(lambda button=button: button.isVisible(), f"a button on {screen}")
            page = window.page(screen)
            await until(lambda page=page: sentences(page), f"a sentence on {screen}")
            assert button.isEnabled(), screen
            click(button)
            if target == DIALOG:
                await until(dialogs, f"a dialog from {screen}")
                for each in dialogs():
                    each.reject()
                await until(lambda: not dialogs(), "it closes")
            else:
                there = lambda target=target: window.screen_name == target  # noqa: E731
                await until(there, f"{target} from {screen}")

    at_desk(qapp, library, sandbox, story)


def test_sources_and_recipes_have_a_sentence_and_something_to_begin_with(qapp, library, sandbox):
    async def story(desk):
        await desk.show("sources")
        window, asked = desk.window, []
        window.sources.example_wanted.disconnect()
        window.sources.example_wanted.connect(lambda: asked.append("example"))
        assert sentences(window.sources)
        click(window.sources.empty.button)
        assert asked == ["example"]
        window.show_screen("recipes")
        assert sentences(window.recipes)
        assert isinstance(window.recipes.new, QAbstractButton)
        assert window.recipes.new.isEnabled()

    at_desk(qapp, library, sandbox, story)


def test_checking_words_without_any_leads_back(qapp, library, sandbox):
    async def story(desk):
        await desk.show("library")
        strip = desk.window.library.review
        desk.window.actions_["review_tags"].trigger()
        await until(strip.isVisible, "it answers")
        assert "No word" in strip.question.text()
        click(strip.back)
        assert not strip.isVisible()
        await until(desk.window.library.empty.isVisible, "the empty library leads on")

    at_desk(qapp, library, sandbox, story)


def test_the_inspector_without_a_choice_leads_to_the_first_picture(
    qapp, library, sandbox, tmp_path
):
    async def story(desk):
        await desk.show("library")
        inspector, grid = desk.window.library.inspector, desk.window.library.grid
        assert not inspector.first.isVisible()
        assert sentences(inspector)
        await desk.bench.runner.call(
            lambda: import_all(library, sandbox, pictures(tmp_path / "in", 3))
        )
        await desk.made.library.search()
        click(inspector.first)
        assert list(grid.selected_rows()) == [grid.model.rows[0]]
        await until(lambda: not inspector.first.isVisible(), "the picture is told of")

    at_desk(qapp, library, sandbox, story)
