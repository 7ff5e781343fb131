"""Whether things may move is decided in one place, and everything that moves asks there."""

from __future__ import annotations

import ast

import pytest
from PySide6.QtWidgets import QScrollBar

from tests.support.dressing import undressed_after
from tests.support.sources import modules, tree_of
from widgets.grid.scrolling import Glide
from widgets.look import motion

MOVING = {"QPropertyAnimation", "QVariantAnimation", "QTimeLine", "QMovie", "QScroller"}


def test_every_animation_goes_through_that_door():
    moving = {
        module
        for module in modules("app", "widgets", "workers")
        for node in ast.walk(tree_of(module))
        if MOVING & {getattr(node, field, None) for field in ("id", "attr", "name")}
    }
    assert moving == {"widgets/grid/scrolling.py"}
    for module in (*moving, "app/controllers/viewer/animating.py"):
        calls = {ast.unparse(each) for each in ast.walk(tree_of(module))}
        assert "motion.allowed()" in calls, module


@pytest.mark.gui
@pytest.mark.parametrize("way", [motion.choose_less, motion.ask_less])
def test_the_person_and_the_system_can_ask_for_stillness(qapp, way):
    with undressed_after(qapp):
        assert motion.allowed()
        way(qapp, True)
        assert not motion.allowed()
        way(qapp, False)
        assert motion.allowed()


@pytest.mark.gui
def test_a_wheel_step_arrives_at_once_when_nothing_may_move(qtbot, qapp):
    bar = QScrollBar()
    qtbot.addWidget(bar)
    bar.setRange(0, 1000)
    with undressed_after(qapp):
        motion.choose_less(qapp, True)
        Glide(bar).by(300)
        assert bar.value() == 300
