"""The one door to OpenCV, which else reaches into Qt's settings and takes every core."""

from __future__ import annotations

import os
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.imaging.pixels import Pixels


def opencv() -> Any:
    """The module `cv2`, on one thread; the import takes a fifth of a second."""
    import cv2

    # OpenCV points Qt and every child process at a Qt 5 of its own.
    for name in ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR"):
        if "cv2" in os.environ.get(name, ""):
            del os.environ[name]
    cv2.setNumThreads(1)
    return cv2


def as_array(pixels: Pixels) -> NDArray[np.uint8]:
    """The picture as OpenCV has it: height, width, and three values or with `alpha` four."""
    channels = 4 if pixels.alpha else 3
    return np.frombuffer(pixels.data, np.uint8).reshape(pixels.height, pixels.width, channels)
