"""Networks: only files with the right digest, every input layout, what the default net says."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from models.errors import NetError
from models.imaging.pixels import Pixels
from models.nets.embedding import EmbeddingNet
from models.nets.manifest import InputLayout, read_manifest
from models.nets.preprocess import colour_histogram, square
from models.nets.session import NetSession, spare_cores
from models.nets.store import NetStore
from resources import nets_folder, nets_manifest
from tests.support.nets import a_tiny_net, the_default_nets

LAYOUT = InputLayout("pixels", "NCHW", "RGB", 32)


def plain(colour: tuple[int, ...], width: int = 50, height: int = 40) -> Pixels:
    alpha = len(colour) == 4
    data = bytes(colour) * (width * height)
    return Pixels(width, height, width, height, "png", alpha, 1, data)


def noise(seed: int, width: int = 320, height: int = 240) -> Pixels:
    blocks = np.random.default_rng(seed).integers(0, 255, (6, 8, 3), dtype=np.uint8)
    data = blocks.repeat(height // 6, 0).repeat(width // 8, 1).tobytes()
    return Pixels(width, height, width, height, "png", False, 1, data)


@pytest.fixture(scope="module")
def default_net():
    return the_default_nets().embedding()


def a_store(tmp_path: Path, text: str) -> NetStore:
    (tmp_path / "nets.toml").write_text(text)
    return NetStore(tmp_path / "nets.toml", [tmp_path / "a", tmp_path / "b"])


def test_the_manifest_tells_everything_of_its_nets():
    (entry, *_rest) = read_manifest(nets_manifest())
    assert entry.key == "efficientnet-lite0-hsv@1"
    assert entry.vector_size == 1408
    assert entry.licence == "Apache-2.0"
    assert entry.wheel is not None
    assert "==" in entry.wheel.package


def test_the_default_file_is_what_the_manifest_says():
    store = the_default_nets()
    path = store.path(store.entry())
    assert path.stat().st_size == store.entry().bytes


def test_an_unknown_net_is_named_with_those_that_are_known():
    store = NetStore(nets_manifest(), [nets_folder()])
    with pytest.raises(NetError, match="known are: efficientnet-lite0-hsv"):
        store.entry("clip")


def test_a_missing_file_says_what_makes_it(tmp_path):
    store = a_store(tmp_path, nets_manifest().read_text())
    with pytest.raises(NetError) as caught:
        store.embedding()
    assert caught.value.code == "net-missing"


def test_a_file_with_another_digest_is_refused_and_named(tmp_path):
    store = a_store(tmp_path, nets_manifest().read_text())
    wrong = tmp_path / "b" / store.entry().file
    wrong.parent.mkdir()
    wrong.write_bytes(b"another net")
    with pytest.raises(NetError) as caught:
        store.embedding()
    assert caught.value.code == "net-damaged"
    assert str(wrong) in str(caught.value)


@pytest.mark.parametrize("order", ["NCHW", "NHWC"])
@pytest.mark.parametrize("channels", ["RGB", "BGR"])
def test_every_layout_gets_its_pictures_as_it_wants_them(tmp_path, order, channels):
    entry = a_tiny_net(tmp_path, InputLayout("x", order, channels, 16, 10.0, 0.5))
    net = EmbeddingNet(entry, tmp_path / entry.file)
    (found,) = net.embed([plain((200, 110, 30))])
    means = np.array([95.0, 50.0, 10.0])
    wanted = means if channels == "RGB" else means[::-1]
    assert np.allclose(found, wanted / np.linalg.norm(wanted), atol=1e-5)


def test_what_is_transparent_is_white_paper(tmp_path):
    entry = a_tiny_net(tmp_path, LAYOUT)
    net = EmbeddingNet(entry, tmp_path / entry.file)
    clear, white = net.embed([plain((9, 9, 9, 0)), plain((255, 255, 255))])
    assert np.allclose(clear, white)


def test_colours_count_as_much_as_the_manifest_says(tmp_path):
    entry = a_tiny_net(tmp_path, LAYOUT, histogram=0.5)
    net = EmbeddingNet(entry, tmp_path / entry.file)
    red, dark_red = net.embed([plain((250, 0, 0)), plain((20, 0, 0))])
    assert net.dimensions == 131
    assert np.isclose(np.linalg.norm(red), 1, atol=1e-6)
    # The tiny net cannot tell them apart, the colours can: 1 of (1 + 0.5²).
    assert np.isclose(red @ dark_red, 1 / 1.25, atol=1e-6)


def test_a_histogram_is_of_unit_length_and_knows_hues():
    red, blue = (colour_histogram(square(plain(c), 32)) for c in ((255, 0, 0), (0, 0, 255)))
    assert np.isclose(red @ red, 1)
    assert red @ blue == 0


def test_a_file_that_is_no_net_is_an_expected_error(tmp_path):
    (tmp_path / "bad.onnx").write_bytes(b"not a net")
    with pytest.raises(NetError, match="bad could not be run"):
        NetSession(tmp_path / "bad.onnx")


def test_a_net_with_another_output_is_refused(tmp_path):
    entry = replace(a_tiny_net(tmp_path, LAYOUT), dimensions=7)
    with pytest.raises(NetError, match="shape"):
        EmbeddingNet(entry, tmp_path / entry.file).embed([plain((1, 2, 3))])


def test_an_input_of_the_wrong_size_is_an_expected_error(tmp_path):
    entry = a_tiny_net(tmp_path, LAYOUT)
    with pytest.raises(NetError):
        NetSession(tmp_path / entry.file).run("pixels", np.zeros((1, 3, 8, 8), np.float32))


def test_without_a_device_it_runs_on_the_cpu_and_prints_nothing(default_net, capfd):
    net = the_default_nets().embedding()
    net.embed([noise(1)])
    assert net.provider in ("CPU", "CUDA")
    assert capfd.readouterr() == ("", "")


def test_one_core_is_left_to_the_window(monkeypatch):
    for cores, wanted in ((1, 1), (2, 1), (4, 3), (64, 4)):
        monkeypatch.setattr("os.cpu_count", lambda cores=cores: cores)
        assert spare_cores() == wanted


def test_opencv_leaves_no_traces_for_qt(default_net, monkeypatch):
    monkeypatch.setenv("QT_QPA_FONTDIR", "/somewhere/cv2/qt/fonts")
    default_net.embed([noise(1)])
    assert "cv2" in sys.modules
    assert "QT_QPA_FONTDIR" not in os.environ


def test_the_default_net_gives_unit_vectors_that_do_not_depend_on_the_batch(default_net):
    pictures = [noise(seed) for seed in range(5)]
    together = default_net.embed(pictures)
    alone = np.concatenate([default_net.embed([each]) for each in pictures])
    assert together.shape == (5, 1408)
    assert together.dtype == np.float32
    assert np.allclose(np.linalg.norm(together, axis=1), 1, atol=1e-5)
    assert np.allclose(together, alone, atol=1e-4)
    assert default_net.embed([]).shape == (0, 1408)


def test_the_same_picture_at_another_size_is_its_nearest(default_net):
    pictures = [noise(seed) for seed in range(12)]
    smaller = [noise(seed, 240, 180) for seed in range(12)]
    likeness = default_net.embed(smaller) @ default_net.embed(pictures).T
    assert (likeness.argmax(axis=1) == np.arange(12)).all()
