"""Turns artwork and sighting rows into records, many at a time."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from models.library.artworks.focus import focus_of
from models.library.artworks.sighting_fields import originals_of
from models.library.artworks.variants import variants_behind
from models.library.database.fetching import dicts, in_parts, tuples
from models.library.files.filing import Filed, location
from models.library.paths import LibraryPaths
from models.library.tables.tables import ArtworkRow, SightingRow
from models.records import Artwork, KeptSighting, Sighting, State


def artworks_by_rows(paths: LibraryPaths, rows: Sequence[int]) -> list[Artwork]:
    """Records in the order of `rows`; rows that are not there are left out."""
    found: dict[int, Artwork] = {}
    wanted = [int(row) for row in rows]
    for part in in_parts(wanted):
        said, behind, focus = _said_by_sightings(part), variants_behind(part), focus_of(part)
        for facts in dicts(ArtworkRow.select().where(ArtworkRow.row.in_(part))):
            facts["variants"] = behind.get(facts["row"], 0)
            facts["focus"] = focus.get(facts["row"])
            found[facts["row"]] = _artwork(paths, facts, said.get(facts["row"], ("", "")))
    return [found[row] for row in wanted if row in found]


def sightings_of(row: int) -> list[KeptSighting]:
    """Where it was seen, newest first."""
    query = (
        SightingRow.select()
        .where(SightingRow.artwork == row)
        .order_by(SightingRow.found_at.desc(), SightingRow.id.desc())
    )
    names = [name for name in Sighting.__dataclass_fields__ if name != "tags"]
    found = dicts(query)
    originals = originals_of([facts["id"] for facts in found])
    return [
        KeptSighting(
            facts["id"],
            Sighting(**{name: facts[name] for name in names}),
            originals.get(facts["id"], {}),
        )
        for facts in found
    ]


def _artwork(paths: LibraryPaths, facts: dict[str, Any], said: tuple[str, str]) -> Artwork:
    state = State(facts["state"])
    path: Path = location(paths, Filed(facts["id"], facts["ext"], facts["path"]), state)
    title, author = facts["title"], facts["author"]
    return Artwork(
        row=facts["row"],
        id=facts["id"],
        path=str(path.absolute()),
        format=facts["format"],
        width=facts["width"],
        height=facts["height"],
        bytes=facts["bytes"],
        state=state,
        added=facts["added"],
        # A picture without words of its own goes by the name that its file had.
        title=(said[0] or Path(facts["name"]).stem) if title is None else title,
        author=said[1] if author is None else author,
        rating=facts["rating"],
        liked=facts["liked"],
        note=facts["note"],
        missing=facts["missing"],
        frames=facts["frames"],
        variants=facts["variants"],
        focus=facts["focus"],
    )


def _said_by_sightings(rows: Sequence[int]) -> dict[int, tuple[str, str]]:
    """Title and author from the newest sighting that has them; what the person corrected outranks
    what sites say."""
    query = (
        SightingRow.select(
            SightingRow.artwork, SightingRow.id, SightingRow.title, SightingRow.author
        )
        .where(SightingRow.artwork.in_(rows))
        .order_by(SightingRow.found_at, SightingRow.id)
    )
    seen = tuples(query)
    corrected = originals_of([number for _, number, _, _ in seen])
    said: dict[int, tuple[str, str]] = {}
    for outranks in (False, True):
        for row, number, title, author in seen:
            words = corrected.get(number, {})
            if bool(words) < outranks:
                continue
            old_title, old_author = said.get(row, ("", ""))
            title = title if not outranks or "title" in words else None
            author = author if not outranks or "author" in words else None
            said[row] = (title or old_title, author or old_author)
    return said
