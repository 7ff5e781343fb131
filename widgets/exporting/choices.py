"""What is exported, and how: what the dialog hands to whoever does it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class What(StrEnum):
    """The first three are pictures as files."""

    CHOSEN = "chosen"
    FOUND = "found"
    ALL = "all"
    LIBRARY = "library"
    RANKING = "ranking"
    LOG = "log"


PICTURES = (What.CHOSEN, What.FOUND, What.ALL)
INTO_FOLDERS = (*PICTURES, What.LIBRARY)


@dataclass(frozen=True, slots=True)
class ExportChoices:
    """`names` as models.exchange.file_names has them, `sidecars` by their endings."""

    what: What
    names: str = "title"
    sidecars: tuple[str, ...] = ()
    xmp_by_stem: bool = False
    net_words: bool = True
    replace: bool = False
    pictures: bool = True
    zipped: bool = False

    @property
    def into_folder(self) -> bool:
        """Whether a folder is asked for, or a file."""
        return self.what in INTO_FOLDERS and not (self.zipped and self.what in PICTURES)
