"""The grid, the viewer and the inspector at work: what is fetched, logged, edited, dropped."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from app.controllers.viewer.view_log import SHORTEST_VIEW_S, ViewLog
from models.library.artworks.artworks import Edit
from models.records import Neighbour
from tests.support.desk import at_desk
from tests.support.driving import press, until
from tests.support.imported import import_all
from tests.support.judging import add_artworks
from tests.support.pictures import pictures
from workers.inference_requests import Alike
from workers.inference_thread import SimilarFound

pytestmark = pytest.mark.gui


@pytest.fixture
def ids(library, sandbox, tmp_path):
    """Newest first, as the grid shows them."""
    return import_all(library, sandbox, pictures(tmp_path / "in", 4))[::-1]


def shown(desk) -> list[str]:
    grid = desk.window.library.grid
    return library_ids(desk, list(grid.model.rows))


def library_ids(desk, rows) -> list[str]:
    return [each.id for each in desk.library.artworks.by_rows([int(row) for row in rows])]


def row(desk, artwork_id: str) -> int:
    return desk.library.artworks.rows_of([artwork_id])[artwork_id]


def choose(desk, artwork_id: str) -> None:
    assert desk.window.library.grid.set_current_row(row(desk, artwork_id))


def test_the_grid_shows_what_the_bar_asks_for(qapp, library, sandbox, ids):
    async def story(desk):
        await desk.show()
        assert shown(desk) == ids
        bar = desk.window.library.bar
        bar.choose_order("name")
        await until(lambda: shown(desk) == ids[::-1], "by name")
        bar.choose_state("trashed")
        await until(lambda: shown(desk) == [], "nothing in the trash")
        assert desk.window.library.empty.isVisible()
        desk.window.library.empty.button.click()
        await until(lambda: len(shown(desk)) == 4, "everything")
        assert desk.window.library.grid.isVisible()

    at_desk(qapp, library, sandbox, story)


def test_a_search_that_cannot_be_read_is_told_where_the_person_looks(qapp, library, sandbox, ids):
    async def story(desk):
        await desk.show()
        screen = desk.window.library
        screen.bar.search.setText("rating:many")
        press(screen.bar.search, Qt.Key.Key_Return)
        await until(screen.problem.isVisible, "the sentence")
        assert "“many”" in screen.problem.text()
        assert shown(desk) == ids  # What was found before stays.
        assert desk.told == []
        screen.bar.search.setText("rating:>=0")
        press(screen.bar.search, Qt.Key.Key_Return)
        await until(screen.problem.isHidden, "no sentence")

    at_desk(qapp, library, sandbox, story)


def test_an_empty_library_offers_to_add_a_folder(qapp, library, sandbox):
    async def story(desk):
        await desk.show()
        assert desk.window.library.empty.button.text() == "Add a folder"

    at_desk(qapp, library, sandbox, story)


def test_thumbnails_reach_the_cells_that_asked(qapp, library, sandbox, ids):
    async def story(desk):
        await desk.show()
        grid = desk.window.library.grid
        await until(lambda: all(grid.pixmaps.get(each) for each in ids), "thumbnails")

    at_desk(qapp, library, sandbox, story)


def test_a_change_elsewhere_is_seen_in_the_grid(qapp, library, sandbox, ids):
    async def story(desk):
        await desk.show()
        store = desk.library.artworks
        desk.made.writing.submit(lambda: store.edit(ids[:1], Edit(title="Dusk")))
        grid = desk.window.library.grid
        await until(lambda: grid.model.artwork(0).title == "Dusk", "the new title")
        choose(desk, ids[1])
        desk.window.actions_["trash"].trigger()
        await until(lambda: shown(desk) == [ids[0], *ids[2:]], "one less")

    at_desk(qapp, library, sandbox, story)


def test_shuffle_is_an_order_that_changes_each_time(qapp, library, sandbox):
    add_artworks(library, 30)

    async def story(desk):
        await desk.show()
        before = shown(desk)
        desk.window.actions_["shuffle"].trigger()
        await until(lambda: shown(desk) != before, "another order")
        assert desk.window.library.bar.order == "random"
        once = shown(desk)
        desk.window.actions_["shuffle"].trigger()
        await until(lambda: shown(desk) not in (before, once), "and another")

    at_desk(qapp, library, sandbox, story)


def test_similar_pictures_stay_until_the_person_leaves_them(qapp, library, sandbox, ids):
    async def story(desk):
        await desk.show()
        choose(desk, ids[2])
        desk.window.actions_["similar"].trigger()
        await until(lambda: desk.made.similar.asked, "asked")
        found = SimilarFound(desk.made.similar.asked, Alike((ids[2],)), (Neighbour(ids[0], 0.2),))
        desk.bench.inference.similar_found.emit(found)
        await until(lambda: shown(desk) == [ids[2], ids[0]], "the picture, then its like")
        store = desk.library.artworks
        desk.made.writing.submit(lambda: store.edit(ids[:1], Edit(title="Dusk")))
        desk.made.library.refresh()
        await desk.written()
        assert shown(desk) == [ids[2], ids[0]]
        desk.window.library.similar.back.click()
        await until(lambda: shown(desk) == ids, "everything again")

    at_desk(qapp, library, sandbox, story)


def test_an_answer_that_nobody_waits_for_any_more_is_dropped(qapp, library, sandbox, ids):
    async def story(desk):
        await desk.show()
        choose(desk, ids[2])
        desk.window.actions_["similar"].trigger()
        await until(lambda: desk.made.similar.asked, "asked")
        found = SimilarFound(desk.made.similar.asked, Alike((ids[2],)), (Neighbour(ids[0], 0.2),))
        desk.window.library.bar.choose_order("name")
        desk.bench.inference.similar_found.emit(found)
        await until(lambda: shown(desk) == ids[::-1], "by name")
        await desk.written()
        assert shown(desk) == ids[::-1]
        assert desk.window.library.similar.isHidden()

    at_desk(qapp, library, sandbox, story)


def test_the_viewer_walks_through_the_order_as_it_is_now(qapp, library, sandbox, ids):
    async def story(desk):
        await desk.show()
        choose(desk, ids[1])
        press(desk.window.library.grid, Qt.Key.Key_Return)
        viewer = desk.window.viewer
        await until(lambda: viewer.artwork_id == ids[1], "open")
        # Meanwhile the order turns round.
        desk.made.library.show_rows(list(desk.window.library.grid.model.rows)[::-1])
        press(viewer, Qt.Key.Key_Right)
        await until(lambda: viewer.artwork_id == ids[0], "the one behind it now")
        press(viewer, Qt.Key.Key_Right)
        press(viewer, Qt.Key.Key_Left)
        await until(lambda: viewer.artwork_id == ids[1], "and back")
        press(viewer, Qt.Key.Key_L)
        await desk.written()
        assert [(e["artwork"], e["via"]) for e in desk.log("like")] == [(ids[1], "viewer")]
        press(viewer, Qt.Key.Key_Escape)
        assert not viewer.isVisible()
        assert desk.window.library.grid.hasFocus()

    at_desk(qapp, library, sandbox, story)


class Said:
    """Stands for `Judging`."""

    def __init__(self) -> None:
        self.views: list[tuple[str, int]] = []

    def viewed(self, artwork_id: str, ms: int) -> None:
        self.views.append((artwork_id, ms))


def test_glances_are_not_logged():
    said, time = Said(), [100.0]
    log = ViewLog(said, clock=lambda: time[0])
    for artwork, seconds in (("a", SHORTEST_VIEW_S - 0.01), ("b", SHORTEST_VIEW_S), ("c", 61.5)):
        log.look_at(artwork)
        time[0] += seconds
    log.look_at("c")
    time[0] += 1
    log.look_at("")
    time[0] += 50
    log.look_at("")
    assert said.views == [("b", 1000), ("c", 62_500)]


def test_the_inspector_edits_note_and_tags_and_takes_them_back(qapp, library, sandbox, ids):
    async def story(desk):
        await desk.show()
        inspector = desk.window.library.inspector
        choose(desk, ids[0])
        await until(lambda: inspector.note.isVisible(), "the picture's facts")
        inspector.note_edited.emit(ids[0], "from Kyoto")
        inspector.note_edited.emit(ids[0], "from Nara")
        inspector.tags_edited.emit((row(desk, ids[0]),), ("forest", "artist:hoshi"), ())
        await desk.written()
        now = desk.artwork(ids[0])
        assert now.note == "from Nara"
        assert {f"{tag.namespace}:{tag.name}" for tag in now.tags} >= {
            "general:forest",
            "artist:hoshi",
        }
        for expected in ("from Nara", "from Kyoto", ""):
            desk.bench.undo.undo()
            await desk.written()
            assert desk.artwork(ids[0]).note == expected
        assert "forest" not in {tag.name for tag in desk.artwork(ids[0]).tags}

    at_desk(qapp, library, sandbox, story)


def test_a_tag_that_cannot_be_one_is_told(qapp, library, sandbox, ids):
    async def story(desk):
        await desk.show()
        desk.window.library.inspector.tags_edited.emit((row(desk, ids[0]),), (" ",), ())
        await desk.written()
        assert [error.code for error in desk.errors] == ["tag-wrong"]
        desk.errors.clear()
        assert not desk.bench.undo.canUndo()

    at_desk(qapp, library, sandbox, story)
