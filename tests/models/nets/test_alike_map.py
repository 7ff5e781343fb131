"""Where two pictures look alike: the real net's last map, and the mathematics on made-up ones."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from models.errors import NetError
from models.imaging.pixels import Pixels
from models.nets.alike_map import AlikeMap, heats
from tests.support.nets import the_default_nets

SIDE = 224


def with_a_figure(left: int, top: int) -> Pixels:
    """Stripes of two colours on white paper."""
    paper = np.full((SIDE, SIDE, 3), 255, np.uint8)
    figure = np.zeros((80, 80, 3), np.uint8)
    figure[::8] = figure[1::8] = figure[2::8] = (220, 30, 40)
    paper[top : top + 80, left : left + 80] = figure
    return Pixels(SIDE, SIDE, SIDE, SIDE, "png", False, 1, paper.tobytes())


@pytest.fixture(scope="module")
def alike_map():
    return the_default_nets().alike_map()


def test_the_same_figure_elsewhere_is_found_in_both(alike_map):
    one, other = alike_map.compare(with_a_figure(0, 0), with_a_figure(140, 140))
    assert one.shape == other.shape == (7, 7)
    assert one[:3, :3].mean() > 2 * one[4:, 4:].mean()
    assert other[4:, 4:].mean() > 2 * other[:3, :3].mean()
    assert one.min() >= 0
    assert one.max() == pytest.approx(1)


def test_cells_of_which_the_other_has_none_stay_cold():
    maps = np.zeros((2, 4, 2, 2), np.float32)
    maps[0, 0, 0, 0] = maps[1, 0, 1, 1] = 5  # Both have this.
    maps[0, 1, 1, 0] = 5  # Only the first has that.
    one, other = heats(maps)
    assert one.argmax() == 0
    assert other.argmax() == 3
    assert one[1, 0] < 0.5


def test_a_net_without_a_map_says_so():
    store = the_default_nets()
    entry = replace(store.entry(), map="")
    with pytest.raises(NetError) as caught:
        AlikeMap(entry, store.path(store.entry()))
    assert caught.value.code == "net-failed"
