"""Several who name the same place become one sighting: the stronger, with its gaps filled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from models.library.artworks.artworks import Seen
from models.library.artworks.sighting_fields import FIELDS
from models.records import Sighting


def joined(places: Sequence[tuple[str, Seen]]) -> list[Seen]:
    """With who said each, the weakest first. A place that a stronger one names too only fills its
    gaps."""
    kept: list[tuple[str, Seen]] = []
    for kind, seen in reversed(places):
        for number, (who, stronger) in enumerate(kept):
            if who != kind and _is_same(stronger.sighting, seen.sighting):
                kept[number] = (who, replace(stronger, sighting=_filled(stronger, seen)))
                break
        else:
            kept.append((kind, seen))
    return [seen for _, seen in reversed(kept)]


def _is_same(one: Sighting, other: Sighting) -> bool:
    if one.page_url and other.page_url:
        return one.page_url == other.page_url
    return bool(one.file_url) and one.file_url == other.file_url


def _filled(stronger: Seen, weaker: Seen) -> Sighting:
    said, more = stronger.sighting, weaker.sighting
    gaps = {
        name: getattr(more, name)
        for name in (*FIELDS, "post_key")
        if getattr(said, name) is None and getattr(more, name) is not None
    }
    return replace(said, **gaps, tags=tuple(dict.fromkeys((*said.tags, *more.tags))))
