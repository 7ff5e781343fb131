"""Two tastes in the real window, with its real threads: what is said for one changes one alone."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QLineEdit

from models.library.library import open_library
from models.library.person.profile_names import profile_names
from models.nets.vectors import open_vectors
from models.taste.scores import read_scores
from tests.support.desk import at_desk
from tests.support.driving import click, play, press, until
from tests.support.judging import add_artworks, say
from tests.support.nets import the_default_nets

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]
COUNT = 20


@pytest.fixture
def folder(tmp_path):
    """The default taste likes the even ones."""
    with open_library(tmp_path / "library", create=True) as library:
        ids = add_artworks(library, COUNT)
        entry = the_default_nets().entry()
        rows = np.random.default_rng(0).normal(0, 0.01, (COUNT, entry.vector_size))
        rows[:, 0] = np.where(np.arange(COUNT) % 2 == 0, 1, -1)
        open_vectors(library.paths.vectors, entry).append(ids, rows.astype(np.float32))
        for number, each in enumerate(ids[:12]):
            say(library, ("like", "dislike")[number % 2], artwork=each)
    return tmp_path / "library"


def scores(session, profile="default"):
    return read_scores(session.bench.core.library.paths, profile)


def hearts(grid) -> set[int]:
    """What the pictures show of likes."""
    shown = [grid.model.artwork(place) for place in range(COUNT)]
    return {each.liked if each else None for each in shown}


async def say_for_the_sister(session) -> None:
    """A new taste by mouse and keys, then dislike what the other one likes and like the rest."""
    window = session.window
    press(window, "9", control=True)
    await until(lambda: window.screen_name == "taste", "the Taste screen")
    chooser = window.taste.chooser
    await until(lambda: chooser.menu.actions()[:-3], "the list of tastes")
    click(chooser.button)
    press(chooser.menu, Qt.Key.Key_Up)
    press(chooser.menu, Qt.Key.Key_Return)
    await until(lambda: window.findChild(QInputDialog), "the question")
    dialog = window.findChild(QInputDialog)
    QTest.keyClicks(dialog.findChild(QLineEdit), "my sister")
    press(dialog, Qt.Key.Key_Return)
    await until(lambda: "· my sister" in window.windowTitle(), "the title says so")
    window.activateWindow()
    await until(window.isActiveWindow, "the window is in front again")
    window.show_screen("library")
    grid = window.library.grid
    await until(lambda: hearts(grid) == {0}, "no hearts")
    for row in sorted(grid.model.rows)[:6]:
        click(grid.viewport(), grid.cell_rect(grid.model.position_of(row)).center())
        press(grid, "D" if row % 2 else "L")
    await until(lambda: scores(session, "my sister"), "her scores")
    await until(lambda: scores(session, "my sister").version.judgements >= 6, "all of it")


def test_what_is_said_for_one_taste_changes_no_other(qapp, folder):
    async def evening(session) -> None:
        window = session.window
        await until(lambda: len(window.library.grid.model) == COUNT, "the grid is filled")
        window.actions_["rank"].trigger()
        await until(lambda: scores(session), "the first scores")
        before = scores(session)
        await until(lambda: hearts(window.library.grid) == {1, 0, -1}, "hearts")
        await say_for_the_sister(session)
        after, hers = scores(session), scores(session, "my sister")
        assert after.version == before.version
        assert np.array_equal(after.score, before.score)
        best = hers.place(hers.order()[0])
        assert before.score[best] < 0.5 < hers.score[best]

    play(qapp, folder, evening)

    async def next_day(session) -> None:
        assert "· my sister" in session.window.windowTitle()
        liked = {each.liked for each in session.bench.core.library.artworks.by_rows([1, 2])}
        assert liked == {1, -1}

    play(qapp, folder, next_day)


def test_a_taste_is_called_otherwise_and_keeps_its_judgements(qapp, library, sandbox):
    async def story(desk):
        await desk.show("taste")
        desk.made.tastes._on_renamed("  Mine ")
        chooser = desk.window.taste.chooser
        await until(lambda: "Mine" in chooser.button.text(), "the new name")
        assert "Mine" in desk.window.windowTitle()
        assert profile_names(desk.library) == {"default": "Mine"}
        desk.made.tastes._on_renamed("default")
        await until(lambda: profile_names(desk.library) == {}, "its own name again")

    at_desk(qapp, library, sandbox, story)
