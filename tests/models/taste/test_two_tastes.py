"""Two tastes on one library: neither learns from the other's words nor shows the other's scores."""

from __future__ import annotations

import numpy as np
import pytest

from models.cancellation import CancelToken
from models.library import open_library
from models.library.artworks.telling import scores_of, taste_order
from models.library.searching.query import find_rows
from models.nets.vectors import VectorStore
from models.taste.learn import forget_stale, refresh
from models.taste.scores import read_scores
from tests.support.judging import add_artworks, say, take_back

SIZE = 16
SISTER = "my sister"


@pytest.fixture
def library(tmp_path):
    with open_library(tmp_path / "library", create=True) as opened:
        yield opened


@pytest.fixture
def vectors(library):
    return VectorStore(library.paths.vectors, "net@1", SIZE)


@pytest.fixture
def ids(library, vectors):
    """Forty of two kinds; the default taste likes the even ones, the sister the odd ones."""
    found = add_artworks(library, 40)
    rows = np.random.default_rng(0).normal(0, 0.1, (40, SIZE))
    rows[:, 0] += np.where(np.arange(40) % 2 == 0, 1, -1)
    vectors.append(found, rows.astype(np.float32))
    for number, each in enumerate(found[:10]):
        say(library, ("like", "dislike")[number % 2], artwork=each)
        say(library, ("dislike", "like")[number % 2], artwork=each, profile=SISTER)
    return found


def learned(library, vectors, profile="default"):
    return refresh(library, vectors, CancelToken(), profile=profile)


def test_each_is_learned_from_its_own_words(library, vectors, ids):
    mine, hers = learned(library, vectors), learned(library, vectors, SISTER)
    assert mine.of(ids[20]).score > 0.5 > hers.of(ids[20]).score
    assert hers.of(ids[21]).score > 0.5 > mine.of(ids[21]).score
    assert scores_of(library, [ids[20]], SISTER)[ids[20]] == hers.of(ids[20])
    assert scores_of(library, [ids[20]])[ids[20]] == mine.of(ids[20])


def test_a_search_by_taste_is_of_the_taste_that_is_meant(library, vectors, ids):
    learned(library, vectors)
    learned(library, vectors, SISTER)
    rows = library.artworks.rows_of(ids)
    even = {rows[each] for each in ids[::2]}
    assert set(find_rows(library, "taste:>0.5").tolist()) == even
    hers = find_rows(library, "taste:>0.5", profile=SISTER)
    assert set(hers.tolist()) == set(rows.values()) - even
    assert set(taste_order(library, SISTER)[:20].tolist()) == set(rows.values()) - even


def test_words_of_the_one_leave_the_other_s_scores_as_they_are(library, vectors, ids):
    learned(library, vectors)
    learned(library, vectors, SISTER)
    file = next(each for each in library.paths.scores.iterdir() if each.stem != "default")
    before = file.stat().st_mtime_ns
    say(library, "like", artwork=ids[30])
    forget_stale(library, SISTER)
    assert learned(library, vectors, SISTER).version.judgements == 10
    assert file.stat().st_mtime_ns == before
    assert learned(library, vectors).version.judgements == 11


def test_scores_from_before_one_s_newest_word_are_forgotten(library, vectors, ids):
    learned(library, vectors, SISTER)
    said = say(library, "like", artwork=ids[31], profile=SISTER)
    forget_stale(library, SISTER)
    assert read_scores(library.paths, SISTER) is None
    learned(library, vectors, SISTER)
    # Whoever takes it back, it is the sister's.
    take_back(library, said)
    forget_stale(library, SISTER)
    assert read_scores(library.paths, SISTER) is None


def test_nobody_said_anything_for_an_unknown_taste(library, vectors, ids):
    learned(library, vectors)
    assert learned(library, vectors, "nobody") is None
    assert scores_of(library, ids, "nobody") == {}
    assert list(taste_order(library, "nobody")) == []


@pytest.mark.parametrize("names", [("妹" * 64, "妹" * 63 + "弟"), ("a/b", "a\\b"), ("x", "X")])
def test_each_name_has_a_file_of_its_own(library, vectors, ids, names):
    for each in names:
        say(library, "like", artwork=ids[20], profile=each)
        learned(library, vectors, each)
    assert len(list(library.paths.scores.iterdir())) == 2
