"""What may be asked of the library: search, show, pictures, neighbours, order."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, HTTPException, Query
from fastapi.responses import FileResponse

from app.api.asked import Here, Reads, Served, who
from app.api.describing import problems
from app.api.keys import Scope
from app.api.records import Alike, ArtworkRecord, Found, Near, Ranked, Status
from app.uses.alike import Alike as AlikeAsked
from app.uses.alike import nearest
from app.uses.ranking import ranking
from app.uses.searching import answering
from models.cancellation import CancelToken
from models.library.artworks.telling import artwork_record, full_record, scores_of
from models.library.paths import THUMB_SIZES
from models.library.searching.query import find_rows
from models.library.searching.query_terms import SORTS
from models.program import VERSION

router = APIRouter(prefix="/v1", dependencies=Reads, tags=["reading"])
MOST = 200
Limit = Annotated[int, Query(ge=1, le=MOST, description="How many at most")]


class Paging:
    """Which part of something long."""

    def __init__(
        self,
        limit: Limit = 50,
        offset: Annotated[int, Query(ge=0, description="How many to leave out first")] = 0,
    ) -> None:
        self.part = slice(offset, offset + limit)


Page = Annotated[Paging, Depends()]
Metric = Annotated[
    Literal["raw", "personal"],
    Query(description="`raw`: by the net alone; `personal`: as the person's boards say"),
]
_PICTURE: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The picture",
        "content": {"image/*": {"schema": {"type": "string", "format": "binary"}}},
    }
}


@router.get("/status", responses=problems(), summary="Who answers")
def status(here: Here, scope: Annotated[Scope, Depends(who)]) -> Status:
    """Which program and library answer, and what this key may do."""
    library = here.core.library
    counts = {state.value: number for state, number in library.artworks.counts().items()}
    folder = Path(library.paths.folder)
    return Status(
        program="Bunshin",
        version=VERSION,
        library=folder.name if here.network else str(folder),
        artworks=counts,
        scope=scope.value,
    )


@router.get("/artworks", responses=problems(422), summary="Search")
def search(
    here: Here,
    page: Page,
    q: Annotated[
        str,
        Query(
            max_length=2000,
            description="As in the Library screen (docs/search.md)",
            examples=["sky -night rating:>=4", "author:mika state:inbox"],
        ),
    ] = "",
    sort: Annotated[
        str, Query(pattern=f"^({'|'.join(SORTS)})$", description="A `sort:` in `q` outranks it")
    ] = "added",
    seed: Annotated[int, Query(ge=0, lt=2**31, description="Another one shuffles anew")] = 0,
) -> Found:
    """The search of the Library screen, a page at a time. Rejected and trashed pictures only where
    a `state:` asks for them."""
    core = here.core
    rows = find_rows(core.library, q, **answering(core, q, sort, seed))
    shown = rows[page.part].tolist()
    scores = scores_of(core.library, core.library.artworks.ids_of(shown), core.profile)
    artworks = core.library.artworks.with_tags(shown)
    found = [artwork_record(each, scores.get(each.id)) for each in artworks]
    return Found(total=len(rows), artworks=[_told(here, each) for each in found])


@router.get("/artworks/{artwork_id}", responses=problems(404, 409), summary="One picture")
def show(here: Here, artwork_id: str) -> ArtworkRecord:
    """Everything that is known of one, with where it was seen."""
    core = here.core
    artwork = core.library.artworks.by_id(artwork_id)
    score = scores_of(core.library, [artwork.id], core.profile).get(artwork.id)
    return _told(here, full_record(core.library, artwork, score))


@router.get(
    "/artworks/{artwork_id}/thumbnail",
    response_class=FileResponse,
    responses={**problems(404, 409, 422), **_PICTURE},
    summary="Its thumbnail",
)
def thumbnail(
    here: Here,
    artwork_id: str,
    size: Annotated[
        int, Query(ge=1, le=max(THUMB_SIZES), description="Pixels of its longer side, at least")
    ] = 320,
) -> FileResponse:
    """The smallest there is with at least `size` pixels on its longer side, or the picture's own:
    JPEG, or PNG where something is transparent."""
    library = here.core.library
    there = min(each for each in THUMB_SIZES if each >= size)
    return _file(library.paths.thumb(library.artworks.by_id(artwork_id).id, there))


@router.get(
    "/artworks/{artwork_id}/file",
    response_class=FileResponse,
    responses={**problems(404, 409), **_PICTURE},
    summary="Its file",
)
def original(here: Here, artwork_id: str) -> FileResponse:
    """The file as it came, byte for byte."""
    return _file(Path(here.core.library.artworks.by_id(artwork_id).path))


@router.get("/artworks/{artwork_id}/similar", responses=problems(404, 409, 422), summary="Alike")
def similar(
    here: Here,
    artwork_id: str,
    limit: Limit = 50,
    metric: Metric = "raw",
    unique: Annotated[bool, Query(description="Leave out near-duplicates")] = False,
) -> Alike:
    """What looks alike, nearest first, among what is kept and the finds."""
    core = here.core
    artwork = core.library.artworks.by_id(artwork_id)
    with here.turn:
        core.vectors.refresh()
        if core.vectors.missing([artwork.id]):
            raise HTTPException(404, "No net has looked at this picture yet.")
        vector = core.vectors.get([artwork.id])[0]
        asked = AlikeAsked([(artwork.id, vector)], metric=metric, unique=unique, limit=limit)
        found = nearest(core, asked)
    near = [Near(id=each.id, distance=each.distance) for each in found]
    return Alike(net=core.vectors.key, metric=metric, nearest=near)


@router.get(
    "/rank", responses=problems(422), response_model_exclude_unset=True, summary="The order"
)
def rank(
    here: Here,
    page: Page,
    by: Annotated[
        Literal["taste", "bradley-terry", "elo", "schulze"],
        Query(description="By the taste, or by what was answered in duels"),
    ] = "taste",
) -> list[Ranked]:
    """Every kept picture and find, the best first; what has no place yet comes last."""
    with here.turn:
        records = ranking(here.core, by, CancelToken()).records
        return [Ranked(**each) for each in islice(records, page.part.start, page.part.stop)]


def _told(here: Served, record: dict[str, Any]) -> ArtworkRecord:
    """Who only looks over the network is not told of folders nor of what was noted."""
    if here.network:
        record = {**record, "path": Path(record["path"]).name}
        record.pop("notes", None)
    return ArtworkRecord.model_validate(record)


def _file(path: Path) -> FileResponse:
    if not path.is_file():
        raise HTTPException(404, "The file is not where it should be.")
    # Whatever it is, a browser shows it as a picture or saves it: it never runs it.
    headers = {
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "sandbox",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Cache-Control": "private, max-age=86400",
    }
    return FileResponse(path, headers=headers)
