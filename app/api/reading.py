"""What may be asked of the library: search, show, pictures, neighbours, order."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException, Query
from fastapi.responses import FileResponse

from app.api.asked import Here, Reads, who
from app.api.keys import Scope
from app.api.records import Alike, ArtworkRecord, Found, Near, Ranked, Status
from app.searching import answering
from models.cancellation import CancelToken
from models.library.paths import THUMB_SIZES
from models.library.query import find_rows
from models.library.query_terms import SORTS
from models.library.telling import artwork_record, full_record, scores_of
from models.program import VERSION
from models.records import SHOWN, Neighbour

router = APIRouter(prefix="/v1", dependencies=Reads, tags=["reading"])
MOST = 200
Limit = Annotated[int, Query(ge=1, le=MOST)]


@router.get("/status")
def status(here: Here, scope: Annotated[Scope, Depends(who)]) -> Status:
    """Which program and library answer, and what this key may do."""
    library = here.core.library
    counts = {state.value: number for state, number in library.artworks.counts().items()}
    folder = str(library.paths.folder)
    return Status(
        program="Bunshin", version=VERSION, library=folder, artworks=counts, scope=scope.value
    )


@router.get("/artworks")
def search(
    here: Here,
    q: Annotated[str, Query(max_length=2000, description="docs/search.md")] = "",
    sort: Annotated[str, Query(pattern=f"^({'|'.join(SORTS)})$")] = "added",
    limit: Limit = 50,
    offset: Annotated[int, Query(ge=0)] = 0,
) -> Found:
    """The search of the Library screen, a page at a time."""
    core = here.core
    rows = find_rows(core.library, q, **answering(core, q, sort))
    shown = rows[offset : offset + limit].tolist()
    scores = scores_of(core.library, core.library.artworks.ids_of(shown), core.profile)
    artworks = core.library.artworks.with_tags(shown)
    found = [artwork_record(each, scores.get(each.id)) for each in artworks]
    return Found(total=len(rows), artworks=[ArtworkRecord.model_validate(each) for each in found])


@router.get("/artworks/{artwork_id}")
def show(here: Here, artwork_id: str) -> ArtworkRecord:
    """Everything that is known of one, with where it was seen."""
    core = here.core
    artwork = core.library.artworks.by_id(artwork_id)
    score = scores_of(core.library, [artwork.id], core.profile).get(artwork.id)
    return ArtworkRecord.model_validate(full_record(core.library, artwork, score))


@router.get("/artworks/{artwork_id}/thumbnail", response_class=FileResponse)
def thumbnail(
    here: Here, artwork_id: str, size: Annotated[int, Query(ge=1, le=max(THUMB_SIZES))] = 320
) -> FileResponse:
    """The smallest there is with at least `size` pixels on its longer side, or the picture's own:
    JPEG, or PNG where something is transparent."""
    library = here.core.library
    there = min(each for each in THUMB_SIZES if each >= size)
    return _file(library.paths.thumb(library.artworks.by_id(artwork_id).id, there))


@router.get("/artworks/{artwork_id}/file", response_class=FileResponse)
def original(here: Here, artwork_id: str) -> FileResponse:
    """The file as it came."""
    return _file(Path(here.core.library.artworks.by_id(artwork_id).path))


@router.get("/artworks/{artwork_id}/similar")
def similar(here: Here, artwork_id: str, limit: Limit = 50) -> Alike:
    """What looks alike, nearest first."""
    core = here.core
    artwork = core.library.artworks.by_id(artwork_id)
    core.vectors.refresh()
    if core.vectors.missing([artwork.id]):
        raise HTTPException(404, "No net has looked at this picture yet.")
    among = set(core.library.artworks.all_ids(SHOWN)) - {artwork.id}
    found = core.neighbours.nearest(artwork.id, limit + MOST)
    return alike(core.vectors.key, [each for each in found if each.id in among][:limit])


@router.get("/rank")
def rank(here: Here, limit: Limit = 50) -> list[Ranked]:
    """The best by the taste; empty before anything was judged."""
    from app.taste_facts import todays_scores

    core = here.core
    scores = todays_scores(core, CancelToken(), core.profile)
    if scores is None:
        return []
    wanted = set(core.library.artworks.all_ids(SHOWN))
    shown = (each for each in scores.order() if each in wanted)
    best = [scores.of(each) for each in islice(shown, limit)]
    return [
        Ranked(rank=place, id=each.id, score=each.score, uncertainty=each.uncertainty)
        for place, each in enumerate(best, 1)
    ]


def alike(net: str, found: list[Neighbour]) -> Alike:
    nearest = [Near(id=each.id, distance=each.distance) for each in found]
    return Alike(net=net, metric="raw", nearest=nearest)


def _file(path: Path) -> FileResponse:
    if not path.is_file():
        raise HTTPException(404, "The file is not where it should be.")
    # Whatever it is, a browser shows it as a picture or saves it: it never runs it.
    headers = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "sandbox"}
    return FileResponse(path, headers=headers)
