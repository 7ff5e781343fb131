"""Files with what says where they are from, in the shapes that other programs document."""

from __future__ import annotations

import json
import os
import plistlib
from pathlib import Path

import pytest

from tests.support.libraries import run_import
from tests.support.pictures import a_picture

GALLERY_DL = {
    "category": "pixiv",
    "subcategory": "artist",
    "id": 12345678,
    "num": 0,
    "title": "Evening",
    "user": {"id": 99, "name": "Ann", "account": "ann"},
    "tags": ["sky", "red boat"],
    "date": "2024-01-02 03:04:05",
    "url": "https://i.example/img/12345678_p0.png",
    "extension": "png",
}


def a_picture_with(path: Path, *, seed: int = 0, **beside: object) -> Path:
    """`json={…}` writes `<name>.json`, `urls_txt="…"` writes `<name>.urls.txt`, and so on."""
    a_picture(path, seed=seed)
    for ending, said in beside.items():
        text = said if isinstance(said, str) else json.dumps(said)
        path.with_name(f"{path.name}.{ending.replace('_', '.')}").write_text(text, encoding="utf-8")
    return path


def noted_by_browser(path: Path, **said: str | bytes) -> None:
    """Set the file's attributes, or skip the test where the file system has none. Names have their
    dots as `__`."""
    for name, value in said.items():
        data = value if isinstance(value, bytes) else value.encode()
        try:
            os.setxattr(path, name.replace("__", "."), data)
        except OSError as error:
            pytest.skip(f"this file system keeps no attributes: {error}")


def as_a_mac_notes(*addresses: str) -> bytes:
    return plistlib.dumps(list(addresses), fmt=plistlib.FMT_BINARY)


def imported(library, sandbox, *paths: Path, **options):
    """The one artwork's sightings from the web, those believed most first."""
    run_import(library, sandbox, *paths, **options)
    (artwork_id,) = library.artworks.all_ids()
    return from_elsewhere(library, artwork_id)


def from_elsewhere(library, artwork_id: str):
    """Where it was seen but on this computer."""
    seen = library.artworks.sightings(artwork_id)
    return [each for each in seen if not (each.file_url or "").startswith("file:")]
