"""What a browser put into a drag or onto the clipboard, noted as bytes before it is gone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QMimeData

# As `models.collecting.browsing.dropped` reads them.
WEB = (
    *("text/html", "text/uri-list", "text/x-moz-url", "application/x-moz-file-promise-url"),
    *("chromium/x-source-url", "chromium/x-renderer-taint", "text/plain"),
)
# The first that is offered is taken: animations and whole colours before what is made from them.
ENCODED = tuple(f"image/{kind}" for kind in ("gif", "webp", "avif", "png", "jpeg", "tiff", "bmp"))
_SIGNS = (b"<img", b"<IMG")
_FILE = "application/octet-stream"  # Chromium's drags of images: the very file that it shows.
_PIXELS = "application/x-moz-nativeimage"


@dataclass(frozen=True, slots=True)
class WebDrop:
    """Read by nobody yet. `picture` are the bytes of the picture itself, where they came along."""

    formats: Mapping[str, bytes]
    picture: bytes = b""


def web_drop(mime: QMimeData, *, pasted: bool = False) -> WebDrop | None:
    """None where no address is in it. A text that is one counts only where it was `pasted`."""
    if not (_names_web(mime) or (pasted and _is_address(mime))):
        return None
    offered = set(mime.formats())
    formats = {each: bytes(mime.data(each).data()) for each in WEB if each in offered}
    # What Firefox offers beside it was made from its pixels: PNG alone loses nothing of them.
    kinds = ("image/png",) if _PIXELS in offered else (_FILE, *ENCODED)
    wanted = next((each for each in kinds if each in offered), None)
    return WebDrop(formats, bytes(mime.data(wanted).data()) if wanted else b"")


def may_hold_web(mime: QMimeData) -> bool:
    """For a drag that still hovers: asked at every move, so nothing is fetched from the browser."""
    return mime.hasUrls() or mime.hasHtml() or mime.hasFormat("text/x-moz-url")


def _names_web(mime: QMimeData) -> bool:
    if any(not url.isLocalFile() and url.scheme() in ("http", "https") for url in mime.urls()):
        return True
    if mime.hasFormat("text/x-moz-url") and not mime.hasUrls():
        return True
    if not mime.hasHtml():
        return False
    html = bytes(mime.data("text/html").data()).replace(b"\0", b"")
    return any(sign in html for sign in _SIGNS) and (b"http" in html or b"data:image" in html)


def _is_address(mime: QMimeData) -> bool:
    words = mime.text().split()
    return bool(words) and all(each.startswith(("http://", "https://")) for each in words)
