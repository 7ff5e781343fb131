"""How a picture is made, in numbers that say what they are named for."""

from __future__ import annotations

import numpy as np
import pytest

from models.imaging.pixels import Pixels
from models.imaging.style import NAMES, SIZE, style


def of(picture: np.ndarray) -> dict[str, float]:
    height, width, depth = picture.shape
    data = picture.astype(np.uint8).tobytes()
    pixels = Pixels(width, height, width, height, "png", depth == 4, 1, data)
    return dict(zip(NAMES, style(pixels).tolist(), strict=True))


def plain(*colour: int, width: int = 60, height: int = 60) -> np.ndarray:
    return np.full((height, width, len(colour)), colour, np.uint8)


def test_every_number_is_one():
    random = np.random.default_rng(0).integers(0, 255, (50, 80, 3))
    for picture in (random, plain(0, 0, 0), plain(255, 255, 255), plain(9, 9, 9, 0)):
        found = np.array(list(of(picture).values()))
        assert found.shape == (SIZE,)
        assert np.isfinite(found).all()


def test_white_paper_and_black_ink():
    drawing = plain(255, 255, 255)
    drawing[28:32] = 0
    found = of(drawing)
    assert found["paper"] > 0.85
    assert found["ink"] == pytest.approx(4 / 60, abs=0.03)
    assert found["saturation"] == 0
    assert found["lines"] > of(plain(255, 255, 255))["lines"] == 0


def test_colours_are_told_apart():
    red, green, blue = of(plain(255, 0, 0)), of(plain(0, 255, 0)), of(plain(0, 0, 255))
    assert red["warm to cold"] > 0.9 > 0 > blue["warm to cold"]
    assert green["green to purple"] > 0.5 > 0 > blue["green to purple"]
    assert red["colourfulness"] > of(plain(128, 110, 110))["colourfulness"]


def test_shape_symmetry_and_transparency():
    assert of(plain(9, 9, 9, width=200, height=100))["shape"] == pytest.approx(np.log(2))
    mirrored = np.random.default_rng(0).integers(0, 255, (60, 30, 3))
    both = np.concatenate([mirrored, mirrored[:, ::-1]], axis=1)
    assert of(both)["symmetry"] > 0.9
    assert of(plain(9, 9, 9, 0))["transparent"] == 1
    assert of(plain(9, 9, 9, 0))["paper"] == 1
