"""An artwork as the contract's JSON record; the command line, sidecars and others print it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from models.library.clock import to_rfc3339
from models.library.library import Library
from models.records import Artwork, Score, Sighting, Tag


def artwork_record(artwork: Artwork, score: Score | None) -> dict[str, Any]:
    """The short record of `search`."""
    return {
        "id": artwork.id,
        "path": artwork.path,
        "width": artwork.width,
        "height": artwork.height,
        "format": artwork.format,
        "bytes": artwork.bytes,
        "state": artwork.state.value,
        "added": to_rfc3339(artwork.added),
        "rating": artwork.rating,
        "score": score.score if score else None,
        "uncertainty": score.uncertainty if score else None,
        "tags": [_tag_record(tag) for tag in artwork.tags],
    }


def full_record(library: Library, artwork: Artwork, score: Score | None) -> dict[str, Any]:
    """The record of `show`: with where it was seen, the person's note and its boards."""
    return {
        **artwork_record(artwork, score),
        "sightings": [_sighting_record(each) for each in library.artworks.sightings(artwork.id)],
        "notes": artwork.note,
        "boards": [board.name for board in library.boards.boards_of(artwork.id)],
    }


def scores_of(library: Library, ids: list[str]) -> Mapping[str, Score]:
    """What the taste made of them, from its derived file; empty before there is one."""
    scores = _scores(library)
    if scores is None:
        return {}
    return {each: scores.of(each) for each in ids}


def taste_order(library: Library) -> list[str]:
    """Ids from best to worst by the derived scores; empty before there are any."""
    scores = _scores(library)
    return [] if scores is None else list(scores.order())


def _scores(library: Library) -> Any:
    if not any(library.paths.scores.glob("*.npz")):
        return None
    from models.taste.scores import read_scores

    return read_scores(library.paths)


def export_name(artwork: Artwork) -> str:
    """A readable file name that stays unique: title or id, and the id's beginning."""
    kept = (letter if letter.isalnum() or letter in " -_" else "_" for letter in artwork.title)
    words = " ".join("".join(kept).split())[:60]
    stem = f"{words} {artwork.id[:12]}" if words else artwork.id
    return stem + Path(artwork.path).suffix.lower()


def _tag_record(tag: Tag) -> dict[str, Any]:
    return {
        "name": tag.name,
        "namespace": tag.namespace,
        "origin": tag.origin,
        "confidence": tag.confidence,
    }


def _sighting_record(sighting: Sighting) -> dict[str, Any]:
    posted = sighting.posted_at
    return {
        "page_url": sighting.page_url,
        "file_url": sighting.file_url,
        "author": sighting.author,
        "title": sighting.title,
        "posted_at": to_rfc3339(posted) if posted is not None else None,
        "found_at": to_rfc3339(sighting.found_at),
        "via": sighting.via,
        "recipe": sighting.recipe,
    }
