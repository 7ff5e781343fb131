"""Judging in the window: logged, shown, undone as one step, in the order of the hands."""

from __future__ import annotations

import pytest

from models.records import State
from tests.support.desk import at_desk
from tests.support.driving import click
from tests.support.judging import add_artworks

pytestmark = pytest.mark.gui


def chosen(desk, ids):
    grid = desk.window.library.grid
    grid.select_rows(list(desk.library.artworks.rows_of(ids).values()))


def liked(desk, ids) -> list[int]:
    return [desk.artwork(each).liked for each in ids]


def test_a_like_given_again_takes_it_back(qapp, library, sandbox):
    ids = add_artworks(library, 3)

    async def story(desk):
        await desk.show()
        chosen(desk, ids[:1])
        actions = desk.window.actions_
        actions["like"].trigger()
        await desk.written()
        assert liked(desk, ids) == [1, 0, 0]
        assert desk.bench.undo.undoText().startswith("like of")
        actions["like"].trigger()
        await desk.written()
        assert liked(desk, ids) == [0, 0, 0]
        assert desk.bench.undo.undoText().startswith("taking back the like of")
        said = [(each["kind"], each["via"], each.get("of")) for each in desk.log()]
        assert said == [("like", "grid", None), ("clear", "grid", "like")]
        assert len({each["session"] for each in desk.log()}) == 1

    at_desk(qapp, library, sandbox, story)


def test_undo_takes_back_several_at_once_and_redo_gives_them_again(qapp, library, sandbox):
    ids = add_artworks(library, 4)

    async def story(desk):
        await desk.show()
        chosen(desk, ids[:3])
        desk.made.choosing.say("dislike")
        await desk.written()
        assert liked(desk, ids) == [-1, -1, -1, 0]
        assert "3" in desk.window.actions_["undo"].text()
        desk.window.actions_["undo"].trigger()
        await desk.written()
        assert liked(desk, ids) == [0, 0, 0, 0]
        assert desk.texts()[-1].startswith("Taken back: dislike of 3")
        desk.window.actions_["redo"].trigger()
        await desk.written()
        assert liked(desk, ids) == [-1, -1, -1, 0]
        assert desk.texts()[-1].startswith("Done again: dislike of 3")
        desk.bench.undo.undo()
        await desk.written()
        assert liked(desk, ids) == [0, 0, 0, 0]
        # Nothing is deleted: what was said, and each taking back, stands in the log.
        assert [each["kind"] for each in desk.log()] == ["dislike"] * 3 + ["undo"] * 9

    at_desk(qapp, library, sandbox, story)


def test_two_quick_keys_are_judged_in_their_order_and_on_what_was_chosen_then(
    qapp, library, sandbox
):
    ids = add_artworks(library, 2)

    async def story(desk):
        await desk.show()
        actions = desk.window.actions_
        chosen(desk, ids[:1])
        actions["like"].trigger()
        actions["rate_4"].trigger()
        actions["dislike"].trigger()
        chosen(desk, ids[1:])
        await desk.written()
        assert [(e["kind"], e["artwork"]) for e in desk.log()] == [
            ("like", ids[0]),
            ("rating", ids[0]),
            ("dislike", ids[0]),
        ]
        assert (desk.artwork(ids[0]).liked, desk.artwork(ids[0]).rating) == (-1, 4)

    at_desk(qapp, library, sandbox, story)


def test_stars_replace_each_other_and_none_takes_them_away(qapp, library, sandbox):
    ids = add_artworks(library, 1)

    async def story(desk):
        await desk.show()
        chosen(desk, ids)
        for stars in (5, 2, 0):
            desk.window.actions_[f"rate_{stars}"].trigger()
            await desk.written()
            assert desk.artwork(ids[0]).rating == stars
        desk.bench.undo.undo()
        await desk.written()
        assert desk.artwork(ids[0]).rating == 2

    at_desk(qapp, library, sandbox, story)


def test_rejecting_and_its_undo_move_the_state(qapp, library, sandbox):
    ids = add_artworks(library, 1)

    async def story(desk):
        await desk.show()
        chosen(desk, ids)
        learned = []
        desk.made.judging.judged.connect(lambda: learned.append(True))
        # No file belongs to these artworks, so only the entry itself is looked at.
        desk.made.judging.say("keep", [desk.artwork(ids[0])], "grid")
        await desk.written()
        assert desk.artwork(ids[0]).state is State.KEPT
        assert desk.bench.undo.undoText().startswith("keeping")
        assert learned == [True]

    at_desk(qapp, library, sandbox, story)


def test_actions_are_about_the_screen_that_is_shown(qapp, library, sandbox):
    ids = add_artworks(library, 3)

    async def story(desk):
        await desk.show()
        chosen(desk, ids[:1])
        for screen in ("sources", "activity", "welcome", "board"):
            desk.window.show_screen(screen)
            desk.window.actions_["like"].trigger()
            await desk.written()
        assert desk.log("like") == []
        shelf = desk.window.shelf.grid
        desk.window.show_screen("board")
        shelf.set_rows(list(library.artworks.rows_of(ids).values()))
        shelf.select_rows(list(library.artworks.rows_of(ids[2:]).values()))
        desk.window.actions_["like"].trigger()
        await desk.written()
        assert [(e["artwork"], e["via"]) for e in desk.log("like")] == [(ids[2], "board")]

    at_desk(qapp, library, sandbox, story)


def test_a_pick_is_logged_with_what_stood_around_and_is_not_in_the_history(qapp, library, sandbox):
    ids = add_artworks(library, 6)

    async def story(desk):
        await desk.show()
        grid = desk.window.library.grid
        row = library.artworks.rows_of(ids[2:3])[ids[2]]
        place = grid.model.position_of(row)
        click(grid.viewport(), grid.cell_rect(place).center())
        grid.settle_pick()
        await desk.written()
        (pick,) = desk.log("pick")
        assert pick["picked"] == [ids[2]]
        assert {each["artwork"] for each in pick["shown"]} == set(ids)
        assert set(pick["shown"][0]) == {"artwork", "row", "col", "visible_ms", "hovered_ms"}
        assert pick["columns"] == grid.layout_.columns
        assert not desk.bench.undo.canUndo()

    at_desk(qapp, library, sandbox, story)


def test_nothing_chosen_nothing_said(qapp, library, sandbox):
    add_artworks(library, 2)

    async def story(desk):
        await desk.show()
        desk.window.library.grid.select_rows([])
        for name in ("like", "reject", "rate_5", "trash", "copy", "copy_path", "similar"):
            desk.window.actions_[name].trigger()
        await desk.written()
        assert desk.log() == []
        assert not desk.bench.undo.canUndo()

    at_desk(qapp, library, sandbox, story)
