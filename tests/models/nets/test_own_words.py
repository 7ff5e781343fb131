"""What the person says of words is learned; the gain is told on pictures that were held back."""

from __future__ import annotations

import numpy as np
import pytest

from models.cancellation import CancelToken
from models.library import Library
from models.library.tags.tagging import attach, parse_tag, remove
from models.nets.own_head import gain_of, own_head
from models.nets.vectors import open_vectors
from models.nets.wording import say_words
from models.nets.words import WordHead
from tests.support.judging import add_artworks
from tests.support.nets import the_default_nets

NET = the_default_nets().entry()
COUNT = 240


def a_head() -> WordHead:
    """Says `cat` wherever the first value is positive, which is right half of the time."""
    weights = np.zeros((NET.vector_size, 1), np.float32)
    weights[0] = 5
    one = np.ones(1, np.float32)
    return WordHead(NET.key, "1", ("cat",), weights, 0 * one, one)


@pytest.fixture
def ids(library):
    return add_artworks(library, COUNT)


@pytest.fixture
def vectors(library, ids):
    """Cats have a positive first and second value, dogs a positive first and a negative second;
    every twentieth is a fox."""
    random = np.random.default_rng(0)
    rows = random.normal(0, 0.02, (COUNT, NET.vector_size)).astype(np.float32)
    rows[:, 0] = np.where(np.arange(COUNT) % 4 < 2, 1, -1)
    rows[:, 1] = np.where(np.arange(COUNT) % 2 == 0, 1, -1)
    rows[:, 2] = np.where(np.arange(COUNT) % 20 == 3, 3, 0)
    store = open_vectors(library.paths.vectors, NET)
    store.append(ids, rows)
    return store


def is_cat(number: int) -> bool:
    return number % 4 == 0


def answer(library: Library, ids: list[str], numbers) -> None:
    cat = parse_tag("cat")
    rows = library.artworks.rows_of(ids)

    def write() -> None:
        for number in numbers:
            (attach if is_cat(number) else remove)(rows[ids[number]], [cat])

    library.writer.call(write)


def say(library, vectors, head) -> None:
    for _ in say_words(library, head, vectors, CancelToken()):
        pass


def said(library, ids, word: str = "cat") -> set[int]:
    return {
        number
        for number, each in enumerate(ids)
        if any(tag.text == word for tag in library.artworks.tags(each))
    }


def test_nothing_is_learned_from_nothing(library, vectors):
    head = a_head()
    assert own_head(library, head, vectors) is head
    assert gain_of(library).verdicts == 0


def test_corrections_change_what_is_said_of_pictures_nobody_was_asked_of(library, ids, vectors):
    head = a_head()
    say(library, vectors, head)
    asked = [n for n in range(80) if n % 4 < 2]
    assert said(library, ids) == {n for n in range(COUNT) if n % 4 < 2}
    answer(library, ids, asked)
    say(library, vectors, head)
    rest = range(80, COUNT)
    assert said(library, ids) & set(rest) == {n for n in rest if is_cat(n)}
    gain = gain_of(library)
    assert (gain.verdicts, gain.before) == (len(asked), pytest.approx(0.5))
    assert gain.after > 0.95


def test_a_word_that_is_always_wrong_is_not_said_any_more(library, ids, vectors):
    head = a_head()
    say(library, vectors, head)
    answer(library, ids, [n for n in range(40) if n % 4 == 1])
    say(library, vectors, head)
    assert said(library, ids) == set()


def test_a_word_of_the_persons_own_is_learned(library, ids, vectors):
    rows = library.artworks.rows_of(ids)
    fox = [n for n in range(COUNT - 20) if n % 20 == 3]

    def write() -> None:
        for number in fox:
            attach(rows[ids[number]], [parse_tag("fox")])

    library.writer.call(write)
    say(library, vectors, a_head())
    assert said(library, ids, "fox") == {*fox, COUNT - 17}


def test_it_learns_once_for_the_same_answers(library, ids, vectors, monkeypatch):
    head = a_head()
    say(library, vectors, head)
    answer(library, ids, range(0, 40))
    first = own_head(library, head, vectors)
    monkeypatch.setattr("models.nets.own_head.learn_words", None)
    assert own_head(library, head, vectors).version == first.version


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 not a zip", b"\x93NUMPY"])
def test_a_damaged_file_is_learned_again(library, ids, vectors, content):
    head = a_head()
    say(library, vectors, head)
    answer(library, ids, range(0, 40))
    first = own_head(library, head, vectors)
    (library.paths.derived / "words.npz").write_bytes(content)
    assert own_head(library, head, vectors).version == first.version
