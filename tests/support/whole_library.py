"""What must hold of a library whatever happened to its collector, and what it holds."""

from __future__ import annotations

import hashlib
from pathlib import Path

from models.library.database.fetching import execute
from models.library.library import Library

_SIGHTINGS = """SELECT artwork.id, page_url, file_url, sighting.title, sighting.author, url_key,
 post_key, source FROM sighting JOIN artwork ON artwork.row = sighting.artwork"""
_TAGS = """SELECT artwork.id, tag.namespace, tag.name, origin FROM artwork_tag
 JOIN artwork ON artwork.row = artwork_tag.artwork JOIN tag ON tag.id = artwork_tag.tag"""
_PLACES = "SELECT ifnull(artwork, id), page_url, url_key, count(*) FROM sighting GROUP BY 1, 2, 3"


def assert_whole(library: Library) -> None:
    """No picture without sighting and file, each file is what its name says, nothing twice, nothing
    of anybody else lies about."""
    with library.reading():
        rows = execute("SELECT row, id, ext FROM artwork").fetchall()
        seen = {row for (row,) in execute("SELECT DISTINCT artwork FROM sighting")}
        twice = [place for *place, count in execute(_PLACES) if count > 1]
        jobs = [key for (key,) in execute("SELECT key FROM crawl_job")]
    assert {row for row, _, _ in rows} <= seen
    assert twice == []
    assert len(jobs) == len(set(jobs))
    wanted = {library.paths.original(each, ext) for _, each, ext in rows}
    assert set(files_in(library.paths.originals)) == wanted
    for path in wanted:
        assert hashlib.sha256(path.read_bytes()).hexdigest() == path.stem
    assert files_in(library.paths.staging) == []
    assert {path.stem for path in files_in(library.paths.thumbs)} <= {each for _, each, _ in rows}


def held(library: Library) -> dict[str, object]:
    """Everything that a round should have brought, without the times when it did."""
    with library.reading():
        return {
            "sightings": sorted(execute(_SIGHTINGS).fetchall()),
            "tags": sorted(execute(_TAGS).fetchall()),
            "jobs": sorted(execute("SELECT key, state, last_error FROM crawl_job").fetchall()),
            "urls": sorted(execute("SELECT url_key, artwork FROM seen_url").fetchall()),
            "sources": execute("SELECT id, state, cursor FROM source").fetchall(),
            "thumbnails": sorted(path.name for path in files_in(library.paths.thumbs)),
        }


def files_in(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]
