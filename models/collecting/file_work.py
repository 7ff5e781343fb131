"""One picture: fetched to the staging folder, decoded apart, stored with its sighting."""

from __future__ import annotations

import asyncio
import uuid
from pathlib import Path

from models.collecting.events import CollectEvent
from models.collecting.page_work import seen_again
from models.collecting.parts import Parts
from models.collecting.payloads import FilePayload, file_payload, sighting_of
from models.errors import RecipeError
from models.library.crawl_jobs import Job
from models.library.crawl_memory import Known
from models.library.storing import Incoming, Stored, store_picture
from models.recipes.schema import Recipe
from models.records import State

_OUTCOMES = {"new": None, "duplicate": "same-picture", "vetoed": "in-trash"}


async def answer_from_memory(parts: Parts, job: Job) -> list[CollectEvent] | None:
    """When the picture became known since it was enqueued: what to tell. None = fetch it."""
    payload = file_payload(job.payload)
    known = _known(parts, payload)
    if known is None:
        return None

    def write() -> list[CollectEvent]:
        parts.jobs.finish(job)
        here = (payload.page_url, payload.url_key, payload.post_key)
        if parts.memory.is_sighted(*here):
            # Stored just before the last collector was killed: everything is there.
            return []
        return [seen_again(parts, job, payload, known)]

    return await parts.write(write)


async def fetch_file(parts: Parts, job: Job) -> Path:
    """The picture's bytes in the staging folder. Raises `CollectError`."""
    payload = file_payload(job.payload)
    staged = parts.library.paths.staging / f"{uuid.uuid4().hex}.part"
    await parts.fetcher.file(payload.url, payload.page_url, _recipe(parts, payload), staged)
    return staged


async def keep_file(parts: Parts, job: Job, staged: Path) -> CollectEvent:
    """Store what was fetched and close its job. Raises `PictureError` for what is no picture."""
    payload = file_payload(job.payload)
    label = _recipe(parts, payload).label
    seen = sighting_of(payload, label, job.source, parts.now())
    name = payload.url.partition("?")[0].rpartition("/")[2]
    incoming = Incoming(staged, (seen,), State.INBOX, name)
    loop = asyncio.get_running_loop()
    stored: Stored = await loop.run_in_executor(
        parts.threads, store_picture, parts.library, parts.sandbox, incoming, parts.stopped
    )

    def write() -> None:
        parts.jobs.finish(job)
        parts.memory.remember(payload.url_key, stored.id)

    await parts.write(write)
    return CollectEvent(
        payload.url,
        stored.outcome,
        stored.id,
        _OUTCOMES[stored.outcome],
        job.source,
        changes=stored.changes,
    )


def _known(parts: Parts, payload: FilePayload) -> Known | None:
    found = parts.memory.known_urls([payload.url_key]).get(payload.url_key)
    if found is None:
        found = parts.memory.known_posts([payload.post_key]).get(payload.post_key)
    return found


def _recipe(parts: Parts, payload: FilePayload) -> Recipe:
    recipe = parts.book.recipes.get(payload.recipe)
    if recipe is None:
        raise RecipeError("recipe-missing", url=payload.url, reason="its recipe is gone")
    if payload.referer is None:
        return recipe
    file = recipe.file.model_copy(update={"referer": payload.referer})
    return recipe.model_copy(update={"file": file})
