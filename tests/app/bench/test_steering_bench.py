"""The judging of steering in small, with gates below the figures of docs/benchmarks.md."""

from __future__ import annotations

import numpy as np
import pytest

from app.bench import steering
from app.bench.steering_ledger import through_a_library
from app.bench.steering_runs import sixty_days, two_hundred_batches, uniform
from app.bench.steering_runs import steering as ours
from app.bench.steering_worlds import few, many

SEEDS = range(500, 502)


@pytest.fixture(scope="module")
def turned():
    return steering.shares(steering.turning, sixty_days, SEEDS)


def test_what_is_collected_is_liked_far_more_than_with_all_treated_alike(turned):
    assert np.mean(steering.ratios(turned)) > 1.6
    assert steering.of_the_gap(turned)[0] > 0.45
    np.testing.assert_allclose(turned["uniform"].mean(), turned["round robin"].mean(), atol=0.02)


def test_a_taste_that_turned_is_followed_within_ten_days(turned):
    assert np.mean(steering.last_days(turned["steering"])) > 0.7


def test_sources_that_run_dry_are_left_for_the_next_best():
    found = steering.shares(few, two_hundred_batches, range(500, 506))
    assert steering.of_the_gap(found)[0] > 0.45


def test_every_source_is_tried_by_and_by():
    world, tried = many(500), set()

    def watched(world, seen, pictures):
        given = ours(world, seen, pictures)
        tried.update(given)
        return given

    sixty_days(world, watched, 500)
    assert tried == set(world.sources)


def test_a_world_is_the_same_for_every_way():
    one, other = many(500, turning=True), many(500, turning=True)
    np.testing.assert_array_equal(one.before, other.before)
    assert sorted(one.before) == sorted(one.after)
    assert (one.before != one.after).any()


def test_through_a_library_it_is_the_same_bandit(tmp_path):
    """Ledger, sightings and log carry all that the choice needs."""
    ours = through_a_library(tmp_path / "library", many(500), 500, days=8)
    plain = sixty_days(many(500), uniform, 500)
    assert ours[4:].mean() > 1.4 * plain.mean()
