"""A hundred thousand entries of every kind, about three thousand pictures: learned in a time and a
memory that a computer has."""

from __future__ import annotations

import time
import tracemalloc

import numpy as np
import pytest

from models.feedback.log import add_judgements
from models.feedback.records import Judgement, new_judgement
from models.taste.scores import forget_scores
from tests.support.judging import add_artworks
from tests.support.tasting import an_uuid, learned, store, two_kinds

PICTURES = 3000
AXES = 256
ADDED = 20_000  # At once.
START, MINUTE = 1_700_000_000_000_000, 60_000_000
KINDS = (
    *["like"] * 16,
    *["dislike"] * 10,
    *["keep"] * 8,
    *["reject"] * 6,
    *["rating"] * 12,
    *["clear"] * 4,
    *["view"] * 8,
    *["pick"] * 8,
    *["duel"] * 16,
    *["ranking"] * 2,
    *["placement"] * 5,
    "arrangement",
    *["undo"] * 4,
)


@pytest.fixture
def vectors(library):
    return store(library, size=AXES)


def a_long_log(ids: list[str], count: int) -> list[Judgement]:
    """Always the same; even pictures are liked more often; a reset after the first thousandth."""
    random = np.random.default_rng(1)
    said: list[Judgement] = []
    for number in range(count):
        kind = KINDS[int(random.integers(len(KINDS)))] if number != count // 1000 else "reset"
        fields = _FIELDS[kind](ids, random, said)
        said.append(new_judgement(kind, at=START + number * MINUTE, **fields))
    return said


def _one(ids, random, said):
    return {"artwork": ids[int(random.integers(len(ids)))]}


def _liked(ids, random, said):
    return {"artwork": ids[2 * int(random.integers(len(ids) // 2))]}


def _disliked(ids, random, said):
    return {"artwork": ids[2 * int(random.integers(len(ids) // 2)) + 1]}


def _some(ids, random, count):
    return [ids[each] for each in random.choice(len(ids), count, replace=False).tolist()]


def _duel(ids, random, said):
    left, right = _some(ids, random, 2)
    return {"left": left, "right": right, "outcome": ("left", "right", "draw")[number(random, 3)]}


def _pick(ids, random, said):
    shown = _some(ids, random, 24)
    return {"picked": [shown[number(random, 24)]], "shown": shown, "columns": 6}


def _arrangement(ids, random, said):
    placements = [
        {"artwork": each, "x": float(x), "y": float(y)}
        for each, (x, y) in zip(_some(ids, random, 20), random.normal(size=(20, 2)), strict=True)
    ]
    return {"board": f"board {number(random, 100)}", "placements": placements}


def _undo(ids, random, said):
    return {"of": said[number(random, len(said))].id if said else an_uuid(1)}


def number(random, below: int) -> int:
    return int(random.integers(below))


_FIELDS = {
    "like": _liked,
    "dislike": _disliked,
    "keep": _liked,
    "reject": _disliked,
    "rating": lambda *of: {**_one(*of), "value": number(of[1], 6)},
    "clear": lambda *of: {**_one(*of), "of": ("like", "dislike")[number(of[1], 2)]},
    "view": lambda *of: {**_one(*of), "ms": number(of[1], 9000)},
    "pick": _pick,
    "duel": _duel,
    "ranking": lambda ids, random, said: {"order": _some(ids, random, 6)},
    "placement": lambda *of: {**_one(*of), "board": "b", "x": number(of[1], 9), "y": 0},
    "arrangement": _arrangement,
    "undo": _undo,
    "reset": lambda *of: {},
}


@pytest.mark.parametrize(
    ("count", "seconds", "megabytes"),
    [
        (2_000, 60, 500),
        pytest.param(10_000, 60, 500, marks=pytest.mark.torture),
        pytest.param(100_000, 240, 1000, marks=pytest.mark.torture),
    ],
)
def test_a_long_log_is_learned_from(library, vectors, count, seconds, megabytes):
    """10,000: 4 s and 91 MB; 100,000: 15 s (29 s beside others) and 214 MB, on two shared cores."""
    ids = add_artworks(library, PICTURES)
    two_kinds(vectors, ids, AXES)
    said = a_long_log(ids, count)
    for start in range(0, count, ADDED):
        part = tuple(said[start : start + ADDED])
        library.writer.call(lambda part=part: add_judgements(library, part))
    assert library.judgements.count() == count
    took, scores = timed(lambda: learned(library, vectors))
    even, odd = ([scores.of(each).score for each in ids[n::20]] for n in (0, 1))
    assert np.mean(even) > np.mean(odd) + 0.1
    assert took < seconds
    forget_scores(library.paths)
    assert peak(lambda: learned(library, vectors)) < megabytes


def timed(work):
    start = time.perf_counter()
    found = work()
    return time.perf_counter() - start, found


def peak(work) -> float:
    """In megabytes, above what was there before."""
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1] / 1e6
    finally:
        tracemalloc.stop()
