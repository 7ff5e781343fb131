"""Sources with pictures that they brought, without files: for tests of steering."""

from __future__ import annotations

from collections.abc import Sequence

from models.library import Library
from models.library.artworks.artworks import NewArtwork, Seen
from models.records import Sighting, Source, State
from tests.support.judging import an_id


def add_source(library: Library, url: str, **facts: object) -> Source:
    made = library.writer.call(lambda: library.sources.add(url, "local"))
    if facts:
        library.writer.call(lambda: library.sources.update(made.id, **facts))
    return library.sources.by_id(made.id)


def bring(
    library: Library, source: Source, names: Sequence[int | str], **said: object
) -> list[str]:
    """The source is seen with these pictures, in this order, one microsecond apart; a picture that
    is there already gets one more sighting."""
    ids = [an_id(name) for name in names]
    at = int(said.pop("at", 1000))  # type: ignore[call-overload]

    def work() -> None:
        for place, each in enumerate(ids):
            sighting = Sighting(at + place, "collect", source=source.id, **said)  # type: ignore[arg-type]
            if library.artworks.has(each):
                library.artworks.add_sightings(each, [Seen(sighting)])
            else:
                new = NewArtwork(each, "png", 64, 48, 1000, "png", state=State.INBOX)
                library.artworks.add(new, [Seen(sighting)])

    library.writer.call(work)
    return ids
