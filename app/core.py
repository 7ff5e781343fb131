"""The program without a screen: one place that puts the parts of `models` together.

Everything but the library is made when it is first asked for, so that a verb or a first paint
pays only for what it uses. Never imports Qt.
"""

from __future__ import annotations

import contextlib
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from models.library.library import Library, open_library

if TYPE_CHECKING:
    from models.imaging.sandbox import Sandbox


class Core:
    """Made by `open_core`; a context manager. Used from any thread unless a part says otherwise."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self._closing = contextlib.ExitStack()

    @cached_property
    def sandbox(self) -> Sandbox:
        """Where untrusted pictures are decoded."""
        from models.imaging.sandbox import Sandbox

        return self._closing.enter_context(Sandbox(workers=2))

    def close(self) -> None:
        """End what was started, the library last."""
        try:
            self._closing.close()
        finally:
            self.library.close()

    def __enter__(self) -> Core:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def open_core(folder: Path, *, create: bool = False, read_only: bool = False) -> Core:
    """Open the library in `folder` and compose the program around it."""
    return Core(open_library(folder, create=create, read_only=read_only))
