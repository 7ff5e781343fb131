"""What may be done with the full key: add an address or a picture, judge."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, HTTPException, Query, Request

from app.api.asked import Changes, Here
from app.api.records import Added, Address, Judgements, Kept, SourceRecord
from models.feedback.log import add_judgements
from models.feedback.records import JudgementWrong, from_json
from models.library.clock import now
from models.library.pasting import import_bytes

router = APIRouter(prefix="/v1", dependencies=Changes, tags=["changing"])
LARGEST = 60_000_000


@router.post("/sources", status_code=201)
def add_source(here: Here, address: Address) -> SourceRecord:
    """Something to collect from; it is collected in its turn. The reason says which recipe reads
    it."""
    collecting = here.core.collecting
    explained = collecting.explain(address.url)
    source = collecting.add_source(address.url, every=address.every_seconds)
    return SourceRecord(id=source.id, url=source.url, recipe=source.recipe, reason=explained.reason)


@router.post("/artworks", status_code=201)
async def add_picture(
    request: Request, here: Here, name: Annotated[str, Query(max_length=255)] = ""
) -> Kept:
    """A picture as the body of the request, byte for byte. It is kept, and no judgement."""
    from starlette.concurrency import run_in_threadpool

    data = await body_of(request)
    core = here.core
    stored = await run_in_threadpool(
        import_bytes, core.library, core.sandbox, data, name=name, via="api"
    )
    here.announce(stored.changes)
    return Kept.model_validate({"id": stored.id, "outcome": stored.outcome})


@router.post("/judgements")
def judge(here: Here, said: Judgements) -> Added:
    """All of them or none; those whose `id` is known are not added twice."""
    library, moment = here.core.library, now()
    try:
        entries = tuple(from_json(each, at=moment) for each in said.judgements)
    except JudgementWrong as error:
        raise HTTPException(422, str(error)) from error
    added = library.writer.call(lambda: add_judgements(library, entries))
    here.announce(added.changes)
    return Added(added=added.added, known=added.known)


async def body_of(request: Request) -> bytes:
    """The picture that was sent; nothing is kept in memory beyond the limit."""
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > LARGEST:
            raise HTTPException(413, f"A picture may have {LARGEST:,} bytes.")
        parts.append(part)
    if not size:
        raise HTTPException(422, "The body of the request is the picture.")
    return b"".join(parts)
