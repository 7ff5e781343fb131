"""Where gallery-dl is: what the person chose, what was installed for them, or what PATH has."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from models.gallery_dl.versions import Versions

NAME = "gallery-dl"
_versions = Versions()


def _nowhere() -> str | None:
    return None


@dataclass(frozen=True, slots=True)
class Places:
    """`folder` is Bunshin's own for it, `chosen` the person's word. `families` is for tests: more
    of gallery-dl's own configuration below `extractor`, such as a family's root on loopback."""

    folder: Path
    chosen: Callable[[], str | None] = _nowhere
    families: Mapping[str, Any] = field(default_factory=dict)
    search: bool = True

    @property
    def managed(self) -> Path:
        """The virtual environment that is Bunshin's to fill and to empty."""
        return self.folder / "venv"

    @property
    def runs(self) -> Path:
        """A folder for each run while it lasts."""
        return self.folder / "runs"


@dataclass(frozen=True, slots=True)
class Found:
    """The program. `origin`: chosen, managed or path."""

    path: Path
    version: str
    origin: str

    @property
    def label(self) -> str:
        return f"{NAME} {self.version}"


def find(places: Places) -> Found | None:
    """The program that is used; None where there is none that answers. Runs it once."""
    chosen = places.chosen()
    if chosen:
        # What the person chose is used or nothing: another one would be a surprise.
        return _found(Path(chosen), "chosen")
    managed = program_in(places.managed)
    if (found := _found(managed, "managed")) is not None:
        return found
    on_path = shutil.which(NAME) if places.search else None
    return None if on_path is None else _found(Path(on_path), "path")


def program_in(venv: Path) -> Path:
    """The console script of gallery-dl in this environment, there or not."""
    return venv / "Scripts" / f"{NAME}.exe" if os.name == "nt" else venv / "bin" / NAME


def _found(path: Path, origin: str) -> Found | None:
    try:
        stamp = path.stat().st_mtime_ns
    except OSError:
        return None
    version = _versions.of(path, stamp, _environment_stamp(path))
    return None if version is None else Found(path.absolute(), version, origin)


def _environment_stamp(path: Path) -> int:
    """An update leaves the script as it is and changes what lies beside it."""
    packages = (path.parent.parent / "lib").glob("python*/site-packages")
    try:
        return max((each.stat().st_mtime_ns for each in packages), default=0)
    except OSError:
        return 0
