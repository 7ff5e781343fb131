"""The thumbnail grid: paints only the visible cells, so a million artworks cost what a page costs."""

from widgets.grid.grid_view import GridView
from widgets.grid.records import Pick, Shown, ThumbnailWanted

__all__ = ["GridView", "Pick", "Shown", "ThumbnailWanted"]
