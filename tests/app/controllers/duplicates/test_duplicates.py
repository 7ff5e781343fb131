"""From pictures that look alike to one kept, in the window, with the way back."""

from __future__ import annotations

import shutil

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

import resources
from models.library.artworks import variants
from models.records import State
from tests.support.desk import at_desk
from tests.support.driving import until
from tests.support.imported import import_all

pytestmark = pytest.mark.gui
Key = Qt.Key
NAMES = ("kay.jpg", "the-coast.jpg", "blue-forest.jpg")


@pytest.fixture
def ids(library, sandbox, tmp_path):
    """Three illustrations, each with a smaller copy: names to ids."""
    folder = tmp_path / "pictures"
    folder.mkdir()
    for name in NAMES:
        (source,) = resources.sample_folder().rglob(name)
        whole = Image.open(shutil.copy(source, folder))
        small = whole.convert("RGB").resize((whole.width // 2, whole.height // 2))
        small.save(folder / f"small-{name}", quality=90)
    paths = sorted(folder.iterdir())
    found = import_all(library, sandbox, paths)
    return dict(zip((path.stem for path in paths), found, strict=True))


async def searched(desk):
    await desk.show()
    await desk.made.alike.search()
    await until(lambda: not desk.window.library.bar.alike.isHidden(), "the chip")
    desk.window.show_screen("duplicates")
    await until(lambda: desk.window.duplicates.view.pair is not None, "a pair")


def shown(desk):
    return frozenset(desk.window.duplicates.view.pair.ids)


def press(desk, key):
    QTest.keyClick(desk.window.duplicates.view, key)


def states(desk, ids):
    return {name: desk.artwork(each).state for name, each in ids.items()}


def test_pairs_are_found_and_the_better_one_is_kept(qapp, library, sandbox, ids):
    async def story(desk):
        await searched(desk)
        assert desk.window.screen_name == "duplicates"
        assert desk.window.library.bar.alike.text() == "3"
        pair = desk.window.duplicates.view.pair
        first = shown(desk)
        kept, lost = pair.ids if pair.proposed == "left" else pair.ids[::-1]
        press(desk, Key.Key_Left if pair.proposed == "left" else Key.Key_Right)
        assert shown(desk) != first
        await desk.written()
        assert desk.artwork(kept).state is State.KEPT
        assert desk.artwork(lost).state is State.TRASHED
        assert kept in {each for name, each in ids.items() if not name.startswith("small")}
        await until(lambda: desk.window.library.bar.alike.text() == "2", "one pair less")
        press(desk, Key.Key_Backspace)
        await until(lambda: shown(desk) == first, "the pair again")
        await desk.written()
        assert set(states(desk, ids).values()) == {State.KEPT}

    at_desk(qapp, library, sandbox, story)


def test_variants_are_one_cell_and_can_be_separated(qapp, library, sandbox, ids):
    async def story(desk):
        await searched(desk)
        press(desk, Key.Key_V)
        await desk.written()
        desk.window.show_screen("library")
        model = desk.window.library.grid.model
        await until(lambda: len(model) == 5, "one cell less")
        rows = list(desk.window.library.grid.model.rows)
        artworks = library.artworks.by_rows(rows)
        (head,) = [each for each in artworks if each.variants]
        assert head.variants == 1
        desk.window.library.grid.select_rows([head.row])
        desk.window.actions_["show_variants"].trigger()
        await until(lambda: len(model) == 2, "the group")
        desk.window.actions_["ungroup"].trigger()
        desk.window.library.grid.select_rows([head.row])
        desk.window.actions_["ungroup"].trigger()
        await desk.written()
        with library.reading():
            assert variants.group_of(head.row) == [head.row]
        desk.window.undo.undo()
        await desk.written()

    at_desk(qapp, library, sandbox, story)


def test_obvious_pairs_are_settled_at_once_with_one_undo(qapp, library, sandbox, ids):
    async def story(desk):
        await searched(desk)
        screen = desk.window.duplicates
        assert "3" in screen.obvious.text()
        screen.obvious.click()
        await desk.written()
        found = states(desk, ids)
        assert {n for n, s in found.items() if s is State.TRASHED} == {
            name for name in ids if name.startswith("small")
        }
        await until(lambda: desk.window.library.bar.alike.isHidden(), "no chip")
        desk.window.undo.undo()
        await desk.written()
        assert set(states(desk, ids).values()) == {State.KEPT}
        await until(lambda: screen.view.pair is not None and "3" in screen.obvious.text(), "again")
        screen.choose_rules(set())
        screen.rules_changed.emit()
        screen.obvious.click()
        assert desk.texts()[-1].startswith("None of these pairs is obvious")

    at_desk(qapp, library, sandbox, story)


def test_different_ones_and_skipped_ones(qapp, library, sandbox, ids):
    async def story(desk):
        await searched(desk)
        seen = [shown(desk)]
        press(desk, Key.Key_S)
        seen.append(shown(desk))
        press(desk, Key.Key_D)
        seen.append(shown(desk))
        assert len(set(seen)) == 3
        press(desk, Key.Key_D)
        assert shown(desk) == seen[0]
        await desk.written()
        await desk.made.duplicates._refresh()
        assert shown(desk) == seen[0]
        press(desk, Key.Key_D)
        await desk.written()
        await until(lambda: desk.window.library.bar.alike.isHidden(), "no chip")
        press(desk, Key.Key_Escape)
        assert desk.window.screen_name == "library"

    at_desk(qapp, library, sandbox, story)


def test_two_chosen_pictures_are_grouped_by_a_key(qapp, library, sandbox, ids):
    async def story(desk):
        await desk.show()
        grid = desk.window.library.grid
        rows = [grid.model.artwork(n).row for n in (0, 1, 2)]
        grid.select_rows(rows[:1])
        desk.window.actions_["group"].trigger()
        await until(lambda: desk.told, "what is missing")
        grid.select_rows(rows)
        desk.window.actions_["group"].trigger()
        await desk.written()
        await until(lambda: len(grid.model) == 4, "one cell")
        with library.reading():
            assert sorted(variants.group_of(rows[0])) == sorted(rows)
        desk.window.undo.undo()
        await until(lambda: len(grid.model) == 6, "six cells")

    at_desk(qapp, library, sandbox, story)
