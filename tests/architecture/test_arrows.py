"""Who may import whom: the contracts in pyproject.toml, and one door for each library."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.support.sources import PACKAGES, ROOT, imports_of, modules

DOORS = {
    "PySide6": ("widgets/", "workers/", "app/"),
    "qasync": ("app/gui.py", "app/lifecycle.py", "app/bench/"),
    "peewee": ("models/library/",),
    "playhouse": ("models/library/",),
    "httpx": ("models/net_io/",),
    "onnxruntime": ("models/nets/runtime.py",),
    "annoy": ("models/similarity/annoy_index.py",),
    "numkong": ("models/similarity/compact_index.py",),
    "cv2": ("models/imaging/", "models/nets/preprocess.py"),
    "openTSNE": ("models/map/projecting.py",),
    "feedparser": ("models/recipes/pages/feed_reading.py",),
    "authlib": ("models/sign_in/oauth.py",),
    "lxml": ("models/recipes/pages/xml_page.py", "models/exchange/xmp.py"),
    "cssselect": ("models/recipes/pages/xml_page.py",),
    "keyring": ("models/collecting/access/credentials.py",),
    "gallery_dl": (),  # GPL-2.0-only: run, never imported (docs/adr/0026).
    "segno": ("app/api/qr.py",),
    "fastapi": ("app/api/",),
    "uvicorn": ("app/api/",),
    "starlette": ("app/api/",),
    "jeepney": ("app/system/desktop_notes.py", "app/system/system_motion.py"),
}


def test_the_contracts_of_import_linter_hold():
    command = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = subprocess.run(
        [sys.executable, "-c", command, "--no-cache"],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("library", DOORS)
def test_a_library_has_one_door(library):
    strangers = [
        module
        for module in modules()
        if any(name.split(".")[0] == library for name in imports_of(module))
        and not module.startswith(DOORS[library])
    ]
    assert strangers == []


def test_resources_import_nothing_of_ours():
    ours = {*PACKAGES} - {"resources"}
    for module in modules("resources"):
        if module != "main.py":
            assert ours.isdisjoint(name.split(".")[0] for name in imports_of(module)), module


def test_packaging_stays_unimportable():
    """An `__init__.py` there would shadow the library `packaging` for pip, pytest and others."""
    assert not list((ROOT / "packaging").rglob("__init__.py"))
    assert not list((ROOT / "tests").rglob("__init__.py"))
