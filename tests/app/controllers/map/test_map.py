"""The Map screen by hand: drawn for real, seen, chosen from, brought elsewhere."""

from __future__ import annotations

import shutil

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from app.core import Core
from app.uses.taste_map import draw_map, survey
from models.cancellation import CancelToken
from models.library import open_library
from models.nets.vectors import open_vectors
from models.taste.scores import ScoresVersion, sorted_scores, write_scores
from tests.support.desk import at_desk
from tests.support.driving import click, press, until
from tests.support.imported import import_all
from tests.support.libraries import result_of
from tests.support.nets import the_default_nets
from tests.support.pictures import pictures

pytestmark = [pytest.mark.gui, pytest.mark.long]
COUNT = 12


def look_at(library, ids, seed=0):
    """Vectors in two groups, so that the map has two islands."""
    entry = the_default_nets().entry()
    random = np.random.default_rng(seed)
    rows = 0.3 * random.normal(size=(len(ids), entry.vector_size)) / np.sqrt(entry.vector_size)
    rows[: len(ids) // 2, 0] += 1
    rows[len(ids) // 2 :, 1] += 1
    rows = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)
    open_vectors(library.paths.vectors, entry).append(ids, rows)
    return entry


@pytest.fixture(scope="module")
def surveyed(sandbox, new_library, tmp_path_factory):
    """A closed library with vectors, scores and a map, drawn once; and its artworks."""
    folder = tmp_path_factory.mktemp("surveyed") / "library"
    shutil.copytree(new_library, folder)
    with open_library(folder) as library:
        found = import_all(library, sandbox, pictures(folder.parent / "in", COUNT))
        entry = look_at(library, found)
        likes = np.linspace(1, -1, COUNT, dtype=np.float32)
        version = ScoresVersion(0, entry.key, COUNT, 10)
        unsure = np.full(COUNT, 0.1, np.float32)
        write_scores(library.paths, sorted_scores(version, found, likes, (likes + 1) / 2, unsure))
        result_of(draw_map(Core(library), CancelToken()))
    return folder, found


@pytest.fixture
def ids(surveyed):
    return surveyed[1]


@pytest.fixture
def library(surveyed, tmp_path):
    shutil.copytree(surveyed[0], tmp_path / "library")
    with open_library(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def empty(new_library, tmp_path):
    shutil.copytree(new_library, tmp_path / "library")
    with open_library(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def not_drawn(library):
    """The map is not there yet."""
    (library.paths.derived / "map" / "default.npz").unlink()


def view(desk):
    return desk.window.map.view


async def drawn(desk) -> None:
    await desk.show()
    desk.window.show_screen("map")
    await until(lambda: view(desk).atlas is not None, "a map")
    await until(lambda: not desk.window.map.bar.isVisible(), "it is drawn")


def point_of(desk, artwork) -> QPoint:
    """Where the middle of its tile is seen."""
    from widgets.map.tiles import in_sight

    sight = in_sight(view(desk).atlas, view(desk).camera)
    place = sight.pictures.index(view(desk).atlas.ids.index(artwork))
    return QPoint(*np.round(sight.middles[place]).astype(int).tolist())


def seen(desk) -> list[str]:
    from widgets.map.tiles import in_sight

    atlas = view(desk).atlas
    return [atlas.ids[n] for n in in_sight(atlas, view(desk).camera).pictures]


def circle(desk) -> None:
    """A lasso around everything, by the mouse."""
    widget, left = view(desk), Qt.MouseButton.LeftButton
    width, height = widget.width(), widget.height()
    corners = [(2, 2), (width - 3, 2), (width - 3, height - 3), (2, height - 3), (2, 12)]
    none = Qt.KeyboardModifier.NoModifier
    QTest.mousePress(widget, left, none, QPoint(*corners[0]))
    for corner in corners[1:]:
        QTest.mouseMove(widget, QPoint(*corner))
    QTest.mouseRelease(widget, left, none, QPoint(*corners[-1]))


@pytest.mark.usefixtures("not_drawn")
def test_it_is_drawn_at_the_first_look_and_kept(qapp, library, sandbox, ids):
    async def story(desk):
        await drawn(desk)
        assert {*view(desk).atlas.ids} == {*ids}
        assert view(desk).atlas.heat is not None
        assert desk.window.map.legend.isVisible()
        assert survey(desk.bench.core).atlas.places.shape == (COUNT, 2)

    at_desk(qapp, library, sandbox, story)


def test_what_is_alike_lies_near(qapp, library, sandbox, ids):
    async def story(desk):
        await drawn(desk)
        atlas = view(desk).atlas
        places = {each: atlas.places[n] for n, each in enumerate(atlas.ids)}
        half = COUNT // 2
        middles = [np.mean([places[e] for e in part], axis=0) for part in (ids[:half], ids[half:])]
        for artwork in ids:
            away = [np.linalg.norm(places[artwork] - middle) for middle in middles]
            assert np.argmin(away) == (0 if artwork in ids[:half] else 1)

    at_desk(qapp, library, sandbox, story)


def test_a_lasso_chooses_and_the_library_shows_the_best_first(qapp, library, sandbox, ids):
    async def story(desk):
        await drawn(desk)
        circle(desk)
        assert len(view(desk).choice) == COUNT
        click(desk.window.map.library)
        await until(lambda: desk.window.screen_name == "library", "the library")
        rows = library.artworks.rows_of(ids)
        assert list(desk.window.library.grid.model.rows) == [rows[each] for each in ids]
        assert desk.window.library.from_map.isVisible()
        click(desk.window.library.from_map.map)
        assert desk.window.screen_name == "map"
        assert len(view(desk).choice) == COUNT

    at_desk(qapp, library, sandbox, story)


def test_a_click_chooses_one_and_control_adds(qapp, library, sandbox, ids):
    async def story(desk):
        await drawn(desk)
        one, other = seen(desk)[:2]
        click(view(desk), point_of(desk, one))
        assert view(desk).choice.ids == (one,)
        control = Qt.KeyboardModifier.ControlModifier
        QTest.mouseClick(view(desk), Qt.MouseButton.LeftButton, control, point_of(desk, other))
        assert {*view(desk).choice.ids} == {one, other}
        press(view(desk), Qt.Key.Key_Escape)
        assert view(desk).choice.ids == ()

    at_desk(qapp, library, sandbox, story)


def test_keys_go_from_picture_to_picture_and_judge(qapp, library, sandbox, ids):
    async def story(desk):
        await drawn(desk)
        press(view(desk), Qt.Key.Key_Right)
        (first,) = view(desk).choice.ids
        for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Down):
            press(view(desk), key)
        assert len(view(desk).choice) == 1
        press(view(desk), Qt.Key.Key_A, control=True)
        assert len(view(desk).choice) == COUNT
        view(desk).choose([view(desk).atlas.ids.index(first)])
        press(view(desk), Qt.Key.Key_L)
        await until(lambda: desk.log("like"), "a like")
        assert [each["artwork"] for each in desk.log("like")] == [first]
        press(view(desk), Qt.Key.Key_Return)
        await until(desk.window.viewer.isVisible, "the viewer")
        assert desk.window.viewer.artwork_id == first
        press(desk.window.viewer, Qt.Key.Key_Escape)
        assert desk.window.screen_name == "map"
        assert view(desk).hasFocus()

    at_desk(qapp, library, sandbox, story)


def test_what_is_chosen_is_laid_on_the_board(qapp, library, sandbox, ids):
    async def story(desk):
        await drawn(desk)
        await desk.made.board.open()
        circle(desk)
        click(desk.window.map.board)
        await until(lambda: len(desk.window.board.scene.artworks()) == COUNT, "on the board")

    at_desk(qapp, library, sandbox, story)


def test_the_bar_leaves_the_keys_to_the_map(qapp, library, sandbox, ids):
    async def story(desk):
        await drawn(desk)
        screen = desk.window.map
        view(desk).setFocus()
        for part in (screen.pictures, screen.pictures, screen.taste, screen.fit):
            click(part, QPoint(10, part.height() // 2))
            assert view(desk).hasFocus()
        assert screen.pictures.isChecked()
        assert not screen.taste.isChecked()
        screen.draw.setFocus()
        press(screen.draw, Qt.Key.Key_Space)
        await until(screen.stop.isVisible, "it is drawn anew")
        assert view(desk).hasFocus()
        await until(lambda: not screen.stop.isVisible(), "it is drawn")

    at_desk(qapp, library, sandbox, story)


def test_a_picture_without_a_score_is_told_of_without_one(qapp, library, sandbox, ids):
    async def story(desk):
        await drawn(desk)
        one, other = seen(desk)[:2]
        view(desk).atlas.scores[view(desk).atlas.ids.index(one)] = np.nan
        assert view(desk).told_at(QPointF(point_of(desk, one))) == ""
        assert "%" in view(desk).told_at(QPointF(point_of(desk, other)))

    at_desk(qapp, library, sandbox, story)


def test_the_wheel_comes_nearer_and_1_shows_everything(qapp, library, sandbox, ids):
    async def story(desk):
        await drawn(desk)
        scale = view(desk).camera.scale
        press(view(desk), Qt.Key.Key_Plus)
        assert view(desk).camera.scale > scale
        press(view(desk), Qt.Key.Key_1)
        assert view(desk).camera.scale == pytest.approx(scale)

    at_desk(qapp, library, sandbox, story)


def test_what_is_new_finds_its_place_and_what_is_gone_leaves(qapp, library, sandbox, ids, tmp_path):
    async def story(desk):
        await drawn(desk)
        before = dict(zip(view(desk).atlas.ids, view(desk).atlas.places.tolist(), strict=True))
        added = import_all(library, sandbox, pictures(tmp_path / "more", COUNT + 2))[COUNT:]
        look_at(library, added, seed=1)
        desk.window.show_screen("library")
        desk.window.show_screen("map")
        await until(lambda: {*added} <= {*view(desk).atlas.ids}, "the new ones")
        after = dict(zip(view(desk).atlas.ids, view(desk).atlas.places.tolist(), strict=True))
        assert {each: after[each] for each in before} == before

    at_desk(qapp, library, sandbox, story)


def test_too_few_pictures_say_so(qapp, empty, sandbox):
    async def story(desk):
        await desk.show()
        desk.window.show_screen("map")
        hint = desk.window.map.empty
        await until(lambda: "so far" in hint._sentence.text(), "what it is for")
        assert hint.isVisible()

    at_desk(qapp, empty, sandbox, story)


@pytest.mark.usefixtures("not_drawn")
def test_it_can_be_stopped_and_is_drawn_when_asked_again(qapp, library, sandbox, ids):
    async def story(desk):
        await desk.show()
        desk.window.show_screen("map")
        screen = desk.window.map
        await until(screen.stop.isVisible, "it is being drawn")
        click(screen.stop)
        await until(lambda: screen.empty.button.isVisible(), "the button")
        assert view(desk).atlas is None
        click(screen.empty.button)
        await until(lambda: view(desk).atlas is not None, "a map")

    at_desk(qapp, library, sandbox, story)
