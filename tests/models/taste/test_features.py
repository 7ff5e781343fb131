"""The features of taste: the net's axes and the pictures' style, each in its share."""

from __future__ import annotations

import numpy as np
import pytest

from models.taste.features import STYLE_SHARE, fit_features


def test_styles_have_their_share_and_what_is_not_known_is_the_mean():
    random = np.random.default_rng(0)
    vectors = random.normal(size=(400, 40)).astype(np.float16)
    styles = random.normal(5, 3, (400, 6)).astype(np.float32)
    styles[7] = np.nan
    styles[8] = 40
    space = fit_features(vectors, 16, styles)
    found = space.of(vectors, styles)
    assert found.shape == (400, space.size)
    own = found[:, 16:-1]
    assert (own[7] == 0).all()
    assert (own[8] == own.max(axis=0)).all()
    rest = np.arange(400) > 8
    assert (own[rest] ** 2).sum(axis=1).mean() == pytest.approx(STYLE_SHARE, rel=0.5)
    assert (found[:, :16] ** 2).sum(axis=1).mean() == pytest.approx(1 - STYLE_SHARE, rel=0.1)


def test_few_styles_are_none():
    vectors = np.random.default_rng(0).normal(size=(40, 12)).astype(np.float16)
    styles = np.full((40, 6), np.nan, np.float32)
    styles[:10] = 1
    assert fit_features(vectors, 8, styles).size == fit_features(vectors, 8).size
