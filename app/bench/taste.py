"""Does the taste learn? Invented people over real pictures (app.bench.taste_people), the program's
own model, and simpler ways beside it. The people that are reported were never tuned on.

Accuracies are of pairs of held-out pictures; the recovered fraction is
(accuracy - ½) / (oracle - ½), where the oracle knows the true utility of every picture that is not
held out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from app.bench import Figure, Setting
from app.bench.taste_boards import triplet_gains
from app.bench.taste_drift import AFTER, BEFORE, Turned, turned
from app.bench.taste_labels import disliked_shares, picks_with_skips
from app.bench.taste_people import Person, Pictures, features_of, person, read_pictures
from app.bench.taste_pools import COUNTED, QUESTIONS, recalls, recalls_of_four
from app.bench.taste_speed import speeds
from models.imaging.style import SIZE as STYLES
from models.taste.asking import next_question
from models.taste.preference import Preference, fit
from models.taste.terms import Duel, Terms

FAMILIES = ("mix", "island", "noise")
PAIRS = {50: 0.60, 200: 0.78, 500: 0.88}
SEEDS = range(100, 112)
MANY = range(100, 196)  # Where a person costs little: of 12 a median is a matter of luck.
POOL_SEEDS = range(200, 296)  # Of 24 people the mean is known to .03 only.
OF_FOURS = 24
TESTED = 20_000
REFIT = 10  # Answers after which the program learns anew; between, it updates at each.
RIDGES = (1.0, 3.0, 10.0, 30.0, 100.0)
RESAMPLES = 2000

Floats = NDArray[np.floating]


def measure(setting: Setting) -> Iterator[Figure]:
    yield from figures(SEEDS, POOL_SEEDS, MANY)
    yield from speeds()


def figures(
    seeds: Sequence[int], pool_seeds: Sequence[int], many: Sequence[int]
) -> Iterator[Figure]:
    """What is said of people with these seeds; `many` where a person costs little."""
    pictures = read_pictures()
    _, features = features_of(pictures)
    for family in FAMILIES:
        yield from _recovered(pictures, features, family, seeds)
    yield from _turning(pictures, features, seeds)
    yield from _pools(pictures, features, pool_seeds)
    for each in (_memory, _boards, _picks):
        yield from each(pictures, features, many)


def _recovered(
    pictures: Pictures, features: Floats, family: str, seeds: Sequence[int]
) -> Iterator[Figure]:
    best: list[float] = []
    near: list[float] = []
    asked: dict[int, list[float]] = {count: [] for count in PAIRS}
    chance: dict[int, list[float]] = {count: [] for count in PAIRS}
    for seed in seeds:
        who = person(pictures, family, seed)
        best.append(oracle(who, features))
        near.append(near_winners(who, pictures))
        for found, answers in ((asked, chosen_pairs), (chance, random_pairs)):
            for count, right in answers(who, features).items():
                found[count].append(right)
    if family == "noise":
        right = 100 * float(np.mean(asked[max(PAIRS)]))
        yield Figure(f"noise, {max(PAIRS)} pairs: right", right, "%", bar="50 ± 2 %")
        return
    for count, bar in PAIRS.items():
        share, plain = (_share(found[count], best) for found in (asked, chance))
        wanted = f"≥ {bar:.2f}" if family == "mix" else ""
        name = f"{family}, {count} pairs: of the oracle ({_interval(share)})"
        ours = float(np.median(share))
        yield Figure(name, ours, "", ours / float(np.median(plain)), "random pairs", wanted)
        yield Figure(f"{family}, {count} pairs: right", 100 * float(np.median(asked[count])), "%")
    yield Figure(f"{family}: the oracle", 100 * float(np.median(best)), "%")
    yield Figure(f"{family}: near the winners of 200", 100 * float(np.median(near)), "%")


def _share(right: Sequence[float], best: Sequence[float]) -> Floats:
    return np.asarray((np.array(right) - 0.5) / (np.array(best) - 0.5))


def chosen_pairs(who: Person, features: Floats) -> dict[int, float]:
    """By how many pairs were answered, each chosen by the program: the share of held-out pairs that
    is right."""
    known = np.flatnonzero(~who.held_out)
    names = [str(number) for number in range(len(features))]
    places = {name: number for number, name in enumerate(names)}
    duels: list[Duel] = []
    now: Preference | None = None
    right: dict[int, float] = {}
    while len(duels) < max(PAIRS):
        if len(duels) % REFIT == 0 and duels:
            start = None if now is None else now.weights
            now = fit(Terms(duels=tuple(duels)), places, features, start=start, styles=STYLES)
        one, other = who.random.choice(known, 2, replace=False)
        if now is not None:
            one, other = next_question(now, features, known, who.random)
        won = float(who.prefers(np.array([one]), np.array([other]))[0])
        duels.append(Duel(names[one], names[other], won, 1.0))
        if now is not None:
            now = now.updated(features[one] - features[other], won, 1.0)
        if len(duels) in PAIRS:
            fitted = fit(Terms(duels=tuple(duels)), places, features, styles=STYLES)
            right[len(duels)] = accuracy(who, fitted.utilities(features))
    return right


def random_pairs(who: Person, features: Floats) -> dict[int, float]:
    """The same with pairs that are chance."""
    known = np.flatnonzero(~who.held_out)
    most = max(PAIRS)
    one = who.random.choice(known, most)
    other = known[
        (np.searchsorted(known, one) + who.random.integers(1, len(known), most)) % len(known)
    ]
    won = who.prefers(one, other)
    names = [str(number) for number in range(len(features))]
    places = {name: number for number, name in enumerate(names)}
    rows = list(zip(one.tolist(), other.tolist(), won.tolist(), strict=True))
    duels = [Duel(names[a], names[b], float(first), 1.0) for a, b, first in rows]
    fitted = {
        count: fit(Terms(duels=tuple(duels[:count])), places, features, styles=STYLES)
        for count in PAIRS
    }
    return {count: accuracy(who, each.utilities(features)) for count, each in fitted.items()}


def near_winners(who: Person, pictures: Pictures) -> float:
    """A simpler way: the cosine with the winners less that with the losers of 200 pairs."""
    known = np.flatnonzero(~who.held_out)
    one, other = who.random.choice(known, 200), who.random.choice(known, 200)
    won = who.prefers(one, other)
    rows = pictures.vectors.astype(np.float32)
    winners, losers = np.where(won, one, other), np.where(won, other, one)
    return accuracy(who, rows @ (rows[winners].mean(axis=0) - rows[losers].mean(axis=0)))


def accuracy(who: Person, guess: Floats) -> float:
    random, out = np.random.default_rng(1), np.flatnonzero(who.held_out)
    one, other = random.choice(out, TESTED), random.choice(out, TESTED)
    differs = one != other
    agrees = (guess[one] > guess[other]) == (who.truth[one] > who.truth[other])
    return float(agrees[differs].mean())


def oracle(who: Person, features: Floats) -> float:
    """Ridge regression on the truth; the best of five ridges on what is held out, so that the
    oracle is rather too good."""
    known = features[~who.held_out].astype(np.float64)
    both = known.T @ known
    found = []
    for ridge in RIDGES:
        weights = np.linalg.solve(
            both + ridge * np.eye(len(both)), known.T @ who.truth[~who.held_out]
        )
        found.append(accuracy(who, features @ weights))
    return max(found)


def _turning(pictures: Pictures, features: Floats, seeds: Sequence[int]) -> Iterator[Figure]:
    rows = [turned(pictures, features, seed, (accuracy, oracle)) for seed in seeds]
    before = np.array([each.before for each in rows])
    name = f"drift, {BEFORE} pairs before the turn: of the oracle then ({_interval(before)})"
    yield Figure(name, float(np.median(before)), "")
    for count in (0, *AFTER):
        faded, kept = (np.array([of[count] for of in each]) for each in _ways(rows))
        name = f"drift, {count} pairs after it: of the new oracle ({_interval(faded)})"
        ours, plain = float(np.median(faded)), float(np.median(kept))
        yield Figure(name, ours, "", ours / plain, "without forgetting")
        gain = f"drift, {count} pairs after it: gained by forgetting ({_interval(faded - kept)})"
        yield Figure(gain, float(np.median(faded - kept)), "")
    for count in AFTER:
        anew = float(np.median([each.anew[count] for each in rows]))
        yield Figure(f"drift, {count} pairs after it: from these alone", anew, "")
    ours, elo = (100 * float(np.median(each)) for each in zip(*_compared(rows), strict=True))
    yield Figure("drift: right of pictures compared, at the end", ours, "%", ours / elo, "Elo")


def _ways(rows: Sequence[Turned]) -> tuple[list[dict[int, float]], list[dict[int, float]]]:
    """As the program is, and without forgetting."""
    return [each.faded for each in rows], [each.kept for each in rows]


def _compared(rows: Sequence[Turned]) -> Iterator[tuple[float, float]]:
    return ((each.ours, each.elo) for each in rows)


def _pools(pictures: Pictures, features: Floats, seeds: Sequence[int]) -> Iterator[Figure]:
    rows = [recalls(person(pictures, "mix", seed), features) for seed in seeds]
    two = {count: np.array([row[0][count] for row in rows]) for count in COUNTED}
    elo, plain = (np.array([row[place] for row in rows]) for place in (1, 2))
    ours = two[QUESTIONS]
    ratio = ours.mean() / elo.mean()
    lower = _resampled(lambda at: ours[at].mean() / elo[at].mean(), len(ours))[0]
    what = f"the 10 best of 100 found after 200 duels ({_interval(ours)})"
    yield Figure(what, float(ours.mean()), "", float(ratio), "Elo, random pairs", "≥ .72 and 1.6x")
    yield Figure("of that ratio the lower end of 95 %", float(lower), "", bar="> 1.3")
    yield Figure("the same, Bradley-Terry without features, random pairs", float(plain.mean()), "")
    some = seeds[:OF_FOURS]
    fours = [recalls_of_four(person(pictures, "mix", seed), features) for seed in some]
    for count in COUNTED:
        four = np.array([each[count] for each in fours])
        what = f"the same, four at a time, {count} questions ({_interval(four)})"
        ratio = four.mean() / two[count][: len(some)].mean()
        yield Figure(what, float(four.mean()), "", float(ratio), "two at a time")


def _memory(pictures: Pictures, features: Floats, seeds: Sequence[int]) -> Iterator[Figure]:
    for family in ("mix", "island"):
        rows = [disliked_shares(person(pictures, family, seed), features) for seed in seeds]
        with_, without = (np.array(column) for column in zip(*rows, strict=True))
        ratio = with_.mean() / max(without.mean(), 1e-9)
        name = f"{family}: disliked among the 50 best at 60 labels, of those without memory"
        yield Figure(name, float(ratio), "x", bar="≤ .6x" if family == "island" else "")
        yield Figure(f"{family}: the share itself", 100 * float(with_.mean()), "%")


def _boards(pictures: Pictures, features: Floats, seeds: Sequence[int]) -> Iterator[Figure]:
    for boards, size, bar in ((1, 12, 0.08), (5, 20, 0.13)):
        rows = [triplet_gains(pictures, features, seed, boards, size) for seed in seeds]
        raw, learned = (np.array(column) for column in zip(*rows, strict=True))
        gain = learned - raw
        name = f"triplets of pictures never laid, {boards} board(s) of {size} ({_interval(gain)})"
        yield Figure(f"{name}: gained", float(np.median(gain)), "", bar=f"≥ {bar}")
        yield Figure(f"{name}: right", float(np.median(learned)), "")


def _picks(pictures: Pictures, features: Floats, seeds: Sequence[int]) -> Iterator[Figure]:
    rows = [
        [accuracy(who, guess) for guess in picks_with_skips(who, features)]
        for who in (person(pictures, "mix", seed) for seed in seeds)
    ]
    with_, alone = (np.array(column) for column in zip(*rows, strict=True))
    gain = with_ - alone
    name = f"100 picks with what was passed by, against picks alone ({_interval(gain)})"
    yield Figure(name, 100 * float(gain.mean()), "points", bar="≥ 1 point")


def _interval(values: Floats) -> str:
    low, high = _resampled(lambda at: float(np.median(values[at])), len(values))
    return f"{low:.2f} to {high:.2f}"


def _resampled(of: Callable[[NDArray[np.int64]], float], count: int) -> tuple[float, float]:
    """The middle 95 % over people drawn anew with replacement."""
    random = np.random.default_rng(0)
    found = [of(random.integers(0, count, count)) for _ in range(RESAMPLES)]
    low, high = np.percentile(found, (2.5, 97.5))
    return float(low), float(high)
