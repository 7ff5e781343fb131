"""Does the taste know more than simpler ways? Held-out pictures, invented tastes, real vectors.

tests/data/openclipart-vectors.npz: 700 pictures of Debian's openclipart-png (public domain) without
near-duplicates, as the default net sees them, with their folders and six style statistics (mean
saturation, mean value, edges, ink, aspect, contrast). An invented person likes some folders and
some styles; a quarter of the taste is in nothing that can be known. Run with -s for the table.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from models.taste.features import fit_features
from models.taste.preference import OWN_VARIANCE, calibrated, fit, shown_by
from models.taste.terms import Opinion, Terms

PEOPLE = 12
JUDGED = 120


@pytest.fixture(scope="module")
def pictures():
    with np.load(Path("tests/data/openclipart-vectors.npz").resolve()) as stored:
        return {name: stored[name] for name in stored.files}


def taste_of(pictures, rng):
    folders = pictures["folder"].astype(str)
    topics = np.array([each.split("/")[1] for each in folders])
    style = pictures["style"].astype(float)
    style = np.clip((style - style.mean(0)) / style.std(0), -3, 3)
    parts = 0.8 * drawn(topics, rng) + 0.6 * drawn(folders, rng)
    parts += style @ rng.normal(size=style.shape[1]) / np.sqrt(style.shape[1])
    return np.sqrt(0.75) * parts / parts.std() + np.sqrt(0.25) * rng.normal(size=len(parts))


def drawn(labels, rng):
    names, places = np.unique(labels, return_inverse=True)
    return rng.normal(size=len(names))[places]


def right_pairs(guess, truth, held_out, rng, count=8000) -> float:
    one, other = rng.choice(held_out, count), rng.choice(held_out, count)
    differs = one != other
    return float(((guess[one] > guess[other]) == (truth[one] > truth[other]))[differs].mean())


def head(vectors, phi, judged, liked):
    ids = [f"{row:064x}" for row in judged]
    said = tuple(
        Opinion(each, bool(yes), 1.0 if yes else 2.0) for each, yes in zip(ids, liked, strict=True)
    )
    preference = fit(Terms(said), {each: n for n, each in enumerate(ids)}, phi[judged])
    return preference.utilities(phi)


def near_likes(vectors, phi, judged, liked):
    """The mean cosine with the three nearest likes."""
    return np.sort(vectors @ vectors[judged[liked]].T, axis=1)[:, -3:].mean(axis=1)


def vote(vectors, phi, judged, liked):
    """The share of likes among the fifteen nearest judged pictures."""
    near = np.argsort(-(vectors @ vectors[judged].T), axis=1)[:, :15]
    return liked[near].mean(axis=1) + 1e-6 * phi[:, 0]


def centre(vectors, phi, judged, liked):
    """The direction from the mean dislike to the mean like."""
    return vectors @ (vectors[judged[liked]].mean(0) - vectors[judged[~liked]].mean(0))


def chance(vectors, phi, judged, liked):
    return np.random.default_rng(int(judged[0])).normal(size=len(vectors))


WAYS = {"taste": head, "chance": chance, "near likes": near_likes, "vote": vote, "centre": centre}


def table(pictures, truth_of):
    vectors = pictures["vectors"].astype(np.float32)
    phi = fit_features(vectors).of(vectors)
    found: dict[str, list[float]] = {name: [] for name in [*WAYS, "ceiling"]}
    for person in range(PEOPLE):
        rng = np.random.default_rng(person)
        truth = truth_of(rng)
        halves = rng.permutation(len(vectors))
        known, held_out = halves[: len(halves) // 2], halves[len(halves) // 2 :]
        judged = known[:JUDGED]
        liked = rng.random(JUDGED) < 1 / (1 + np.exp(-2 * (truth[judged] - np.median(truth))))
        for name, way in WAYS.items():
            guess = way(vectors, phi, judged, liked)
            found[name].append(right_pairs(guess, truth, held_out, np.random.default_rng(99)))
        best = phi[known].astype(float)
        w = np.linalg.solve(best.T @ best + 5 * np.eye(best.shape[1]), best.T @ truth[known])
        found["ceiling"].append(right_pairs(phi @ w, truth, held_out, np.random.default_rng(99)))
    for name, values in found.items():
        error = np.std(values) / np.sqrt(PEOPLE)
        print(f"{name:10} {np.mean(values):.3f} ± {error:.3f}")  # noqa: T201
    return {name: np.array(values) for name, values in found.items()}


def test_the_taste_beats_what_is_simpler_on_pictures_it_never_saw(pictures):
    found = table(pictures, lambda rng: taste_of(pictures, rng))
    for simpler in ("chance", "near likes", "vote"):
        gain = found["taste"] - found[simpler]
        assert gain.mean() > 2 * gain.std() / np.sqrt(PEOPLE), simpler
    # A centre of likes is nearly as good at this number of judgements; it knows no uncertainty.
    assert (found["taste"] - found["centre"]).mean() > -0.01
    recovered = (found["taste"].mean() - 0.5) / (found["ceiling"].mean() - 0.5)
    assert recovered > 0.55


def test_nothing_is_learned_of_a_person_who_answers_at_random(pictures):
    """A leak of the held-out pictures would show here."""
    found = table(pictures, lambda rng: rng.normal(size=len(pictures["folder"])))
    assert abs(found["taste"].mean() - 0.5) < 0.02


def test_a_score_of_seven_tenths_means_seven_likes_of_ten(pictures):
    """Over held-out pictures of all people: how far scores are from the share that is liked."""
    vectors = pictures["vectors"].astype(np.float32)
    phi = fit_features(vectors).of(vectors)
    scores, likes = [], []
    for person in range(PEOPLE):
        rng = np.random.default_rng(person)
        truth = taste_of(pictures, rng)
        liked = rng.random(len(truth)) < 1 / (1 + np.exp(-2 * (truth - np.median(truth) - 0.5)))
        order = rng.permutation(len(vectors))
        judged, held_out = order[:JUDGED], order[len(order) // 2 :]
        ids = [f"{row:064x}" for row in judged]
        said = tuple(
            Opinion(each, bool(yes), 1.0 if yes else 2.0)
            for each, yes in zip(ids, liked[judged], strict=True)
        )
        terms = Terms(said)
        preference = fit(terms, {each: n for n, each in enumerate(ids)}, phi[judged])
        spread = float(preference.variances(phi).mean()) + OWN_VARIANCE
        seen = preference.utilities(phi[judged])
        preference = calibrated(preference, shown_by(terms), seen, spread)
        scores.append(preference.scores(preference.utilities(phi[held_out])))
        likes.append(liked[held_out])
    score, like = np.concatenate(scores), np.concatenate(likes)
    bins = np.digitize(score, np.quantile(score, np.linspace(0.1, 0.9, 9)))
    gaps = [abs(score[bins == b].mean() - like[bins == b].mean()) for b in range(10)]
    print(f"calibration error {np.mean(gaps):.3f}, worst tenth {max(gaps):.3f}")  # noqa: T201
    assert np.mean(gaps) < 0.06
