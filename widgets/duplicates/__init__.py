"""Duplicates: two pictures that look alike, side by side, and what is to become of them."""

from widgets.duplicates.duplicates_screen import DuplicatesScreen
from widgets.duplicates.pair_view import PairView
from widgets.duplicates.records import ShownPair

__all__ = ["DuplicatesScreen", "PairView", "ShownPair"]
