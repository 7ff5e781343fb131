"""Words as features: rare ones count more, exact shares, and a taste for a word."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.sparse import csr_array

from models.taste.features import WORD_SHARE, fit_features
from models.taste.preference import fit
from models.taste.terms import Opinion, Terms
from models.taste.word_space import AXES, fit_words

COUNT, WORDS = 400, 80
NAMES = tuple(f"word {n}" for n in range(WORDS))


@pytest.fixture
def said():
    random = np.random.default_rng(3)
    often = np.linspace(0.4, 0.02, WORDS)
    return csr_array((random.uniform(size=(COUNT, WORDS)) < often).astype(np.float32))


@pytest.fixture
def vectors():
    rows = np.random.default_rng(4).normal(size=(COUNT, 48)).astype(np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def test_their_mean_square_is_one_where_something_is_said(said):
    space = fit_words(said, NAMES)
    rows = space.of(said)
    has = np.diff(said.indptr) > 0
    assert rows.shape == (COUNT, AXES)
    assert np.square(rows[has]).sum(axis=1).mean() == pytest.approx(1, abs=1e-3)
    assert not rows[~has].any()


def test_rare_words_count_more(said):
    space = fit_words(said, NAMES)
    assert space.rarity[-1] > 2 * space.rarity[0]


def test_two_fits_of_the_same_are_equal(said):
    np.testing.assert_array_equal(fit_words(said, NAMES).axes, fit_words(said, NAMES).axes)


def test_where_little_is_said_words_are_no_features(said):
    few = said.toarray()
    few[::2] = few[1::4] = 0
    assert fit_words(csr_array(few), NAMES) is None
    assert fit_words(csr_array((COUNT, 0), dtype=np.float32), ()) is None
    assert fit_words(csr_array((COUNT, WORDS), dtype=np.float32), NAMES) is None


def test_few_words_are_features_too(said):
    space = fit_words(said[:, :3], NAMES[:3])
    assert 0 < space.axes.shape[1] <= 3


def test_words_have_their_share_of_the_whole(said, vectors):
    space = fit_features(vectors, said=said, vocabulary=NAMES)
    rows = space.of(vectors, None, said)
    square = np.square(rows[:, :-1]).sum(axis=1).mean()
    words = np.square(rows[:, -1 - AXES : -1]).sum(axis=1).mean()
    assert square == pytest.approx(1, abs=0.02)
    assert words == pytest.approx(WORD_SHARE, abs=0.02)
    assert rows.shape[1] == space.size


def test_the_shares_of_its_words_are_all_that_words_give(said, vectors):
    space = fit_features(vectors, said=said, vocabulary=NAMES)
    weights = np.random.default_rng(5).normal(size=space.size)
    row = space.of(vectors[:1], None, said[:1]).astype(np.float64)[0]
    given = row[-1 - AXES : -1] @ weights[-1 - AXES : -1]
    shares = dict(space.word_shares(weights, said[:1]))
    assert sum(shares.values()) == pytest.approx(given, abs=1e-6)
    assert {*shares} == {NAMES[n] for n in said[:1].indices}


def test_a_liked_word_lifts_what_carries_it(said, vectors):
    """The vectors say nothing of it: only the word can."""
    carries = np.asarray(said[:, [40]].todense())[:, 0] > 0
    names = [f"{n:064x}" for n in range(COUNT)]
    opinions = tuple(
        Opinion(names[n], bool(carries[n]), 1.0 if carries[n] else 2.0) for n in range(200)
    )
    terms = Terms(opinions=opinions)
    places = {name: n for n, name in enumerate(names)}
    scores = {}
    for words in (said, None):
        space = fit_features(vectors, said=words, vocabulary=NAMES)
        phi = space.of(vectors, None, words)
        utilities = fit(terms, places, phi).utilities(phi)[200:]
        mine, others = utilities[carries[200:]], utilities[~carries[200:]]
        scores[words is not None] = (mine[:, None] > others[None]).mean()
    assert scores[True] > 0.7
    assert scores[True] > scores[False] + 0.15
