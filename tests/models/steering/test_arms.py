"""The worth of sources by replay: priors, weights, forgetting, what is new."""

from __future__ import annotations

import pytest

from models.steering.arms import (
    DISCOUNT,
    DISLIKED,
    GUESSED,
    JUDGED,
    Arm,
    Brought,
    arms_of,
    like_rate,
)


def judged(source: int, at: int, value: float, weight: float = 1.0) -> Brought:
    return Brought(source, at, value=value, weight=weight)


def test_before_anything_came_the_prior_speaks():
    one, other = arms_of([], {1: 0.25, 2: 0.5})
    assert (one.likes, one.rest, one.tried, one.novelty) == (1.0, 3.0, 0.0, 1.0)
    assert (other.likes, other.rest) == (2.0, 2.0)


def test_likes_dislikes_and_guesses_count_by_their_weights():
    said = [judged(1, 0, 1.0), judged(1, 0, 0.0, DISLIKED), judged(1, 0, 0.5, GUESSED)]
    (arm,) = arms_of(said, {1: 0.5})
    assert arm.likes == pytest.approx(2 + 1 + 0.1)
    assert arm.rest == pytest.approx(2 + 1.5 + 0.1)


def test_what_was_said_since_of_any_source_makes_it_count_less():
    first = judged(1, 0, 1.0)
    later = [judged(2, 1 + n, 1.0) for n in range(10 * JUDGED)]
    silent = [Brought(2, 1000 + n) for n in range(500)]
    arm, _ = arms_of([first, *later, *silent], {1: 0.5, 2: 0.5})
    assert arm.likes == pytest.approx(2 + DISCOUNT**10)
    assert arm.rest == pytest.approx(2)
    assert arm.tried == pytest.approx(DISCOUNT**10)


def test_an_old_picture_that_is_judged_now_is_a_fresh_word():
    old = Brought(1, 0, value=1.0, weight=1.0, said=1000)
    later = [judged(2, 1 + n, 1.0) for n in range(10 * JUDGED)]
    arm, _ = arms_of([old, *later], {1: 0.5, 2: 0.5})
    assert arm.likes == pytest.approx(3)


def test_duplicates_lower_the_novelty_and_teach_nothing_else():
    known = [Brought(1, n, new=False, value=1.0, weight=1.0) for n in range(100)]
    arm, other = arms_of(known, {1: 0.5, 2: 0.5})
    assert (arm.likes, arm.rest) == (2.0, 2.0)
    assert arm.novelty < 0.15
    assert other.novelty == 1.0
    again = [*known, *(Brought(1, 100 + n) for n in range(100))]
    assert arms_of(again, {1: 0.5})[0].novelty > 0.9


def test_replay_is_the_recursion_of_every_batch():
    """Ageing all arms after each batch and adding its rewards gives the same."""
    batches = [(1, 1.0), (2, 0.0), (1, 0.0), (2, 1.0), (1, 1.0)]
    said = [
        judged(source, number, value)
        for number, (source, value) in enumerate(batches)
        for _ in range(JUDGED)
    ]
    likes = {1: 1.0, 2: 1.0}
    for source, value in batches:
        likes = {each: 1.0 + (number - 1.0) * DISCOUNT for each, number in likes.items()}
        likes[source] += JUDGED * value
    for arm in arms_of(said, {1: 0.25, 2: 0.25}):
        assert arm.likes == pytest.approx(likes[arm.source])


def test_the_interval_narrows_with_what_is_known():
    low, high = Arm(1, 1.0, 3.0).interval
    closer, nearer = Arm(1, 25.0, 75.0).interval
    assert low < closer < 0.25 < nearer < high


def test_of_an_unknown_source_is_expected_what_sources_bring_not_what_the_best_brings():
    assert like_rate([]) == pytest.approx(1 / 9)
    guessed = [judged(1, 0, 0.9, GUESSED)] * 50 + [Brought(1, 0)]
    assert like_rate(guessed) == pytest.approx(1 / 9)
    best, other = [judged(1, 0, 1.0)] * 1000, [judged(2, 0, 0.0)] * 1000
    assert like_rate(best + other[:8]) == pytest.approx(0.44, abs=0.01)
    assert like_rate(best + other) == pytest.approx(0.37, abs=0.01)
