"""Lets the system start Bunshin in the tray when the person signs in, and takes it back. Never Qt.

The entry itself is the truth, not a setting of ours: systems have switches of their own for it.
Written for Linux (XDG) and tried there; macOS and Windows by their documentation, untried.
"""

from __future__ import annotations

import os
import plistlib
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from models.half_written import write_durably
from models.own_parts import ROOT, is_frozen

WORD = "--tray"
_LABEL = "io.bunshin.Bunshin"
_RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"


def command() -> list[str]:
    """What is started: this very program, packaged or from its source."""
    if is_frozen():
        return [sys.executable, WORD]
    return [sys.executable, str(ROOT / "main.py"), WORD]


def entry_file(platform: str = sys.platform) -> Path | None:
    """Where the entry lies; None where it is no file (Windows)."""
    if platform == "win32":
        return None
    if platform == "darwin":
        return Path.home() / "Library" / "LaunchAgents" / f"{_LABEL}.plist"
    config = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    return config / "autostart" / "bunshin.desktop"


def is_on() -> bool:
    """Whether signing in starts this Bunshin; an entry that the system switched off does not."""
    file = entry_file()
    if file is None:
        return _in_registry()
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return False
    return sys.platform == "darwin" or not _is_switched_off(text)


def turn_on() -> None:
    """Write the entry, over an older one. Raises `OSError`."""
    file = entry_file()
    if file is None:
        _register()
        return
    text = _agent(command()) if sys.platform == "darwin" else desktop_entry(command()).encode()
    write_durably(file, text)


def turn_off() -> None:
    """Take the entry away. Raises `OSError`."""
    file = entry_file()
    if file is None:
        _unregister()
    else:
        file.unlink(missing_ok=True)


def desktop_entry(words: Sequence[str]) -> str:
    """The entry by the XDG's autostart specification. `TryExec` makes it harmless where the program
    was removed."""
    lines = {
        "Type": "Application",
        "Name": "Bunshin",
        "Name[ja]": "分身",
        "Comment": "Collects pictures in the tray",
        "Comment[ja]": "トレイで絵を集めます",
        "Exec": " ".join(_quoted(word) for word in words),
        "TryExec": _escaped(words[0]),
        "Icon": "bunshin",
        "Terminal": "false",
        "StartupNotify": "false",
        "X-GNOME-Autostart-enabled": "true",
    }
    return "[Desktop Entry]\n" + "".join(f"{key}={value}\n" for key, value in lines.items())


def _quoted(word: str) -> str:
    """By the Desktop Entry Specification: `"`, `` ` ``, `$` and `\\` behind a backslash, `%` twice;
    then the escapes that every text of such a file has."""
    inner = re.sub(r'(["`$\\])', r"\\\1", word).replace("%", "%%")
    plain = re.fullmatch(r"[\w@+=:,./-]+", word)
    return _escaped(inner if plain else f'"{inner}"')


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")


def _is_switched_off(text: str) -> bool:
    found = dict(re.findall(r"^([\w-]+)\s*=\s*(.*?)\s*$", text, re.MULTILINE))
    return (
        found.get("Hidden", "false").lower() == "true"
        or found.get("X-GNOME-Autostart-enabled", "true").lower() == "false"
        or "Exec" not in found
    )


def _agent(words: Sequence[str]) -> bytes:
    return plistlib.dumps(
        {
            "Label": _LABEL,
            "ProgramArguments": list(words),
            "RunAtLoad": True,
            "LimitLoadToSessionType": "Aqua",
        }
    )


def _in_registry() -> bool:
    if sys.platform != "win32":
        return False
    import winreg

    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN) as key:
            winreg.QueryValueEx(key, "Bunshin")
    except OSError:
        return False
    return True


def _register() -> None:
    if sys.platform == "win32":
        import subprocess
        import winreg

        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, _RUN) as key:
            line = subprocess.list2cmdline(command())
            winreg.SetValueEx(key, "Bunshin", 0, winreg.REG_SZ, line)


def _unregister() -> None:
    if sys.platform == "win32":
        import contextlib
        import winreg

        with (
            contextlib.suppress(FileNotFoundError),
            winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN, 0, winreg.KEY_SET_VALUE) as key,
        ):
            winreg.DeleteValue(key, "Bunshin")
