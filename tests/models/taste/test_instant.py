"""A word counts at once, and about as the refit will have it."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import kendalltau

from models.cancellation import CancelToken
from models.imaging.style import SIZE as STYLES
from models.library.artworks.artworks import Edit
from models.library.artworks.word_rows import WordRows
from models.nets.vectors import VectorStore
from models.records import Tag
from models.taste.instant import MOST, at_once
from models.taste.learn import learn
from models.taste.looks import looks_of
from models.taste.metric import PersonalMetric
from models.taste.terms import Opinion
from tests.support.judging import add_artworks, say

COUNT, SIZE = 300, 24
FOLLOWING = 40


@pytest.fixture
def ids(library):
    return add_artworks(library, COUNT)


@pytest.fixture
def known(library, ids):
    """Vectors, styles and words of three hundred pictures; every third says `lantern`."""
    random = np.random.default_rng(2)
    vectors = VectorStore(library.paths.vectors, "net@1", SIZE)
    rows = random.normal(size=(COUNT, SIZE)).astype(np.float32)
    vectors.append(ids, rows / np.linalg.norm(rows, axis=1, keepdims=True))
    styles = VectorStore(library.paths.vectors, "style@1", STYLES)
    styles.append(ids, random.normal(size=(COUNT, STYLES)).astype(np.float32))
    for name, start in (("lantern", 0), ("night", 1), ("rain", 2)):
        tagged = Edit(tags_added=(Tag(name, "general", "person"),))
        library.writer.call(lambda s=start, t=tagged: library.artworks.edit(ids[s::3], t))
    return vectors, styles, WordRows(library)


def learned(library, known):
    vectors, styles, words = known
    work = learn(library, vectors, CancelToken(), styles=styles, words=words)
    while True:
        try:
            next(work)
        except StopIteration as done:
            return done.value


@pytest.fixture
def before(library, ids, known):
    for n, each in enumerate(ids[:FOLLOWING]):
        say(library, "like" if n % 3 == 0 else "dislike", artwork=each)
    return learned(library, known)


def test_it_says_about_what_the_refit_will_say(library, ids, known, before):
    new = ids[FOLLOWING + 1]
    quick = at_once(before, looks_of(*known), [Opinion(new, False, 2.0)])
    say(library, "dislike", artwork=new)
    slow = learned(library, known)
    was, now, then = (each.scores.utility for each in (before, quick, slow))
    assert kendalltau(now, then).statistic > 0.97
    assert kendalltau(now, then).statistic > kendalltau(was, then).statistic


def test_its_products_are_those_of_the_features(ids, known, before):
    looks = looks_of(*known)
    directions = np.random.default_rng(0).normal(size=(3, before.space.size))
    quick = looks.products(before.space, directions, COUNT)
    slow = looks.features(before.space, ids).astype(np.float64) @ directions.T
    np.testing.assert_allclose(quick, slow, atol=1e-4)
    assert before.space.vocabulary == ("lantern", "night", "rain")


def test_what_was_liked_and_what_is_near_rise_and_are_known_better(ids, known, before):
    new = ids[FOLLOWING]
    quick = at_once(before, looks_of(*known), [Opinion(new, True, 1.0)])
    place = before.scores.place(new)
    assert quick.scores.utility[place] > before.scores.utility[place]
    assert quick.scores.uncertainty[place] < before.scores.uncertainty[place]
    assert (quick.expected.variances <= before.expected.variances + 1e-6).all()


def test_words_in_a_row_add_up_as_those_that_come_together(ids, known, before):
    looks = looks_of(*known)
    said = [Opinion(ids[FOLLOWING + n], n % 2 == 0, 1.0) for n in range(4)]
    together = at_once(before, looks, said)
    alone = before
    for each in said:
        alone = at_once(alone, looks, [each])
    np.testing.assert_allclose(
        alone.learning.preference.weights, together.learning.preference.weights, atol=1e-6
    )
    assert kendalltau(alone.scores.utility, together.scores.utility).statistic > 0.99


def test_a_library_that_grew_meanwhile_keeps_its_old_scores(library, ids, known, before):
    vectors, styles, words = known
    more = add_artworks(library, 2, start=1000)
    vectors.append(more, np.eye(2, SIZE, dtype=np.float32))
    quick = at_once(before, looks_of(vectors, styles, words), [Opinion(ids[60], True, 1.0)])
    assert len(quick.scores.ids) == COUNT
    assert at_once(before, looks_of(*known), [Opinion(more[0], True, 1.0)]) is None


def test_too_many_or_unknown_ones_wait_for_the_refit(ids, known, before):
    looks = looks_of(*known)
    many = [Opinion(each, True, 1.0) for each in ids[: MOST + 1]]
    assert at_once(before, looks, many) is None
    assert at_once(before, looks, []) is None
    assert at_once(before, looks, [Opinion("f" * 64, True, 1.0)]) is None


def test_the_refit_after_it_is_that_from_the_log_alone(library, ids, known, before):
    vectors, styles, words = known
    quick = at_once(before, looks_of(*known), [Opinion(ids[70], True, 1.0)])
    say(library, "like", artwork=ids[70])
    work = learn(library, vectors, CancelToken(), before=quick, styles=styles, words=words)
    while True:
        try:
            next(work)
        except StopIteration as done:
            warm = done.value
            break
    cold = learned(library, known)
    np.testing.assert_allclose(warm.scores.utility, cold.scores.utility, atol=1e-4)


def test_in_a_turned_metric_the_nearest_rise_too(ids, known, before):
    """Products with directions stand for cosines between placed features, whatever the metric."""
    looks = looks_of(*known)
    size = before.space.size - 1
    random = np.random.default_rng(5)
    metric = PersonalMetric(
        random.uniform(0.5, 2, size).astype(np.float32),
        turned=np.linalg.qr(random.normal(size=(size, size)))[0].astype(np.float32),
    )
    features = looks.features(before.space, ids)
    placed = metric.placed(features)
    products = np.hstack([metric.toward(placed[:3]), np.zeros((3, 1))]) @ features.T
    np.testing.assert_allclose(products, placed[:3] @ placed.T, atol=1e-4)
