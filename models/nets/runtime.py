"""The one door to ONNX Runtime, which is told to keep to itself before it is loaded.

Since 1.29 its builds for Linux, as those for Windows before, tell their maker of every net that
they open, and keep a number of the device below the person's cache. Here nothing is told.
"""

from __future__ import annotations

import os
from typing import Any

_SILENCE = "ORT_DISABLE_TELEMETRY"


def runtime() -> Any:
    """The module `onnxruntime`, loaded when it is needed first: that takes a while."""
    # Read while it is loaded: later would be too late for the number.
    os.environ[_SILENCE] = "1"
    import onnxruntime

    onnxruntime.disable_telemetry_events()
    return onnxruntime
