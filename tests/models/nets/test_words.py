"""The head that comes with the program says words; they follow the vectors and the person."""

from __future__ import annotations

import shutil
from dataclasses import replace

import numpy as np
import pytest

from models.cancellation import CancelToken
from models.errors import Cancelled, NetError
from models.library.artworks.net_words import said_up_to
from models.library.tags.tagging import attach, parse_tag, remove
from models.nets.vectors import open_vectors
from models.nets.wording import say_words
from models.nets.words import WordHead, read_head, write_head
from models.records import LibraryChanges
from resources import sample_folder, words_file
from tests.support.imported import import_all
from tests.support.nets import the_default_nets
from tests.support.pictures import pictures

NET = the_default_nets().entry()


def a_head(version: str = "1", words: tuple[str, ...] = ("cat", "dog")) -> WordHead:
    """Says its first word where the vector's first value is positive, its second where negative."""
    weights = np.zeros((NET.vector_size, 2), np.float32)
    weights[0] = 5, -5
    return WordHead(
        NET.key, version, words, weights, np.zeros(2, np.float32), np.full(2, 1, np.float32)
    )


@pytest.fixture
def ids(tmp_path, library, sandbox):
    return import_all(library, sandbox, pictures(tmp_path / "in", 4))


@pytest.fixture
def vectors(library, ids):
    store = open_vectors(library.paths.vectors, NET)
    rows = np.zeros((4, NET.vector_size), np.float32)
    rows[:, 0] = 1, -1, 0, 1
    store.append(ids, rows)
    return store


def finish(work) -> tuple[int, list]:
    told = []
    while True:
        try:
            told.append(next(work))
        except StopIteration as end:
            return end.value, told


def words_of(library, ids) -> list[list[str]]:
    return [[tag.text for tag in library.artworks.tags(each)] for each in ids]


def test_words_are_said_once_and_told(library, ids, vectors):
    changed, (step,) = finish(say_words(library, a_head(), vectors, CancelToken()))
    assert changed == 3
    assert words_of(library, ids) == [["cat"], ["dog"], [], ["cat"]]
    (changes,) = step.details
    assert isinstance(changes, LibraryChanges)
    assert len(changes.updated) == 3
    assert finish(say_words(library, a_head(), vectors, CancelToken())) == (0, [])


def test_another_head_takes_back_what_the_former_said(library, ids, vectors):
    finish(say_words(library, a_head(), vectors, CancelToken()))
    finish(say_words(library, a_head("2", ("bird", "dog")), vectors, CancelToken()))
    assert words_of(library, ids) == [["bird"], ["dog"], [], ["bird"]]


def test_the_persons_word_outranks_the_nets(library, ids, vectors):
    finish(say_words(library, a_head(), vectors, CancelToken()))
    first, last = (library.artworks.by_id(each).row for each in (ids[0], ids[3]))
    library.writer.call(lambda: remove(first, [parse_tag("cat")]))
    library.writer.call(lambda: attach(last, [parse_tag("cat")]))
    finish(say_words(library, a_head("2"), vectors, CancelToken()))
    assert words_of(library, ids) == [[], ["dog"], [], ["cat"]]
    assert library.artworks.tags(ids[3])[0].origin == "person"


def test_vectors_that_were_made_anew_in_another_order_are_read_anew(library, ids, vectors):
    finish(say_words(library, a_head(), vectors, CancelToken()))
    shutil.rmtree(library.paths.vectors)
    again = open_vectors(library.paths.vectors, NET)
    again.append(ids[::-1], np.full((4, NET.vector_size), 1, np.float32))
    finish(say_words(library, a_head(), again, CancelToken()))
    assert words_of(library, ids) == [["cat"]] * 4


def test_a_stopped_saying_says_nothing_twice(library, ids, vectors):
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        finish(say_words(library, a_head(), vectors, token))
    with library.reading():
        assert said_up_to().count == 0


def test_a_head_of_another_net_says_nothing(library, vectors):
    other = WordHead("other@1", "1", (), np.zeros((2, 0)), np.zeros(0), np.zeros(0))
    assert finish(say_words(library, other, vectors, CancelToken())) == (0, [])
    assert finish(say_words(library, None, vectors, CancelToken())) == (0, [])


def test_what_is_written_is_read_back(tmp_path):
    head = a_head()
    write_head(tmp_path / "w.npz", head)
    read = read_head(tmp_path / "w.npz")
    assert (read.net, read.words, len(read.version)) == (head.net, head.words, 12)
    np.testing.assert_array_equal(read.weights, head.weights)


def test_a_damaged_or_missing_file_is_named(tmp_path):
    with pytest.raises(NetError, match="is not there"):
        read_head(tmp_path / "none.npz")
    (tmp_path / "w.npz").write_bytes(b"no archive")
    with pytest.raises(NetError, match="cannot be read"):
        read_head(tmp_path / "w.npz")
    write_head(tmp_path / "x.npz", replace(a_head(), words=("one",)))
    with pytest.raises(NetError, match="does not fit"):
        read_head(tmp_path / "x.npz")


def test_no_numbers_are_no_words():
    with pytest.raises(NetError, match="no numbers"):
        a_head().say(np.full((1, NET.vector_size), np.nan, np.float32))


@pytest.mark.parametrize(
    ("name", "word"), [("puffin.png", "bird"), ("tulips-in-bloom.png", "flower")]
)
def test_the_head_of_the_program_knows_what_it_sees(sandbox, name, word):
    store = the_default_nets()
    head = read_head(words_file())
    assert head.net == store.entry().key
    picture = sandbox.decode(sample_folder() / "pictures" / name, longest=320)
    (said,) = head.say(store.embedding().embed([picture]))
    assert word in [tag.name for tag in said]
