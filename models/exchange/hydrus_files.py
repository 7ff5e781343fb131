"""What Hydrus' Client API says of a file, as the facts that an import keeps.

The shape is that of `/get_files/file_metadata`; whatever is otherwise is left out. Tags of a
repository are a site's words, those of the client's own services the person's.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from models.library.artworks.artworks import Seen
from models.library.origins.facts import moment, objects, said_tags, stored, texts
from models.library.origins.hydrus import hydrus_sightings
from models.records import Sighting, Tag

_REPOSITORY, _NUMERICAL, _LIKE, _ALL_KNOWN_TAGS = 0, 6, 7, 10
_HASH = re.compile(r"[0-9a-f]{64}")
_ENDING = re.compile(r"\.[a-z0-9]{1,8}")


@dataclass(frozen=True, slots=True)
class HydrusFile:
    """One file there. `id` is its SHA-256, which is ours as well; `name` what it is called here;
    the first of `seen` carries its tags. `stars` (1 to 5) and `liked` are judgements."""

    number: int
    id: str
    name: str
    media_type: str
    bytes: int
    seen: tuple[Seen, ...]
    note: str = ""
    stars: int | None = None
    liked: bool | None = None

    @property
    def is_picture(self) -> bool:
        return self.media_type.startswith("image/")

    @property
    def tags(self) -> tuple[Tag, ...]:
        return self.seen[0].sighting.tags

    @property
    def places(self) -> int:
        """How many addresses it was seen at."""
        return sum(bool(e.sighting.page_url or e.sighting.file_url) for e in self.seen)


def files_of(answer: Mapping[str, Any], services: Mapping[str, Any], now: int) -> list[HydrusFile]:
    """Those of the answer that are here and not in Hydrus' trash."""
    found = []
    for each in objects(stored(answer.get("metadata"))):
        number, digest = each.get("file_id"), each.get("hash")
        gone = each.get("is_trashed") is True or each.get("is_local") is False
        if type(number) is int and isinstance(digest, str) and _HASH.fullmatch(digest) and not gone:
            found.append(_file(number, digest, each, services, now))
    return found


def _file(
    number: int, digest: str, said: Mapping[str, Any], services: Mapping[str, Any], now: int
) -> HydrusFile:
    ending, kind, size = said.get("ext"), said.get("mime"), said.get("size")
    safe = isinstance(ending, str) and _ENDING.fullmatch(ending.lower())
    came = _came(said) or now
    raw = {key: said[key] for key in ("file_id", "hash", "known_urls", "ratings") if key in said}
    text = json.dumps({**raw, "time_imported": came // 1_000_000}, ensure_ascii=False)
    places = hydrus_sightings(texts(said.get("known_urls")), came, text)
    seen = places or [Seen(Sighting(came, "import", recipe="hydrus"), raw=text)]
    first = replace(seen[0].sighting, tags=tuple(_tags(said.get("tags"), services)))
    stars, liked = _judged(said.get("ratings"), services)
    return HydrusFile(
        number,
        digest,
        f"{digest}{ending.lower() if safe and isinstance(ending, str) else ''}",
        kind if isinstance(kind, str) else "",
        size if type(size) is int and size > 0 else 0,
        (replace(seen[0], sighting=first), *seen[1:]),
        _note(said.get("notes")),
        stars,
        liked,
    )


def _came(said: Mapping[str, Any]) -> int | None:
    """When it was first imported there."""
    current = _object(_object(said.get("file_services")).get("current"))
    times = [moment(_object(each).get("time_imported")) for each in current.values()]
    return min((each for each in times if each is not None and each > 0), default=None)


def _tags(said: object, services: Mapping[str, Any]) -> list[Tag]:
    """Of each service as it was stored there, siblings and parents left to Hydrus."""
    found: list[Tag] = []
    everything: list[Tag] = []
    for key, each in _object(said).items():
        kind = _object(each).get("type", _object(services.get(key)).get("type"))
        words = texts(_object(_object(each).get("storage_tags")).get("0"))
        if kind == _ALL_KNOWN_TAGS or (kind is None and key == b"all known tags".hex()):
            everything = said_tags(words, "site")
        else:
            found += said_tags(words, "site" if kind == _REPOSITORY else "person")
    return list(dict.fromkeys(found)) or everything


def _judged(said: object, services: Mapping[str, Any]) -> tuple[int | None, bool | None]:
    """Stars of the first service that has some, out of its own number of stars; likes of theirs."""
    stars: int | None = None
    liked: bool | None = None
    for key, value in _object(said).items():
        service = _object(services.get(key))
        if service.get("type") == _LIKE and isinstance(value, bool) and liked is None:
            liked = value
        elif service.get("type") == _NUMERICAL and type(value) is int and stars is None:
            most = service.get("max_stars")
            most = most if type(most) is int and most > 0 else 5
            stars = min(5, math.ceil(5 * value / most)) if value > 0 else None
    return stars, liked


def _note(said: object) -> str:
    notes = [f"{name}: {each}" for name, each in _object(said).items() if isinstance(each, str)]
    return "\n\n".join(notes)


def _object(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
