"""What waits to be confirmed: words that only nets say, of pictures that are shown."""

from __future__ import annotations

import pytest

from models.library.tags.tag_review import Verdict, how_many_open, open_words, rows_with, verdicts
from models.library.tags.tagging import attach, parse_tag, remove
from models.records import State, Tag
from tests.support.judging import add_artworks


@pytest.fixture
def ids(library):
    return add_artworks(library, 6)


@pytest.fixture
def rows(library, ids):
    known = library.artworks.rows_of(ids)
    return [known[each] for each in ids]


def guess(word: str, sure: float) -> Tag:
    return Tag(word, "general", "net", sure)


def write(library, work) -> None:
    library.writer.call(work)


def test_words_of_nets_wait_the_most_frequent_first(library, rows):
    def say() -> None:
        for row in rows[:4]:
            attach(row, [guess("bird", 0.5 + row / 100)])
        attach(rows[0], [guess("cat", 0.9), Tag("safe", "rating", "net", 0.9)])

    write(library, say)
    with library.reading():
        assert [(each.tag.text, each.pictures) for each in open_words()] == [
            ("bird", 4),
            ("cat", 1),
        ]
        assert how_many_open() == 5
        assert rows_with(Tag("bird"), 3) == rows[:3]


def test_what_a_person_or_a_site_said_is_settled(library, rows):
    def say() -> None:
        for row in rows:
            attach(row, [guess("bird", 0.5)])
        attach(rows[0], [parse_tag("bird")])
        attach(rows[1], [parse_tag("bird", "site")])
        remove(rows[2], [parse_tag("bird")])

    write(library, say)
    with library.reading():
        assert rows_with(Tag("bird"), 10) == rows[3:]
        assert [each.pictures for each in open_words()] == [3]


def test_what_was_thrown_away_does_not_wait(library, ids, rows):
    write(library, lambda: [attach(row, [guess("bird", 0.5)]) for row in rows])
    library.writer.call(lambda: library.artworks.set_state(ids[:2], State.TRASHED))
    with library.reading():
        assert how_many_open() == 4


def test_verdicts_are_the_persons_words_and_denials(library, ids, rows):
    def say() -> None:
        attach(rows[0], [guess("bird", 0.5)])
        attach(rows[0], [parse_tag("bird")])
        attach(rows[1], [guess("bird", 0.5)])
        remove(rows[1], [parse_tag("bird")])
        attach(rows[2], [parse_tag("mine")])
        attach(rows[3], [parse_tag("seen", "site")])

    write(library, say)
    with library.reading():
        assert verdicts() == [
            Verdict(ids[0], "bird", True, True),
            Verdict(ids[1], "bird", False, True),
            Verdict(ids[2], "mine", True, False),
        ]
