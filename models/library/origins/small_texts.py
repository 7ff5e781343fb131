"""Files of other programs that hold a few words: read with a bound, for they may be anything."""

from __future__ import annotations

from pathlib import Path

_MOST_BYTES = 4 << 20


def read_small(path: Path) -> str:
    """As UTF-8. Raises `OSError`, and `ValueError` for what is no text or too long for one."""
    with path.open("rb") as file:
        found = file.read(_MOST_BYTES + 1)
    if len(found) > _MOST_BYTES:
        raise ValueError("too long for a sidecar")
    return found.decode("utf-8-sig")
