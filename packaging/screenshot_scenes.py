"""What the pictures of `screenshots` show: each scene brings the window to where it is worth one.

A scene waits for what it shows, not for a time; every one stands in both languages, themes and
sizes, so a scene that changes the library (the boards) does so once.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable

PATIENCE_S = 30.0
LOOKED_AT = 12  # Finds, until one of them says what its score is made of.
BOARDS = (  # Places of the grid's first pictures: figures, landscapes, plain drawings.
    {
        **{0: (-2.6, -0.9), 2: (-1.4, -0.7), 10: (-2.1, 0.4)},
        **{3: (0.9, -1.0), 4: (2.2, -0.9), 6: (1.4, 0.1), 9: (2.7, 0.2)},
        **{8: (-0.6, 1.3), 11: (0.7, 1.4)},
    },
    {
        **{0: (-2.8, -0.8), 2: (-1.6, -1.0), 10: (-2.3, 0.4)},
        **{7: (0.4, -1.1), 3: (1.7, -1.2), 9: (3.0, -1.0), 5: (0.9, 0.1), 6: (2.2, -0.1)},
        **{4: (3.4, 0.3), 8: (-0.9, 1.4), 1: (-2.2, 1.7), 11: (0.5, 1.5)},
    },
)


async def scenes(session) -> AsyncIterator[str]:
    """Each yield is one picture; the window stands as it should be seen."""
    for part in PARTS:
        async for name in part(session):
            yield name


async def empty_scenes(session) -> AsyncIterator[str]:
    """Every screen of a library without pictures."""
    for name in (
        "welcome",
        "library",
        "inbox",
        "board",
        "duel",
        "map",
        "taste",
        "sources",
        "recipes",
    ):
        session.window.show_screen(name)
        yield f"empty-{name}"


async def _library(session) -> AsyncIterator[str]:
    window = session.window
    bar, grid = window.library.bar, window.library.grid
    window.show_screen("library")
    await _until(lambda: len(grid.model), "the library is shown")
    before = list(grid.model.rows)
    bar.choose_order("taste")
    await _until(lambda: list(grid.model.rows) != before, "in order of taste")
    grid.go_to(8)
    grid.select_rows([grid.model.rows[8]])
    why = window.library.inspector.taste.why
    await _until(lambda: why.text(), "it is told why the picture is liked")
    yield "library"
    bar.choose_order("added")
    bar.search.setText("landscape")
    await asyncio.sleep(0.8)
    yield "library-search"
    bar.search.setText("nothing like this")
    await asyncio.sleep(0.8)
    yield "library-nothing"
    bar.search.clear()
    await asyncio.sleep(0.8)
    session.controllers.viewing.open(grid.model.rows[3])
    await asyncio.sleep(0.5)
    yield "viewer"
    window.viewer.close_viewer()


async def _inbox(session) -> AsyncIterator[str]:
    window = session.window
    window.show_screen("inbox")
    view = window.inbox.view
    await _until(lambda: view.current, "there is a find")
    for _ in range(LOOKED_AT):  # Of some finds there is nothing to be told; they come again later.
        if await _soon(view.parts.isVisible):
            break
        view.skip()
    yield "inbox"


async def _boards(session) -> AsyncIterator[str]:
    window = session.window
    window.show_screen("board")
    if not window.board.board.placements:
        await _lay_boards(session)
    for shelf, name in ((True, "board-shelf"), (False, "board")):
        window.actions_["shelf"].setChecked(shelf)
        await asyncio.sleep(0.3)
        window.board.view.fit()
        window.board.scene.clearSelection()
        yield name
    window.show_screen("library")
    grid, strip = window.library.grid, window.library.similar
    grid.select_rows([grid.model.rows[5]])
    window.actions_["similar"].trigger()
    await _until(strip.isVisible, "alike pictures are found")
    await _until(strip.personal.isVisible, "the boards say what is alike")
    yield "similar"
    strip.back.click()
    await _until(lambda: not strip.isVisible(), "the library is back")


async def _lay_boards(session) -> None:
    """Two little arrangements, so that one can be asked what the other taught."""
    window = session.window
    board, grid = window.board, window.library.grid
    artworks = [artwork.id for place in range(12) if (artwork := grid.model.artwork(place))]
    for number, spots in enumerate(BOARDS):
        if number:
            before = board.board.id
            board.bar.board_created.emit(board.bar.new_name())
            await _until(lambda b=before: board.board.id not in ("", b), "a new board is there")
        for place, (x, y) in spots.items():
            board.place([artworks[place]], x, y)
        board.bar.done.click()
    told = board.bar.meaning
    await _until(lambda: "%" in told.accessibleName(), "the board says what it taught")


async def _duels(session) -> AsyncIterator[str]:
    window = session.window
    at_once = window.duel.choices.at_once
    window.actions_["duel_chosen"].trigger()
    await _until(lambda: window.screen_name == "duel", "the duels are shown")
    await _until(at_once.isEnabled, "a round has begun")
    for count, name in ((4, "duel-four"), (2, "duel")):
        at_once.setCurrentIndex(at_once.findData(count))
        await _until(lambda c=count: window.duel.cards.count == c, f"{count} are shown at once")
        await asyncio.sleep(1.5)
        yield name


async def _map_and_taste(session) -> AsyncIterator[str]:
    window = session.window
    window.show_screen("map")
    await _until(lambda: window.map.view.atlas, "the map is drawn")
    await _until(window.map.draw.isVisible, "nothing draws it any more")
    await asyncio.sleep(2.0)
    yield "map"
    window.show_screen("taste")
    strips = (window.taste.best, window.taste.worst)
    await _until(strips[0].isVisible, "it is told what is believed")
    await _until(lambda: not any(each.lacking() for each in strips), "every picture came")
    await asyncio.sleep(2.0)  # In the language of now.
    yield "taste"


async def _rest(session) -> AsyncIterator[str]:
    window = session.window
    window.show_screen("sources")
    window.sources.address.setText("danbooru.donmai.us/posts?tags=landscape")
    await asyncio.sleep(0.6)
    yield "sources"
    window.sources.address.clear()
    await _try_a_page(session)
    yield "recipes"
    window.show_screen("duplicates")
    await _soon(lambda: window.duplicates.view.isVisible())
    await asyncio.sleep(0.6)  # Its two pictures come.
    yield "duplicates"
    window.show_screen("activity")
    yield "activity"
    bar = window.activity.verticalScrollBar()
    bar.setValue(window.activity.care.y() - 48)  # With the title over it.
    await _soon(lambda: False, 1.0)
    yield "storage"
    window.show_screen("welcome")
    yield "welcome"
    window.show_screen("inbox")
    window.actions_["take_tour"].trigger()
    await _until(lambda: session.controllers.tour.hint, "the tour has begun")
    yield "tour"
    session.controllers.tour.leave()


async def _found_and_checked(session) -> AsyncIterator[str]:
    """What the library shows besides its pictures: filters, words to check, the trash."""
    window = session.window
    window.show_screen("library")
    window.actions_["filters"].setChecked(True)
    await asyncio.sleep(0.8)
    yield "filters"
    window.actions_["filters"].setChecked(False)
    window.actions_["review_tags"].trigger()
    await _until(window.library.review.isVisible, "words are to be checked")
    await asyncio.sleep(0.6)
    yield "tag-review"
    window.library.review.closed.emit()
    await _until(lambda: not window.library.review.isVisible(), "the library is back")
    window.actions_["go_trash"].trigger()
    await _until(window.library.trash.isVisible, "the trash is shown")
    await asyncio.sleep(0.6)
    yield "trash"
    window.library.bar.choose_state("")
    await asyncio.sleep(0.4)


async def _dialogs(session) -> AsyncIterator[str]:
    """What stands over the window; each is closed before the next one comes."""
    window, controllers = session.window, session.controllers
    acts = window.actions_
    grid = window.library.grid
    window.show_screen("library")
    await _until(lambda: len(grid.model), "the library is shown")
    grid.select_rows([grid.model.rows[2]])
    await asyncio.sleep(0.4)
    opening: tuple[tuple[str, Callable[[], object]], ...] = (
        ("settings", acts["settings"].trigger),
        ("correct", acts["correct"].trigger),
        ("tag-relations", acts["tag_relations"].trigger),
        ("look-first", lambda: _look_first(session)),
        ("browsing", acts["browsing"].trigger),
        ("more-sites", controllers.collecting.more_sites.open),
        ("sign-in", acts["tumblr_likes"].trigger),
        ("shortcuts", acts["help_keys"].trigger),
        ("guide", acts["help_guide"].trigger),
        ("about", acts["about"].trigger),
        ("programs", acts["programs"].trigger),
        ("export", acts["export"].trigger),
    )
    for name, open_ in opening:
        open_()
        await _until(lambda: dialog_of(window), f"the dialog is open: {name}")
        await asyncio.sleep(0.4)
        yield name
        dialog = dialog_of(window)
        dialog.close()
        await _until(lambda: dialog_of(window) is None, f"the dialog is closed: {name}")


def _look_first(session) -> None:
    """Every file of the sample, which is here already, and a few that are not."""
    import resources

    looking = session.controllers.importing.looking
    folder = resources.sample_folder()
    session.bench.tasks.start(looking.begin([folder], ask=True))


async def _try_a_page(session) -> None:
    """The example site's own recipe with what it finds on one of its pages."""
    from app.example_site import ADDRESS

    window, recipes = session.window, session.window.recipes
    window.show_screen("recipes")
    rows = recipes.list.recipes
    await _until(rows.rowCount, "the recipes are listed")
    file = next(
        each.file
        for row in range(rows.rowCount())
        if (each := rows.recipe(row)) is not None and each.file.stem == "example-site"
    )
    recipes.list.setCurrentIndex(rows.index(rows.row_of(file)))
    await _until(lambda: session.controllers.recipes.editing.file == file, "it is shown")
    recipes.editor.go_to(60)
    recipes.trial.address.setText(f"{ADDRESS}/work/76-the-great-wave-off-kanagawa")
    recipes.trial.test.click()
    await _until(lambda: recipes.trial.model.rows, "the page was tried")


def dialog_of(window):
    """The dialog that stands over the window, if one does: the one opened last."""
    from PySide6.QtWidgets import QDialog

    shown = [each for each in window.findChildren(QDialog) if each.isVisible()]
    return shown[-1] if shown else None


async def _soon(condition: Callable[[], object], seconds: float = 2.0) -> bool:
    """Whether it comes true within a moment; where it need not."""
    end = time.monotonic() + seconds
    while not condition() and time.monotonic() < end:
        await asyncio.sleep(0.05)
    return bool(condition())


async def _until(condition: Callable[[], object], what: str) -> None:
    end = time.monotonic() + PATIENCE_S
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError(f"waited {PATIENCE_S:.0f} s in vain: {what}")
        await asyncio.sleep(0.05)


PARTS = (
    _library,
    _inbox,
    _boards,
    _duels,
    _map_and_taste,
    _rest,
    _found_and_checked,
    _dialogs,
)
