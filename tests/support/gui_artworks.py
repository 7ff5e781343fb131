"""Records and pictures for tests of widgets, made up from a row number."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QColor, QImage

from models.records import Artwork, State


def shown_artwork(row: int, **changes: object) -> Artwork:
    """An artwork whose id is its row number in hexadecimal."""
    artwork = Artwork(
        row=row,
        id=f"{row:064x}",
        path=f"/pictures/{row}.png",
        format="PNG",
        width=800,
        height=600,
        bytes=1000,
        state=State.KEPT,
        added=1_794_000_000_000_000,
        title=f"Study {row}",
    )
    return replace(artwork, **changes)


def plain_image(side: int = 64, color: str = "#336699") -> QImage:
    """A picture of one colour in the format that the workers deliver."""
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(color))
    return image
