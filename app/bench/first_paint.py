"""The program as `main.py` starts it, until its window was painted and until its pictures were.

`python -m app.bench.first_paint FOLDER SPAWNED`, where SPAWNED is `time.time()` of the start.
"""

from __future__ import annotations

import json
import os
import sys
import time
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication


class Watch(QObject):
    """Ends the process with both figures."""

    def __init__(self, spawned: float) -> None:
        super().__init__()
        self._spawned = spawned
        self._facts: dict[str, float] = {}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._facts.setdefault("painted_s", time.time() - self._spawned)
            if _is_whole(watched):
                self._facts["pictures_s"] = time.time() - self._spawned
                print(json.dumps(self._facts), flush=True)
                os._exit(0)
        return False


def _is_whole(watched: QObject) -> bool:
    """Whether this is a grid's surface and every cell on it has its thumbnail."""
    grid: Any = watched.parent()
    if not hasattr(grid, "pixmaps") or len(grid.model) == 0:
        return False
    records = [grid.model.artwork(place) for place in grid.visible()]
    return all(each is not None and grid.pixmaps.get(each.id) is not None for each in records)


def main(arguments: list[str]) -> int:
    folder, spawned = arguments
    app = QApplication([])
    watch = Watch(float(spawned))
    app.installEventFilter(watch)
    from app.gui import run_window

    return run_window(["--library", folder])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
