"""A detector of the YOLOv8 layout, on a small net that answers the same places each time."""

from __future__ import annotations

import numpy as np
import pytest

from models.errors import NetError
from models.imaging.pixels import Pixels
from models.nets.manifest import NetEntry, read_manifest
from models.nets.yolo_faces import YoloFaceNet
from resources import nets_manifest
from tests.support.nets import save_net

WIDE = Pixels(320, 160, 320, 160, "png", False, 1, bytes(320 * 160 * 3))


def entry() -> NetEntry:
    (found,) = (each for each in read_manifest(nets_manifest()) if each.id == "anime-face-n")
    return found


def a_net(folder, places: list[tuple[float, ...]], least: int = 5) -> YoloFaceNet:
    """Whatever it is shown: these places (centre x, y, width, height in input pixels, score)."""
    from onnx import helper, numpy_helper

    answer = np.array(places, np.float32).T[None, :least]
    nodes = [
        helper.make_node("ReduceMean", ["images"], ["mean"], axes=[0, 1, 2, 3], keepdims=1),
        helper.make_node("Mul", ["mean", "zero"], ["nothing"]),
        helper.make_node("Squeeze", ["nothing", "axis"], ["flat"]),
        helper.make_node("Add", ["answer", "flat"], ["out"]),
    ]
    tensors = [
        numpy_helper.from_array(np.zeros(1, np.float32), "zero"),
        numpy_helper.from_array(np.array([3], np.int64), "axis"),
        numpy_helper.from_array(answer, "answer"),
    ]
    save_net(folder / "yolo.onnx", entry().input, nodes, [1, answer.shape[1], len(places)], tensors)
    return YoloFaceNet(entry(), folder / "yolo.onnx")


def test_places_become_shares_of_the_picture(tmp_path):
    (face,) = a_net(tmp_path, [(320, 160, 64, 32, 0.9), (10, 10, 5, 5, 0.1)]).find(WIDE)
    assert (face.x, face.y) == pytest.approx((0.45, 0.45))
    assert (face.width, face.height, face.score) == pytest.approx((0.1, 0.1, 0.9))


def test_of_those_that_overlap_the_surest_stays(tmp_path):
    places = [(320, 160, 64, 64, 0.5), (322, 162, 64, 64, 0.8), (100, 100, 60, 60, 0.4)]
    faces = a_net(tmp_path, places).find(WIDE)
    assert [round(face.score, 1) for face in faces] == [0.8, 0.4]


def test_what_lies_outside_of_the_picture_is_cut(tmp_path):
    (face,) = a_net(tmp_path, [(0, 0, 64, 64, 0.9)]).find(WIDE)
    assert (face.x, face.y) == (0, 0)
    assert face.width == pytest.approx(0.05)


def test_another_shape_is_named(tmp_path):
    with pytest.raises(NetError, match="shape"):
        a_net(tmp_path, [(320, 160, 64, 32, 0.9)], least=4).find(WIDE)
