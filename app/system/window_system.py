"""Says in one sentence which library of the system the window lacks, where Qt would only abort."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

# What the distributions call them (Debian's names), by the beginning of the library's.
PACKAGES = {
    "libxcb-cursor": "libxcb-cursor0",
    "libxcb-icccm": "libxcb-icccm4",
    "libxcb-image": "libxcb-image0",
    "libxcb-keysyms": "libxcb-keysyms1",
    "libxcb-render-util": "libxcb-render-util0",
    "libxcb-xkb": "libxcb-xkb1",
    "libxkbcommon-x11": "libxkbcommon-x11-0",
    "libX11-xcb": "libx11-xcb1",
    "libGL": "libgl1",
    "libEGL": "libegl1",
    "libfontconfig": "libfontconfig1",
    "libglib": "libglib2.0-0",
    "libdbus": "libdbus-1-3",
    "libxkbcommon": "libxkbcommon0",
}


def refusal(error: OSError | ImportError) -> str | None:
    """The sentence about a library that could not be loaded; None for any other error."""
    library = str(error).split(":")[0].strip()
    if not library.startswith("lib") or "cannot open shared object file" not in str(error):
        return None
    longest = sorted(PACKAGES, key=len, reverse=True)
    known = [PACKAGES[begin] for begin in longest if library.startswith(begin)]
    hint = f" (on Debian and Ubuntu: apt install {known[0]})" if known else ""
    return f"Bunshin's window needs the system's library {library}, which is not here{hint}."


def missing() -> str | None:
    """The sentence about what Qt's part for this screen would not find. Loading the part costs
    nothing: Qt loads it next."""
    if not sys.platform.startswith("linux") or not _is_x11():
        return None
    from PySide6.QtCore import QLibraryInfo

    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    part = plugins / "platforms" / "libqxcb.so"
    if not part.exists():
        return None
    try:
        ctypes.CDLL(str(part))
    except OSError as error:
        return refusal(error)
    return None


def _is_x11() -> bool:
    chosen = os.environ.get("QT_QPA_PLATFORM", "")
    if chosen:
        return chosen.startswith("xcb")
    return bool(os.environ.get("DISPLAY")) and not os.environ.get("WAYLAND_DISPLAY")
