"""The Taste screen: how good it is, what it believes, the log out and in, beginning anew."""

from __future__ import annotations

import json

import numpy as np
import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from models.cancellation import CancelToken
from models.imaging.palette import SIZE, lab_of
from models.library.tags.tagging import attach, parse_tag
from models.nets.vectors import VectorStore, open_vectors
from models.taste.learn import refresh
from tests.support.desk import at_desk
from tests.support.driving import until
from tests.support.judging import add_artworks, say
from tests.support.nets import the_default_nets

pytestmark = pytest.mark.gui
COUNT = 40


@pytest.fixture
def ids(library):
    """Twenty birds that are liked and twenty cars that are not, judged by half."""
    found = add_artworks(library, COUNT)
    entry = the_default_nets().entry()
    rows = np.random.default_rng(0).normal(0, 0.01, (COUNT, entry.vector_size))
    rows[:, 0] = np.where(np.arange(COUNT) % 2 == 0, 1, -1)
    vectors = open_vectors(library.paths.vectors, entry)
    vectors.append(found, rows.astype(np.float32))
    known = library.artworks.rows_of(found)

    def write() -> None:
        for number, each in enumerate(found):
            attach(known[each], [parse_tag("bird" if number % 2 == 0 else "car")])

    library.writer.call(write)
    for number, each in enumerate(found[:20]):
        say(library, "like" if number % 2 == 0 else "dislike", artwork=each)
    refresh(library, vectors, CancelToken())
    return found


def tags(part) -> list[str]:
    return [
        each.text().split("  ")[0] for each in part.findChildren(QPushButton) if each.isVisible()
    ]


async def shown(desk) -> None:
    await desk.show()
    desk.window.show_screen("taste")
    await until(lambda: "of 100" in desk.window.taste.how_good.text(), "how good it is")


def test_it_tells_how_good_it_is_and_what_it_believes(qapp, library, sandbox, ids):
    async def story(desk):
        await shown(desk)
        screen = desk.window.taste
        assert "100 of 100 pairs" in screen.how_good.text()
        assert "20 judgement" in screen.how_told.text()
        assert tags(screen.liked) == ["bird"]
        assert tags(screen.disliked) == ["car"]
        assert set(screen.best._ids) <= set(ids[::2])
        assert set(screen.worst._ids) <= set(ids[1::2])
        screen.liked.findChildren(QPushButton)[-1].click()
        await until(lambda: desk.window.screen_name == "library", "the library")
        assert desk.window.library.bar.query == "tag:bird"
        assert desk.window.library.bar.order == "taste"

    at_desk(qapp, library, sandbox, story)


def test_another_language_is_spoken_at_once(qapp, library, sandbox, ids):
    async def story(desk):
        await shown(desk)
        screen = desk.window.taste
        screen.show_goodness("in the language of before", "")
        desk.window.show_screen("library")
        desk.window.retranslate()
        assert "of 100" in screen.how_good.text()

    at_desk(qapp, library, sandbox, story)


def test_no_title_stands_over_nothing(qapp, library, sandbox):
    async def story(desk):
        await desk.show()
        desk.window.show_screen("taste")
        screen = desk.window.taste
        titles = ("You like", "You do not like", "What it thinks you like best")
        said = [e.text() for e in screen.findChildren(QLabel) if e.isVisible()]
        assert not set(titles) & set(said)
        await until(lambda: "too early" in screen.how_good.text(), "nothing is known")
        assert not screen.best.isVisible()

    at_desk(qapp, library, sandbox, story)


def test_colours_are_told_and_lead_to_their_pictures(qapp, library, sandbox, ids):
    """The liked ones are red, the others navy."""
    rows = np.zeros((len(ids), SIZE), np.float32)
    rows[::2, :3], rows[1::2, :3] = lab_of("red"), lab_of("navy")
    rows[:, 3] = 0.9
    VectorStore(library.paths.vectors, "palette@1", SIZE).append(ids, rows)

    async def story(desk):
        await shown(desk)
        screen = desk.window.taste
        assert tags(screen.colors) == ["red", "navy"]
        chips = [e for e in screen.colors.findChildren(QPushButton) if e.isVisible()]
        assert "+" in chips[0].text()
        assert "−" in chips[1].text()
        chips[0].click()
        await until(lambda: desk.window.screen_name == "library", "the library")
        assert desk.window.library.bar.query == "color:red"

    at_desk(qapp, library, sandbox, story)


def test_nothing_said_is_told_as_such(qapp, library, sandbox):
    async def story(desk):
        await desk.show()
        desk.window.show_screen("taste")
        await until(lambda: "too early" in desk.window.taste.how_good.text(), "too early")
        assert not desk.window.taste.liked.isVisible()

    at_desk(qapp, library, sandbox, story)


def test_what_was_said_goes_out_and_comes_in_once(qapp, library, sandbox, ids, tmp_path):
    file = tmp_path / "said.jsonl"

    async def story(desk):
        await shown(desk)
        desk.made.taste.export(str(file))
        await until(lambda: "20 judgement" in " ".join(desk.texts()), "written")
        lines = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
        assert {each["kind"] for each in lines} == {"like", "dislike"}
        desk.made.taste.add(str(file))
        await until(lambda: "0 judgement" in desk.texts()[-1], "all of it was known")
        file.write_text(file.read_text("utf-8") + "no judgement\n", "utf-8")
        desk.made.taste.add(str(file))
        await until(lambda: desk.errors, "a wrong line is told")
        desk.errors.clear()

    at_desk(qapp, library, sandbox, story)


def test_beginning_anew_can_be_taken_back(qapp, library, sandbox, ids):
    async def story(desk):
        await shown(desk)
        desk.window.taste.reset.click()
        await desk.written()
        assert [each["kind"] for each in desk.log()][-1] == "reset"
        desk.window.show_screen("library")
        desk.window.show_screen("taste")
        await until(lambda: "too early" in desk.window.taste.how_good.text(), "forgotten")
        desk.bench.undo.undo()
        await desk.written()
        desk.window.show_screen("library")
        desk.window.show_screen("taste")
        await until(lambda: "of 100" in desk.window.taste.how_good.text(), "known again")

    at_desk(qapp, library, sandbox, story)
