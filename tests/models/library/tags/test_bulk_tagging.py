"""Tagging many at once: as one by one, taken back exactly, counted truly."""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.library.database.fetching import execute
from models.library.library import open_library
from models.library.tags import tagging
from models.library.tags.bulk_tagging import retag, untag_back
from models.records import Tag
from tests.support.judging import add_artworks

WORDS = ("sky", "sea", "artist:ann")
TAGS = tuple(tagging.parse_tag(word) for word in WORDS)
# Ten thousand copies of the first row under other ids.
MANY = """WITH RECURSIVE n (i) AS (SELECT 5 UNION ALL SELECT i + 1 FROM n WHERE i < 10004)
 INSERT INTO artwork (row, id, format, width, height, bytes, state, added, name, ext, rating,
 liked, note, missing, orientation, alpha, frames) SELECT i, printf('%064d', i), format, width,
 height, bytes, state, added, name, ext, rating, liked, note, missing, orientation, alpha, frames
 FROM n JOIN artwork ON artwork.row = 1"""
said = st.lists(
    st.tuples(st.integers(1, 4), st.sampled_from(WORDS), st.sampled_from(["site", "person", "-"])),
    max_size=12,
)
chosen = st.sets(st.integers(1, 4))
words = st.sets(st.sampled_from(WORDS))


def everything(library):
    with library.reading():
        rows = execute("SELECT * FROM artwork_tag ORDER BY 1, 2, 3").fetchall()
        uses = execute("SELECT name, uses FROM tag ORDER BY id").fetchall()
        counted = execute(f"SELECT name, ({tagging.USES}) FROM tag ORDER BY id").fetchall()
    return rows, uses, counted


def carried(library, rows):
    with library.reading():
        return {row: {tag.text for tag in found} for row, found in tagging.tags_of(rows).items()}


@pytest.fixture(scope="module")
def four(tmp_path_factory):
    with open_library(tmp_path_factory.mktemp("bulk") / "library", create=True) as library:
        add_artworks(library, 4)
        yield library


@given(said, chosen, words, words)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_it_does_what_one_by_one_does_and_is_taken_back_exactly(four, said, rows, more, less):
    def say():
        execute("DELETE FROM artwork_tag")
        execute("DELETE FROM tag")
        for tag in TAGS:
            tagging.tag_id(tag)
        for row, word, who in said:
            tag = tagging.parse_tag(word, "person" if who == "-" else who)
            if who == "-":
                tagging.remove(row, [tag])
            else:
                tagging.attach(row, [tag])

    less = less - more
    added, removed = ([tagging.parse_tag(word) for word in part] for part in (more, less))
    four.writer.call(say)
    before = everything(four)
    assert before[1] == before[2]
    wanted = {
        row: (tags | more) - less if row in rows else tags
        for row, tags in carried(four, [1, 2, 3, 4]).items()
    }
    done = four.writer.call(lambda: retag(sorted(rows), added, removed))
    after = everything(four)
    assert carried(four, [1, 2, 3, 4]) == wanted
    assert after[1] == after[2]
    assert set(done.changes.updated) == rows
    four.writer.call(lambda: untag_back(done.undo))
    assert everything(four) == before


def test_ten_thousand_at_once_take_less_than_two_seconds(four):
    four.writer.call(lambda: execute(MANY))
    before = everything(four)[0]
    start = time.monotonic()
    rows, more = range(5, 10_005), [Tag("sky"), Tag("sea")]
    done = four.writer.call(lambda: retag(rows, more, [Tag("fog")]))
    assert len(everything(four)[0]) == len(before) + 20_000
    four.writer.call(lambda: untag_back(done.undo))
    assert time.monotonic() - start < 4.0  # there and back, 2 s each
    assert everything(four)[0] == before
