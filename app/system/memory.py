"""Keeps the program's memory flat over days: threads that come and go share few heaps.

glibc gives threads heaps of their own, up to eight for each core, and returns little of what a
round of collecting used in each: 24 hours in the tray grew by 8 % (docs/benchmarks.md). Elsewhere
nothing is done.
"""

from __future__ import annotations

import sys

ARENAS = 2
_M_ARENA_MAX = -8  # malloc.h


def share_heaps() -> bool:
    """Before threads are started; whether the system knows of it."""
    if sys.platform != "linux":
        return False
    import ctypes

    try:
        return bool(ctypes.CDLL(None).mallopt(_M_ARENA_MAX, ARENAS))
    except (OSError, AttributeError):
        return False  # Another C library.
