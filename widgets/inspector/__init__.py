"""The panel at the right: everything about the chosen picture, and what can be said about it."""

from widgets.inspector.inspector import Inspector

__all__ = ["Inspector"]
