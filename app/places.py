"""What the program keeps outside of libraries, by kind, and what of it may go."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from app import log, paths

if TYPE_CHECKING:
    from models.nets.store import NetStore


def places_outside() -> Mapping[str, Iterable[Path]]:
    """Folders and files; they need not be there."""
    return {
        "nets": (paths.nets_folder(),),
        "gallery-dl": (paths.gallery_dl_folder(),),
        "logs": (paths.log_folder(),),
        "cache": (paths.cache_folder(),),
    }


def emptiable(kind: str, nets: NetStore) -> list[Path]:
    """What of a kind may be deleted while the program runs."""
    if kind == "logs":
        return sorted(paths.log_folder().glob(f"{log.FILE_NAME}.*"))
    if kind == "cache":
        return [paths.cache_folder()]
    if kind == "nets":
        return unused_nets(nets)
    return []


def unused_nets(nets: NetStore) -> list[Path]:
    """Files that the person fetched and that no role uses now."""
    folder = paths.nets_folder()
    used = {nets.path(entry) for entry in nets.in_use()}
    used |= {nets.labels(entry) for entry in nets.in_use() if entry.labels is not None}
    there = folder.rglob("*") if folder.is_dir() else ()
    return sorted(each for each in there if each.is_file() and each not in used)
