"""A recipe goes to another folder together with its fixtures: copied, handed out, put back."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from models.errors import InputError
from models.recipes.writing.own_recipes import OwnRecipes
from models.recipes.writing.whole_files import reason_of, write_whole


@dataclass(frozen=True, slots=True)
class Bundle:
    """A recipe and its fixtures in memory: by their paths below the folder."""

    name: str
    files: tuple[tuple[str, bytes], ...]


def bundle_of(file: Path) -> Bundle:
    """Raises `InputError`."""
    try:
        files = []
        for fixture in fixtures_of(file):
            if (file.parent / fixture).is_file():
                files.append((fixture, (file.parent / fixture).read_bytes()))
        # Last, so that nobody meets a recipe whose pages are not there yet.
        files.append((file.name, file.read_bytes()))
    except OSError as error:
        raise InputError("file-unreadable", path=file, reason=reason_of(error)) from error
    return Bundle(file.name, tuple(files))


def hand_out(file: Path, folder: Path) -> Path:
    """The recipe and its fixtures, into another folder. Raises `LibraryError`."""
    put_back(bundle_of(file), folder)
    return folder / file.name


def put_back(bundle: Bundle, folder: Path) -> None:
    """Raises `LibraryError`."""
    for path, content in bundle.files:
        write_whole(folder / path, content)


def take_in(own: OwnRecipes, file: Path) -> Path:
    """A copy among the person's own, with the fixtures that lie beside it; fixtures that are there
    stay as they are. Raises `InputError`, `LibraryError`."""
    if file.suffix.lower() != ".toml":
        raise InputError("file-unreadable", path=file, reason="a recipe's name ends with .toml")
    target = own.folder / f"{own.free_name(file.stem)}.toml"
    for path, content in bundle_of(file).files:
        here = target if path == file.name else own.folder / path
        if here == target or not here.exists():
            write_whole(here, content)
    return target


def belongings(own: OwnRecipes, file: Path) -> list[Path]:
    """What goes away with it: the file, and fixtures that no other own recipe names."""
    others = [each for each in own.folder.glob("*.toml") if each != file]
    shared = {fixture for each in others for fixture in fixtures_of(each)}
    paths = [own.folder / each for each in fixtures_of(file) if each not in shared]
    return [each for each in (file, *paths) if each.is_file()]


def fixtures_of(file: Path) -> list[str]:
    """Those of its tests, below its own folder; none while it has mistakes."""
    try:
        found = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    tests = found.get("test")
    named = [each.get("fixture") for each in tests if isinstance(each, dict)] if tests else []
    paths = [Path(each) for each in named if isinstance(each, str)]
    sound = [each for each in paths if not each.is_absolute() and ".." not in each.parts]
    return list(dict.fromkeys(each.as_posix() for each in sound))
