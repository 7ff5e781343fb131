"""Does the default embedding see what matters? Leave-one-out over the sample collection: whose
picture is the nearest one by? Measured beside plain colours and a 64-bit perceptual hash."""

from __future__ import annotations

import json
from collections import Counter

import numpy as np
import pytest
from PIL import Image

from models.imaging.pixels import Pixels
from models.nets.preprocess import colour_histogram, square
from resources import sample_folder
from tests.support.nets import the_default_nets

LEAST = 4  # pictures of one maker


def read(path) -> Pixels:
    with Image.open(path) as picture:
        small = picture.convert("RGBA")
    small.thumbnail((320, 320))
    return Pixels(*small.size, *small.size, "png", True, 1, small.tobytes())


def nearest_is_of_the_same(vectors: np.ndarray, makers: np.ndarray) -> float:
    likeness = vectors @ vectors.T
    np.fill_diagonal(likeness, -np.inf)
    return float((makers[likeness.argmax(axis=1)] == makers).mean())


def hashed(pixels: Pixels) -> np.ndarray:
    """The signs of the lowest 64 frequencies, as a vector of unit length."""
    grey = square(pixels, 32).astype(np.float64).mean(axis=2)
    places = np.arange(32)
    waves = np.cos(np.pi / 32 * (places + 0.5) * places[:8, None])
    low = (waves @ grey @ waves.T).ravel()
    return np.where(low > np.median(low), 1, -1) / 8


@pytest.fixture(scope="module")
def sample():
    folder = sample_folder()
    told = json.loads((folder / "collection.json").read_text("utf-8"))
    counts = Counter(each["author"] for each in told)
    chosen = [each for each in told if counts[each["author"]] >= LEAST]
    pictures = [read(folder / "pictures" / each["file"]) for each in chosen]
    return pictures, np.array([each["author"] for each in chosen])


def test_it_knows_makers_better_than_colours_or_a_hash_do(sample):
    pictures, makers = sample
    net = the_default_nets().embedding()
    found = {
        "embedding": nearest_is_of_the_same(net.embed(pictures), makers),
        "colours": nearest_is_of_the_same(
            np.stack([colour_histogram(square(each, 224)) for each in pictures]), makers
        ),
        "hash": nearest_is_of_the_same(np.stack([hashed(each) for each in pictures]), makers),
    }
    assert found["embedding"] > 0.55, found
    assert found["embedding"] > found["colours"] > found["hash"], found
    assert found["embedding"] > found["hash"] + 0.2, found
