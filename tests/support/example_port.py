"""The example site has one address on a machine: tests in several processes take turns with it."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Iterator
from pathlib import Path

LOCK = Path(tempfile.gettempdir()) / "bunshin-example-site.lock"


@contextlib.contextmanager
def turn_with_the_example_site() -> Iterator[None]:
    """Waits until no other test serves it. Where the system has no such lock, tests run alone."""
    try:
        import fcntl
    except ImportError:
        yield
        return
    with LOCK.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
