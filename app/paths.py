"""Where the program keeps what is its own on this platform; asking for a path makes nothing.

The packaged program is portable where a file `portable` or a folder `data` lies beside it: then
everything is in that folder, and nothing in the person's home.
"""

from __future__ import annotations

import sys
from pathlib import Path

import platformdirs

from models.own_parts import is_frozen

_NAME = "bunshin"
PORTABLE, DATA = "portable", "data"


def portable_folder() -> Path | None:
    """The folder beside the program that holds everything, where the person wants it so."""
    if not is_frozen():
        return None
    beside = Path(sys.executable).resolve().parent
    wanted = (beside / PORTABLE).exists() or (beside / DATA).is_dir()
    return beside / DATA if wanted else None


def _own(name: str) -> Path | None:
    portable = portable_folder()
    return None if portable is None else portable / name


def config_folder() -> Path:
    """Settings."""
    return _own("settings") or platformdirs.user_config_path(_NAME, appauthor=False)


def data_folder() -> Path:
    """What belongs to the person: fetched nets, own recipes, the default library."""
    return portable_folder() or platformdirs.user_data_path(_NAME, appauthor=False)


def log_folder() -> Path:
    """The log file and crash reports."""
    return _own("log") or platformdirs.user_log_path(_NAME, appauthor=False)


def cache_folder() -> Path:
    """What can be made again: generated libraries of the benchmarks."""
    return _own("cache") or platformdirs.user_cache_path(_NAME, appauthor=False)


def settings_file() -> Path:
    return config_folder() / "settings.json"


def nets_folder() -> Path:
    """Nets that the person fetched; the default net comes with the program."""
    return data_folder() / "nets"


def gallery_dl_folder() -> Path:
    """gallery-dl's own environment, where the person had it installed; and its runs while they
    last."""
    return data_folder() / "gallery-dl"


def own_recipe_folder() -> Path:
    """Recipes of the person; they win over those that come with the program."""
    return data_folder() / "recipes"


def default_library() -> Path:
    """The library of someone who never chose a place for one."""
    return data_folder() / "library"


def as_kept(folder: Path) -> str:
    """How the settings name a folder: beside a portable program by what follows its own folder, so
    that a stick may have another name on the next computer."""
    portable, whole = portable_folder(), folder.absolute()
    if portable is not None and whole.is_relative_to(portable.parent):
        return whole.relative_to(portable.parent).as_posix()
    return str(whole)


def as_found(kept: str) -> Path:
    """The folder of which `as_kept` made the text."""
    portable = portable_folder()
    return Path(kept) if portable is None else portable.parent / kept
