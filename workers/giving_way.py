"""Threads whose work nobody waits for leave the cores to the others."""

from __future__ import annotations

import contextlib
import os
import sys
import threading

NICENESS = 10


def give_way() -> None:
    """Lower the priority of the calling thread for good; threads it starts inherit that.

    Only Linux lets one thread of a program be nicer than another; Qt's priorities do nothing there.
    """
    if sys.platform == "linux":
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), NICENESS)
