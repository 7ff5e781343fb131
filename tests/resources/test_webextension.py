"""The extension keeps what its documents promise: few permissions, no foreign code, its texts."""

from __future__ import annotations

import base64
import hashlib
import importlib.util
import json
import re
import zipfile
from pathlib import Path
from types import ModuleType

import pytest

from app.calls import browser_setup
from tests.support.sources import ROOT

FOLDER = browser_setup.EXTENSION
MANIFEST = json.loads((FOLDER / "manifest.json").read_text(encoding="utf-8"))
SCRIPTS = sorted(FOLDER.glob("*.js"))
PAGES = sorted(FOLDER.glob("*.html"))


@pytest.fixture(scope="module")
def packing() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "make_webextension", ROOT / "packaging" / "make_webextension.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_it_asks_for_no_more_than_it_says() -> None:
    assert sorted(MANIFEST["permissions"]) == [
        *("activeTab", "contextMenus", "nativeMessaging", "scripting", "storage")
    ]
    assert "host_permissions" not in MANIFEST
    assert "content_scripts" not in MANIFEST
    assert "web_accessible_resources" not in MANIFEST


def test_only_this_extension_may_start_our_program() -> None:
    key = hashlib.sha256(base64.b64decode(MANIFEST["key"])).hexdigest()[:32]
    assert "".join(chr(ord("a") + int(digit, 16)) for digit in key) == browser_setup.CHROME_ID
    assert MANIFEST["browser_specific_settings"]["gecko"]["id"] == browser_setup.FIREFOX_ID
    assert f'"{browser_setup.NAME}"' in (FOLDER / "host.js").read_text()
    said = browser_setup.manifest("chromium", Path("/x"))
    assert said["allowed_origins"] == [f"chrome-extension://{browser_setup.CHROME_ID}/"]
    assert browser_setup.manifest("firefox", Path("/x"))["allowed_extensions"] == [
        browser_setup.FIREFOX_ID
    ]


@pytest.mark.parametrize("file", [*SCRIPTS, *PAGES], ids=lambda path: path.name)
def test_no_code_comes_from_elsewhere_and_nothing_goes_there(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    for forbidden in (
        *("eval(", "new Function", "fetch(", "XMLHttpRequest", "WebSocket", "sendBeacon"),
        *("innerHTML", "document.cookie", "insertAdjacentHTML", "document.write", "importScripts"),
    ):
        assert forbidden not in text, forbidden
    assert not re.search(r"""(src|href|from|import\()\s*=?\s*["'](https?:)?//""", text)
    assert "<script>" not in text


def test_every_text_is_there_in_both_languages() -> None:
    en, ja = (
        json.loads((FOLDER / "_locales" / each / "messages.json").read_text(encoding="utf-8"))
        for each in ("en", "ja")
    )
    assert en.keys() == ja.keys()
    for name in en:
        places = [set(re.findall(r"\$[A-Z]+\$", each[name]["message"])) for each in (en, ja)]
        assert places[0] == places[1], name
    text = "\n".join(path.read_text(encoding="utf-8") for path in (*SCRIPTS, *PAGES))
    used = set(re.findall(r"""(?:say\(|data-say=|data-say-title=)"(\w+)""", text))
    used |= set(re.findall(r"__MSG_(\w+)__", (FOLDER / "manifest.json").read_text()))
    used |= {
        f"{kind}_{state}" for kind in ("one", "many") for state in ("saved", "have", "rejected")
    }
    codes = re.search(r"KNOWN = \[(.*?)\]", text, re.DOTALL)
    assert codes is not None
    used |= {f"error_{each.replace('-', '_')}" for each in re.findall(r'"([\w-]+)"', codes[1])}
    used |= {"menu_image", "menu_page", "hostRuns", "hostWaits"}
    assert used == en.keys()


def test_the_zips_are_the_same_bytes_each_time_and_suit_their_browsers(
    packing: ModuleType, tmp_path: Path
) -> None:
    for family in ("chrome", "firefox"):
        first, second = (packing.pack(family, tmp_path / each) for each in ("a", "b"))
        assert first.read_bytes() == second.read_bytes()
        with zipfile.ZipFile(first) as packed:
            names = packed.namelist()
            manifest = json.loads(packed.read("manifest.json"))
        assert {"popup.html", "page.js", "icons/128.png", "_locales/ja/messages.json"} <= {*names}
        assert ("key" in manifest) == (family == "chrome")
        assert list(manifest["background"]) == [
            "service_worker" if family == "chrome" else "scripts",
            "type",
        ]
