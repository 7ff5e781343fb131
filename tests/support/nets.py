"""Networks for tests: the default one from set-up, and tiny ones of any input layout."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
import pytest

from models.nets.manifest import InputLayout, NetEntry
from models.nets.store import NetStore
from resources import nets_folder, nets_manifest


def the_default_nets() -> NetStore:
    """The program's own nets; their absence is a failure, because set-up makes them."""
    store = NetStore(nets_manifest(), [nets_folder()])
    if not (nets_folder() / store.entry().file).is_file():
        pytest.fail(
            "the default net is missing: run packaging/fetch_default_nets.py", pytrace=False
        )
    return store


def a_tiny_net(folder: Path, layout: InputLayout, *, histogram: float = 0.0) -> NetEntry:
    """A net that answers with the mean of each channel, written by the onnx package."""
    from onnx import TensorProto, checker, helper, save

    size, channel_first = layout.size, layout.order == "NCHW"
    shape = ["n", 3, size, size] if channel_first else ["n", size, size, 3]
    axes = [2, 3] if channel_first else [1, 2]
    node = helper.make_node("ReduceMean", [layout.name], ["out"], axes=axes, keepdims=0)
    graph = helper.make_graph(
        [node],
        "tiny",
        [helper.make_tensor_value_info(layout.name, TensorProto.FLOAT, shape)],
        [helper.make_tensor_value_info("out", TensorProto.FLOAT, ["n", 3])],
    )
    opset = [helper.make_opsetid("", 13)]
    model = helper.make_model(graph, opset_imports=opset, ir_version=8)
    checker.check_model(model)
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"tiny-{layout.order}-{layout.channels}.onnx"
    save(model, file)
    data = file.read_bytes()
    return NetEntry(
        id="tiny",
        role="embedding",
        version="1",
        licence="MIT",
        file=file.name,
        bytes=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
        input=layout,
        dimensions=3,
        histogram=histogram,
    )


def save_net(file: Path, layout: InputLayout, nodes: list, shape: list, tensors: list) -> None:
    """A net of these nodes from the layout's input to `out`, written by the onnx package."""
    from onnx import TensorProto, checker, helper, save

    size = layout.size
    taken = ["n", 3, size, size] if layout.order == "NCHW" else ["n", size, size, 3]
    graph = helper.make_graph(
        nodes,
        "tiny",
        [helper.make_tensor_value_info(layout.name, TensorProto.FLOAT, taken)],
        [helper.make_tensor_value_info("out", TensorProto.FLOAT, shape)],
        initializer=tensors,
    )
    opset = [helper.make_opsetid("", 13)]
    model = helper.make_model(graph, opset_imports=opset, ir_version=8)
    checker.check_model(model)
    file.parent.mkdir(parents=True, exist_ok=True)
    save(model, file)


def random_vectors(count: int, size: int, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).normal(size=(count, size)).astype(np.float32)
