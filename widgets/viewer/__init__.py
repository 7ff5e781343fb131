"""One picture as large as the window or the screen."""

from widgets.viewer.viewer import Viewer

__all__ = ["Viewer"]
