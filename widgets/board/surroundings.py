"""What every picture on the board needs to paint itself and only the view knows."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtGui import QColor

from widgets.board.pixmaps import level_for
from widgets.look import theme


@dataclass(slots=True)
class Surroundings:
    """One object shared by all items, changed in place when the zoom or the theme changes.

    `scale` is device-independent pixels per world unit, `level` the level of detail to paint, with
    `grey` without its colours.
    """

    scale: float = 1.0
    level: int = 1
    grey: bool = False
    accent: QColor = field(default_factory=QColor)
    placeholder: QColor = field(default_factory=QColor)

    def __post_init__(self) -> None:
        self.take_theme()

    def take_theme(self) -> None:
        """Use the colours of the theme in force."""
        tokens = theme.current()
        self.accent = tokens.color("accent")
        self.placeholder = tokens.color("sunk")

    def take_scale(self, scale: float, pixel_ratio: float) -> None:
        """The view was zoomed or moved to another screen."""
        self.scale = scale
        self.level = level_for(scale * pixel_ratio)
