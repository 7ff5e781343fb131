"""What is chosen on the map."""

from __future__ import annotations

import numpy as np

from models.map.atlas import Atlas
from widgets.map.choice import Choice, next_towards


def atlas(*ids):
    none = np.zeros(len(ids), np.float32)
    return Atlas(
        ids, np.arange(len(ids)), np.zeros((len(ids), 2), np.float32), none, none, [], None
    )


def test_it_outlives_a_new_map():
    choice = Choice()
    choice.take(atlas("a", "b", "c"))
    choice.set([0, 2])
    choice.current = 2
    choice.take(atlas("c", "d", "b"))
    assert choice.ids == ("c",)
    assert choice.current == 0
    choice.take(None)
    assert len(choice) == 0
    assert choice.current == -1


def test_adding_toggling_and_all():
    choice = Choice()
    choice.take(atlas("a", "b", "c"))
    choice.set([0])
    choice.set([2], adding=True)
    choice.toggle(0)
    assert choice.ids == ("c",)
    assert 2 in choice
    assert 0 not in choice
    choice.all()
    assert len(choice) == 3


def test_the_next_one_lies_in_the_direction_of_the_key():
    points = np.array([[0, 0], [10, 1], [10, 9], [-10, 0], [1, 10], [40, 0]])
    assert next_towards(points, 0, (1, 0)) == 1
    assert next_towards(points, 0, (-1, 0)) == 3
    assert next_towards(points, 0, (0, 1)) == 4
    assert next_towards(points, 0, (0, -1)) is None
    assert next_towards(points, 1, (1, 0)) == 5
