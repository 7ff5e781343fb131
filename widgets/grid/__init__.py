"""The thumbnail grid: paints only what is visible, so a million artworks cost one page."""

from widgets.grid.grid_view import GridView
from widgets.grid.records import Pick, Shown, ThumbnailWanted

__all__ = ["GridView", "Pick", "Shown", "ThumbnailWanted"]
