"""The person's own head: words learned from what the person confirmed, denied and added.

A word is one logistic regression on the library's whitened main axes (models.similarity.special),
beside what the default head says of it. Its threshold is where most decisions on pictures
that it had not seen were right; a word that was denied each time is not said any more.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.library.tags.tag_review import Verdict
from models.nets.words import Floats, WordHead
from models.similarity.special import Whitening

LEAST = 3  # Confirmed pictures from which on a word is learned.
SILENT = 5  # Denied ones, without a confirmed one, from which on it is not said any more.
NEW = 8  # Pictures of a word that the default head does not know.
OTHERS = 400  # Pictures of which nobody says the word, as examples against it.
OTHERS_SAID = 0.005  # The share of those that it may still be said of.
PENALTY = 0.002
PRECISION = 0.7
FOLDS = 5

Truth = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Examples:
    """Of one word: rows of vectors, whether it is right, how much each counts, and which of them
    the person said something of."""

    word: str
    vectors: Floats
    right: Truth
    weight: Floats
    asked: Truth


@dataclass(frozen=True, slots=True)
class Gain:
    """Of `verdicts` on pictures that were held back, the share that was right before and is now."""

    verdicts: int = 0
    before: float = 0.0
    after: float = 0.0


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Columns to put beside or in the place of the default head's."""

    words: tuple[str, ...]
    weights: Floats
    bias: Floats
    least: Floats
    gain: Gain


def digest_of(verdicts: Sequence[Verdict]) -> str:
    """Whether anything was said since."""
    said = "\n".join(f"{each.artwork} {each.word} {each.right}" for each in verdicts)
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def learnable(verdicts: Sequence[Verdict], head: WordHead) -> dict[str, list[Verdict]]:
    """The words of which enough was said."""
    by_word: dict[str, list[Verdict]] = {}
    for each in verdicts:
        by_word.setdefault(each.word, []).append(each)
    return {word: said for word, said in by_word.items() if _is_enough(word, said, head)}


def learn_words(all_examples: Sequence[Examples], head: WordHead, whitening: Whitening) -> OwnWords:
    """One column for each word."""
    columns, decided = [], []
    for examples in all_examples:
        known = _column(head, examples.word)
        features = _features(examples, whitening, known)
        held_out = _held_out(features, examples)
        least = _threshold(held_out, examples)
        columns.append((*_whole(_fit(features, examples), whitening, known), least))
        before = known is not None and _said(examples.vectors, known)
        decided.append(_decisions(examples, before, held_out >= least))
    return OwnWords(
        tuple(each.word for each in all_examples),
        _stacked([weights for weights, _, _ in columns], head),
        np.array([bias for _, bias, _ in columns], np.float32),
        np.array([least for _, _, least in columns], np.float32),
        _gain(decided),
    )


def with_own(head: WordHead, own: OwnWords) -> WordHead:
    """The default head with the person's words in the place of its own; the version is new."""
    kept = [place for place, word in enumerate(head.words) if word not in own.words]
    weights = np.concatenate([head.weights[:, kept], own.weights], axis=1)
    bias = np.concatenate([head.bias[kept], own.bias])
    least = np.concatenate([head.least[kept], own.least])
    said = hashlib.sha256(own.weights.tobytes() + own.bias.tobytes() + own.least.tobytes())
    words = (*(head.words[place] for place in kept), *own.words)
    version = f"{head.version}+{said.hexdigest()[:12]}"
    return WordHead(head.net, version, words, weights, bias, least, head.surer)


def _is_enough(word: str, said: Sequence[Verdict], head: WordHead) -> bool:
    right = sum(each.right for each in said)
    wrong = len(said) - right
    if word not in head.words:
        return right >= NEW
    return (right >= LEAST and len(said) > LEAST) or (not right and wrong >= SILENT)


_Column = tuple[Floats, float, float]


def _column(head: WordHead, word: str) -> _Column | None:
    if word not in head.words:
        return None
    place = head.words.index(word)
    return head.weights[:, place], float(head.bias[place]), float(head.least[place])


def _features(examples: Examples, whitening: Whitening, known: _Column | None) -> Floats:
    """The whitened axes, scaled to length 1 on average, and the default head's score."""
    white = _white(examples.vectors, whitening)
    score = examples.vectors @ known[0] + known[1] if known else np.zeros(len(white))
    ones = np.ones(len(white))
    return np.column_stack([white, score, ones]).astype(np.float32)


def _white(vectors: Floats, whitening: Whitening) -> Floats:
    return np.asarray((vectors - whitening.mean) @ _directions(whitening), np.float32)


def _directions(whitening: Whitening) -> Floats:
    root = np.sqrt(whitening.weights)
    scaled = root * np.float32(8 / np.linalg.norm(root))
    return np.asarray(whitening.axes * scaled, np.float32)


def _fit(features: Floats, examples: Examples, rows: Truth | None = None) -> Floats:
    """Logistic regression; the default head's score starts at a weight of 1 and is held there."""
    from scipy.optimize import minimize

    chosen = np.ones(len(features), np.bool_) if rows is None else rows
    data, weight = features[chosen].astype(np.float64), examples.weight[chosen].astype(np.float64)
    sign = np.where(examples.right[chosen], 1.0, -1.0)
    start = np.zeros(data.shape[1])
    start[-2] = 1.0 if data[:, -2].any() else 0.0
    held = np.full(len(start), PENALTY)
    held[-1] = 1e-4
    total = weight.sum()

    def loss(at: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        margin = sign * (data @ at)
        value = (weight * np.logaddexp(0, -margin)).sum() / total
        away = at - start
        slope = -(weight * sign / (1 + np.exp(np.clip(margin, -50, 50)))) @ data / total
        return float(value + (held * away**2).sum() / 2), slope + held * away

    found: Any = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 60})
    return np.asarray(found.x, np.float32)


def _held_out(features: Floats, examples: Examples) -> Floats:
    """The score of each picture by a fit that did not see it."""
    fold = np.arange(len(features)) % FOLDS
    scores = np.empty(len(features), np.float32)
    for number in range(FOLDS):
        out = fold == number
        scores[out] = features[out] @ _fit(features, examples, ~out)
    return scores


def _threshold(scores: Floats, examples: Examples) -> float:
    """The score at which most decisions are right among what the person was asked; from it on seven
    of ten are right, and hardly any of the others reaches it."""
    if not examples.right.any():
        return float("inf")
    asked = examples.asked
    others = scores[~asked]
    limit = float(np.quantile(others, 1 - OTHERS_SAID)) if len(others) else -np.inf
    order = np.argsort(-scores[asked])
    right = examples.right[asked][order]
    hits, count = np.cumsum(right), np.arange(1, len(right) + 1)
    good = np.flatnonzero(hits / count >= PRECISION)
    if not len(good):
        return float("inf")
    best = good[np.argmax((2 * hits - count)[good])]
    return max(float(scores[asked][order][best]), limit)


def _whole(fitted: Floats, whitening: Whitening, known: _Column | None) -> tuple[Floats, float]:
    """Weights and bias for vectors as they are."""
    weights = _directions(whitening) @ fitted[:-2]
    bias = float(fitted[-1] - whitening.mean @ weights)
    if known is not None:
        weights, bias = weights + fitted[-2] * known[0], bias + float(fitted[-2]) * known[1]
    return weights, bias


def _said(vectors: Floats, known: _Column) -> Truth:
    return np.asarray(vectors @ known[0] + known[1] >= known[2], np.bool_)


def _decisions(examples: Examples, before: Truth | bool, after: Truth) -> tuple[int, int, int]:
    asked, right = examples.asked, examples.right
    was = np.broadcast_to(before, right.shape)
    same_before = int((was == right)[asked].sum())
    return int(asked.sum()), same_before, int((after == right)[asked].sum())


def _gain(decided: Sequence[tuple[int, int, int]]) -> Gain:
    total = sum(each[0] for each in decided)
    if not total:
        return Gain()
    return Gain(
        total, sum(each[1] for each in decided) / total, sum(each[2] for each in decided) / total
    )


def _stacked(columns: Sequence[Floats], head: WordHead) -> Floats:
    if not columns:
        return np.empty((len(head.weights), 0), np.float32)
    return np.stack(columns, axis=1).astype(np.float32)


def examples_of(
    word: str,
    said: Sequence[Verdict],
    carried: set[str],
    vectors: Mapping[str, int],
    matrix: NDArray[np.floating],
) -> Examples:
    """The person's pictures of the word, and others of which nobody says it. `vectors` gives the
    row of each artwork's vector."""
    own = [each for each in said if each.artwork in vectors]
    away = carried | {each.artwork for each in said}
    others = [artwork for artwork in vectors if artwork not in away]
    random = np.random.default_rng(0)
    some = random.permutation(len(others))[:OTHERS]
    rows = [vectors[each.artwork] for each in own] + [vectors[others[n]] for n in some]
    right = np.array([each.right for each in own] + [False] * len(some), np.bool_)
    asked = np.arange(len(rows)) < len(own)
    share = max(int(right.sum()), 1) / max(len(some), 1)
    weight = np.where(asked, 1.0, share).astype(np.float32)
    order = random.permutation(len(rows))
    picked = np.asarray(matrix[np.array(rows, np.int64)[order]], np.float32)
    return Examples(word, picked, right[order], weight[order], asked[order])
