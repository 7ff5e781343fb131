"""Opens a network on the best device that really works.

Asking for CUDA where it is not prints C++ errors and falls back, so it is probed first and the
session is asked afterwards what it runs on.
"""

from __future__ import annotations

import contextlib
import ctypes
import io
import logging
import os
import re
import sys
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.errors import NetError
from models.nets.runtime import runtime

CPU, CUDA = "CPUExecutionProvider", "CUDAExecutionProvider"
# By default every new shape of a batch has cuDNN try all its ways to convolve, seconds each time:
# docs/benchmarks.md.
_ON_CUDA = {"cudnn_conv_algo_search": "HEURISTIC"}
_SILENT = 4  # only what is fatal
# What the providers say when a buffer cannot be had.
_MEMORY = re.compile(r"out of memory|allocate memory|bad.?alloc|STATUS_ALLOC", re.IGNORECASE)
_log = logging.getLogger(__name__)
_told: set[str] = set()


class OutOfMemory(NetError):
    """The device cannot hold so many pictures at once."""


class NetSession:
    """One network in memory, used by one thread at a time. `tap` names an inner value that is
    answered as one more output, the last."""

    def __init__(self, path: Path, *, threads: int = 0, wish: str = CUDA, tap: str = "") -> None:
        self._path, self._threads, self._tap = path, threads or spare_cores(), tap
        self._session = self._opened(wish)
        if wish == CUDA and self.provider != short_name(CUDA):
            _tell_once("no usable CUDA device: networks run on the CPU")

    @property
    def provider(self) -> str:
        """`CPU` or `CUDA`."""
        return short_name(self._session.get_providers()[0])

    def run(self, name: str, batch: NDArray[Any]) -> NDArray[np.float32]:
        """The first output for a batch at the input `name`."""
        return self.run_all(name, batch)[0]

    def run_all(self, name: str, batch: NDArray[Any]) -> list[NDArray[np.float32]]:
        """All outputs, in the net's order. A graphics card that fails (not for want of memory) is
        given up: from then on this net runs on the processor."""
        try:
            return self._outputs(name, batch)
        except OutOfMemory:
            raise
        except NetError as error:
            if self.provider == short_name(CPU):
                raise
            _tell_once(f"the graphics card failed, {self._path.stem} runs on the CPU: {error}")
            self._session = self._opened(CPU)
            return self._outputs(name, batch)

    def _outputs(self, name: str, batch: NDArray[Any]) -> list[NDArray[np.float32]]:
        try:
            found: list[NDArray[np.float32]] = self._session.run(None, {name: batch})
        except Exception as error:
            kind = OutOfMemory if _MEMORY.search(str(error)) else NetError
            raise self._failed(error, kind) from error
        return found

    def _opened(self, wish: str) -> Any:
        runtime().set_default_logger_severity(_SILENT)
        if wish == CUDA and _may_have_cuda():
            with contextlib.suppress(Exception):  # Whatever its reason, the processor is there.
                return self._on([(CUDA, _ON_CUDA), CPU])
        try:
            return self._on([CPU])
        except Exception as error:
            raise self._failed(error, NetError) from error

    def _on(self, providers: list[Any]) -> Any:
        onnx = runtime()
        options = onnx.SessionOptions()
        options.log_severity_level = _SILENT
        options.intra_op_num_threads = self._threads
        options.inter_op_num_threads = 1
        # Waiting threads must not burn the core that paints the window.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        net = (
            self._path.read_bytes() + _one_more_output(self._tap) if self._tap else str(self._path)
        )
        # Its own way back to the processor prints to where `--json` writes.
        return onnx.InferenceSession(net, options, providers=providers, enable_fallback=False)

    def _failed(self, error: Exception, kind: type[NetError]) -> NetError:
        return kind("net-failed", net=self._path.stem, reason=_reason(error))


def _may_have_cuda() -> bool:
    onnx = runtime()
    if CUDA not in onnx.get_available_providers() or not _driver_is_there():
        return False
    # Finds NVIDIA's libraries in the environment's packages; prints what it misses.
    with contextlib.redirect_stdout(io.StringIO()):
        onnx.preload_dlls()
    return True


def _one_more_output(name: str) -> bytes:
    """What, behind a model, adds an output to its graph: parts of a message that come twice are
    merged (Protocol Buffers, encoding: last one wins). Names of up to 100 letters."""
    told = name.encode()
    value = b"\x0a" + bytes([len(told)]) + told  # ValueInfoProto.name
    graph = b"\x62" + bytes([len(value)]) + value  # GraphProto.output
    return b"\x3a" + bytes([len(graph)]) + graph  # ModelProto.graph


def spare_cores() -> int:
    """All but one, at most four: the window keeps its own."""
    return max(1, min(4, (os.cpu_count() or 2) - 1))


def short_name(provider: str) -> str:
    """`CPU` for `CPUExecutionProvider`, as people and `analyse` say it."""
    return provider.removesuffix("ExecutionProvider")


def _driver_is_there() -> bool:
    try:
        ctypes.CDLL("nvcuda.dll" if sys.platform == "win32" else "libcuda.so.1")
    except OSError:
        return False
    return True


def _tell_once(sentence: str) -> None:
    if sentence not in _told:
        _told.add(sentence)
        _log.info(sentence)


def _reason(error: Exception) -> str:
    return str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
