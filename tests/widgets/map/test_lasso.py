"""What lies inside a line."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QSize

from widgets.map.lasso import Lasso

VIEW = QSize(203, 150)  # A width whose lines are padded.


def around(*corners):
    lasso = Lasso(QPointF(*corners[0]))
    for corner in corners[1:]:
        lasso.reach(QPointF(*corner))
    return lasso


def test_a_triangle_holds_its_middle_and_not_its_surroundings(qapp):
    lasso = around((10, 10), (190, 10), (100, 140))
    points = np.array([[100, 50], [20, 100], [180, 100], [100, 145], [-5, 20], [500, 20]])
    assert lasso.inside(points, VIEW).tolist() == [True, False, False, False, False, False]


def test_a_bay_is_outside(qapp):
    lasso = around(
        (10, 10), (190, 10), (190, 140), (150, 140), (150, 50), (50, 50), (50, 140), (10, 140)
    )
    points = np.array([[100, 30], [100, 100], [30, 120], [170, 120]])
    assert lasso.inside(points, VIEW).tolist() == [True, False, True, True]


def test_a_line_that_crosses_itself_holds_both_loops(qapp):
    lasso = around((10, 10), (190, 140), (190, 10), (10, 140))
    points = np.array([[30, 75], [170, 75], [100, 20]])
    assert lasso.inside(points, VIEW).tolist() == [True, True, False]


def test_a_mere_point_holds_nothing(qapp):
    assert not around((50, 50)).inside(np.array([[50, 50]]), VIEW).any()
