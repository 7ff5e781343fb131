"""The real gallery-dl against a site of our own on loopback: its Danbooru family takes a root.

`booru` serves posts as such a site does; `a_gallery_dl` is the engine that a Collector takes.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from models.collecting.collector import Collector, Surroundings
from models.collecting.hosts.policy import Policy
from models.gallery_dl.engine import GalleryDl
from models.gallery_dl.places import Places, program_in
from models.gallery_dl.running import Limits
from models.imaging.sandbox import Sandbox
from models.library.library import Library
from resources import recipe_folder
from tests.support.collecting import addresses_of
from tests.support.local_site import LocalSite, Reply, host_of, picture_bytes
from tests.support.sources import ROOT

PROGRAM = program_in(ROOT / ".venv-gallery-dl")
TAGS = "sky"


def need_gallery_dl() -> Path:
    """The program that set-up installed; without it the test is left out, but not where every test
    must run."""
    if PROGRAM.exists():
        return PROGRAM
    if os.environ.get("CI"):
        pytest.fail(f"{PROGRAM} is not there: packaging/setup.sh test installs it", pytrace=False)
    pytest.skip("gallery-dl is not installed (packaging/setup.sh test)")


def families_of(site: LocalSite, name: str = "labbooru") -> dict[str, Any]:
    return {"Danbooru": {name: {"root": site.root}}}


def a_gallery_dl(
    site: LocalSite, folder: Path, *, program: Path | None = None, limits: Limits | None = None
) -> GalleryDl:
    chosen = str(program or need_gallery_dl())
    places = Places(folder / "gallery-dl", lambda: chosen, families_of(site), search=False)
    return GalleryDl(places, limits, addresses_of(site))


def a_collector_with(
    engine: GalleryDl,
    library: Library,
    sandbox: Sandbox,
    site: LocalSite,
    recipes: Iterable[Path] = (),
    **policy: Any,
) -> Collector:
    """Without pauses, and with the shipped recipes behind those of the test."""
    quick = {"own_pace": {host_of(site): 0.0}, "offline": 0.3, **policy}
    bounds = replace(Policy(), **quick)
    around = Surroundings(bounds, addresses_of(site))
    folders = [*recipes, recipe_folder()]
    return Collector(library, lambda: sandbox, folders, around, engine=engine)


def a_post(site: LocalSite, number: int, **facts: Any) -> dict[str, Any]:
    return {
        "id": number,
        "file_url": f"{site.root}/file/{number}.png",
        "file_ext": "png",
        "md5": f"{number:032x}",
        "tag_string": "blue sky mika aoi",
        "tag_string_general": "blue sky",
        "tag_string_artist": "mika",
        "tag_string_character": "aoi",
        "tag_string_copyright": "",
        "tag_string_meta": "",
        "rating": "g",
        "source": "https://elsewhere.example/1",
        "created_at": "2026-05-02T10:00:00.000Z",
        "image_width": 64,
        "image_height": 48,
        **facts,
    }


def booru(site: LocalSite, posts: Iterable[dict[str, Any]], tags: str = TAGS) -> str:
    """Serve these posts, newest first, with their pictures; the address of their list."""
    named = sorted(posts, key=lambda each: -each["id"])
    parts = [named[at : at + 200] for at in range(0, len(named), 200)] or [[]]
    before = None
    for part in parts:
        page = "" if before is None else f"&page=b{before}"
        body = json.dumps(part).encode()
        path = f"/posts.json?tags={tags}&limit=200{page}"
        site.pages[path] = Reply(body, "application/json")
        before = part[-1]["id"] if part else None
    if named and len(parts[-1]) == 200:
        site.pages[f"/posts.json?tags={tags}&limit=200&page=b{before}"] = Reply(b"[]")
    for each in named:
        path = each["file_url"].removeprefix(site.root)
        if path.endswith(".png"):
            site.pages.setdefault(path, Reply(picture_bytes(each["id"]), "image/png"))
    return f"{site.root}/posts?tags={tags}"


def a_program(folder: Path, body: str, version: str = "9.9.9") -> Path:
    """It answers like gallery-dl where that matters, and then does what a test wants."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "gallery-dl"
    file.write_text(
        "#!/bin/sh\n"
        'for word in "$@"; do case $word in\n'
        f"--version) echo {version}; exit 0 ;;\n"
        "--extractor-info) echo 'Category / Subcategory'; echo '  \"odd\" / \"list\"'; exit 0 ;;\n"
        "esac; done\n" + body
    )
    file.chmod(0o755)
    return file
