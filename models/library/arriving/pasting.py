"""A picture that comes as bytes: out of the clipboard, or dragged from another program."""

from __future__ import annotations

from models.imaging.sandbox import Sandbox
from models.library.arriving.arriving import write_staged
from models.library.arriving.storing import Incoming, Stored, store_picture
from models.library.artworks.artworks import Seen
from models.library.database.clock import now
from models.library.library import Library
from models.records import Sighting, State


def import_bytes(
    library: Library,
    sandbox: Sandbox,
    data: bytes,
    *,
    name: str = "",
    via: str = "clipboard",
    page: str | None = None,
    state: State = State.KEPT,
) -> Stored:
    """Keep the picture that these bytes are, untouched. `via` and `page` become its sighting's.

    Raises `PictureError` when they are none. Not for the window's thread.
    """
    seen = (Seen(Sighting(now(), via, page_url=page, title=name or None)),)
    staged = write_staged(library, data)
    return store_picture(library, sandbox, Incoming(staged, seen, state, name))
