"""Where everything lies in a library's folder (contract: library folder)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

THUMB_SIZES = (320, 768)


@dataclass(frozen=True, slots=True)
class LibraryPaths:
    """Names only; nothing is created by asking for a path."""

    folder: Path

    @property
    def database(self) -> Path:
        return self.folder / "library.sqlite"

    @property
    def originals(self) -> Path:
        return self.folder / "originals"

    @property
    def trash(self) -> Path:
        return self.folder / "trash"

    @property
    def backups(self) -> Path:
        return self.folder / "backups"

    @property
    def derived(self) -> Path:
        return self.folder / "derived"

    @property
    def staging(self) -> Path:
        return self.folder / "staging"

    @property
    def vectors(self) -> Path:
        return self.derived / "vectors"

    @property
    def index(self) -> Path:
        return self.derived / "index"

    @property
    def scores(self) -> Path:
        return self.derived / "scores"

    @property
    def thumbs(self) -> Path:
        return self.derived / "thumbs"

    @property
    def lock(self) -> Path:
        return self.folder / "library.lock"

    def original(self, artwork_id: str, ext: str) -> Path:
        return self.originals / fanned(artwork_id, ext)

    def trashed(self, artwork_id: str, ext: str) -> Path:
        return self.trash / fanned(artwork_id, ext)

    def thumb(self, artwork_id: str, size: int) -> Path:
        """The thumbnail: the PNG where alpha matters, else the JPEG, there or not."""
        with_alpha = self.thumb_as(artwork_id, size, "png")
        return with_alpha if with_alpha.exists() else self.thumb_as(artwork_id, size, "jpg")

    def thumbs_of(self, artwork_id: str) -> list[Path]:
        """Every name that a thumbnail of this artwork can have."""
        return [
            self.thumb_as(artwork_id, size, ext) for size in THUMB_SIZES for ext in ("jpg", "png")
        ]

    def thumb_as(self, artwork_id: str, size: int, ext: str) -> Path:
        return self.thumbs / str(size) / fanned(artwork_id, ext)


def fanned(artwork_id: str, ext: str) -> Path:
    """`ab/cd/<id>.<ext>`: two levels, so that no folder grows beyond what file systems like."""
    return Path(artwork_id[:2]) / artwork_id[2:4] / f"{artwork_id}.{ext}"
