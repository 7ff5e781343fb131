"""The themes in numbers: every named colour and size, light and dark, also with more contrast.

Each pair of text and ground has a contrast of at least 4.5:1 (WCAG 2.2 AA; 7:1, AAA, where more is
wanted), each edge that says "here one types" 3:1; a test computes them.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor


@dataclass(frozen=True, slots=True)
class Tokens:
    """Every colour (as #RRGGBB) and size (in device-independent pixels) that the program uses."""

    name: str
    background: str
    surface: str
    sunk: str
    line: str
    text: str
    muted: str
    accent: str
    accent_soft: str
    on_accent: str
    edge: str  # Around what one types into or chooses from: 3:1 on every ground.
    groove: str  # Under what is pressed, and what a bar fills up.
    strong: bool = False
    ring: int = 2
    space: int = 8
    gap: int = 8
    radius: int = 6
    control_radius: int = 8
    rail_width: int = 72
    inspector_width: int = 280
    caption_size: int = 12
    text_size: int = 14
    title_size: int = 17
    heading_size: int = 26
    icon_size: int = 16

    def color(self, name: str) -> QColor:
        """The named colour, ready to paint with."""
        return QColor(getattr(self, name))


LIGHT = Tokens(
    name="light",
    background="#FAF9F7",
    surface="#FFFFFF",
    sunk="#F1EFEB",
    line="#E4E0DA",
    text="#26231F",
    muted="#655E56",
    accent="#B2461C",
    accent_soft="#F9E9E1",
    on_accent="#FFFFFF",
    edge="#8A8279",
    groove="#E4E0DA",
)
DARK = Tokens(
    name="dark",
    background="#1A1917",
    surface="#22211E",
    sunk="#2B2926",
    line="#383530",
    text="#ECE8E1",
    muted="#A69E94",
    accent="#E8825A",
    accent_soft="#43291F",
    on_accent="#1A1917",
    edge="#807970",
    groove="#383530",
)
# Where more contrast is wanted: 7:1 for text, 4.5:1 for every line, and a thicker ring.
LIGHT_STRONG = Tokens(
    name="light strong",
    background="#FFFFFF",
    surface="#FFFFFF",
    sunk="#F0EEEB",
    line="#6E6862",
    text="#000000",
    muted="#3F3A35",
    accent="#7F2A07",
    accent_soft="#FDE7DB",
    on_accent="#FFFFFF",
    edge="#3F3A35",
    groove="#F0EEEB",
    strong=True,
    ring=3,
)
DARK_STRONG = Tokens(
    name="dark strong",
    background="#000000",
    surface="#0E0E0D",
    sunk="#1E1D1B",
    line="#9A938A",
    text="#FFFFFF",
    muted="#D8D2C9",
    accent="#FFAE86",
    accent_soft="#45230F",
    on_accent="#000000",
    edge="#D8D2C9",
    groove="#1E1D1B",
    strong=True,
    ring=3,
)
