"""How much the style counts in a taste is learned from what the person says."""

from __future__ import annotations

import numpy as np
import pytest

from models.taste.explain import Learning, explain
from models.taste.likelihood import likelihood
from models.taste.memory import remember
from models.taste.preference import VARIANCE, fit, precision
from models.taste.terms import Opinion, Terms

COUNT, SEEN, STYLES = 400, 60, 6


def world(by_style: bool, seed: int = 0, said: int = 200):
    """Pictures, and opinions of so many of them that follow their style, or all but their style."""
    random = np.random.default_rng(seed)
    seen = random.normal(size=(COUNT, SEEN)) * np.sqrt(0.7 / SEEN)
    style = random.normal(size=(COUNT, STYLES)) * np.sqrt(0.3 / STYLES)
    features = np.hstack([seen, style, np.ones((COUNT, 1))])
    part = style if by_style else seen
    truth = part @ random.normal(size=part.shape[1])
    truth /= truth.std()
    liked = random.random(COUNT) < 1 / (1 + np.exp(-3 * truth))
    terms = Terms(tuple(Opinion(str(n), bool(liked[n]), 1.0) for n in range(said)))
    return features, terms, {str(n): n for n in range(COUNT)}, truth


def share(preference) -> float:
    """The style's variance, of that of the others."""
    return float(preference.precision[0] / preference.precision[-2])


def test_a_person_of_style_and_one_of_what_is_shown():
    shares = []
    for by_style in (True, False):
        features, terms, places, _ = world(by_style, said=COUNT)
        shares.append(share(fit(terms, places, features, styles=STYLES)))
    assert shares[0] >= 4
    assert shares[1] <= 0.5


def test_it_finds_what_was_never_judged_better():
    gains = []
    for seed in range(6):
        features, terms, places, truth = world(True, seed)
        plain, learned = (fit(terms, places, features, styles=n) for n in (0, STYLES))
        unseen = slice(200, COUNT)
        gains.append(
            np.corrcoef(learned.utilities(features[unseen]), truth[unseen])[0, 1]
            - np.corrcoef(plain.utilities(features[unseen]), truth[unseen])[0, 1]
        )
    assert np.mean(gains) > 0.02
    assert min(gains) > -0.01


def test_of_few_opinions_nothing_is_concluded():
    features, terms, places, _ = world(True)
    few = Terms(terms.opinions[:4])
    assert share(fit(few, places, features, styles=STYLES)) == pytest.approx(1)


def test_the_share_does_not_depend_on_where_the_search_began():
    features, terms, places, _ = world(True)
    one = fit(terms, places, features, styles=STYLES)
    far = fit(terms, places, features, styles=STYLES, start=np.full(features.shape[1], 5.0))
    np.testing.assert_array_equal(one.precision, far.precision)
    np.testing.assert_allclose(one.weights, far.weights, atol=1e-6)


def test_it_is_the_top_of_the_posterior_with_its_own_prior():
    features, terms, places, _ = world(True)
    found = fit(terms, places, features, styles=STYLES)
    gradient, _ = likelihood(terms, places, features).slope(found.weights, found.precision)
    np.testing.assert_allclose(gradient, 0, atol=1e-6)


def test_the_prior_of_a_share():
    held = precision(9, 3, 4.0)
    np.testing.assert_allclose(held[:5], 1 / VARIANCE)
    np.testing.assert_allclose(held[5:8], 1 / (4 * VARIANCE))
    np.testing.assert_array_equal(held[-1], precision(9)[-1])


def test_the_parts_sum_to_the_utility_with_any_share():
    features, terms, places, _ = world(True)
    found = fit(terms, places, features, styles=STYLES)
    assert share(found) > 1
    memory = remember(terms, places, features, found)
    learning = Learning(terms, places, features, found, memory)
    for row in features[[0, 250, 399]]:
        whole = row @ found.weights + memory.utilities(row[None])[0]
        assert sum(part.amount for part in explain(learning, row)) == pytest.approx(whole, abs=1e-5)
