"""The Library screen: the bar to search and sort with, the grid, the inspector."""
