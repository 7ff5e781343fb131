"""What is known of where a file came from, and who said it."""

from __future__ import annotations

from dataclasses import dataclass

from models.library.artworks.artworks import Seen
from models.records import Tag

# Who may say it, the weakest first: where several name the same place, the later one is believed.
NAME, FOLDER, BROWSER, XMP, TAGS, HYDRUS, EAGLE, GALLERY_DL, BUNSHIN, TABLE = KINDS = (
    "name",
    "folder",
    "browser",
    "xmp",
    "tags",
    "hydrus",
    "eagle",
    "gallery-dl",
    "bunshin",
    "table",
)


@dataclass(frozen=True, slots=True)
class Origin:
    """`seen` are places, the one that is believed most at the end; `tags` are said of the file
    itself; `kinds` who said something; `problems` a code and a name for each thing that could not
    be read; `line` where a table names the file; `stars` (1 to 5) are a judgement, which is taken
    over only where the person asks for it."""

    seen: tuple[Seen, ...] = ()
    tags: tuple[Tag, ...] = ()
    note: str = ""
    kinds: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    line: int | None = None
    stars: int | None = None
