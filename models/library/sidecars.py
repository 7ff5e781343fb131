"""Reads what other programs wrote beside a picture: where it came from, its tags, its notes.

gallery-dl's `.json` (`<file>.json` or `<stem>.json`), our own exported `.json`, lines of tags in
`<file>.txt` (Hydrus, gallery-dl) and comma-separated tags in `<stem>.txt` (taggers).
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any

from models.errors import InputError
from models.library.artworks import Seen
from models.library.clock import LATEST, from_rfc3339
from models.library.tagging import parse_tag
from models.library.texts import storable
from models.records import Sighting, Tag

ENDINGS = (".json", ".txt", ".xmp")
_MOST_BYTES = 4 << 20
_NAMESPACES = {"creator": "artist", "series": "copyright", "author": "artist"}
_AUTHOR = ("artist", "author", "user", "username", "uploader", "blog_name", "tags_artist")
_PAGE = ("post_url", "page_url", "webpage_url", "permalink", "link")
_FILE = ("file_url", "_url", "image_url", "url")


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What stood beside a picture. `problem` names the file that could not be read."""

    seen: tuple[Seen, ...] = ()
    tags: tuple[Tag, ...] = ()
    note: str = ""
    problem: str = ""


def sidecars_among(names: Collection[str]) -> set[str]:
    """Which of the files of one folder belong to another file in it: `a.png.json`, `a.json`."""
    owners = {name for name in names if not name.lower().endswith(ENDINGS)}
    owners |= {PurePath(name).stem for name in owners if PurePath(name).suffix}
    return {
        name for name in names if name.lower().endswith(ENDINGS) and PurePath(name).stem in owners
    }


def read_sidecars(picture: Path, found_at: int) -> Sidecar:
    """Everything beside `picture`, as one; what cannot be read is left out and named."""
    seen: list[Seen] = []
    tags: list[Tag] = []
    note, problem = "", ""
    for path in _beside(picture):
        try:
            text = _read(path)
            if path.suffix.lower() == ".txt":
                tags += _tags_of_lines(text)
                continue
            found = _stored(json.loads(text))
            if isinstance(found, dict):
                seen += _seen(found, text, found_at)
                note = note or str(found.get("notes") or "")
        except (OSError, ValueError, InputError, RecursionError):
            problem = path.name
    return Sidecar(tuple(seen), tuple(tags), note, problem)


def _beside(picture: Path) -> list[Path]:
    names = [f"{picture.name}.json", f"{picture.stem}.json"]
    names += [f"{picture.name}.txt", f"{picture.stem}.txt"]
    return [path for name in names if (path := picture.with_name(name)).is_file()]


def _read(path: Path) -> str:
    with path.open("rb") as file:
        found = file.read(_MOST_BYTES + 1)
    if len(found) > _MOST_BYTES:
        raise ValueError("too long for a sidecar")
    return found.decode("utf-8-sig")


def _stored(value: Any) -> Any:
    """What was read, with all its texts as the database can keep them."""
    if isinstance(value, str):
        return storable(value)
    if isinstance(value, list):
        return [_stored(each) for each in value]
    if isinstance(value, dict):
        return {storable(name): _stored(each) for name, each in value.items()}
    return value


def _seen(found: Mapping[str, Any], text: str, found_at: int) -> list[Seen]:
    if isinstance(found.get("sightings"), list):
        return _exported(found, found_at)
    category, post = found.get("category"), found.get("id")
    sighting = Sighting(
        found_at=found_at,
        via="import",
        page_url=_first_text(found, _PAGE) or _web(found.get("source")),
        file_url=_web(_first_text(found, _FILE)),
        author=_first_text(found, _AUTHOR),
        title=_first_text(found, ("title",)),
        posted_at=_moment(found.get("date") or found.get("created_at")),
        recipe=f"gallery-dl/{category}" if category else None,
        post_key=f"{category}_{post}" if category and post is not None else None,
        tags=tuple(_site_tags(found)),
    )
    return [Seen(sighting, raw=text)]


def _exported(found: Mapping[str, Any], found_at: int) -> list[Seen]:
    """Our own sidecar: the record of `show`."""
    tags = tuple(
        parse_tag(f"{each.get('namespace', 'general')}:{each['name']}", _origin(each))
        for each in _objects(found.get("tags"))
        if each.get("name") and each.get("origin") != "net"
    )
    seen = []
    for number, each in enumerate(_objects(found["sightings"])):
        sighting = Sighting(
            found_at=_moment(each.get("found_at")) or found_at,
            via="import",
            page_url=_first_text(each, ("page_url",)),
            file_url=_first_text(each, ("file_url",)),
            author=_first_text(each, ("author",)),
            title=_first_text(each, ("title",)),
            posted_at=_moment(each.get("posted_at")),
            recipe=_first_text(each, ("recipe",)),
            tags=tags if number == 0 else (),
        )
        seen.append(Seen(sighting))
    return seen


def _objects(value: object) -> list[dict[str, Any]]:
    found = value if isinstance(value, list) else []
    return [each for each in found if isinstance(each, dict)]


def _origin(tag: Mapping[str, Any]) -> str:
    return "person" if tag.get("origin") == "person" else "site"


def _site_tags(found: Mapping[str, Any]) -> list[Tag]:
    tags: list[Tag] = []
    for key, value in found.items():
        if key in ("tags", "tag_string"):
            tags += _tags(_words(value))
        elif key.startswith(("tags_", "tag_string_")):
            namespace = key.removeprefix("tags_").removeprefix("tag_string_")
            tags += _tags(f"{namespace}:{word}" for word in _words(value))
    return list(dict.fromkeys(tags))


def _words(value: object) -> list[str]:
    if isinstance(value, str):
        return value.split(", ") if ", " in value else value.split()
    if isinstance(value, list):
        return [word for word in value if isinstance(word, str)]
    return []


def _tags(words: Iterable[str], origin: str = "site") -> list[Tag]:
    tags = []
    for word in words:
        namespace, colon, name = word.strip().partition(":")
        if colon and namespace.lower() in _NAMESPACES:
            word = f"{_NAMESPACES[namespace.lower()]}:{name}"
        if word.strip():
            tags.append(parse_tag(word, origin))
    return tags


def _tags_of_lines(text: str) -> list[Tag]:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) == 1 and "," in lines[0]:
        lines = lines[0].split(",")
    return _tags(lines, "person")


def _first_text(found: Mapping[str, Any], keys: Iterable[str]) -> str | None:
    for key in keys:
        value = found.get(key)
        if isinstance(value, dict):
            value = value.get("name") or value.get("username")
        if isinstance(value, list):
            value = ", ".join(each for each in value if isinstance(each, str))
        if isinstance(value, str) and value.strip():
            return value.strip()
    return None


def _web(value: object) -> str | None:
    return value if isinstance(value, str) and value.startswith(("http://", "https://")) else None


def _moment(value: object) -> int | None:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        moment = value * 1_000_000
        return int(moment) if abs(moment) < LATEST else None
    try:
        return from_rfc3339(value) if isinstance(value, str) else None
    except (ValueError, OverflowError):
        return None
