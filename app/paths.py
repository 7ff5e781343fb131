"""Where the program keeps what is its own on this platform; asking for a path makes nothing."""

from __future__ import annotations

from pathlib import Path

import platformdirs

_NAME = "bunshin"


def config_folder() -> Path:
    """Settings."""
    return platformdirs.user_config_path(_NAME, appauthor=False)


def data_folder() -> Path:
    """What belongs to the person: fetched nets, own recipes, the default library."""
    return platformdirs.user_data_path(_NAME, appauthor=False)


def log_folder() -> Path:
    """The log file and crash reports."""
    return platformdirs.user_log_path(_NAME, appauthor=False)


def cache_folder() -> Path:
    """What can be made again: generated libraries of the benchmarks."""
    return platformdirs.user_cache_path(_NAME, appauthor=False)


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
