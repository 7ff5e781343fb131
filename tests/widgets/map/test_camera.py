"""From where the map is seen."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF

from widgets.map.camera import FIT_MARGIN, Camera

VIEW = QSizeF(800, 600)


def test_there_and_back():
    camera = Camera(VIEW, 1234.0, QPointF(0.3, 0.6))
    back = camera.to_map(camera.to_view(0.25, 0.75))
    assert (back.x(), back.y()) == pytest.approx((0.25, 0.75))
    many = camera.many_to_view(np.array([[0.25, 0.75]]))
    point = camera.to_view(0.25, 0.75)
    assert many[0].tolist() == pytest.approx([point.x(), point.y()])


def test_what_is_under_the_cursor_stays_there():
    camera = Camera(VIEW)
    cursor = QPointF(123, 456)
    nearer = camera.zoomed(3.0, cursor, 100, 10_000)
    before, after = camera.to_map(cursor), nearer.to_map(cursor)
    assert nearer.scale == pytest.approx(3 * camera.scale)
    assert (after.x(), after.y()) == pytest.approx((before.x(), before.y()))


def test_it_comes_no_nearer_and_goes_no_farther_than_it_may():
    camera = Camera(VIEW)
    assert camera.zoomed(1e6, QPointF(), 100, 10_000).scale == 10_000
    assert camera.zoomed(1e-6, QPointF(), 100, 10_000).scale == 100


def test_all_of_an_area_fits_with_a_margin():
    area = QRectF(0.2, 0.4, 0.5, 0.1)
    camera = Camera(VIEW).fitting(area, 1e6)
    corner, end = camera.to_view(0.2, 0.4), camera.to_view(0.7, 0.5)
    assert corner.x() == pytest.approx(FIT_MARGIN)
    assert end.x() == pytest.approx(800 - FIT_MARGIN)
    assert 0 < corner.y() < end.y() < 600
    assert camera.seen().contains(area)


def test_one_cannot_pan_off_the_map():
    camera = Camera(VIEW).panned(QPointF(-1e6, 1e6))
    assert (camera.center.x(), camera.center.y()) == (1.0, 0.0)
