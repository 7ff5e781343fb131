"""Tells browsers which program stands behind our extension, and takes it back.

A browser looks for a small file with a fixed name in a folder of its own, which names the program
and the extensions that may start it. Because that file can give no arguments, the program is a
small script of ours. Written for Linux and tried there; macOS and Windows by their documentation.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app import paths

NAME = "io.bunshin.collect"
# By the `key` in packaging/webextension/manifest.json; whoever has not that key has another id.
CHROME_ID = "mehdfipienfpfapedlnmijpfdhefojbd"
FIREFOX_ID = "collect@bunshin"
EXTENSION = Path(__file__).resolve().parents[2] / "packaging" / "webextension"
_DESCRIPTION = "Bunshin: saves pictures of the page you look at"


@dataclass(frozen=True, slots=True)
class Browser:
    """`folder` is where it looks for programs, `profile` what is there when it was ever used."""

    id: str
    name: str
    folder: Path
    profile: Path
    registry: str = ""

    @property
    def file(self) -> Path:
        return self.folder / f"{NAME}.json"

    @property
    def is_there(self) -> bool:
        return self.profile.is_dir()

    @property
    def installed(self) -> bool:
        """Whether it would start the very script of this Bunshin."""
        try:
            found = json.loads(self.file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return False
        return isinstance(found, dict) and found.get("path") == str(launcher())


def browsers(home: Path | None = None, platform: str = sys.platform) -> list[Browser]:
    """Every browser that is known of, there or not."""
    home = home or Path.home()
    if platform == "darwin":
        return _on_mac(home / "Library" / "Application Support")
    if platform == "win32":
        return _on_windows()
    return _on_linux(home)


def launcher() -> Path:
    """The script that browsers start."""
    ending = ".bat" if sys.platform == "win32" else ""
    return paths.data_folder() / f"browser-host{ending}"


def install(wanted: Sequence[Browser], library: Path | None = None) -> None:
    """Write the script and each browser's file, over older ones. `library` fixes which library is
    meant; without it that of the window. Raises `OSError`."""
    script = launcher()
    script.parent.mkdir(parents=True, exist_ok=True)
    _write(script, _script(library), 0o700)
    for browser in wanted:
        browser.folder.mkdir(parents=True, exist_ok=True)
        _write(browser.file, json.dumps(manifest(browser.id, script), indent=2) + "\n", 0o644)
        _register(browser)


def remove(wanted: Sequence[Browser]) -> None:
    """What `install` wrote for these; the script goes with the last of them."""
    for browser in wanted:
        browser.file.unlink(missing_ok=True)
        _unregister(browser)
    if not any(browser.installed for browser in browsers()):
        launcher().unlink(missing_ok=True)


def manifest(browser: str, script: Path) -> Mapping[str, Any]:
    """Only our extension may start it: by its id, which is fixed by its key."""
    who = (
        {"allowed_extensions": [FIREFOX_ID]}
        if browser == "firefox"
        else {"allowed_origins": [f"chrome-extension://{CHROME_ID}/"]}
    )
    return {
        "name": NAME,
        "description": _DESCRIPTION,
        "path": str(script),
        "type": "stdio",
        **who,
    }


def _script(library: Path | None) -> str:
    command = [sys.executable]
    if not getattr(sys, "frozen", False):
        command.append(str(Path(__file__).resolve().parents[2] / "main.py"))
    chosen = [] if library is None else ["--library", str(library.absolute())]
    words = [*command, *chosen, "browser-host"]
    if sys.platform == "win32":
        quoted = " ".join(f'"{word}"' for word in words)
        return f"@echo off\r\n{quoted} %*\r\n"
    import shlex

    return f'#!/bin/sh\nexec {shlex.join(words)} "$@"\n'


def _write(file: Path, text: str, mode: int) -> None:
    """All or nothing, and never through a link that lies there."""
    staged = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        staged.write_text(text, encoding="utf-8", newline="")
        staged.chmod(mode)
        staged.replace(file)
    finally:
        staged.unlink(missing_ok=True)


def _on_linux(home: Path) -> list[Browser]:
    config = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config")
    hosts = "NativeMessagingHosts"
    chromes = (
        ("chrome", "Google Chrome", config / "google-chrome"),
        ("chromium", "Chromium", config / "chromium"),
        ("edge", "Microsoft Edge", config / "microsoft-edge"),
        ("brave", "Brave", config / "BraveSoftware" / "Brave-Browser"),
        ("vivaldi", "Vivaldi", config / "vivaldi"),
    )
    mozilla = home / ".mozilla"
    return [
        *(Browser(each, name, folder / hosts, folder) for each, name, folder in chromes),
        Browser("firefox", "Firefox", mozilla / "native-messaging-hosts", mozilla),
    ]


def _on_mac(support: Path) -> list[Browser]:
    hosts = "NativeMessagingHosts"
    chromes = (
        ("chrome", "Google Chrome", support / "Google" / "Chrome"),
        ("chromium", "Chromium", support / "Chromium"),
        ("edge", "Microsoft Edge", support / "Microsoft Edge"),
        ("brave", "Brave", support / "BraveSoftware" / "Brave-Browser"),
    )
    return [
        *(Browser(each, name, folder / hosts, folder) for each, name, folder in chromes),
        Browser("firefox", "Firefox", support / "Mozilla" / hosts, support / "Firefox"),
    ]


def _on_windows() -> list[Browser]:
    """There the registry names the file, which may lie anywhere."""
    local = Path(os.environ.get("LOCALAPPDATA") or Path.home())
    roaming = Path(os.environ.get("APPDATA") or Path.home())
    hosts = paths.data_folder() / "browsers"
    return [
        Browser(each, name, hosts / each, profile, f"Software\\{key}\\NativeMessagingHosts\\{NAME}")
        for each, name, profile, key in (
            ("chrome", "Google Chrome", local / "Google" / "Chrome", "Google\\Chrome"),
            ("chromium", "Chromium", local / "Chromium", "Chromium"),
            ("edge", "Microsoft Edge", local / "Microsoft" / "Edge", "Microsoft\\Edge"),
            (
                *("brave", "Brave", local / "BraveSoftware" / "Brave-Browser"),
                "BraveSoftware\\Brave-Browser",
            ),
            ("firefox", "Firefox", roaming / "Mozilla" / "Firefox", "Mozilla"),
        )
    ]


def _register(browser: Browser) -> None:
    if sys.platform == "win32" and browser.registry:
        import winreg

        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, browser.registry) as key:
            winreg.SetValueEx(key, "", 0, winreg.REG_SZ, str(browser.file))


def _unregister(browser: Browser) -> None:
    if sys.platform == "win32" and browser.registry:
        import contextlib
        import winreg

        with contextlib.suppress(OSError):
            winreg.DeleteKey(winreg.HKEY_CURRENT_USER, browser.registry)
