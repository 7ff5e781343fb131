"""Eagle's libraries, made as their documented shape is: a folder an item, JSON beside a picture."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.support.pictures import a_picture

FOLDERS = [
    {
        "id": "F1",
        "name": "Characters",
        "children": [{"id": "F2", "name": "Old Boats", "children": []}],
    },
    {"id": "F3", "name": "misc", "children": []},
]


def eagle_library(folder: Path, *, folders: object = None, name: str = "mine.library") -> Path:
    """An empty one."""
    library = folder / name
    (library / "images").mkdir(parents=True)
    said = {"folders": FOLDERS if folders is None else folders, "smartFolders": []}
    (library / "metadata.json").write_text(json.dumps(said), encoding="utf-8")
    return library


def eagle_item(library: Path, number: int, *, file: bool = True, **said: Any) -> Path:
    """Its picture `pictureN.png`, with Eagle's own thumbnail beside it."""
    item = library / "images" / f"KB{number:011}.info"
    item.mkdir()
    picture = item / f"picture{number}.png"
    if file:
        a_picture(picture, seed=number)
        a_picture(item / f"picture{number}_thumbnail.png", seed=1000 + number, size=(32, 24))
    facts = {
        "id": item.stem,
        "name": f"picture{number}",
        "size": 100,
        "ext": "png",
        "tags": [],
        "folders": [],
        "isDeleted": False,
        "url": "",
        "annotation": "",
        "modificationTime": 1_600_000_000_000 + number,
        "btime": 1_500_000_000_000,
        "mtime": 1_500_000_000_000,
        "height": 48,
        "width": 64,
        "palettes": [{"color": [1, 2, 3], "ratio": 50}],
        **said,
    }
    (item / "metadata.json").write_text(json.dumps(facts), encoding="utf-8")
    return picture
