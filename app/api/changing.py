"""What may be done with the full key: add a source or a picture, judge."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Query, Request
from starlette.concurrency import run_in_threadpool

from app.api.asked import Changes, Here
from app.api.describing import problems
from app.api.records import Added, Address, Judgements, Kept, SourceRecord
from models.errors import CollectError
from models.feedback.log import add_judgements, with_whole_ids
from models.feedback.records import JudgementWrong, from_json
from models.library.arriving.pasting import import_bytes
from models.library.database.clock import now

router = APIRouter(prefix="/v1", dependencies=Changes, tags=["changing"])
VIA = "import"  # What the contract calls judgements that another program brings.
BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "description": "The picture itself, byte for byte; at most 60 MB",
        "content": {"image/*": {"schema": {"type": "string", "format": "binary"}}},
    }
}


@router.post("/sources", status_code=201, responses=problems(413, 422), summary="Add a source")
def add_source(here: Here, address: Address) -> SourceRecord:
    """Something to collect from; it is collected in its turn. The reason says which recipe reads
    it."""
    collecting = here.core.collecting
    check_is_web(address.url)
    explained = collecting.explain(address.url)
    source = collecting.add_source(address.url, every=address.every_seconds)
    here.announce("sources")
    return SourceRecord(id=source.id, url=source.url, recipe=source.recipe, reason=explained.reason)


@router.post(
    "/artworks",
    status_code=201,
    responses=problems(408, 413, 422, 503),
    openapi_extra=BODY,
    summary="Add a picture",
)
async def add_picture(
    request: Request,
    here: Here,
    name: Annotated[str, Query(max_length=255, description="Its title")] = "",
) -> Kept:
    """A picture as the body of the request, byte for byte. It is kept, and no judgement."""
    data = await body_of(request)
    core = here.core
    stored = await run_in_threadpool(
        import_bytes, core.library, core.sandbox, data, name=name, via="api"
    )
    here.announce("importing", stored.changes)
    return Kept.model_validate({"id": stored.id, "outcome": stored.outcome})


@router.post("/judgements", responses=problems(404, 409, 413, 422, 503), summary="Judge")
def judge(here: Here, said: Judgements) -> Added:
    """All of them or none; those whose `id` is known are not added twice. `via` is one of the
    contract's words: say `duel` only where the person saw all the pictures that were shown."""
    library, moment = here.core.library, now()
    try:
        read = (from_json({"via": VIA, **each}, at=moment) for each in said.judgements)
        entries = tuple(with_whole_ids(library, each) for each in read)
    except JudgementWrong as error:
        raise HTTPException(422, str(error)) from error
    added = library.writer.call(lambda: add_judgements(library, entries))
    here.announce("feedback", added.changes)
    return Added(added=added.added, known=added.known)


def check_is_web(url: str) -> None:
    """Folders of this computer are not to be had through the API. Raises `CollectError`."""
    if not url.strip().lower().startswith(("http://", "https://", "feed:")):
        raise CollectError(
            "url-wrong", url=url[:100], reason="it begins with neither http nor feed"
        )


async def body_of(request: Request) -> bytes:
    """The picture that was sent."""
    data = await request.body()
    if not data:
        raise HTTPException(422, "The body of the request is the picture.")
    return data
