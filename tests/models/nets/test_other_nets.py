"""Nets that are fetched or brought along, each on a small net of the same inputs and outputs."""

from __future__ import annotations

import gzip
import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from models.cancellation import CancelToken
from models.errors import NetError
from models.imaging.pixels import Pixels
from models.library.artworks.net_words import write_looks
from models.nets.embedding import EmbeddingNet
from models.nets.fetching import Way, fetch_net
from models.nets.labels import I2V_PARTS
from models.nets.manifest import NetEntry, read_manifest
from models.nets.saliency_net import SaliencyNet
from models.nets.store import NetStore
from models.nets.tagging import TagNet
from models.records import Tag
from resources import nets_manifest
from tests.support.judging import add_artworks
from tests.support.nets import save_net


def entry_of(name: str) -> NetEntry:
    return next(each for each in read_manifest(nets_manifest()) if each.id == name)


def plain(colour: tuple[int, int, int], width: int = 60, height: int = 60) -> Pixels:
    return Pixels(width, height, width, height, "png", False, 1, bytes(colour) * (width * height))


def of_means(file: Path, entry: NetEntry, weights: np.ndarray, bias: np.ndarray) -> None:
    """Answers with the means of the three channels times `weights`, plus `bias`."""
    from onnx import TensorProto, helper, numpy_helper

    axes = [2, 3] if entry.input.order == "NCHW" else [1, 2]
    nodes = [
        helper.make_node("Cast", [entry.input.name], ["floats"], to=TensorProto.FLOAT),
        helper.make_node("ReduceMean", ["floats"], ["mean"], axes=axes, keepdims=0),
        helper.make_node("MatMul", ["mean", "weights"], ["scaled"]),
        helper.make_node("Add", ["scaled", "bias"], ["out"]),
    ]
    tensors = [
        numpy_helper.from_array(weights.astype(np.float32), "weights"),
        numpy_helper.from_array(bias.astype(np.float32), "bias"),
    ]
    save_net(file, entry.input, nodes, ["n", weights.shape[1]], tensors)


def test_illustration2vec_names_general_words_characters_series_and_ratings(tmp_path):
    entry = entry_of("illustration2vec-tags")
    count = sum(each for _, each in I2V_PARTS)
    weights, bias = np.zeros((3, count)), np.zeros(count)
    # Blue comes first (BGR), and black is far below the mean that is taken away.
    weights[0, 3], weights[2, 512], weights[1, 1024] = 1 / 80, 1 / 80, 1 / 80
    bias[1537] = 0.5
    of_means(tmp_path / entry.file, entry, weights, bias)
    names = [f"word {n}" for n in range(count)]
    labels = tmp_path / "tags.json.gz"
    labels.write_bytes(gzip.compress(json.dumps(names).encode()))
    net = TagNet(entry, tmp_path / entry.file, labels)
    blue, red, green = net.say([plain((0, 0, 255)), plain((255, 0, 0)), plain((0, 255, 0))])
    assert {tag.text for tag in blue} == {"word_3", "rating:word_1537"}
    assert {tag.text for tag in red} == {"character:word_512", "rating:word_1537"}
    assert {tag.text for tag in green} == {"series:word_1024", "rating:word_1537"}


@pytest.mark.parametrize(
    "content",
    [b"", gzip.compress(b"[1, 2]"), gzip.compress(b"no JSON")],
    ids=["empty", "too few", "no list"],
)
def test_a_list_of_words_that_is_none_is_named(tmp_path, content):
    entry = entry_of("illustration2vec-tags")
    of_means(tmp_path / entry.file, entry, np.zeros((3, 2)), np.zeros(2))
    labels = tmp_path / "tags.json.gz"
    labels.write_bytes(content)
    with pytest.raises(NetError) as caught:
        TagNet(entry, tmp_path / entry.file, labels)
    assert "does not name its words" in str(caught.value)


def test_illustration2vecs_feature_is_an_embedding(tmp_path):
    entry = entry_of("illustration2vec")
    weights = np.zeros((3, 4096))
    weights[:, :3] = np.eye(3)
    of_means(tmp_path / entry.file, entry, weights, np.zeros(4096))
    (row,) = EmbeddingNet(entry, tmp_path / entry.file).embed([plain((255, 255, 255))])
    expected = 255 - np.array(entry.input.mean)
    np.testing.assert_allclose(row[:3], expected / np.linalg.norm(expected), atol=1e-4)


def test_immaculate_takes_bytes_in_the_pictures_own_order(tmp_path):
    entry = entry_of("immaculate")
    weights = np.zeros((3, 512))
    weights[:, :3] = np.eye(3)
    file = tmp_path / entry.file
    save_bytes_net(file, entry, weights)
    (row,) = EmbeddingNet(entry, file).embed([plain((200, 100, 0))])
    np.testing.assert_allclose(row[:3], np.array([2, 1, 0]) / np.sqrt(5), atol=1e-5)


def save_bytes_net(file: Path, entry: NetEntry, weights: np.ndarray) -> None:
    from onnx import TensorProto, helper, numpy_helper, save

    size = entry.input.size
    nodes = [
        helper.make_node("Cast", [entry.input.name], ["floats"], to=TensorProto.FLOAT),
        helper.make_node("ReduceMean", ["floats"], ["mean"], axes=[1, 2], keepdims=0),
        helper.make_node("MatMul", ["mean", "weights"], ["out"]),
    ]
    taken = helper.make_tensor_value_info(entry.input.name, TensorProto.UINT8, ["n", size, size, 3])
    given = helper.make_tensor_value_info("out", TensorProto.FLOAT, ["n", weights.shape[1]])
    tensors = [numpy_helper.from_array(weights.astype(np.float32), "weights")]
    graph = helper.make_graph(nodes, "tiny", [taken], [given], initializer=tensors)
    opset = [helper.make_opsetid("", 13)]
    save(helper.make_model(graph, opset_imports=opset, ir_version=8), file)


def test_the_kind_of_a_picture_is_the_likeliest_of_five(tmp_path):
    entry = entry_of("nsfwjs-mobilenet")
    weights = np.zeros((3, 5))
    weights[0, 0], weights[2, 2] = 1, 1
    of_means(tmp_path / entry.file, entry, weights, np.full(5, 0.1))
    net = TagNet(entry, tmp_path / entry.file, None)
    red, blue = net.say([plain((255, 0, 0)), plain((0, 0, 255))])
    assert [tag.text for tag in red] == ["kind:drawing"]
    assert [tag.text for tag in blue] == ["kind:neutral"]
    assert red[0].confidence == pytest.approx(1.1)


def test_kinds_and_words_leave_each_other_alone(library):
    (one,) = add_artworks(library, 1)
    words = {one: [Tag("bird", "general", "net", 0.9)]}
    kinds = {one: [Tag("drawing", "kind", "net", 0.9)]}
    library.writer.call(lambda: write_looks(kinds, "k@1", kinds=True))
    library.writer.call(lambda: write_looks(words, "w@1"))
    library.writer.call(lambda: write_looks({one: []}, "w@2"))
    assert [tag.text for tag in library.artworks.tags(one)] == ["kind:drawing"]


def a_saliency_net(file: Path) -> SaliencyNet:
    """What is bright stands out."""
    from onnx import helper

    entry = entry_of("vit-s-focus")
    nodes = [
        helper.make_node("ReduceMean", ["input_image"], ["mean"], axes=[1], keepdims=1),
        helper.make_node("AveragePool", ["mean"], ["small"], kernel_shape=[4, 4], strides=[4, 4]),
        helper.make_node("Sigmoid", ["small"], ["out"]),
    ]
    save_net(file, entry.input, nodes, ["n", 1, 56, 56], [])
    return SaliencyNet(entry, file)


def test_what_stands_out_is_framed_in_pictures_of_any_shape(tmp_path):
    net = a_saliency_net(tmp_path / "focus.onnx")
    picture = np.zeros((60, 180, 3), np.uint8)
    picture[20:40, 120:150] = 255
    focus = net.focus(Pixels(180, 60, 180, 60, "png", False, 1, picture.tobytes()))
    assert focus is not None
    assert focus.x + focus.width / 2 == pytest.approx(135 / 180, abs=0.03)
    assert focus.y + focus.height / 2 == pytest.approx(0.5, abs=0.1)
    assert 0.1 < focus.width < 0.25


def test_the_real_net_for_what_stands_out_is_named_with_its_digest():
    entry = entry_of("vit-s-focus")
    assert entry.wheel is not None
    assert entry.wheel.sha256 == entry.sha256


def test_an_unpublished_digest_is_remembered_and_holds(tmp_path):
    entry = entry_of("immaculate")
    source, there = tmp_path / "mine.onnx", tmp_path / "nets"
    save_bytes_net(source, entry, np.zeros((3, 512)))
    store = NetStore(nets_manifest(), [there])
    list(fetch_net(entry, there, CancelToken(), Way(str(source))))
    assert store.path(entry) == there / entry.file
    (there / entry.file).write_bytes(source.read_bytes() + b" ")
    with pytest.raises(NetError) as caught:
        NetStore(nets_manifest(), [there]).path(entry)
    assert caught.value.code == "net-damaged"
    shutil.rmtree(there)


def test_a_file_that_was_never_fetched_is_not_trusted(tmp_path):
    entry = entry_of("immaculate")
    (tmp_path / entry.file).write_bytes(b"whatever")
    with pytest.raises(NetError) as caught:
        NetStore(nets_manifest(), [tmp_path]).path(entry)
    assert caught.value.code == "net-damaged"
