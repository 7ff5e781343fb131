"""Everything that says where a file came from, read and put in order.

Who is believed most: the person's table, our own sidecar, gallery-dl's, Eagle's, Hydrus', photo
programs' XMP and IPTC, the browser's notes, the folder's `info.json`, the file's name. What two of
them say of the same place becomes one sighting: the stronger, with its gaps filled. Used from
several threads.
"""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from models.errors import InputError
from models.library.artworks.artworks import Seen
from models.library.artworks.sighting_fields import FIELDS
from models.library.database.texts import storable
from models.library.origins import exported, hydrus, origin
from models.library.origins.attributes import ZONE, noted_addresses
from models.library.origins.eagle import eagle_facts, folder_paths, lies_in_eagle
from models.library.origins.eagle_items import EagleItems
from models.library.origins.facts import said_tags, stored
from models.library.origins.gallery_dl import OF_ONE_FILE, gallery_dl_sighting
from models.library.origins.joining import joined
from models.library.origins.keywords import Keywords, keywords_beside, keywords_in
from models.library.origins.origin import Origin
from models.library.origins.post_pages import page_by_name
from models.library.origins.sidecars import INFO, NOTE_ENDINGS, TAG_ENDINGS, URL_ENDINGS, XMP_ENDING
from models.library.origins.small_texts import read_small
from models.library.origins.table import Row
from models.library.origins.tag_lines import words_of
from models.records import Sighting, Tag

_FOLDERS_KEPT = 64


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the person lets speak: sidecars, browsers' notes, guesses by the file's name."""

    sidecars: bool = True
    attributes: bool = True
    names: bool = True


ALL = Wanted()


@dataclass
class _Found:
    """What was read so far, by who said it."""

    seen: dict[str, list[Seen]] = field(default_factory=dict)
    tags: list[Tag] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    kinds: set[str] = field(default_factory=set)
    problems: list[str] = field(default_factory=list)
    stars: int | None = None

    def add(self, kind: str, seen: Iterable[Seen] = (), note: str = "") -> None:
        places = [each for each in seen if _says_something(each.sighting)]
        self.seen.setdefault(kind, []).extend(places)
        self.notes += [note] if note else []
        if places or note:
            self.kinds.add(kind)


@dataclass(frozen=True, slots=True)
class _Folder:
    """The names in a folder, and what its `info.json` says of all its files."""

    names: frozenset[str]
    info: Mapping[str, Any]
    problem: str = ""


class OriginReader:
    """`rows` are the lines of tables by the path of the picture, `items` what was read already."""

    def __init__(
        self,
        wanted: Wanted = ALL,
        rows: Mapping[Path, Sequence[Row]] | None = None,
        items: EagleItems | None = None,
    ) -> None:
        self._wanted = wanted
        self._rows = rows or {}
        self._items = items or EagleItems()
        self._folders: dict[Path, _Folder] = {}
        self._told: set[Path] = set()
        self._eagle_folders: dict[Path, dict[str, str]] = {}
        self._one_at_a_time = threading.Lock()

    def read(self, picture: Path, found_at: int) -> Origin:
        """What cannot be read is left out and named."""
        found = _Found()
        folder = self._folder(picture.parent)
        if self._wanted.sidecars and lies_in_eagle(picture):
            self._read_eagle(picture, found, found_at)
        elif self._wanted.sidecars:
            self._read_sidecars(picture, folder, found, found_at)
        if self._wanted.attributes:
            zone_beside = os.name == "nt" or f"{picture.name}{ZONE}" in folder.names
            file_url, page_url = noted_addresses(picture, zone_beside=zone_beside)
            noted = Sighting(
                found_at, "import", page_url=page_url, file_url=file_url, recipe="browser"
            )
            found.add(origin.BROWSER, [Seen(noted)] if file_url or page_url else [])
        line = self._read_rows(picture, found, found_at)
        if self._wanted.names and not _has_page(found.seen):
            self._guess(picture, found, found_at)
        places = [(kind, each) for kind in origin.KINDS for each in found.seen.get(kind, ())]
        return Origin(
            tuple(joined(places)),
            tuple(dict.fromkeys(found.tags)),
            "\n\n".join(dict.fromkeys(found.notes)),
            tuple(kind for kind in origin.KINDS if kind in found.kinds),
            tuple(found.problems),
            line,
            found.stars,
        )

    def _read_eagle(self, picture: Path, found: _Found, found_at: int) -> None:
        library = picture.parents[2]
        with self._one_at_a_time:  # Several threads read items; the library's own list is long.
            if library not in self._eagle_folders:
                self._eagle_folders[library] = folder_paths(library)
        try:
            item = self._items.taken(picture.parent)
            facts = eagle_facts(item, self._eagle_folders[library], found_at)
        except (OSError, ValueError, RecursionError):
            found.problems.append("sidecar-unreadable: metadata.json")
            return
        found.add(origin.EAGLE, [facts.seen], facts.note)
        found.tags += facts.tags
        found.stars = facts.stars

    def _read_sidecars(self, picture: Path, folder: _Folder, found: _Found, found_at: int) -> None:
        for name in _json_names(picture):
            if name in folder.names:
                read = partial(self._read_json, folder, found, found_at)
                _tried(picture.with_name(name), found, read)
        nearer = {origin.GALLERY_DL, origin.BUNSHIN} & found.seen.keys()
        if folder.info and not nearer:
            text = json.dumps(folder.info, ensure_ascii=False)
            found.add(origin.FOLDER, [gallery_dl_sighting(folder.info, text, found_at)])
        if folder.problem and picture.parent not in self._told:
            self._told.add(picture.parent)
            found.problems.append(f"sidecar-unreadable: {folder.problem}")
        for name in _text_names(picture):
            if name in folder.names:
                read = partial(_read_lines, name, found, found_at)
                _tried(picture.with_name(name), found, read)
        _read_keywords(picture, folder, found, found_at)

    def _read_json(self, folder: _Folder, found: _Found, found_at: int, text: str) -> None:
        said = stored(json.loads(text))
        if not isinstance(said, dict):
            return
        if exported.is_ours(said):
            places = exported.exported_sightings(said, found_at)
            found.add(origin.BUNSHIN, places, _note(said.get("notes")))
        elif hydrus.is_hydrus(said):
            seen, tags, note = hydrus.hydrus_facts(said, text, found_at)
            found.add(origin.HYDRUS, seen, note)
            found.tags += tags
            found.kinds |= {origin.HYDRUS} if tags else set()
        else:
            seen_there = gallery_dl_sighting({**folder.info, **said}, text, found_at)
            found.add(origin.GALLERY_DL, [seen_there], _note(said.get("notes")))

    def _read_rows(self, picture: Path, found: _Found, found_at: int) -> int | None:
        """The last of several lines is told."""
        line = None
        if not self._rows:
            return line
        for row in self._rows.get(Path(os.path.normpath(picture.absolute())), ()):
            line = row.line
            found.add(origin.TABLE, _now(row.seen, found_at), row.note)
            found.tags += row.tags
            found.kinds |= {origin.TABLE} if row.tags else set()
            found.problems += [f"table-field-wrong: {row.line} {name}" for name in row.wrong]
        return line

    def _guess(self, picture: Path, found: _Found, found_at: int) -> None:
        guess = page_by_name(picture.stem)
        if guess is not None:
            recipe = f"file-name/{guess.site}"
            place = Sighting(found_at, "import", page_url=guess.page_url, recipe=recipe)
            found.add(origin.NAME, [Seen(place)])

    def _folder(self, path: Path) -> _Folder:
        known = self._folders.get(path)
        if known is None:
            if len(self._folders) >= _FOLDERS_KEPT:
                self._folders.clear()
            known = self._folders[path] = _look_into(path)
        return known


def _now(seen: Seen | None, found_at: int) -> list[Seen]:
    """What a table says is said when the picture comes in."""
    if seen is None:
        return []
    return [replace(seen, sighting=replace(seen.sighting, found_at=found_at))]


def _look_into(path: Path) -> _Folder:
    try:
        names = frozenset(os.listdir(path))
    except OSError:
        return _Folder(frozenset(), {})
    if INFO not in names:
        return _Folder(names, {})
    try:
        said = stored(json.loads(read_small(path / INFO)))
    except (OSError, ValueError, RecursionError):
        return _Folder(names, {}, INFO)
    facts = said if isinstance(said, dict) else {}
    return _Folder(names, {key: facts[key] for key in facts if key not in OF_ONE_FILE})


def _tried(path: Path, found: _Found, read: Callable[[str], None]) -> None:
    try:
        read(read_small(path))
    except (OSError, ValueError, InputError, RecursionError):
        found.problems.append(f"sidecar-unreadable: {storable(path.name)}")


def _json_names(picture: Path) -> list[str]:
    """Those of the whole name are nearer to the picture than those of its stem."""
    return [f"{picture.stem}.json", f"{picture.name}.json"]


def _text_names(picture: Path) -> list[str]:
    endings = (*TAG_ENDINGS, *URL_ENDINGS, *NOTE_ENDINGS)
    return [f"{name}{ending}" for name in (picture.name, picture.stem) for ending in endings]


def _read_keywords(picture: Path, folder: _Folder, found: _Found, found_at: int) -> None:
    """The file beside is newer than what is in the picture: programs that write one leave that."""
    inside = keywords_in(picture, found_at)
    if inside.wrong:
        found.problems.append(f"sidecar-unreadable: XMP in {storable(picture.name)}")
    said = [inside] if inside else []
    for name in (f"{picture.stem}{XMP_ENDING}", f"{picture.name}{XMP_ENDING}"):
        if name in folder.names:

            def read(text: str) -> None:
                said.append(keywords_beside(text.encode(), found_at))

            _tried(picture.with_name(name), found, read)
    for each in said:
        _take_keywords(each, found)


def _take_keywords(said: Keywords, found: _Found) -> None:
    found.add(origin.XMP, said.seen, said.note)
    found.tags += said.tags
    found.kinds |= {origin.XMP} if said else set()
    found.stars = said.stars or found.stars


def _read_lines(name: str, found: _Found, found_at: int, text: str) -> None:
    lines = [line.strip() for line in storable(text).splitlines() if line.strip()]
    if name.endswith(URL_ENDINGS):
        found.add(origin.HYDRUS, hydrus.hydrus_sightings(lines, found_at, text))
    elif name.endswith(NOTE_ENDINGS):
        found.add(origin.HYDRUS, note=storable(text).strip())
    elif lines:
        found.tags += said_tags(words_of(lines), "person")
        found.kinds.add(origin.TAGS)


def _note(said: object) -> str:
    return str(said) if said and isinstance(said, (str, int, float)) else ""


def _says_something(sighting: Sighting) -> bool:
    return bool(sighting.tags) or any(getattr(sighting, name) is not None for name in FIELDS)


def _has_page(seen: Mapping[str, Collection[Seen]]) -> bool:
    """A site's front page, which is all that a browser may tell, is none."""
    pages = [each.sighting.page_url for places in seen.values() for each in places]
    return any(page and urlsplit(page).path not in ("", "/") for page in pages)
