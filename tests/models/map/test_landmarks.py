"""Landmarks, what is laid between them, and maps laid over one another."""

from __future__ import annotations

import numpy as np

from models.map.aligned import aligned, in_square
from models.map.landmarks import laid_between, landmarks

NOTHING = np.empty(0, np.int64)


def test_few_pictures_are_all_landmarks():
    assert landmarks(5, [2], most=10).tolist() == [0, 1, 2, 3, 4]


def test_judged_pictures_are_landmarks_but_half_of_them_at_most():
    few = landmarks(1000, [3, 7, 7], most=100)
    assert len(few) == 100
    assert {3, 7} <= {*few.tolist()}
    many = landmarks(1000, list(range(500)), most=100)
    assert len(many) == 100
    assert 50 <= (many < 500).sum() < 100


def test_a_picture_like_a_landmark_lies_upon_it():
    known = np.eye(4, dtype=np.float32)
    places = np.array([[0.1, 0.1], [0.9, 0.1], [0.1, 0.9], [0.9, 0.9]], np.float32)
    laid = laid_between(known[[3, 0]], known, places)
    assert np.abs(laid - places[[3, 0]]).max() < 0.02


def test_a_turned_mirrored_and_shrunken_map_comes_back_to_its_place():
    before = np.random.default_rng(0).uniform(0.2, 0.8, (60, 2)).astype(np.float32)
    turn = np.array([[0.0, -1.0], [-1.0, 0.0]])
    again = aligned(before @ turn * 50 + 7, np.arange(60), before)
    assert np.abs(again - before).max() < 1e-4


def test_a_first_map_fills_the_square_without_being_stretched():
    places = np.array([[0, 0], [40, 10]], np.float32)
    assert np.allclose(in_square(places), [[0.08, 0.395], [0.92, 0.605]], atol=1e-6)
    assert np.allclose(aligned(places, NOTHING, np.empty((0, 2))), in_square(places))


def test_pictures_that_all_lie_at_one_point_make_a_map():
    assert np.isfinite(in_square(np.ones((5, 2), np.float32))).all()
