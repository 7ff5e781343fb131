"""Choosing whose taste the window learns and shows: by hand, and for every judgement."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QLineEdit

from models.cancellation import CancelToken
from models.feedback.profiles import choose_profile
from models.nets.vectors import open_vectors
from models.taste.learn import refresh
from tests.support.desk import at_desk
from tests.support.driving import click, press, until
from tests.support.duels import question
from tests.support.judging import add_artworks, say
from tests.support.nets import the_default_nets

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]
SISTER = "my sister"


@pytest.fixture
def analysed(library):
    """Twelve artworks of two kinds that a net has looked at."""
    ids = add_artworks(library, 12)
    entry = the_default_nets().entry()
    rows = np.random.default_rng(0).normal(0, 0.01, (12, entry.vector_size))
    rows[:, 0] = np.where(np.arange(12) % 2 == 0, 1, -1)
    vectors_of(library).append(ids, rows.astype(np.float32))
    return library, ids


def vectors_of(library):
    return open_vectors(library.paths.vectors, the_default_nets().entry())


async def at_taste(desk, count: int) -> None:
    """The Taste screen with so many tastes to choose from."""
    await desk.show()
    desk.window.show_screen("taste")
    await until(lambda: len(offered(desk)) == count, "the list of tastes")


def offered(desk) -> list[str]:
    """All but the last three: a line, another name for this one, and the way to a new one."""
    return [each.text() for each in desk.window.taste.chooser.menu.actions()[:-3]]


def chosen(desk, ids) -> None:
    grid = desk.window.library.grid
    grid.select_rows(list(desk.library.artworks.rows_of(ids).values()))


async def become(desk, name: str) -> None:
    desk.made.tastes.choose(name)
    await until(lambda: desk.bench.profile.name == name, f"the taste of {name}")
    await desk.written()


def test_a_taste_is_chosen_by_hand_and_told_in_the_title(qapp, library, sandbox):
    (artwork,) = add_artworks(library, 1)
    say(library, "like", artwork=artwork, profile="a & b")

    async def story(desk):
        await at_taste(desk, 2)
        chooser = desk.window.taste.chooser
        assert offered(desk) == ["default", "a && b"]
        assert chooser.button.text().startswith("default")
        click(chooser.button)
        assert chooser.menu.isVisible()
        press(chooser.menu, Qt.Key.Key_Down)
        press(chooser.menu, Qt.Key.Key_Down)
        press(chooser.menu, Qt.Key.Key_Return)
        await until(lambda: desk.bench.profile.name == "a & b", "chosen")
        await until(lambda: chooser.button.text().startswith("a && b"), "the button says so")
        assert "· a & b" in desk.window.windowTitle()
        assert desk.artwork(artwork).liked == 1
        await become(desk, "default")
        assert "·" not in desk.window.windowTitle()
        assert desk.artwork(artwork).liked == 0

    at_desk(qapp, library, sandbox, story)


def test_a_new_taste_is_asked_for_its_name(qapp, library, sandbox):
    async def story(desk):
        await at_taste(desk, 1)
        desk.window.taste.chooser.menu.actions()[-1].trigger()
        dialog = desk.window.findChild(QInputDialog)
        await until(dialog.isVisible, "the question")
        QTest.keyClicks(dialog.findChild(QLineEdit), " work ")
        press(dialog, Qt.Key.Key_Return)
        await until(lambda: desk.bench.profile.name == "work", "chosen")
        await until(lambda: offered(desk) == ["default", "work"], "it is in the list")
        await become(desk, "default")
        await until(lambda: offered(desk) == ["default"], "nothing was said for it")
        desk.window.taste.chooser.menu.actions()[-1].trigger()
        dialog = next(e for e in desk.window.findChildren(QInputDialog) if e.isVisible())
        press(dialog, Qt.Key.Key_Return)
        assert dialog.isVisible()  # A name is needed.
        dialog.reject()
        assert desk.bench.profile.name == "default"

    at_desk(qapp, library, sandbox, story)


def test_everything_that_is_said_is_said_for_the_chosen_taste(qapp, library, sandbox):
    ids = add_artworks(library, 4)

    async def story(desk):
        await desk.show()
        await become(desk, SISTER)
        chosen(desk, ids[:1])
        for name in ("like", "rate_4", "keep"):
            desk.window.actions_[name].trigger()
            await desk.written()
        desk.made.judging.duel(ids[0], ids[1], "left")
        desk.made.judging.viewed(ids[2], 2000)
        desk.bench.undo.undo()
        desk.made.judging.begin_anew()
        await desk.made.board.open()
        desk.made.board.place(desk.window.board.board.id, ids[:2], 0, 0)
        desk.made.board.leave()
        await desk.written()
        await desk.made.board.left()
        said = {each["kind"] for each in desk.log()}
        assert said >= {"like", "rating", "keep", "duel", "view", "undo", "reset", "placement"}
        assert {each["profile"] for each in desk.log()} == {SISTER}
        before = desk.library.judgements.count()
        await become(desk, "default")
        desk.made.judging.say("like", [desk.artwork(ids[3])], "grid")
        await desk.written()
        assert [each["profile"] for each in desk.log()][before:] == [None]

    at_desk(qapp, library, sandbox, story)


def test_the_same_key_says_each_taste_s_own(qapp, library, sandbox):
    ids = add_artworks(library, 1)

    async def story(desk):
        await desk.show()
        chosen(desk, ids)
        desk.window.actions_["like"].trigger()
        await desk.written()
        await become(desk, SISTER)
        assert desk.artwork(ids[0]).liked == 0
        desk.window.actions_["like"].trigger()
        await desk.written()
        assert desk.artwork(ids[0]).liked == 1
        await become(desk, "default")
        desk.window.actions_["like"].trigger()
        await desk.written()
        assert desk.artwork(ids[0]).liked == 0
        said = [(each["kind"], each["profile"]) for each in desk.log()]
        assert said == [("like", None), ("like", SISTER), ("clear", None)]
        # Undone after a change of taste, it is still about the taste it was said for.
        await become(desk, SISTER)
        desk.bench.undo.undo()
        await desk.written()
        assert (desk.log()[-1]["kind"], desk.log()[-1]["profile"]) == ("undo", None)

    at_desk(qapp, library, sandbox, story)


def test_a_board_that_was_laid_is_logged_for_who_laid_it(qapp, library, sandbox):
    ids = add_artworks(library, 2)

    async def story(desk):
        await desk.show()
        desk.window.show_screen("board")
        await desk.made.board.open()
        desk.made.board.place(desk.window.board.board.id, ids, 0, 0)
        await desk.written()
        await become(desk, SISTER)
        await desk.made.board.left()
        assert [each["profile"] for each in desk.log("arrangement")] == [None]

    at_desk(qapp, library, sandbox, story)


def test_duels_of_another_taste_are_not_asked_or_counted(qapp, analysed, sandbox):
    library, ids = analysed
    say(library, "duel", left=ids[0], right=ids[1], outcome="left")

    async def story(desk):
        await desk.show()
        desk.window.actions_["duel_chosen"].trigger()
        await until(lambda: question(desk).asked == 1, "one answer")
        desk.window.show_screen("taste")
        await become(desk, SISTER)
        desk.window.show_screen("duel")
        await until(lambda: question(desk).asked == 0, "no answer of hers")

    at_desk(qapp, library, sandbox, story)


def test_the_order_by_taste_is_of_who_is_chosen(qapp, analysed, sandbox):
    library, ids = analysed
    for number, each in enumerate(ids):
        mine, hers = ("like", "dislike") if number % 2 == 0 else ("dislike", "like")
        say(library, mine, artwork=each)
        say(library, hers, artwork=each, profile=SISTER)
    for profile in ("default", SISTER):
        refresh(library, vectors_of(library), CancelToken(), profile=profile)
    even = {library.artworks.rows_of(ids)[each] for each in ids[::2]}

    async def story(desk):
        await desk.show()
        desk.window.library.bar.choose_order("taste")
        grid = desk.window.library.grid
        await until(lambda: set(grid.model.rows[:6]) == even, "mine first")
        await become(desk, SISTER)
        await until(lambda: not set(grid.model.rows[:6]) & even, "hers first")
        await become(desk, "nobody yet")
        await until(lambda: list(grid.model.rows) == sorted(grid.model.rows), "as they came")

    at_desk(qapp, library, sandbox, story)


def test_the_choice_is_found_again(qapp, library, sandbox):
    library.writer.call(lambda: choose_profile(library, SISTER))

    async def story(desk):
        assert desk.bench.profile.name == SISTER
        desk.made.tastes.tell()
        assert SISTER in desk.window.windowTitle()

    at_desk(qapp, library, sandbox, story)


def test_a_long_name_leaves_room_for_the_menus(qapp, library, sandbox):
    async def story(desk):
        await desk.show()
        await become(desk, "妹" * 64)
        window = desk.window
        window.resize(window.minimumSize())
        window.show_screen("taste")
        assert "…" in window.windowTitle()
        assert window._title.sizeHint().width() < window.width() / 3
        await until(lambda: "…" in window.taste.chooser.button.text(), "the button is short")
        assert window.taste.chooser.button.sizeHint().width() < window.width() / 2

    at_desk(qapp, library, sandbox, story)
