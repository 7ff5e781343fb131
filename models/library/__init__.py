"""The library: one folder with its database, pictures and everything known about them."""

from models.library.library import Library, open_library
from models.library.paths import LibraryPaths

__all__ = ["Library", "LibraryPaths", "open_library"]
