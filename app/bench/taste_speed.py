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
    seen = many[:500]
    yield Figure("variances of 500 in sight", _ms(lambda: start.variances(seen)), "ms")
    yield Figure(
        "order after one more of 200 judgements (Kendall τ)", _steadiness(features), "", bar="≥ .95"
    )


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
