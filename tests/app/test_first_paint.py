"""What the program may not import before its window stands: each of these costs tens of ms."""

import subprocess
import sys

import pytest

AFTER_THE_FIRST_PAINT = (
    "cv2",
    "httpx",
    "keyring",
    "lxml",
    "numpy",
    "onnxruntime",
    "pydantic",
    "scipy",
)


@pytest.mark.gui
def test_the_window_is_put_together_without_the_slow_libraries():
    program = "import sys, app.gui; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert not set(AFTER_THE_FIRST_PAINT) & set(done.stdout.split())
