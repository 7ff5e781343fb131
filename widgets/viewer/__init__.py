"""One picture as large as the window or the screen."""

from widgets.viewer.compare_view import ComparedPicture, CompareView
from widgets.viewer.viewer import Viewer

__all__ = ["CompareView", "ComparedPicture", "Viewer"]
