"""Invented people over real pictures with real vectors, for judging how well the taste learns.

The pictures are 3,000 of openclipart as the default net sees them, with folders and style
(packaging/make_taste_data.py). A person likes some folders and some styles; a quarter of the taste
is in nothing that can be known. What looks almost the same never straddles the split.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.taste.features import FeatureSpace, fit_features

DATA = Path(__file__).resolve().parents[2] / "tests" / "data" / "taste-pictures.npz"
UNKNOWN = 0.25
DECISIVE = 2.0  # β: at 2 a person is right in 83 of 100 random pairs.
SLIPS = 0.03
HELD_OUT = 0.5
ISLANDS, REACH = 3, 6.0
TURNED = 0.3

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Pictures:
    """Vectors (n, d), styles (n, 14), and of each its folder, that one's parent, and the group of
    what looks almost the same."""

    vectors: NDArray[np.float16]
    styles: NDArray[np.float32]
    folders: NDArray[np.str_]
    topics: NDArray[np.str_]
    groups: NDArray[np.int32]


@dataclass(frozen=True)
class Person:
    """True utilities of unit variance, and which pictures are held out."""

    truth: Floats
    held_out: NDArray[np.bool_]
    random: np.random.Generator

    def prefers(self, one: NDArray[np.int64], other: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Answers to duels, with the person's doubt and slips."""
        sure = 1 / (1 + np.exp(-DECISIVE * (self.truth[one] - self.truth[other])))
        said = self.random.random(len(one)) < sure
        slipped = self.random.random(len(one)) < SLIPS
        return np.asarray(said ^ slipped, np.bool_)

    def best_of(self, shown: NDArray[np.int64]) -> int:
        """The place of the one that the person likes best of those shown, with the same doubt (of
        two it is that of `prefers`) and slips."""
        felt = DECISIVE * self.truth[shown] + self.random.gumbel(size=len(shown))
        said = int(np.argmax(felt))
        if self.random.random() < SLIPS:
            said = (said + int(self.random.integers(1, len(shown)))) % len(shown)
        return said

    def likes(self, share: float) -> NDArray[np.bool_]:
        """Which pictures the person calls liked: the best so many, with doubt."""
        edge = np.quantile(self.truth, 1 - share)
        sure = 1 / (1 + np.exp(-2 * DECISIVE * (self.truth - edge)))
        return np.asarray(self.random.random(len(self.truth)) < sure, np.bool_)


def read_pictures() -> Pictures:
    with np.load(DATA) as stored:
        folders = stored["folders"]
        topics = np.array([each.split("/")[0] for each in folders])
        styles = stored["styles"].astype(np.float32)
        return Pictures(stored["vectors"], styles, folders, topics, stored["groups"])


def features_of(pictures: Pictures) -> tuple[FeatureSpace, NDArray[np.float32]]:
    space = fit_features(pictures.vectors, styles=pictures.styles)
    return space, np.asarray(space.of(pictures.vectors, pictures.styles), np.float32)


def person(pictures: Pictures, family: str, seed: int) -> Person:
    """`family` is mix, island or noise; of a taste that turns see `turning`."""
    random = np.random.default_rng(seed)
    truth = _unit(_FAMILIES[family](pictures, random))
    return Person(truth, _held_out(pictures, random), random)


def turning(pictures: Pictures, seed: int) -> tuple[Person, Person]:
    """A person of the mix before and after a turn: three weights of ten are drawn anew."""
    random = np.random.default_rng(seed)
    style = _standard(pictures.styles)
    sizes = (len(np.unique(pictures.topics)), len(np.unique(pictures.folders)), style.shape[1])
    drawn = [random.normal(size=size) for size in sizes]
    later = [
        np.where(random.random(len(each)) < TURNED, random.normal(size=len(each)), each)
        for each in drawn
    ]
    rest = random.normal(size=len(style))
    held_out = _held_out(pictures, random)
    truths = []
    for topics, folders, weights in (drawn, later):
        known = 0.8 * _of(pictures.topics, topics) + 0.6 * _of(pictures.folders, folders)
        truths.append(_with_rest(known + style @ weights / np.sqrt(style.shape[1]), rest))
    before, after = (Person(_unit(each), held_out, random) for each in truths)
    return before, after


def _unit(truth: Floats) -> Floats:
    return np.asarray((truth - truth.mean()) / truth.std())


def _held_out(pictures: Pictures, random: np.random.Generator) -> NDArray[np.bool_]:
    names = np.unique(pictures.groups)
    chosen = random.permutation(names)[: round(HELD_OUT * len(names))]
    return np.isin(pictures.groups, chosen)


def _mix(pictures: Pictures, random: np.random.Generator) -> Floats:
    style = _standard(pictures.styles)
    known = 0.8 * _drawn(pictures.topics, random) + 0.6 * _drawn(pictures.folders, random)
    known = known + style @ random.normal(size=style.shape[1]) / np.sqrt(style.shape[1])
    return _with_rest(known, random.normal(size=len(known)))


def _with_rest(known: Floats, rest: Floats) -> Floats:
    return np.asarray(np.sqrt(1 - UNKNOWN) * known / known.std() + np.sqrt(UNKNOWN) * rest)


def _island(pictures: Pictures, random: np.random.Generator) -> Floats:
    """What lies near three pictures is liked, near three others disliked; no straight line finds
    that."""
    rows = pictures.vectors.astype(np.float64)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    middles = random.choice(len(rows), 2 * ISLANDS, replace=False)
    near = np.exp(REACH * (rows @ rows[middles].T - 1))
    known = near[:, :ISLANDS].max(axis=1) - near[:, ISLANDS:].max(axis=1)
    known = (known - known.mean()) / known.std()
    rest = random.normal(size=len(rows))
    return np.asarray(np.sqrt(1 - UNKNOWN) * known + np.sqrt(UNKNOWN) * rest)


def _noise(pictures: Pictures, random: np.random.Generator) -> Floats:
    return random.normal(size=len(pictures.vectors))


_FAMILIES = {"mix": _mix, "island": _island, "noise": _noise}


def _drawn(labels: NDArray[np.str_], random: np.random.Generator) -> Floats:
    return _of(labels, random.normal(size=len(np.unique(labels))))


def _of(labels: NDArray[np.str_], values: Floats) -> Floats:
    """For each picture the value of its label, the labels in order."""
    return np.asarray(values[np.unique(labels, return_inverse=True)[1]])


def _standard(values: NDArray[np.floating]) -> Floats:
    wide = values.astype(np.float64)
    return np.asarray(np.clip((wide - wide.mean(axis=0)) / wide.std(axis=0), -3, 3))
