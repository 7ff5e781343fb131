"""Words that only nets say are checked over the grid; the answers can be taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from app import settings
from models.library.tags.tag_review import verdicts
from models.library.tags.tagging import attach
from models.records import Tag
from tests.support.desk import at_desk
from tests.support.driving import press, until
from tests.support.judging import add_artworks

pytestmark = pytest.mark.gui


@pytest.fixture
def rows(library):
    """Five birds, the surest last, and two cats, as nets say."""
    ids = add_artworks(library, 7)
    known = library.artworks.rows_of(ids)
    rows = [known[each] for each in ids]

    def say() -> None:
        for n, row in enumerate(rows):
            word = "bird" if n < 5 else "cat"
            attach(row, [Tag(word, "general", "net", 0.5 + n / 100)])

    library.writer.call(say)
    return rows


def shown(desk) -> list[int]:
    return [int(row) for row in desk.window.library.grid.model.rows]


def said(desk) -> list[tuple[str, bool]]:
    with desk.library.reading():
        return [(each.word, each.right) for each in verdicts()]


def strip(desk):
    return desk.window.library.review


async def begin(desk, rows) -> None:
    await desk.show()
    desk.window.actions_["review_tags"].trigger()
    await until(lambda: shown(desk) == rows[:5], "the birds, the least sure first")


def test_a_word_is_answered_with_two_keys(qapp, library, sandbox, rows):
    async def story(desk):
        await begin(desk, rows)
        assert "bird" in strip(desk).question.text()
        assert strip(desk).isVisible()
        grid = desk.window.library.grid
        grid.set_current_row(rows[2])
        press(grid, Qt.Key.Key_N)
        await until(lambda: shown(desk) == [*rows[:2], *rows[3:5]], "one less")
        press(grid, Qt.Key.Key_Y)
        await until(lambda: "cat" in strip(desk).question.text(), "the next word")
        assert shown(desk) == rows[5:]
        assert said(desk) == [("bird", True)] * 2 + [("bird", False)] + [("bird", True)] * 2
        press(grid, Qt.Key.Key_Y)
        await until(lambda: "No word that" in strip(desk).question.text(), "the end")
        assert strip(desk).wrong.isHidden()
        assert desk.window.library.inspector.first.isHidden()  # There is none to choose.

    at_desk(qapp, library, sandbox, story)


def test_what_is_chosen_is_not_confirmed_with_the_rest(qapp, library, sandbox, rows):
    async def story(desk):
        await begin(desk, rows)
        desk.window.library.grid.set_current_row(rows[0])
        strip(desk).right.click()
        await until(lambda: shown(desk) == rows[:1], "the chosen one is left")
        await desk.written()
        assert said(desk) == [("bird", True)] * 4

    at_desk(qapp, library, sandbox, story)


def test_an_answer_can_be_taken_back(qapp, library, sandbox, rows):
    async def story(desk):
        await begin(desk, rows)
        strip(desk).right.click()
        await desk.written()
        assert len(said(desk)) == 5
        desk.bench.undo.undo()
        await desk.written()
        assert said(desk) == []

    at_desk(qapp, library, sandbox, story)


def test_a_word_can_be_passed_over_and_the_way_back_leads_to_the_search(
    qapp, library, sandbox, rows
):
    async def story(desk):
        await begin(desk, rows)
        strip(desk).next.click()
        await until(lambda: shown(desk) == rows[5:], "the cats")
        press(desk.window.library.grid, Qt.Key.Key_Escape)
        await until(lambda: len(shown(desk)) == 7, "everything")
        assert strip(desk).isHidden()
        assert not desk.window.actions_["review_right"].isEnabled()

    at_desk(qapp, library, sandbox, story)


def test_the_chip_counts_what_waits(qapp, library, sandbox, rows):
    async def story(desk):
        await desk.show()
        desk.made.reviewing.waiting.count()
        chip = desk.window.library.bar.words
        await until(lambda: chip.text() == "7", "seven words wait")
        chip.click()
        await until(lambda: shown(desk) == rows[:5], "the birds")
        strip(desk).right.click()
        await until(lambda: chip.text() == "2", "two are left")

    at_desk(qapp, library, sandbox, story)


def test_leaving_has_the_answers_learned(qapp, library, sandbox, rows, monkeypatch):
    async def story(desk):
        asked = []
        monkeypatch.setattr(
            type(desk.bench.inference), "request_analyse", lambda *_: asked.append(True)
        )
        await begin(desk, rows)
        strip(desk).right.click()
        await until(lambda: "cat" in strip(desk).question.text(), "the next word")
        assert asked == []
        desk.window.library.bar.ask("")
        await until(lambda: asked == [True], "learning")

    at_desk(qapp, library, sandbox, story)


def test_surer_words_are_kept_as_a_setting(qapp, library, sandbox, rows):
    async def story(desk):
        await begin(desk, rows)
        strip(desk).slider.setValue(5)
        await until(lambda: settings.load().sureness == 0.5, "the setting")
        assert desk.bench.core.words.surer > 0

    at_desk(qapp, library, sandbox, story)
