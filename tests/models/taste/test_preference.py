"""The head against independent references: scipy's optimum, finite differences, counting."""

from __future__ import annotations

import time

import numpy as np
import pytest
from scipy.optimize import check_grad, minimize

from models.taste.features import fit_features
from models.taste.likelihood import likelihood
from models.taste.preference import (
    INTERCEPT_VARIANCE,
    OWN_VARIANCE,
    VARIANCE,
    Shown,
    calibrated,
    fit,
    shown_by,
)
from models.taste.terms import Choice, Duel, Opinion, Terms

PRECISION = 1.0


def features(count: int, size: int, seed: int = 0):
    made = np.random.default_rng(seed).normal(size=(count, size)) / np.sqrt(size)
    return np.hstack([made, np.ones((count, 1))])


def names(count: int) -> list[str]:
    return [f"{n:064x}" for n in range(count)]


def some_terms(count: int, seed: int = 1) -> Terms:
    """Every kind of term over artworks that a hidden taste tells apart."""
    rng = np.random.default_rng(seed)
    ids = names(count)

    def draw(size):
        return [ids[each] for each in rng.choice(count, size, replace=False)]

    return Terms(
        tuple(
            Opinion(*draw(1), bool(rng.integers(2)), float(rng.uniform(0.5, 3))) for _ in range(25)
        ),
        tuple(Duel(*draw(2), float(rng.choice([0, 0.5, 1])), 1.0) for _ in range(15)),
        tuple(
            Choice(one, tuple(rest), tuple(rng.uniform(0.05, 1, len(rest))), 0.5)
            for one, *rest in (draw(int(rng.integers(2, 9))) for _ in range(15))
        ),
    )


@pytest.fixture(scope="module")
def case():
    phi, terms = features(40, 6), some_terms(40)
    return phi, terms, {each: n for n, each in enumerate(names(40))}


def direct_value(w, phi, terms, places, precision):
    """The negative log posterior written down naively, term by term."""
    s = {each: float(phi[row] @ w) for each, row in places.items()}
    total = 0.0
    for each in terms.opinions:
        total += each.weight * np.log1p(np.exp(-s[each.artwork] if each.liked else s[each.artwork]))
    for each in terms.duels:
        d = s[each.left] - s[each.right]
        total += each.weight * (
            each.share * np.log1p(np.exp(-d)) + (1 - each.share) * np.log1p(np.exp(d))
        )
    for each in terms.choices:
        rest = sum(e * np.exp(s[n]) for n, e in zip(each.others, each.examined, strict=True))
        total -= each.weight * (s[each.chosen] - np.log(np.exp(s[each.chosen]) + rest))
    return total + 0.5 * float(precision @ (w * w))


def test_the_value_is_what_the_formulas_say(case):
    phi, terms, places = case
    model, precision = likelihood(terms, places, phi), np.full(7, PRECISION)
    for seed in range(5):
        w = np.random.default_rng(seed).normal(size=7)
        expected = direct_value(w, phi, terms, places, precision)
        assert -model.value(w, precision) == pytest.approx(expected, rel=1e-10)


def test_gradient_and_curvature_agree_with_finite_differences(case):
    phi, terms, places = case
    model, precision = likelihood(terms, places, phi), np.full(7, PRECISION)
    w = np.random.default_rng(3).normal(size=7)
    off = check_grad(
        lambda at: -model.value(at, precision), lambda at: model.slope(at, precision)[0], w
    )
    assert off < 1e-5
    step = 1e-6
    bend = np.array(
        [
            (model.slope(w + step * e, precision)[0] - model.slope(w - step * e, precision)[0])
            / (2 * step)
            for e in np.eye(7)
        ]
    )
    np.testing.assert_allclose(bend, model.slope(w, precision)[1], atol=1e-6)


def test_the_top_is_where_scipy_finds_it(case):
    phi, terms, places = case
    precision = np.array([1 / VARIANCE] * 6 + [1 / INTERCEPT_VARIANCE])
    found = minimize(
        direct_value, np.zeros(7), (phi, terms, places, precision), method="BFGS", tol=1e-9
    )
    preference = fit(terms, places, phi)
    np.testing.assert_allclose(preference.weights, found.x, atol=1e-4)
    curvature = likelihood(terms, places, phi).slope(preference.weights, precision)[1]
    np.testing.assert_allclose(preference.covariance @ curvature, np.eye(7), atol=1e-9)


def test_many_slices_of_choices_are_one_likelihood(case, monkeypatch):
    phi, terms, places = case
    whole = fit(terms, places, phi)
    monkeypatch.setattr("models.taste.likelihood._SLICE", 7)
    np.testing.assert_allclose(fit(terms, places, phi).weights, whole.weights, atol=1e-7)


def test_a_start_elsewhere_ends_at_the_same_top(case):
    phi, terms, places = case
    far = fit(terms, places, phi, start=np.full(7, 30.0))
    np.testing.assert_allclose(far.weights, fit(terms, places, phi).weights, atol=1e-6)


def test_hopelessly_separable_likes_stay_finite():
    phi = features(200, 4)
    ids = names(200)
    terms = Terms(tuple(Opinion(each, phi[n, 0] > 0, 50.0) for n, each in enumerate(ids)))
    preference = fit(terms, {each: n for n, each in enumerate(ids)}, phi)
    assert np.isfinite(preference.weights).all()
    assert np.isfinite(preference.scores(preference.utilities(phi))).all()


def test_picks_alone_teach_whom_they_chose():
    rng = np.random.default_rng(0)
    phi, ids = features(600, 8), names(600)
    true = np.append(rng.normal(size=8) * 2, 0)
    choices = []
    for _ in range(150):
        shown = rng.choice(600, 12, replace=False)
        heard = phi[shown] @ true + rng.gumbel(size=12)
        one = int(shown[heard.argmax()])
        others = tuple(ids[each] for each in shown if each != one)
        choices.append(Choice(ids[one], others, (0.4,) * 11, 0.5, True))
    preference = fit(Terms(choices=tuple(choices)), {e: n for n, e in enumerate(ids)}, phi)
    agreement = np.corrcoef(preference.utilities(phi), phi @ true)[0, 1]
    assert agreement > 0.85


def test_the_mean_score_of_what_was_shown_is_the_smoothed_share_of_likes(case):
    phi, terms, places = case
    preference = fit(terms, places, phi)
    shown = [Shown(each, float(n % 4 == 0)) for n, each in enumerate(names(40))]
    utilities = preference.utilities(phi)
    found = calibrated(preference, shown, utilities, 1.5)
    assert float(found.scores(utilities).mean()) == pytest.approx((10 + 1) / (40 + 2), abs=1e-4)


def test_scores_rise_with_the_utility_and_stay_between_zero_and_one(case):
    phi, terms, places = case
    preference = calibrated(fit(terms, places, phi), [], np.zeros(0), 1.0)
    utilities = np.sort(preference.utilities(phi))
    scores = preference.scores(utilities)
    assert (np.diff(scores) >= 0).all()
    assert scores[0] > 0
    assert scores[-1] < 1


def test_who_was_shown_how_is_counted_once_words_before_picks_before_passing_by():
    a, b, c, d = names(4)
    terms = Terms(
        (Opinion(a, True, 1.0),),
        (Duel(c, d, 1.0, 1.0),),
        (Choice(b, (a, c), (0.5, 0.25), 0.5, True), Choice(c, (b,), (0.5,), 0.5, True)),
    )
    found = {each.artwork: (each.liked, each.weight) for each in shown_by(terms)}
    assert found == {a: (1.0, 1.0), b: (1.0, 1.0), c: (1.0, 1.0), d: (0.5, 1.0)}


def test_an_instant_step_goes_where_the_refit_goes():
    """One more like among sixty: the rank-1 step against the fit from scratch."""
    phi, ids = features(61, 10), names(61)
    places = {each: n for n, each in enumerate(ids)}
    rng = np.random.default_rng(2)
    said = tuple(Opinion(each, bool(rng.integers(2)), 1.0) for each in ids[:60])
    quick = fit(Terms(said), places, phi).updated(phi[60], 1.0, 1.0)
    slow = fit(Terms((*said, Opinion(ids[60], True, 1.0))), places, phi)
    before = fit(Terms(said), places, phi)
    assert (
        np.abs(quick.weights - slow.weights).max()
        < 0.1 * np.abs(slow.weights - before.weights).max()
    )
    np.testing.assert_allclose(quick.covariance, slow.covariance, atol=0.02)


def test_intervals_hold_four_fifths_of_hidden_tastes():
    """Tastes drawn from the prior; pictures have something of their own that features miss."""
    held = []
    for seed in range(20):
        rng = np.random.default_rng(seed)
        phi, ids = features(300, 20, seed), names(300)
        true = phi @ np.append(rng.normal(size=20) * np.sqrt(VARIANCE), 0) + rng.normal(
            size=300
        ) * np.sqrt(OWN_VARIANCE)
        liked = rng.random(300) < 1 / (1 + np.exp(-true))
        terms = Terms(tuple(Opinion(ids[n], bool(liked[n]), 1.0) for n in range(80)))
        preference = fit(terms, {e: n for n, e in enumerate(ids)}, phi)
        mean, variance = preference.utilities(phi), preference.variances(phi) + OWN_VARIANCE
        held.append(np.abs(true - mean)[80:] < 1.2816 * np.sqrt(variance[80:]))
    assert 0.75 < np.mean(held) < 0.88


def test_the_uncertainty_is_half_the_interval_of_the_score(case):
    phi, terms, places = case
    preference = calibrated(fit(terms, places, phi), [], np.zeros(0), 0.0)
    u, v = np.array([0.3]), np.array([0.49])
    reach = 1.2815515655 * 0.7
    expected = (1 / (1 + np.exp(-(0.3 + reach))) - 1 / (1 + np.exp(-(0.3 - reach)))) / 2
    assert preference.uncertainties(u, v)[0] == pytest.approx(expected, abs=1e-6)


def test_features_have_a_mean_square_of_one_and_fit_the_same_twice():
    vectors = np.random.default_rng(0).normal(size=(500, 60)) @ np.diag(np.linspace(2, 0.1, 60))
    space = fit_features(vectors)
    phi = space.of(vectors)
    assert space.size == 61
    assert float(np.square(phi[:, :-1]).sum(axis=1).mean()) == pytest.approx(1, abs=1e-3)
    np.testing.assert_array_equal(fit_features(vectors).of(vectors), phi)


def test_few_pictures_give_the_same_features_whichever_way_they_are_found():
    vectors = np.random.default_rng(0).normal(size=(30, 100))
    narrow = fit_features(vectors).of(vectors)
    wide = fit_features(np.repeat(vectors, 5, axis=0)).of(vectors)
    np.testing.assert_allclose(narrow @ narrow.T, wide @ wide.T, atol=1e-4)


def test_a_thousand_judgements_are_learned_quickly():
    """About 30 ms on an idle core; the bounds are generous."""
    phi, ids = features(1000, 128), names(1000)
    rng = np.random.default_rng(0)
    terms = Terms(tuple(Opinion(each, bool(rng.integers(2)), 1.0) for each in ids))
    places = {each: n for n, each in enumerate(ids)}
    fit(terms, places, phi)
    started = time.process_time()
    preference = fit(terms, places, phi)
    assert time.process_time() - started < 1.0
    many = np.tile(phi.astype(np.float32), (20, 1))
    started = time.process_time()
    preference.utilities(many)
    preference.variances(many)
    assert time.process_time() - started < 1.0
