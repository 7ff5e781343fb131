"""Whether the system asks programs to move less; asked once, away from the window.

Qt tells only the contrast that is wanted, so each desktop is asked in its own way: on Linux the
portal for settings and the files of GTK and KDE, on Windows the flag for animations in windows, on
macOS what its Accessibility settings wrote (the last two are written by their documentation and
untried).
"""

from __future__ import annotations

import configparser
import logging
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

log = logging.getLogger(__name__)

_PATIENCE_S = 1.0
_PORTAL = ("/org/freedesktop/portal/desktop", "org.freedesktop.portal.Desktop")
_SETTINGS = "org.freedesktop.portal.Settings"
_COMMON, _GNOME = "org.freedesktop.appearance", "org.gnome.desktop.interface"
_KDE = "org.kde.kdeglobals.KDE"
_FAILURES = (OSError, KeyError, ValueError, RuntimeError, TimeoutError)
_NO = ("0", "false", "no")
_SPI_GETCLIENTAREAANIMATION = 0x1042


def less_is_asked() -> bool:
    """Blocks for a second at most."""
    if sys.platform == "win32":
        return _by_windows()
    if sys.platform == "darwin":
        return _by_mac()
    return by_portal() or by_files()


def by_portal() -> bool:
    """What GNOME, KDE and others tell over D-Bus."""
    from jeepney import DBusAddress, MessageType, new_method_call
    from jeepney.io.blocking import open_dbus_connection

    try:
        with open_dbus_connection("SESSION", auth_timeout=_PATIENCE_S) as bus:
            address = DBusAddress(_PORTAL[0], _PORTAL[1], _SETTINGS)
            call = new_method_call(address, "ReadAll", "as", ([_COMMON, _GNOME, _KDE],))
            answer = bus.send_and_get_reply(call, timeout=_PATIENCE_S)
    except _FAILURES as error:
        log.info("the desktop's settings cannot be asked: %s", error)
        return False
    told = answer.header.message_type == MessageType.method_return and answer.body
    return bool(told) and _asks(told[0])


def _asks(told: Mapping[str, Mapping[str, tuple[str, Any]]]) -> bool:
    """`told`: values with their types, by name, by namespace."""

    def value(space: str, name: str) -> Any:
        return told.get(space, {}).get(name, ("", None))[1]

    return (
        value(_COMMON, "reduced-motion") == 1
        or value(_GNOME, "enable-animations") is False
        or str(value(_KDE, "AnimationDurationFactor")) in ("0", "0.0")
    )


def by_files() -> bool:
    """What desktops without the portal keep in their files."""
    config = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    gtk = (_entry(config / f"gtk-{n}.0" / "settings.ini", "Settings") for n in (4, 3))
    if any(each.get("gtk-enable-animations", "").lower() in _NO for each in gtk):
        return True
    return _entry(config / "kdeglobals", "KDE").get("animationdurationfactor") in ("0", "0.0")


def _entry(file: Path, section: str) -> Mapping[str, str]:
    found = configparser.RawConfigParser(strict=False, allow_no_value=True)
    try:
        found.read(file, encoding="utf-8")
        return {name: value or "" for name, value in found.items(section)}
    except (configparser.Error, OSError, UnicodeError):
        return {}


def _by_windows() -> bool:
    import ctypes

    moves = ctypes.c_int(1)
    user: Any = getattr(ctypes, "windll").user32  # noqa: B009  (there only on Windows)
    user.SystemParametersInfoW(_SPI_GETCLIENTAREAANIMATION, 0, ctypes.byref(moves), 0)
    return not moves.value


def _by_mac() -> bool:
    command = ["defaults", "read", "com.apple.universalaccess", "reduceMotion"]
    try:
        done = subprocess.run(command, capture_output=True, timeout=_PATIENCE_S, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.stdout.strip() == b"1"
