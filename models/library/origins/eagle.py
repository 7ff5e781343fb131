"""What Eagle knows of a picture: the `metadata.json` beside it, and its library's folders.

Folders become tags in a namespace of their own, `folder:outer/inner`: that keeps where it lay, is
found by `tag:folder:outer*`, and nothing else of the library changes by it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.library.artworks.artworks import Seen
from models.library.database.clock import LATEST
from models.library.origins.addresses import is_file, kept_address
from models.library.origins.eagle_folder import (
    ITEM,
    METADATA,
    is_eagle_library,
)
from models.library.origins.eagle_items import as_object
from models.library.origins.facts import objects, said_tags, stored, texts
from models.library.origins.small_texts import read_small
from models.records import Sighting, Tag

NAMESPACE = "folder"
_DEEPEST, _MOST_FOLDERS = 32, 100_000


@dataclass(frozen=True, slots=True)
class EagleFacts:
    """A place (what Eagle calls it, when it came there, its page), tags with folders, the
    annotation, stars (1 to 5)."""

    seen: Seen
    tags: tuple[Tag, ...]
    note: str
    stars: int | None


def lies_in_eagle(picture: Path) -> bool:
    """Whether it is an item's file of an Eagle library."""
    return (
        picture.parent.name.endswith(ITEM)
        and len(picture.parents) > 2
        and is_eagle_library(picture.parents[2])
    )


def eagle_facts(item: dict[str, Any], folders: Mapping[str, str], found_at: int) -> EagleFacts:
    """`item` is what `metadata.json` says."""
    said = stored(item)
    paths = [folders[each] for each in texts(said.get("folders")) if each in folders]
    words = [*texts(said.get("tags")), *(f"{NAMESPACE}:{each}" for each in paths)]
    address, name, note = kept_address(said.get("url")), said.get("name"), said.get("annotation")
    sighting = Sighting(
        _moment(said, found_at),
        "import",
        page_url=address if address and not is_file(address) else None,
        file_url=address if address and is_file(address) else None,
        title=name.strip() or None if isinstance(name, str) else None,
        recipe="eagle",
    )
    kept = {key: value for key, value in said.items() if key != "palettes"}
    return EagleFacts(
        Seen(sighting, raw=json.dumps(kept, ensure_ascii=False)),
        tuple(said_tags(words, "person")),
        note.strip() if isinstance(note, str) else "",
        _stars(said.get("star")),
    )


def folder_paths(library: Path) -> dict[str, str]:
    """Each folder's `outer/inner` by its id; a library that cannot be read has none."""
    try:
        said = stored(as_object(read_small(library / METADATA)))
    except (OSError, ValueError, RecursionError):
        return {}
    found: dict[str, str] = {}
    for key, path in _walk(objects(said.get("folders")), "", 0):
        if len(found) >= _MOST_FOLDERS:
            break
        found[key] = path
    return found


def _walk(folders: list[dict[str, Any]], outer: str, depth: int) -> Iterator[tuple[str, str]]:
    for each in folders:
        key, name = each.get("id"), each.get("name")
        if not (isinstance(key, str) and isinstance(name, str) and name.strip()):
            continue
        path = f"{outer}/{name.strip()}" if outer else name.strip()
        yield key, path
        if depth < _DEEPEST:
            yield from _walk(objects(each.get("children")), path, depth + 1)


def _moment(said: Mapping[str, Any], otherwise: int) -> int:
    """Eagle's milliseconds: when it came there, else the file's own birth."""
    for key in ("modificationTime", "btime", "mtime"):
        value = said.get(key)
        number = value if isinstance(value, (int, float)) and value is not True else 0
        if 0 < number * 1000 < LATEST:
            return int(number * 1000)
    return otherwise


def _stars(said: object) -> int | None:
    return said if type(said) is int and 1 <= said <= 5 else None
