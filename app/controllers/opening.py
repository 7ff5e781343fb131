"""Hands an address or a file to whatever opens such things on this desktop."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_address(address: str) -> None:
    """In the browser, because the person pressed a link to it; a file in what shows such files."""
    QDesktopServices.openUrl(QUrl(address))


def open_place(place: Path) -> None:
    """A folder in the file manager, a file in what shows such files."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(place)))
