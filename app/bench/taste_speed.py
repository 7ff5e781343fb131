"""How long the taste takes: the click, a refit, the scores of a hundred thousand pictures."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import numpy as np

from app.bench import Figure
from app.bench.taste_people import features_of, person, read_pictures
from models.imaging.style import SIZE as STYLES
from models.taste.memory import remember
from models.taste.preference import fit
from models.taste.terms import Duel, Opinion, Terms

COUNT = 100_000
JUDGED = 1000
DIMENSIONS = 1280
RUNS = 9


def speeds() -> Iterator[Figure]:
    pictures = read_pictures()
    _, features = features_of(pictures)
    random = np.random.default_rng(0)
    who = person(pictures, "mix", 1)
    names = [str(number) for number in range(len(features))]
    places = {name: number for number, name in enumerate(names)}
    one, other = random.integers(0, len(names), (2, JUDGED // 2))
    liked = who.likes(0.3)
    opinions = tuple(
        Opinion(names[each], bool(liked[each]), 1.0)
        for each in random.permutation(len(names))[:500]
    )
    duels = tuple(
        Duel(names[a], names[b], float(won), 1.0)
        for a, b, won in zip(one, other, who.prefers(one, other), strict=True)
    )
    terms = Terms(opinions, duels)
    start = fit(terms, places, features, styles=STYLES)
    many = random.normal(size=(COUNT, features.shape[1])).astype(np.float32)
    memory = remember(terms, places, features, start)
    yield Figure(
        "instant update", _ms(lambda: start.updated(features[0], 1.0, 1.0)), "ms", bar="≤ 5 ms"
    )
    refit = _ms(lambda: fit(terms, places, features, start=start.weights, styles=STYLES))
    yield Figure(f"refit at {JUDGED:,} judgements", refit, "ms", bar="≤ 100 ms")
    yield Figure(f"means of {COUNT:,}", _ms(lambda: start.utilities(many)), "ms", bar="≤ 50 ms")
    yield Figure(
        f"memory of 500 opinions for {COUNT:,}", _ms(lambda: memory.utilities(many), 3), "ms"
    )
    yield Figure(
        f"{COUNT:,} pictures scored after one word, by {DIMENSIONS:,} numbers of a net",
        _after_a_word(),
        "ms",
    )
    seen = many[:500]
    yield Figure("variances of 500 in sight", _ms(lambda: start.variances(seen)), "ms")
    yield Figure(
        "order after one more of 200 judgements (Kendall τ)", _steadiness(features), "", bar="≥ .95"
    )


def _after_a_word() -> float:
    """From the click to the scores of everything, the net's own numbers in half precision."""
    from models.taste.explain import Learning
    from models.taste.features import fit_features
    from models.taste.instant import at_once
    from models.taste.learn import Expected, Learned, scores_of
    from models.taste.looks import Looks
    from models.taste.metric import PersonalMetric
    from models.taste.scores import ScoresVersion

    random = np.random.default_rng(3)
    matrix = np.empty((COUNT, DIMENSIONS), np.float16)
    for start in range(0, COUNT, 10_000):
        matrix[start : start + 10_000] = random.normal(size=(10_000, DIMENSIONS))
    ids = [f"{number:064x}" for number in range(COUNT)]
    looks = Looks("bench", ids, matrix)
    space = fit_features(matrix[:3000])
    judged = {each: place for place, each in enumerate(ids[:500])}
    terms = Terms(tuple(Opinion(each, bool(n % 2), 1.0) for n, each in enumerate(judged)))
    features = looks.features(space, list(judged))
    head = fit(terms, judged, features)
    memory = remember(terms, judged, features, head)
    ones = np.ones(COUNT, np.float32)
    expected, version = Expected(0 * ones, ones, ones), ScoresVersion(0, "bench", COUNT, 500)
    learned = Learned(
        version,
        scores_of(looks, terms, version, head, expected),
        Learning(terms, judged, features, head, memory),
        space,
        PersonalMetric(np.ones(space.size - 1, np.float32)),
        expected,
    )
    return _ms(lambda: at_once(learned, looks, [Opinion(ids[-1], True, 1.0)]), 3)


def _steadiness(features: np.ndarray) -> float:
    from scipy.stats import kendalltau

    who = person(read_pictures(), "mix", 2)
    names = [str(number) for number in range(len(features))]
    places = {name: number for number, name in enumerate(names)}
    liked = who.likes(0.3)
    judged = who.random.permutation(len(names))[:201]
    said = tuple(Opinion(names[each], bool(liked[each]), 1.0) for each in judged)
    found = [
        fit(Terms(said[:count]), places, features, styles=STYLES).utilities(features)
        for count in (200, 201)
    ]
    return float(kendalltau(*found).statistic)


def _ms(work: Callable[[], object], runs: int = RUNS) -> float:
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return 1e3 * float(np.median(times))
