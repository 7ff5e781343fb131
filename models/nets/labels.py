"""The words of a tagger's outputs, in their order, each with its namespace."""

from __future__ import annotations

import csv
import gzip
import json
import zlib
from collections.abc import Callable
from pathlib import Path

from models.errors import NetError
from models.nets.manifest import NetEntry

WD_NAMESPACES = {"0": "general", "4": "character", "9": "rating"}
# illustration2vec: so many of each, in this order (Saito and Matsui, "Illustration2Vec", 2015).
I2V_PARTS = (("general", 512), ("character", 512), ("series", 512), ("rating", 3))
KIND = "kind"

Labels = tuple[list[str], list[str]]


def read_labels(entry: NetEntry, file: Path | None) -> Labels:
    """Names and namespaces: those in the manifest, or those of the file. Raises `NetError`."""
    if file is None:
        return list(entry.words), [KIND] * len(entry.words)
    try:
        return _READERS[entry.family](file)
    except (OSError, EOFError, KeyError, ValueError, csv.Error, zlib.error) as error:
        reason = f"{file.name} does not name its words"
        raise NetError("net-failed", net=entry.id, reason=reason) from error


def _of_wd(file: Path) -> Labels:
    """`tag_id,name,category,count`, where category 0 is general, 4 a character and 9 a rating."""
    with file.open(encoding="utf-8", newline="") as stream:
        lines = list(csv.DictReader(stream))
    names = [line["name"] for line in lines]
    return names, [WD_NAMESPACES.get(line["category"], "meta") for line in lines]


def _of_illustration2vec(file: Path) -> Labels:
    """A packed JSON list of all words."""
    with gzip.open(file, "rt", encoding="utf-8") as stream:
        names = json.load(stream)
    spaces = [space for space, count in I2V_PARTS for _ in range(count)]
    if not isinstance(names, list) or len(names) != len(spaces):
        raise ValueError(f"{len(names)} words")
    return ["_".join(str(name).split()) for name in names], spaces


_READERS: dict[str, Callable[[Path], Labels]] = {
    "": _of_wd,
    "illustration2vec": _of_illustration2vec,
}
