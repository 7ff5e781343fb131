"""The thumbnail grid: paints only what is visible, so a million artworks cost one page."""

from widgets.grid.grid_view import GridView
from widgets.grid.records import Pick, Shown
from widgets.parts.thumbnail_wanted import ThumbnailWanted

__all__ = ["GridView", "Pick", "Shown", "ThumbnailWanted"]
