"""What an <img> says of its files: which is the largest, and whether it is a picture at all."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_PIXEL = 8  # What is narrower counts visitors or draws a line.
_BETWEEN = re.compile(r",\s+|(?<=\d[wx]),")  # A comma within an address parts nothing.
_SIZE = re.compile(r"(\d+(?:\.\d+)?)([wx])")
_LONGEST = 20_000  # Characters of a srcset that are read.
_LAZY = ("src", "data-src", "data-original", "data-lazy-src")
_LAZY_SETS = ("srcset", "data-srcset")

Attributes = Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class Image:
    """An address with the width that the page gives it; 0 where it says none."""

    address: str
    width: float = 0.0


def largest_image(attributes: Attributes) -> Image | None:
    """Of `srcset` and `src`, also of scripts that load them later; None for what is no picture."""
    said = _number(attributes.get("width"))
    if said is not None and said < _PIXEL:
        return None
    found = [
        image
        for name in _LAZY_SETS
        for image in _candidates(attributes.get(name) or "", said or 0.0)
    ]
    found += [Image(str(attributes[name]), said or 0.0) for name in _LAZY if attributes.get(name)]
    usable = [each for each in found if _usable(each.address)]
    return max(usable, key=lambda each: each.width, default=None)


def _candidates(srcset: str, width: float) -> list[Image]:
    found = []
    for candidate in _BETWEEN.split(srcset[:_LONGEST]):
        address, _, said = candidate.strip(" ,\n\t").partition(" ")
        size = _SIZE.fullmatch(said.strip())
        number = float(size[1]) if size is not None else 1.0
        if address:
            whole = size is not None and size[2] == "w"
            found.append(Image(address, number if whole else max(width, 1) * number))
    return found


def _usable(address: str) -> bool:
    path = address.partition("?")[0].lower()
    return not address.startswith(("data:", "blob:")) and not path.endswith((".svg", ".ico"))


def _number(text: str | None) -> float | None:
    found = re.match(r"\s*(\d+(?:\.\d+)?)", text or "")
    return float(found[1]) if found is not None else None
