"""Why a score: the largest parts in words, for the picture that is chosen."""

from __future__ import annotations

import pytest

from models.library.artworks.artworks import Edit
from models.taste.explain import Part
from tests.support.desk import at_desk
from tests.support.driving import until
from tests.support.judging import add_artworks
from workers.inference_thread import Explained

pytestmark = pytest.mark.gui


@pytest.fixture
def ids(library):
    found = add_artworks(library, 4)
    for number, each in enumerate(found):
        library.writer.call(
            lambda one=each, n=number: library.artworks.edit([one], Edit(title=f"Study {n}"))
        )
    return found


def test_the_largest_parts_are_told_by_their_titles(qapp, library, sandbox, ids, monkeypatch):
    asked = []
    monkeypatch.setattr(
        "workers.inference_thread.InferenceThread.request_detail",
        lambda _thread, one, other=None: asked.append(one) or len(asked),
    )
    parts = (
        Part("liked", ids[1], 0.9),
        Part("disliked", ids[2], -0.5),
        Part("preferred", ids[1], 0.4, ids[3]),
        Part("like", ids[1], 0.3),
        Part("unlike", ids[2], -0.2),
        Part("picked", ids[3], 0.001),
    )

    async def story(desk):
        await desk.show()
        row = library.artworks.rows_of([ids[0]])[ids[0]]
        desk.window.library.grid.set_current_row(row)
        await until(lambda: asked == [ids[0]], "asked")
        why = desk.window.library.inspector.taste.why
        thread = desk.bench.inference
        thread.explained.emit(Explained(99, ids[0], parts))
        thread.explained.emit(Explained(1, ids[0], parts))
        await until(lambda: bool(why.text()), "told")
        assert why.text().splitlines() == [
            "+0.90 you liked “Study 1”",
            "+0.40 you preferred “Study 1” to “Study 3”",
            "−0.50 you disliked “Study 2”",
        ]
        other = library.artworks.rows_of([ids[1]])[ids[1]]
        desk.window.library.grid.set_current_row(other)
        await until(lambda: not why.text(), "nothing of the one before")

    at_desk(qapp, library, sandbox, story)


@pytest.fixture
def asked(monkeypatch):
    """The pictures whose score was to be explained; nobody answers."""
    found = []
    monkeypatch.setattr(
        "workers.inference_thread.InferenceThread.request_detail",
        lambda _thread, one, other=None: found.append(one) or len(found),
    )
    return found


def test_another_language_is_asked_for_anew(qapp, library, sandbox, ids, asked):
    async def story(desk):
        await desk.show()
        desk.window.library.grid.set_current_row(library.artworks.rows_of([ids[0]])[ids[0]])
        await until(lambda: asked == [ids[0]], "asked")
        desk.bench.inference.explained.emit(Explained(1, ids[0], (Part("liked", ids[1], 0.9),)))
        why = desk.window.library.inspector.taste.why
        await until(lambda: bool(why.text()), "told")
        desk.window.retranslate()
        await until(lambda: asked == [ids[0]] * 2, "asked again")
        assert not why.text()

    at_desk(qapp, library, sandbox, story)


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("liked", "what you said of this picture itself"),
        ("picked", "what you chose where this picture was shown"),
    ],
)
def test_a_mere_pick_is_not_called_an_opinion(qapp, library, sandbox, ids, asked, kind, said):
    async def story(desk):
        await desk.show()
        desk.window.library.grid.set_current_row(library.artworks.rows_of([ids[0]])[ids[0]])
        await until(lambda: asked == [ids[0]], "asked")
        parts = (Part(kind, ids[0], 0.4), Part("own", "", 0.3))
        desk.bench.inference.explained.emit(Explained(1, ids[0], parts))
        why = desk.window.library.inspector.taste.why
        await until(lambda: bool(why.text()), "told")
        assert why.text() == f"+0.70 {said}"

    at_desk(qapp, library, sandbox, story)
