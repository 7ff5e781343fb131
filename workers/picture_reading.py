"""From an artwork's id to a `QImage` of the wanted size; runs in the thumbnail pool's threads."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage

from models.errors import PictureError
from models.imaging.crop import crop_box
from models.imaging.pixels import Pixels
from models.imaging.sandbox import Sandbox
from models.library import Library
from models.records import Focus

SMALL, LARGE = 320, 768


@dataclass(frozen=True, slots=True)
class Request:
    """One picture for one asker. `original` means never from a thumbnail; what is `cropped` is a
    square around the focus."""

    id: str
    size_px: int
    cropped: bool
    original: bool
    asker: str
    focus: Focus | None = None


class PictureReader:
    """Thumbnails are ours and decoded here; originals only in the sandbox. `missed` is called with
    the id of an artwork whose file is not there."""

    def __init__(self, library: Library, sandbox: Sandbox, missed: Callable[[str], object]) -> None:
        self._library = library
        self._sandbox = sandbox
        self._missed = missed

    def image(self, request: Request) -> QImage:
        """The picture at its final size, never enlarged. Raises `PictureError`, `LibraryError`."""
        if request.original or not 0 < request.size_px <= LARGE:
            return fitted(self._original(request), request)
        pixels = self._thumbnail(request.id, SMALL if request.size_px <= SMALL else LARGE)
        if _too_small(pixels, request):
            pixels = self._thumbnail(request.id, LARGE)
        return fitted(pixels, request)

    def _original(self, request: Request) -> Pixels:
        # A square needs its size across the shorter side, which is not known yet.
        longest = 0 if request.cropped else request.size_px
        path = self._path(request.id)
        if path.exists():
            return self._sandbox.decode(path, longest=longest)
        self._missed(request.id)
        return self._thumbnail(request.id, LARGE)

    def _thumbnail(self, artwork_id: str, size: int) -> Pixels:
        from models.imaging.thumbnail_read import read_thumbnail

        try:
            return read_thumbnail(self._library.paths.thumb(artwork_id, size))
        except PictureError:
            return self._remade(artwork_id)

    def _remade(self, artwork_id: str) -> Pixels:
        """Thumbnails may be deleted at any time: make them again from the original."""
        from models.imaging.thumbnail import LONGEST, write_thumbnails

        pixels = self._sandbox.decode(self._path(artwork_id), longest=LONGEST)
        if not self._library.read_only:
            # A full disk costs time, not the picture.
            with contextlib.suppress(OSError):
                write_thumbnails(pixels, artwork_id, self._library.paths)
        return pixels

    def _path(self, artwork_id: str) -> Path:
        return Path(self._library.artworks.by_id(artwork_id).path)


def _too_small(pixels: Pixels, request: Request) -> bool:
    """A square out of a long picture's small thumbnail would be blurred."""
    reduced = max(pixels.width, pixels.height) == SMALL
    return request.cropped and reduced and min(pixels.width, pixels.height) < request.size_px


def as_image(pixels: Pixels) -> QImage:
    """A copy in the format that paints fastest and becomes a pixmap without being looked through:
    RGB32, where it has transparency ARGB32_Premultiplied."""
    kind = QImage.Format.Format_RGBA8888 if pixels.alpha else QImage.Format.Format_RGB888
    line = pixels.width * (4 if pixels.alpha else 3)
    borrowed = QImage(pixels.data, pixels.width, pixels.height, line, kind)
    # Another format means a copy of its own: the borrowed bytes go with this call.
    return borrowed.convertToFormat(_fastest(pixels))


def fitted(pixels: Pixels, request: Request) -> QImage:
    """Cut and made smaller as asked, in the format that paints fastest."""
    image = as_image(pixels)
    if request.cropped:
        image = image.copy(QRect(*crop_box(image.width(), image.height(), 1.0, request.focus)))
    wanted = QSize(request.size_px, request.size_px)
    if request.size_px and max(image.width(), image.height()) > request.size_px:
        image = image.scaled(
            wanted, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        # Smooth scaling may choose another format.
        image = image.convertToFormat(_fastest(pixels))
    return image


def _fastest(pixels: Pixels) -> QImage.Format:
    return QImage.Format.Format_ARGB32_Premultiplied if pixels.alpha else QImage.Format.Format_RGB32
