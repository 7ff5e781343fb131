"""What browsers and download programs note on a file itself: the file's address and the page's.

Chromium, curl and wget on Linux write `user.xdg.origin.url` and `user.xdg.referrer.url`; macOS a
binary property list; Windows a second stream, which lies beside the file where a file system has
none.
"""

from __future__ import annotations

import os
import plistlib
import sys
from pathlib import Path
from xml.parsers.expat import ExpatError

from models.library.origins.addresses import kept_address

ZONE = ":Zone.Identifier"
_ORIGIN, _REFERRER = "user.xdg.origin.url", "user.xdg.referrer.url"
# The second is how Linux shows what a Mac wrote on a disk that both use.
_WHERE_FROMS = ("com.apple.metadata:kMDItemWhereFroms", "user.com.apple.metadata:kMDItemWhereFroms")
_ZONE_ATTRIBUTE = "user.Zone.Identifier"
_MOST_BYTES = 64 << 10


def noted_addresses(path: Path, *, zone_beside: bool = True) -> tuple[str | None, str | None]:
    """Addresses of the file and of the page it was on, as they may be kept. `zone_beside` tells
    whether to look for Windows' stream as a file."""
    found = [_xdg(path), _where_froms(path), _zone(path, zone_beside)]
    file_url = next((file for file, _ in found if file), None)
    page_url = next((page for _, page in found if page), None)
    return file_url, page_url if page_url != file_url else None


def _xdg(path: Path) -> tuple[str | None, str | None]:
    origin, referrer = _attribute(path, _ORIGIN), _attribute(path, _REFERRER)
    return _address(origin), _address(referrer)


def _where_froms(path: Path) -> tuple[str | None, str | None]:
    """A list: the file, then the page."""
    for name in _WHERE_FROMS:
        data = _attribute(path, name)
        try:
            said = plistlib.loads(data) if data else None
        except (plistlib.InvalidFileException, ExpatError, ValueError, LookupError):
            continue
        except (RecursionError, OverflowError, MemoryError, TypeError):
            continue
        if isinstance(said, list) and said:
            addresses = [kept_address(each) for each in said[:2]]
            return addresses[0], addresses[1] if len(addresses) > 1 else None
    return None, None


def _zone(path: Path, beside: bool) -> tuple[str | None, str | None]:
    """Lines such as `HostUrl=…` below `[ZoneTransfer]`."""
    data = _attribute(path, _ZONE_ATTRIBUTE) or (_stream(path) if beside else b"")
    said = {}
    for line in data.decode("utf-8-sig", "replace").splitlines():
        name, _, value = line.partition("=")
        said[name.strip().lower()] = value
    return kept_address(said.get("hosturl")), kept_address(said.get("referrerurl"))


def _stream(path: Path) -> bytes:
    try:
        with open(f"{path}{ZONE}", "rb") as file:
            return file.read(_MOST_BYTES)
    except (OSError, ValueError):
        return b""


def _attribute(path: Path, name: str) -> bytes:
    try:
        data = os.getxattr(path, name) if hasattr(os, "getxattr") else _mac_attribute(path, name)
    except (OSError, ValueError):
        return b""
    return data[:_MOST_BYTES]


def _mac_attribute(path: Path, name: str) -> bytes:
    """Python reads attributes on Linux alone; a Mac's own library gives them."""
    if sys.platform != "darwin":
        return b""
    import ctypes

    space = ctypes.create_string_buffer(_MOST_BYTES)
    read = ctypes.CDLL(None).getxattr
    read.restype = ctypes.c_ssize_t
    length = read(os.fsencode(path), name.encode(), space, ctypes.c_size_t(_MOST_BYTES), 0, 0)
    return space.raw[: max(length, 0)]


def _address(data: bytes) -> str | None:
    return kept_address(data.decode("utf-8", "replace")) if data else None
