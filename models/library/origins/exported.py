"""Our own sidecar: the record of `show`, with the site's own words behind the corrected ones."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from models.library.artworks.artworks import Seen
from models.library.artworks.sighting_fields import FIELDS
from models.library.origins.addresses import kept_address
from models.library.origins.facts import first_text, moment, objects
from models.library.tags.tagging import parse_tag
from models.records import Sighting


def is_ours(found: Mapping[str, Any]) -> bool:
    return isinstance(found.get("sightings"), list)


def exported_sightings(found: Mapping[str, Any], found_at: int) -> list[Seen]:
    """The oldest first, so that they come in as they came before."""
    tags = tuple(
        parse_tag(f"{each.get('namespace', 'general')}:{each['name']}", _origin(each))
        for each in objects(found.get("tags"))
        if each.get("name") and each.get("origin") != "net"
    )
    seen = []
    for number, each in enumerate(objects(found["sightings"])):
        sighting = Sighting(
            found_at=moment(each.get("found_at")) or found_at,
            via="import",
            **{name: _fact(name, each.get(name)) for name in FIELDS},
            recipe=first_text(each, ("recipe",)),
            robots=first_text(each, ("robots",)),
            tags=tags if number == 0 else (),
        )
        seen.append(Seen(sighting, original=_original(each)))
    return list(reversed(seen))


def _original(each: Mapping[str, Any]) -> tuple[tuple[str, Any], ...]:
    """What the site had said in the fields that were corrected."""
    said = each.get("original")
    found = said if isinstance(said, dict) else {}
    return tuple((name, _fact(name, found[name])) for name in FIELDS if name in found)


def _fact(name: str, value: object) -> Any:
    if name == "posted_at":
        return moment(value)
    if name in ("title", "author"):
        return first_text({name: value}, (name,))
    if name == "file_url" and isinstance(value, str) and value.startswith("file:"):
        return value
    return kept_address(value)


def _origin(tag: Mapping[str, Any]) -> str:
    return "person" if tag.get("origin") == "person" else "site"
