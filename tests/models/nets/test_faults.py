"""What goes wrong with nets is named, and costs no more than the pictures it is about."""

from __future__ import annotations

import numpy as np
import pytest

from models.cancellation import CancelToken
from models.errors import NetError
from models.nets.analyse import Analyser, analyse
from models.nets.embedding import EmbeddingNet
from models.nets.looks import TagLook, VectorLook
from models.nets.manifest import InputLayout, NetEntry
from models.nets.session import OutOfMemory
from models.nets.tagging import TagNet
from models.nets.vectors import open_vectors
from tests.support.imported import import_all
from tests.support.nets import a_tiny_net, save_net
from tests.support.pictures import pictures

LAYOUT = InputLayout("pixels", "NCHW", "RGB", 32)
# What CUDA's allocator says through ONNX Runtime.
CUDA_SAYS = (
    "[ONNXRuntimeError] : 6 : RUNTIME_EXCEPTION : bfc_arena.cc:376 Failed to allocate memory for "
    "requested buffer of size 205520896"
)


def finish(work):
    told = []
    while True:
        try:
            told.extend(next(work).details)
        except StopIteration as finished:
            return finished.value, told


class SmallDevice:
    """A graphics card whose memory holds so many pictures; the numbers are the real session's."""

    def __init__(self, real, most: int) -> None:
        self.real, self.most, self.asked = real, most, []

    def run(self, outputs, given):
        (batch,) = given.values()
        self.asked.append(len(batch))
        if len(batch) > self.most:
            raise RuntimeError(CUDA_SAYS)
        return self.real.run(outputs, given)


@pytest.fixture
def squares():
    return list(np.random.default_rng(0).integers(0, 255, (40, 32, 32, 3)).astype(np.uint8))


@pytest.fixture
def net(tmp_path):
    entry = a_tiny_net(tmp_path, LAYOUT)
    made = EmbeddingNet(entry, tmp_path / entry.file)
    made._at_once = 64  # As on a graphics card.
    return made


def test_when_memory_is_short_half_as_many_go_at_once_from_then_on(net, squares):
    expected = net.answers(squares)
    device = SmallDevice(net._session._session, 7)
    net._session._session = device
    np.testing.assert_array_equal(net.answers(squares), expected)
    assert device.asked == [40, 20, 10, *[5] * 8]
    net.answers(squares[:6])
    assert device.asked[-2:] == [5, 1]


def test_a_device_that_cannot_hold_one_picture_is_told(net, squares):
    net._session._session = SmallDevice(net._session._session, 0)
    with pytest.raises(OutOfMemory) as caught:
        net.answers(squares)
    assert "allocate memory" in str(caught.value)


class BrokenCard:
    """A graphics card that has failed, as seen on one whose memory another program took."""

    def get_providers(self):
        return ["CUDAExecutionProvider", "CPUExecutionProvider"]

    def run(self, outputs, given):
        raise RuntimeError(
            "Non-zero status code: CUDNN failure 5000: CUDNN_STATUS_EXECUTION_FAILED"
        )


def test_a_card_that_fails_is_given_up_and_the_processor_goes_on(net, squares, caplog):
    expected = net.answers(squares)
    net._session._session = BrokenCard()
    assert net.provider == "CUDA"
    with caplog.at_level("INFO"):
        np.testing.assert_array_equal(net.answers(squares), expected)
    assert net.provider == "CPU"
    assert [each for each in caplog.messages if "CUDNN_STATUS_EXECUTION_FAILED" in each]


def test_numbers_that_are_none_cost_only_their_picture(tmp_path, library, sandbox):
    """The net divides by how far the first pixel is from white: 0/0 for white paper."""
    from onnx import helper, numpy_helper

    layout = InputLayout("pixels", "NCHW", "RGB", 32)
    nodes = [
        helper.make_node("ReduceMean", ["pixels"], ["mean"], axes=[2, 3], keepdims=0),
        helper.make_node("Sub", ["mean", "white"], ["away"]),
        helper.make_node("Div", ["away", "away"], ["out"]),
    ]
    white = numpy_helper.from_array(np.full(3, 255, np.float32), "white")
    save_net(tmp_path / "tags.onnx", layout, nodes, ["n", 3], [white])
    entry = NetEntry(
        "tags", "rating", "1", "MIT", "tags.onnx", 1, "", layout, words=("one", "two", "three")
    )
    look = TagLook(library, TagNet(entry, tmp_path / "tags.onnx", None))
    paper = tmp_path / "paper.png"
    _white(paper)
    ids = import_all(library, sandbox, [*pictures(tmp_path / "in", 3), paper])
    report, told = finish(analyse(library, Analyser((look,), sandbox), CancelToken()))
    assert (report.analysed, report.failed) == (3, 1)
    failures = [each for each in told if hasattr(each, "code")]
    assert [(each.code, "no numbers" in each.reason) for each in failures] == [("net-failed", True)]
    tagged = [each for each in ids if library.artworks.tags(each)]
    assert len(tagged) == 3
    assert failures[0].id not in tagged


def _white(file) -> None:
    from PIL import Image

    Image.new("RGB", (64, 48), "white").save(file)


def test_an_embedding_of_no_numbers_is_named_and_the_rest_is_kept(tmp_path, library, sandbox):
    from onnx import helper, numpy_helper

    nodes = [
        helper.make_node("ReduceMean", ["pixels"], ["mean"], axes=[2, 3], keepdims=0),
        helper.make_node("Sub", ["mean", "white"], ["away"]),
        helper.make_node("Div", ["mean", "away"], ["out"]),
    ]
    white = numpy_helper.from_array(np.full(3, 255, np.float32), "white")
    save_net(tmp_path / "net.onnx", LAYOUT, nodes, ["n", 3], [white])
    entry = NetEntry("broken", "embedding", "1", "MIT", "net.onnx", 1, "", LAYOUT, dimensions=3)
    vectors = open_vectors(library.paths.vectors, entry)
    look = VectorLook(EmbeddingNet(entry, tmp_path / "net.onnx"), vectors)
    _white(tmp_path / "paper.png")
    import_all(library, sandbox, [*pictures(tmp_path / "in", 3), tmp_path / "paper.png"])
    report, _ = finish(analyse(library, Analyser((look,), sandbox), CancelToken()))
    assert (report.analysed, report.failed) == (3, 1)
    assert len(vectors) == 3


@pytest.mark.parametrize("damage", [lambda data: data[: len(data) // 2], lambda data: b"\x08" * 99])
def test_a_model_that_is_no_model_is_named(tmp_path, damage):
    entry = a_tiny_net(tmp_path, LAYOUT)
    file = tmp_path / entry.file
    file.write_bytes(damage(file.read_bytes()))
    with pytest.raises(NetError) as caught:
        EmbeddingNet(entry, file)
    assert caught.value.code == "net-failed"
