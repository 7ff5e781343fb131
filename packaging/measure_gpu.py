"""How fast each net looks at pictures on this machine's GPU: `measure_gpu.py [--seconds S]`.

Prints pictures a second for every net that is here and for each batch size: with ONNX Runtime on
CUDA and on the CPU, and, where PyTorch is installed and knows the net's operations, with PyTorch on
the same device doing the same. The ceiling is what a large product of matrices reaches in the same
run; a net's share of it is its multiplications by its pictures a second.
"""

from __future__ import annotations

import argparse
import platform
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper, shape_inference

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from app.core import net_store  # noqa: E402
from models.nets.manifest import NetEntry  # noqa: E402
from models.nets.runtime import runtime  # noqa: E402

onnxruntime = runtime()

BATCHES = (1, 4, 16, 64)
SIDE = 4096  # Of the matrices whose product is the ceiling.
CUDA, CPU = "CUDAExecutionProvider", "CPUExecutionProvider"


@dataclass(frozen=True)
class Net:
    """A net with the size that pictures have in it, and the multiplications for one of them."""

    entry: NetEntry
    path: Path
    operations: float


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=2.0, help="for each measurement")
    seconds = parser.parse_args(arguments).seconds
    onnxruntime.set_default_logger_severity(4)
    cuda = CUDA in onnxruntime.get_available_providers() and _works_on_cuda()
    print(f"{_machine()}; ONNX Runtime {onnxruntime.__version__}, CUDA {'yes' if cuda else 'no'}")
    top = ceiling(CUDA if cuda else CPU, seconds)
    print(f"ceiling, a product of {SIDE} x {SIDE} matrices: {top / 1e12:.2f} T multiplications/s")
    print(f"{'net':24} {'batch':>5} {'CUDA':>9} {'CPU':>9} {'PyTorch':>9}  share of the ceiling")
    for net in nets():
        for batch in BATCHES:
            if batch > 1 and not _takes(net, batch):
                continue  # Made for one picture at a time.
            on_cuda = rate(_runner(net, batch, CUDA), batch, seconds) if cuda else None
            on_cpu = rate(_runner(net, batch, CPU), batch, seconds)
            torch_run = _torch_runner(net, batch)
            in_torch = rate(torch_run, batch, seconds) if torch_run else None
            share = (on_cuda or on_cpu) * net.operations / top
            of_top = f"{100 * share:.1f} %" if share else "-"
            told = " ".join(
                f"{each:9.1f}" if each else f"{'-':>9}" for each in (on_cuda, on_cpu, in_torch)
            )
            print(f"{net.entry.id:24} {batch:5} {told}  {of_top}", flush=True)
    return 0


def nets() -> Iterator[Net]:
    store = net_store()
    for entry in store.entries():
        if store.is_here(entry):
            path = store.path(entry)
            yield Net(entry, path, operations_of(path, entry))


def rate(run: Callable[[], object], batch: int, seconds: float) -> float:
    """Pictures a second, after one run that does not count."""
    run()
    count, started = 0, time.perf_counter()
    while time.perf_counter() - started < seconds:
        run()
        count += 1
    return batch * count / (time.perf_counter() - started)


# ONNX Runtime


def _works_on_cuda() -> bool:
    onnxruntime.preload_dlls()
    return CUDA in _session(_product(8), CUDA).get_providers()


def _session(net: Path | bytes, provider: str) -> Any:
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4
    given = net if isinstance(net, bytes) else str(net)
    return onnxruntime.InferenceSession(
        given, options, providers=list(dict.fromkeys((provider, CPU)))
    )


def _runner(net: Net, batch: int, provider: str) -> Callable[[], object]:
    """The input stays on the device: what is measured is the net."""
    session = _session(net.path, provider)
    device = "cuda" if provider == CUDA else "cpu"
    binding = session.io_binding()
    given = onnxruntime.OrtValue.ortvalue_from_numpy(_pictures(net.entry, batch), device, 0)
    binding.bind_ortvalue_input(net.entry.input.name, given)
    for output in session.get_outputs():
        binding.bind_output(output.name, device)

    def run() -> None:
        session.run_with_iobinding(binding)
        binding.synchronize_outputs()

    return run


def _takes(net: Net, batch: int) -> bool:
    try:
        _runner(net, batch, CPU)()
    except RuntimeError:
        return False
    return True


def _pictures(entry: NetEntry, batch: int) -> np.ndarray:
    layout = entry.input
    kind = np.uint8 if layout.kind == "uint8" else np.float32
    sides = (layout.size, layout.size)
    shape = (batch, 3, *sides) if layout.order == "NCHW" else (batch, *sides, 3)
    return np.random.default_rng(0).integers(0, 255, shape).astype(kind)


def _product(side: int) -> bytes:
    """A net that multiplies its input with a matrix."""
    values = np.random.default_rng(0).normal(size=(side, side)).astype(np.float32)
    given = helper.make_tensor_value_info("a", TensorProto.FLOAT, [side, side])
    out = helper.make_tensor_value_info("out", TensorProto.FLOAT, [side, side])
    node = helper.make_node("MatMul", ["a", "b"], ["out"])
    weights = [numpy_helper.from_array(values, "b")]
    graph = helper.make_graph([node], "product", [given], [out], initializer=weights)
    opset = [helper.make_opsetid("", 13)]
    data: bytes = helper.make_model(graph, opset_imports=opset, ir_version=8).SerializeToString()
    return data


def ceiling(provider: str, seconds: float) -> float:
    """Multiplications a second of a large product of matrices."""
    session = _session(_product(SIDE), provider)
    device = "cuda" if provider == CUDA else "cpu"
    values = np.ones((SIDE, SIDE), np.float32)
    binding = session.io_binding()
    binding.bind_ortvalue_input("a", onnxruntime.OrtValue.ortvalue_from_numpy(values, device, 0))
    binding.bind_output("out", device)

    def run() -> None:
        session.run_with_iobinding(binding)
        binding.synchronize_outputs()

    return rate(run, 1, seconds) * float(SIDE) ** 3


def operations_of(path: Path, entry: NetEntry) -> float:
    """Multiplications of all convolutions and products for one picture; 0 where some of them have
    no fixed size."""
    model = onnx.load(str(path))
    (given,) = [each for each in model.graph.input if each.name == entry.input.name]
    for dim, size in zip(given.type.tensor_type.shape.dim, _pictures(entry, 1).shape, strict=True):
        dim.dim_value = size
    graph = shape_inference.infer_shapes(model).graph
    shapes = {
        each.name: [dim.dim_value for dim in each.type.tensor_type.shape.dim]
        for each in (*graph.value_info, *graph.input, *graph.output)
    }
    shapes |= {each.name: list(each.dims) for each in graph.initializer}
    counts = [_operations(node, shapes) for node in graph.node if node.op_type in _COUNTED]
    return float(sum(counts)) if all(counts) else 0.0


_COUNTED = ("Conv", "MatMul", "Gemm")


def _operations(node: Any, shapes: dict[str, list[int]]) -> float:
    out = shapes.get(node.output[0], [])
    if node.op_type == "Conv" and node.input[1] in shapes:
        return float(np.prod(out)) * float(np.prod(shapes[node.input[1]][1:]))
    if node.op_type in ("MatMul", "Gemm") and shapes.get(node.input[0]):
        return float(np.prod(out)) * float(shapes[node.input[0]][-1])
    return 0.0


# PyTorch


def _torch_runner(net: Net, batch: int) -> Callable[[], object] | None:
    """The same graph in PyTorch, on its GPU where it has one; None where that cannot be."""
    try:
        import torch
    except ImportError:
        return None
    graph = onnx.load(str(net.path)).graph
    if {node.op_type for node in graph.node} - _KNOWN:
        return None
    device = "cuda" if torch.cuda.is_available() else "cpu"
    fixed = {
        each.name: torch.from_numpy(numpy_helper.to_array(each).copy()).to(device)
        for each in graph.initializer
    }
    given = torch.from_numpy(_pictures(net.entry, batch)).to(device)

    def run() -> None:
        with torch.inference_mode():
            values = {**fixed, net.entry.input.name: given}
            for node in graph.node:
                values[node.output[0]] = _in_torch(node, [values[name] for name in node.input])
        if device == "cuda":
            torch.cuda.synchronize()

    return run


_KNOWN = {"Sub", "Mul", "Add", "Conv", "Clip", "GlobalAveragePool", "Flatten"}


def _in_torch(node: Any, given: list[Any]) -> Any:
    import torch.nn.functional as F  # noqa: N812

    match node.op_type:
        case "Sub":
            return given[0] - given[1]
        case "Mul":
            return given[0] * given[1]
        case "Add":
            return given[0] + given[1]
        case "Clip":
            return given[0].clamp(float(given[1]), float(given[2]))
        case "GlobalAveragePool":
            return given[0].mean(dim=(2, 3), keepdim=True)
        case "Flatten":
            return given[0].flatten(1)
    how = {each.name: helper.get_attribute_value(each) for each in node.attribute}
    stride, size = how["strides"][0], given[1].shape[-1]
    across = given[0].shape[-1]
    pad = max((-(-across // stride) - 1) * stride + size - across, 0)
    padded = F.pad(given[0], (pad // 2, pad - pad // 2, pad // 2, pad - pad // 2))
    return F.conv2d(padded, given[1], given[2], stride=stride, groups=how["group"])


def _machine() -> str:
    try:
        asked = ["nvidia-smi", "--query-gpu=name", "--format=csv,noheader"]
        said = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        said = "no GPU"
    return f"{platform.machine()}, {said}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
