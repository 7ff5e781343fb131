"""What is near a picture that was judged is seen at once; where the head knows it, nothing is said
twice."""

from __future__ import annotations

import numpy as np
import pytest

from models.taste.memory import remember
from models.taste.preference import fit
from models.taste.terms import Opinion, Terms

COUNT, SIZE = 40, 20


@pytest.fixture
def features():
    rows = np.random.default_rng(0).normal(size=(COUNT, SIZE)) / np.sqrt(SIZE)
    return np.hstack([rows, np.ones((COUNT, 1))])


def memory_of(features, *said):
    terms = Terms(tuple(Opinion(str(row), liked, weight) for row, liked, weight in said))
    places = {str(row): row for row in range(len(features))}
    return remember(terms, places, features, fit(terms, places, features))


def test_without_opinions_nothing_is_remembered(features):
    assert not memory_of(features).utilities(features).any()


def test_what_is_nearest_is_moved_most_and_a_dislike_more_than_a_like(features):
    like, dislike = (memory_of(features, (0, liked, 2.0 - liked)) for liked in (True, False))
    near = features @ features[0] / np.linalg.norm(features[:, :-1], axis=1)
    up, down = like.utilities(features), dislike.utilities(features)
    assert (up.argmax(), down.argmin()) == (0, 0)
    assert np.argsort(up)[-1] == np.argsort(near)[-1]
    assert -down[0] > 1.2 * up[0]


def test_the_shares_are_the_whole(features):
    memory = memory_of(features, (0, True, 1.0), (1, False, 2.0), (2, False, 1.0))
    assert memory.shares(features).shape == (COUNT, 3)
    np.testing.assert_allclose(
        memory.shares(features).sum(axis=1), memory.utilities(features), atol=1e-6
    )


def test_many_dislikes_of_one_place_do_not_blank_it(features):
    """A hundred copies: the head knows by then, and little is left to be remembered."""
    copies = np.vstack([features, np.repeat(features[:1], 100, axis=0)])
    few = memory_of(copies, *((COUNT + n, False, 2.0) for n in range(3)))
    many = memory_of(copies, *((COUNT + n, False, 2.0) for n in range(100)))
    assert many.utilities(features[:1])[0] > 5 * few.utilities(features[:1])[0]
