"""The person's own recipes as files: read, saved, and kept while they are not saved yet.

Every call reads or writes the disk: it belongs into a thread that nobody waits for.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

from models.errors import InputError
from models.recipes.language.parse import check_text
from models.recipes.writing.whole_files import reason_of, write_whole

UNSAVED = ".unsaved"


class OwnRecipes:
    """`folder` need not be there yet."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lane = threading.Lock()

    def files(self) -> list[Path]:
        """All, also those that were never saved."""
        names = {file.name for file in (*self.folder.glob("*.toml"), *self.drafts())}
        return [self.folder / name for name in sorted(names)]

    def drafts(self) -> Iterator[Path]:
        """What was written and not saved, under the names of the recipes."""
        return (self.folder / UNSAVED).glob("*.toml")

    def is_own(self, file: Path) -> bool:
        return file.parent == self.folder

    def read(self, file: Path) -> tuple[str, str | None]:
        """What is saved, and what was written since and not saved. Raises `InputError`."""
        draft = self._draft(file)
        try:
            saved = file.read_text(encoding="utf-8") if file.is_file() else ""
            found = draft.read_text(encoding="utf-8") if draft.is_file() else None
        except (OSError, UnicodeDecodeError) as error:
            raise InputError("file-unreadable", path=file, reason=reason_of(error)) from error
        return saved, found

    def keep(self, file: Path, text: str) -> None:
        """Not saved, but not lost either when the program ends. Raises `LibraryError`."""
        with self._lane:
            # It may come late: what was saved meanwhile is not unsaved.
            if file.is_file() and file.read_bytes() == text.encode():
                self._draft(file).unlink(missing_ok=True)
            else:
                write_whole(self._draft(file), text.encode())

    def save(self, file: Path, text: str) -> Path:
        """Where it lies now: one that is saved for the first time gets its id as a name. A recipe
        with mistakes is saved too. Raises `LibraryError`."""
        target = file
        if not file.exists():
            recipe = check_text(text, file).recipe
            named = self.folder / f"{recipe.id}.toml" if recipe is not None else file
            target = named if not named.exists() else file
        with self._lane:
            write_whole(target, text.encode())
            self._draft(file).unlink(missing_ok=True)
        return target

    def revert(self, file: Path) -> None:
        """Forget what was not saved."""
        with self._lane:
            self._draft(file).unlink(missing_ok=True)

    def free_name(self, stem: str) -> str:
        """A name for a new recipe that no file of the person has."""
        taken = {file.stem for file in self.files()}
        number, name = 1, stem
        while name in taken:
            number += 1
            name = f"{stem}-{number}"
        return name

    def _draft(self, file: Path) -> Path:
        return self.folder / UNSAVED / file.name
