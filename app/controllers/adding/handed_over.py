"""What was dropped or pasted, noted at once (a drop's contents die with its event), and the
pictures in it: artworks of the library, files, pixels of another program, or an address."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

from app.controllers.adding.clipboard import encoded_picture, local_files, png_of
from app.core import Core
from models.imaging.pixels import Pixels
from widgets.parts import drag_payload

LARGE = 768  # What a net may look at.
MOST_BYTES = 200_000_000


@dataclass(frozen=True, slots=True)
class HandedOver:
    """The first of these that is there counts."""

    ids: tuple[str, ...] = ()
    files: tuple[Path, ...] = ()
    encoded: bytes = b""
    image: QImage | None = None
    address: str = ""

    @property
    def queries(self) -> tuple[str | Path, ...]:
        """What needs no work before it can be looked for."""
        return self.ids or self.files

    @property
    def needs_reading(self) -> bool:
        return bool(self.encoded or self.image is not None or self.address)

    def pixels(self, core: Core) -> Pixels:
        """The picture that is no artwork and no file. Takes a while: in a runner's thread. Raises
        `PictureError`, `CollectError`."""
        if self.encoded or self.image is not None:
            data = self.encoded or png_of(self.image or QImage())
            return core.sandbox.decode_bytes(data, longest=LARGE, name="clipboard")
        from models.net_io.one_file import bring

        with tempfile.TemporaryDirectory(prefix="bunshin-picture-") as folder:
            file = bring(self.address, Path(folder) / "picture", MOST_BYTES)
            return core.sandbox.decode(file, longest=LARGE)


def noted(mime: QMimeData) -> HandedOver:
    """What is in a drop or on the clipboard."""
    if ids := drag_payload.decode(mime):
        return HandedOver(ids=ids)
    if files := local_files(mime):
        return HandedOver(files=tuple(files))
    if encoded := encoded_picture(mime):
        return HandedOver(encoded=encoded)
    if mime.hasImage() and isinstance(image := mime.imageData(), QImage):
        return HandedOver(image=image)
    return HandedOver(address=_address(mime))


def _address(mime: QMimeData) -> str:
    words = [url.toString() for url in mime.urls()] or mime.text().split()
    return next((each for each in words if each.startswith(("http://", "https://"))), "")
