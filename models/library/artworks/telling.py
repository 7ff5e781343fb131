"""An artwork as the contract's JSON record; the command line, sidecars and others print it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from models.feedback.records import DEFAULT_PROFILE
from models.library.database.clock import to_rfc3339
from models.library.database.fetching import execute
from models.library.library import Library
from models.records import Artwork, KeptSighting, Score, Tag

if TYPE_CHECKING:
    from models.taste.scores import Scores


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
        "sightings": [sighting_record(e) for e in library.artworks.kept_sightings(artwork.id)],
        "notes": artwork.note,
        "boards": [board.name for board in library.boards.boards_of(artwork.id)],
    }


def scores_of(
    library: Library, ids: list[str], profile: str = DEFAULT_PROFILE
) -> Mapping[str, Score]:
    """What a profile's taste made of them, from its derived file; empty before there is one."""
    scores = _scores(library, profile)
    if scores is None:
        return {}
    return {each: scores.of(each) for each in ids}


def taste_order(library: Library, profile: str = DEFAULT_PROFILE) -> NDArray[np.int32]:
    """Rows from best to worst by the derived scores; empty before there are any."""
    return rows_by_taste(library, profile=profile)


def rows_by_taste(
    library: Library, low: int = 0, high: int = 101, *, profile: str = DEFAULT_PROFILE
) -> NDArray[np.int32]:
    """The same for those whose score, in hundredths, is from `low` to below `high`."""
    scores = _scores(library, profile)
    with library.reading():
        known = execute("SELECT id, row FROM artwork ORDER BY id").fetchall()
    if scores is None or not known or not len(scores.ids):
        return np.empty(0, np.int32)
    rows = np.fromiter((row for _, row in known), np.int32, len(known))
    places, there = scores.places([artwork_id for artwork_id, _ in known])
    hundredths = np.rint(100 * scores.score[places])
    scored = there & (hundredths >= low) & (hundredths < high)
    # Stable over sorted ids, so that equals always come in the same order.
    best_first = np.argsort(-scores.utility[places[scored]], kind="stable")
    order: NDArray[np.int32] = rows[scored][best_first]
    return order


def _scores(library: Library, profile: str) -> Scores | None:
    if not any(library.paths.scores.glob("*.npz")):
        return None
    from models.taste.scores import read_scores

    return read_scores(library.paths, profile)


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


def sighting_record(kept: KeptSighting) -> dict[str, Any]:
    """With the site's own words where the person corrected them."""
    sighting = kept.said
    record: dict[str, Any] = {
        "page_url": sighting.page_url,
        "file_url": sighting.file_url,
        "author": sighting.author,
        "title": sighting.title,
        "posted_at": _written_moment(sighting.posted_at),
        "found_at": to_rfc3339(sighting.found_at),
        "via": sighting.via,
        "recipe": sighting.recipe,
        "robots": sighting.robots,
    }
    if sighting.author_url is not None:
        record["author_url"] = sighting.author_url
    if kept.original:
        original = dict(kept.original)
        if "posted_at" in original:
            original["posted_at"] = _written_moment(original["posted_at"])
        record["original"] = original
    return record


def _written_moment(moment: Any) -> str | None:
    return to_rfc3339(moment) if moment is not None else None
