"""What the checks of `doctor` work with, and what each of them answers."""

from __future__ import annotations

from dataclasses import dataclass

from models.cancellation import CancelToken
from models.imaging.sandbox import Sandbox
from models.library.library import Library


@dataclass(frozen=True, slots=True)
class Finding:
    """One check: how many things are wrong, how many of them were mended."""

    check: str
    found: int
    repaired: int = 0

    @property
    def ok(self) -> bool:
        return self.found == self.repaired


@dataclass(frozen=True, slots=True)
class Examination:
    """What the checks work with."""

    library: Library
    sandbox: Sandbox
    token: CancelToken
    repair: bool
