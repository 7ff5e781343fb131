"""What the person chose, in one JSON file: read at start, written whole, unknown keys kept.

Window geometry and the like are not choices; they live apart, in QSettings.
"""

from __future__ import annotations

import contextlib
import json
import logging
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from app import paths
from models.half_written import write_durably

log = logging.getLogger(__name__)
_broken: list[Path] = []

VERSION = 1
LANGUAGES = ("system", "en", "ja")
INDEXES = ("compact", "annoy")
THEMES = ("system", "light", "dark")

_HOURS = {"quiet_from": 23, "quiet_until": 23}
_NUMBERS = {"a_day": sys.maxsize, "notes_every": 1440, "api_port": 65535, **_HOURS}

# Each takes the settings of the version that is its key and returns those of the next one.
MIGRATORS: Mapping[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}


@dataclass(frozen=True, slots=True)
class Settings:
    """Every choice with its default. `library` is the folder last used, `nets` the net in
    use by role where it is not the default, `index` how large libraries are searched for what
    looks alike (docs/adr/0010), `sureness` from -1 (more words) to 1 (surer ones), `a_day` how
    many new pictures all sources together may bring in a day (0: as many as there are),
    `wait_on_metered` and `wait_on_battery` whether collecting that nobody asked for just now waits
    while data are paid by volume, or without a plug,
    `notes_every` how many minutes lie at least between two notes of new finds (0: none are
    shown), `quiet_from` and `quiet_until` hours of the day without notes (equal: none),
    `guess_origin` whether the names of added files may say which page they are from,
    `keys` the keys of commands that are not those they have from the beginning,
    `gallery_dl` the program of that name that the person chose, where they did, `api` whether other
    programs of this computer may ask at `api_port`, `phone` whether devices in the home network may
    look, at `phone_address` where the person chose one, `backup_reminders`
    whether a word is said when a backup is due, `ask_updates` whether `update_address` is asked for
    a newer version (empty: the project's own, if it has one), `text_size` how
    large text is in percent (0: like the system's), `less_motion` whether nothing moves by itself
    even where the system would let it, `more_contrast` whether everything stands out more even
    where the system does not ask for it."""

    language: str = "system"
    theme: str = "system"
    library: str | None = None
    stay_in_tray: bool = True
    start_in_tray: bool = False
    notes_every: int = 15
    quiet_from: int = 0
    quiet_until: int = 0
    reference: bool = False
    nets: Mapping[str, str] = field(default_factory=dict)
    index: str = "compact"
    sureness: float = 0.0
    a_day: int = 200
    wait_on_metered: bool = True
    wait_on_battery: bool = False
    gallery_dl: str | None = None
    guess_origin: bool = True
    api: bool = False
    api_port: int = 48652
    phone: bool = False
    phone_address: str = ""
    backup_reminders: bool = True
    ask_updates: bool = False
    update_address: str = ""
    text_size: int = 0
    less_motion: bool = False
    more_contrast: bool = False
    keys: Mapping[str, list[str]] = field(default_factory=dict)
    unknown: Mapping[str, Any] = field(default_factory=dict)


def load(file: Path | None = None) -> Settings:
    """The settings, with the default for everything that is missing or makes no sense."""
    found = _migrated(_read(file or paths.settings_file()))
    known = {name: found.pop(name) for name in _NAMES if name in found}
    if _version(found) <= VERSION:
        found.pop("version", None)
    sound = {name: value for name, value in known.items() if _is_sound(name, value)}
    for name in known.keys() - sound.keys():
        log.info("setting %s has no use for %r; the default is used", name, known[name])
    return Settings(**sound, unknown=found)


def save(settings: Settings, file: Path | None = None) -> None:
    """Write all or nothing: a crash leaves the old file."""
    target = file or paths.settings_file()
    known = {name: getattr(settings, name) for name in _NAMES}
    content = {**settings.unknown, **known, "version": settings.unknown.get("version", VERSION)}
    text = json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True)
    write_durably(target, f"{text}\n".encode())


def last_library() -> Path:
    """The library last used, else the platform's default place."""
    chosen = load().library
    return paths.as_found(chosen) if chosen else paths.default_library()


def remember_library(folder: Path) -> None:
    """The library to open next time."""
    save(replace(load(), library=paths.as_kept(folder)))


_NAMES = tuple(each.name for each in fields(Settings) if each.name != "unknown")


def _is_sound(name: str, value: object) -> bool:
    if name == "language":
        return value in LANGUAGES
    if name == "theme":
        return value in THEMES
    if name == "index":
        return value in INDEXES
    if name == "text_size":
        return type(value) is int and (value == 0 or 100 <= value <= 200)
    if name == "sureness":
        return isinstance(value, (int, float)) and -1 <= value <= 1
    if name in _NUMBERS:
        return type(value) is int and 0 <= value <= _NUMBERS[name]
    if name == "phone_address":
        return isinstance(value, str)
    if name in ("library", "gallery_dl"):
        return value is None or isinstance(value, str)
    if name == "update_address":
        return isinstance(value, str) and len(value) < 2000
    if name == "nets":
        return isinstance(value, dict) and all(isinstance(each, str) for each in value.values())
    if name == "keys":
        return isinstance(value, dict) and all(_are_texts(each) for each in value.values())
    return isinstance(value, bool)


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


def _read(file: Path) -> dict[str, Any]:
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except OSError as error:
        log.info("settings in %s cannot be read (%s); defaults are used", file, error)
        return {}
    except (ValueError, RecursionError) as error:
        _put_aside(file, str(error))
        return {}
    if not isinstance(found, dict):
        _put_aside(file, "it holds no settings")
        return {}
    return found


def _put_aside(file: Path, reason: str) -> None:
    """What the person wrote there may be worth mending; the next save must not replace it."""
    aside = file.with_name(f"{file.stem}-broken{file.suffix}")
    log.info("settings in %s cannot be read (%s); defaults are used", file, reason)
    with contextlib.suppress(OSError):
        file.replace(aside)
        _broken.append(aside)


def broken_file() -> Path | None:
    """Where settings that could not be read are now; told once."""
    found = _broken[-1] if _broken else None
    _broken.clear()
    return found


def _version(found: Mapping[str, Any]) -> int:
    """A newer program's number is kept, so that it does not migrate its own settings again."""
    version = found.get("version", VERSION)
    return version if isinstance(version, int) else VERSION


def _migrated(found: dict[str, Any]) -> dict[str, Any]:
    version = _version(found)
    while version in MIGRATORS:
        found = MIGRATORS[version](found)
        version += 1
        found["version"] = version
    return found
