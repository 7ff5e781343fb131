"""What a word changes at once: the whole library is scored anew in a fraction of a second, before
the refit from the log, which follows when the person pauses.

The head takes one Newton step (models.taste.preference) and the memory one more picture. Both
change every utility by products of its features with a few directions, which are formed on the side
of the net's vectors, so that nobody's features are made again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from models.taste.explain import Learning
from models.taste.learn import Expected, Learned, scores_of
from models.taste.looks import Looks
from models.taste.memory import GAIN, SHARPNESS, Memory
from models.taste.preference import Preference
from models.taste.terms import Opinion

MOST = 8  # Words at once; of more there are so many that the refit may as well come first.

Floats = NDArray[np.floating]


def at_once(learned: Learned, looks: Looks, said: Sequence[Opinion]) -> Learned | None:
    """`learned` with these opinions as well; None where they are too many, or of pictures that were
    not scored. `looks` are of the same library, which may have grown since."""
    expected = learned.expected
    if expected is None or not 0 < len(said) <= MOST or looks.net != learned.version.net:
        return None
    count = len(expected.means)
    if any(looks.places.get(each.artwork, count) >= count for each in said):
        return None
    names = [each.artwork for each in said]
    rows = np.asarray(looks.features(learned.space, names), np.float64)
    head, narrowed = _stepped(learned.learning.preference, rows, said)
    memory = _remembered(learned.learning.memory, rows, said, head)
    new = slice(len(learned.learning.memory.names), None)
    moved = head.weights - learned.learning.preference.weights
    scaled = memory.rows[new] * memory.scale  # Back from the metric: φ · these is the cosine's top.
    toward = np.hstack([scaled, np.zeros((len(said), 1))])
    products = looks.products(learned.space, np.vstack([moved, narrowed, toward]), count)
    cosines = products[:, 1 + len(said) :] / np.maximum(expected.lengths, 1e-12)[:, None]
    near = np.exp(SHARPNESS * (cosines - 1)) @ (GAIN * memory.pulls[new])
    means = expected.means + products[:, 0] + near
    variances = expected.variances - np.square(products[:, 1 : 1 + len(said)]).sum(axis=1)
    newer = Expected(
        np.asarray(means, np.float32),
        np.asarray(np.maximum(variances, 1e-6), np.float32),
        expected.lengths,
    )
    learning = _with(learned.learning, said, rows, head, memory)
    first = replace(looks, ids=looks.ids[:count])
    scores = scores_of(first, learning.terms, learned.version, head, newer)
    return replace(learned, scores=scores, learning=learning, expected=newer)


def _stepped(head: Preference, rows: Floats, said: Sequence[Opinion]) -> tuple[Preference, Floats]:
    """The head after each word, and (n, k) by whose products with φ the roots of the variances
    shrink."""
    narrowed = []
    for row, each in zip(rows, said, strict=True):
        head, lost = head.step(row, float(each.liked), each.weight)
        narrowed.append(lost)
    return head, np.stack(narrowed)


def _remembered(memory: Memory, rows: Floats, said: Sequence[Opinion], head: Preference) -> Memory:
    expected = 0.5 * (1 + np.tanh(0.5 * (rows @ head.weights)))
    liked = np.array([each.liked for each in said], float)
    pulls = np.array([each.weight for each in said]) * (liked - expected)
    placed = rows[:, :-1] * memory.scale
    placed /= np.maximum(np.linalg.norm(placed, axis=1, keepdims=True), 1e-12)
    return Memory(
        (*memory.names, *(each.artwork for each in said)),
        np.vstack([memory.rows.reshape(-1, placed.shape[1]), placed]).astype(memory.scale.dtype),
        np.concatenate([memory.pulls, pulls]).astype(memory.scale.dtype),
        memory.scale,
    )


def _with(
    learning: Learning, said: Sequence[Opinion], rows: Floats, head: Preference, memory: Memory
) -> Learning:
    """The same with the new words, so that a score can be explained before the refit, too."""
    places, features = dict(learning.places), [learning.features]
    for row, each in zip(rows, said, strict=True):
        if each.artwork not in places:
            places[each.artwork] = len(places)
            features.append(row[None].astype(learning.features.dtype))
    terms = replace(learning.terms, opinions=(*learning.terms.opinions, *said))
    return Learning(terms, places, np.vstack(features), head, memory)
