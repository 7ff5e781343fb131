"""One picture: fetched to the staging folder, decoded apart, stored with its sighting."""

from __future__ import annotations

import asyncio
import uuid
from dataclasses import replace

from models.collecting.browsing.browsed_facts import HAND, asked_by_hand
from models.collecting.ledger.browsed import VIA
from models.collecting.ledger.events import CollectEvent
from models.collecting.ledger.payloads import FilePayload, file_payload, sighting_of
from models.collecting.rounds.page_work import seen_again
from models.collecting.rounds.parts import Parts
from models.errors import RecipeError
from models.library.arriving.storing import Incoming, Stored, store_picture
from models.library.database.failures import told_of_all
from models.library.ledger.crawl_jobs import Job
from models.library.ledger.crawl_memory import Known
from models.net_io.download import Downloaded, Partial
from models.recipes.language.schema import Recipe
from models.recipes.pages.machine_words import in_header, joined_words, split_words
from models.records import State

_OUTCOMES = {"new": None, "duplicate": "same-picture", "vetoed": "in-trash"}


async def answer_from_memory(parts: Parts, job: Job) -> list[CollectEvent] | None:
    """When the picture became known since it was enqueued: what to tell. None = fetch it."""
    payload = file_payload(job.payload)
    with parts.library.reading():
        known = _known(parts, payload)
    if known is None or (known.artwork is None and payload.via == VIA):
        return None

    def write() -> list[CollectEvent]:
        parts.jobs.finish(job)
        here = (payload.page_url, payload.url_key, payload.post_key)
        if parts.memory.is_sighted(*here):
            # Stored just before the last collector was killed: everything is there.
            return []
        return [seen_again(parts, job, payload, known)]

    return await parts.write(write)


async def fetch_file(parts: Parts, job: Job) -> Downloaded:
    """The picture's bytes in the staging folder. Raises `CollectError`; what was cut off stays
    until the end of the round, and the next try goes on there."""
    payload = file_payload(job.payload)
    partial = parts.partials.pop(payload.url, None)
    if partial is None:
        partial = Partial(parts.library.paths.staging / f"{uuid.uuid4().hex}.part")
    recipe = _recipe(parts, payload)
    try:
        with told_of_all(parts.library.paths.folder):
            return await parts.fetcher.file(payload.url, payload.page_url, recipe, partial)
    finally:
        if partial.here and partial.version and not partial.whole:
            parts.partials[payload.url] = partial


async def keep_file(parts: Parts, job: Job, fetched: Downloaded) -> CollectEvent:
    """Store what was fetched and close its job, in one transaction. Raises `PictureError` for what
    is no picture."""
    payload, staged = file_payload(job.payload), fetched.path
    payload = _with_words(payload, in_header(fetched.headers))
    label = _recipe(parts, payload).label
    seen = sighting_of(payload, label, job.source, parts.now())
    name = payload.url.partition("?")[0].rpartition("/")[2]
    incoming = Incoming(staged, (seen,), State.INBOX, name, looks=parts.looks)

    def with_it(stored: Stored) -> None:
        parts.jobs.finish(job)
        parts.memory.remember(payload.url_key, stored.id)

    def store() -> Stored:
        return store_picture(parts.library, parts.sandbox, incoming, parts.stopped, with_it)

    stored = await asyncio.get_running_loop().run_in_executor(parts.threads, store)
    duplicate_by_looks = stored.by_looks and stored.outcome == "duplicate"
    return CollectEvent(
        payload.url,
        stored.outcome,
        stored.id,
        "looks-the-same" if duplicate_by_looks else _OUTCOMES[stored.outcome],
        job.source,
        changes=stored.changes,
    )


def _with_words(payload: FilePayload, words: set[str]) -> FilePayload:
    """What the file's own answer says to machines joins what its page says."""
    both = joined_words(words | split_words(payload.said.get("robots")))
    return replace(payload, said={**payload.said, "robots": both})


def _known(parts: Parts, payload: FilePayload) -> Known | None:
    return parts.memory.known_file(payload.url_key, payload.post_key)


def _recipe(parts: Parts, payload: FilePayload) -> Recipe:
    if payload.via == VIA:
        return asked_by_hand(parts.book.recipes.get(payload.recipe, HAND))
    recipe = parts.book.recipes.get(payload.recipe)
    if recipe is None:
        raise RecipeError("recipe-missing", url=payload.url, reason="its recipe is gone")
    if payload.referer is None:
        return recipe
    file = recipe.file.model_copy(update={"referer": payload.referer})
    return recipe.model_copy(update={"file": file})
