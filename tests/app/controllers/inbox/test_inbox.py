"""The Inbox at work: order, one key each, back, and a queue that late answers do not upset."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from models.library.artworks.artworks import Edit
from models.records import State
from tests.support.desk import at_desk
from tests.support.driving import press, until
from tests.support.imported import import_all
from tests.support.pictures import pictures

pytestmark = pytest.mark.gui


@pytest.fixture
def finds(library, sandbox, tmp_path):
    """Newest first, as the inbox shows what has no score yet."""
    return import_all(library, sandbox, pictures(tmp_path / "in", 5), State.INBOX)[::-1]


async def opened(desk, count: int = 5):
    desk.window.resize(1280, 800)
    desk.window.show()
    desk.window.show_screen("inbox")
    desk.made.inbox.refresh()
    view = desk.window.inbox.view
    await until(lambda: view.current is not None, "a find is shown")
    assert waiting(view) == count
    return view


def waiting(view) -> int:
    return len(view._queue.finds)


def front(view) -> str:
    return view.current.artwork.id


def test_each_key_says_what_becomes_of_the_find_in_front(qapp, library, sandbox, finds):
    async def story(desk):
        view = await opened(desk)
        badge = []
        desk.made.inbox.waiting_changed.connect(badge.append)
        order = []
        for key in "PXLD":
            order.append(front(view))
            press(view, key)
        await desk.written()
        assert order == finds[:4]
        states = [desk.artwork(each).state for each in order]
        assert states == [State.KEPT, State.REJECTED, State.KEPT, State.REJECTED]
        said = [(e["kind"], e["artwork"], e["via"]) for e in desk.log()]
        kinds = ("keep", "reject", "like", "dislike")
        assert said == [(k, a, "inbox") for k, a in zip(kinds, order, strict=True)]
        await until(lambda: badge and badge[-1] == 1, "the badge follows")
        press(view, "P")
        await desk.written()
        await until(lambda: desk.window.inbox.currentWidget() is desk.window.inbox.empty, "empty")

    at_desk(qapp, library, sandbox, story)


def test_skipping_says_nothing_and_brings_it_again_at_the_end(qapp, library, sandbox, finds):
    async def story(desk):
        view = await opened(desk)
        press(view, Qt.Key.Key_Up)
        assert front(view) == finds[1]
        assert view._queue.finds[-1].artwork.id == finds[0]
        assert desk.log() == []

    at_desk(qapp, library, sandbox, story)


def test_back_takes_back_one_after_the_other_and_shows_it_again(qapp, library, sandbox, finds):
    async def story(desk):
        view = await opened(desk)
        press(view, "X")
        press(view, "L")
        await desk.written()
        for expected in (finds[1], finds[0]):
            press(view, Qt.Key.Key_Backspace)
            await desk.written()
            await until(lambda e=expected: front(view) == e, "it is in front again")
            assert desk.artwork(expected).state is State.INBOX
        assert waiting(view) == 5
        press(view, Qt.Key.Key_Backspace)
        assert len(desk.told) == 1

    at_desk(qapp, library, sandbox, story)


def test_back_takes_back_nothing_that_was_done_elsewhere(qapp, library, sandbox, finds):
    async def story(desk):
        view = await opened(desk)
        press(view, "P")
        await desk.written()
        desk.made.judging.rate([desk.artwork(finds[4])], 3, "grid")
        await desk.written()
        press(view, Qt.Key.Key_Backspace)
        await desk.written()
        assert desk.artwork(finds[4]).rating == 3
        assert desk.artwork(finds[0]).state is State.KEPT
        assert "nothing in the inbox" in desk.texts()[-1]

    at_desk(qapp, library, sandbox, story)


def test_a_find_that_is_only_edited_does_not_jump_to_the_front(qapp, library, sandbox, finds):
    async def story(desk):
        view = await opened(desk)
        store = desk.library.artworks
        desk.made.writing.submit(lambda: store.edit(finds[3:4], Edit(title="Renamed")))
        await desk.written()
        assert front(view) == finds[0]
        assert view._queue.finds[3].artwork.id == finds[3]

    at_desk(qapp, library, sandbox, story)


def test_an_answer_from_before_the_key_does_not_bring_it_back(qapp, library, sandbox, finds):
    async def story(desk):
        view = await opened(desk)
        # The library is asked while the find still waits; the key comes before the answer.
        fetched = desk.made.inbox.waiting.fetch()
        desk.made.inbox.waiting.fetch = lambda: fetched
        press(view, "P")
        desk.made.inbox.refresh()
        await desk.written()
        assert finds[0] not in [each.artwork.id for each in view._queue.finds]

    at_desk(qapp, library, sandbox, story)


def test_what_is_judged_in_the_grid_leaves_the_inbox(qapp, library, sandbox, finds):
    async def story(desk):
        view = await opened(desk)
        desk.made.judging.say("keep", [desk.artwork(finds[0])], "grid")
        await desk.written()
        await until(lambda: front(view) == finds[1], "the next one is in front")

    at_desk(qapp, library, sandbox, story)


def test_each_find_says_why_it_is_here(qapp, library, sandbox, finds):
    async def story(desk):
        view = await opened(desk)
        assert view.current.why == "Newly imported."

    at_desk(qapp, library, sandbox, story)
