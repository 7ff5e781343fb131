"""A surrounding of its own for the tests: home, settings, keyring, screen, network.

Imported by `tests/conftest.py` before anything of Qt or keyring, and inherited by subprocesses.
"""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from pathlib import Path

_FOLDERS = {
    "HOME": "home",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_CACHE_HOME": "cache",
    "XDG_STATE_HOME": "state",
    "XDG_RUNTIME_DIR": "runtime",
}
_UNWANTED = (
    *(f"{scheme}_proxy" for scheme in ("http", "https", "all", "no")),
    "QT_PLUGIN_PATH",
    "QT_STYLE_OVERRIDE",
    "QT_SCALE_FACTOR",
    "WAYLAND_DISPLAY",
    "DISPLAY",
)


def isolate() -> Path:
    """Set the environment for this process and its children; the folder goes at exit."""
    root = Path(tempfile.mkdtemp(prefix="bunshin-tests-"))
    atexit.register(shutil.rmtree, root, ignore_errors=True)
    for variable, name in _FOLDERS.items():
        folder = root / name
        folder.mkdir(mode=0o700)
        os.environ[variable] = str(folder)
    for variable in _UNWANTED:
        os.environ.pop(variable, None)
        os.environ.pop(variable.upper(), None)
    os.environ["OPENBLAS_NUM_THREADS"] = "1"  # As main.py has it.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_API"] = "pyside6"
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"
    return root


def forget() -> None:
    """Take away what a test left in the folders for settings, data and logs."""
    for variable in _FOLDERS:
        for left in Path(os.environ[variable]).iterdir():
            if left.is_dir() and not left.is_symlink():
                shutil.rmtree(left)
            else:
                left.unlink(missing_ok=True)
