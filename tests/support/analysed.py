"""A library of real pictures that the real net has looked at, made once for a module's tests."""

from __future__ import annotations

from pathlib import Path

from app.core import open_core
from models.cancellation import CancelToken
from models.nets.analyse import analyse
from models.records import State
from tests.support.imported import import_all
from tests.support.nets import the_default_nets
from tests.support.pictures import pictures


def analysed_library(folder: Path, count: int, state: State = State.KEPT) -> list[str]:
    """Ids in the order of the pictures; `folder / "library"` is the library."""
    the_default_nets()
    with open_core(folder / "library", create=True) as core:
        ids = import_all(core.library, core.sandbox, pictures(folder / "in", count), state)
        for _ in analyse(core.library, core.analyser, CancelToken()):
            pass
    return ids
