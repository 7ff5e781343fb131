"""Hydrus' sidecars: lines of tags, addresses and notes, or all of them in JSON.

The keys of its JSON are the person's choice, so well-known names are looked for at the top and
one object below (`metadata`); what its Client API answers is read as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from models.library.artworks.artworks import Seen
from models.library.origins.addresses import is_file, kept_address
from models.library.origins.facts import said_tags, texts
from models.records import Sighting, Tag

_URLS = ("urls", "known_urls", "file_info_urls", "source_urls")
_NOTES = ("notes", "note")


def is_hydrus(found: Mapping[str, Any]) -> bool:
    """Whether it is not gallery-dl's, and holds a list of addresses or tags by their service."""
    if "category" in found or "subcategory" in found:
        return False
    return any(
        isinstance(each.get("tags"), dict)
        or any(isinstance(each.get(key), list) for key in _URLS)
        or (each is not found and isinstance(each.get("tags"), list))
        or any(isinstance(each.get(key), (list, dict)) for key in _NOTES)
        for each in _places(found)
    )


def hydrus_facts(
    found: Mapping[str, Any], text: str, found_at: int
) -> tuple[list[Seen], list[Tag], str]:
    """Places, tags and the notes as one text."""
    places = list(_places(found))
    urls = [url for each in places for key in _URLS for url in texts(each.get(key))]
    words = [word for each in places for word in _words(each.get("tags"))]
    notes = [note for each in places for key in _NOTES for note in _note_texts(each.get(key))]
    seen = hydrus_sightings(urls, found_at, text)
    return seen, said_tags(words, "person"), "\n\n".join(dict.fromkeys(notes))


def hydrus_sightings(urls: Sequence[str], found_at: int, text: str | None = None) -> list[Seen]:
    """A place for each page; a file's address belongs to the page where both are alone."""
    kept = list(dict.fromkeys(filter(None, map(kept_address, urls))))
    files = [each for each in kept if is_file(each)]
    pages = [each for each in kept if not is_file(each)]
    pairs: list[tuple[str | None, str | None]] = [(page, None) for page in pages]
    pairs += [(None, file) for file in files]
    if len(files) == len(pages) == 1:
        pairs = [(pages[0], files[0])]
    return [
        Seen(
            Sighting(found_at, "import", page_url=page, file_url=file, recipe="hydrus"),
            raw=text,
        )
        for page, file in pairs
    ]


def _places(found: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    yield found
    for name, each in found.items():
        if isinstance(each, dict) and name != "tags" and name not in _NOTES:
            yield each


def _words(said: object) -> list[str]:
    """A list, or lists by service; the Client API has them by their status, 0 for current."""
    if not isinstance(said, dict):
        return texts(said)
    current = said.get("storage_tags")
    if isinstance(current, dict):
        return texts(current.get("0"))
    return [word for each in said.values() for word in _words(each)]


def _note_texts(said: object) -> list[str]:
    if isinstance(said, dict):
        return [f"{name}: {each}" for name, each in said.items() if isinstance(each, str)]
    return [said] if isinstance(said, str) and said else texts(said)
