"""What becomes of a job that failed and of a source when its round is over."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from models.collecting import policy
from models.collecting.events import CollectEvent
from models.collecting.parts import Parts
from models.collecting.payloads import file_payload, sighting_of
from models.collecting.rhythm import next_look
from models.errors import ExpectedError, PictureError
from models.library.crawl_jobs import Job
from models.records import Source

_GONE = (404, 410, 451)
_UNREAD = ("gallery-dl-missing", "gallery-dl-unsupported")


async def settle(parts: Parts, job: Job, error: ExpectedError) -> CollectEvent | None:
    """Try again, later, or never. None when it is tried again in this round."""
    temporary = policy.is_temporary(error)
    host_rests = parts.gate.cool_until(job.host) > parts.clock.now()
    quick = temporary and (job.attempts < parts.policy.quick_tries or host_rests)
    parked = temporary and job.attempts >= parts.policy.tries
    wait = 0.0 if host_rests else policy.pause_before_try(job.attempts)
    not_before = parts.now() + int(wait * 1_000_000)

    def write() -> None:
        if parked:
            parts.jobs.finish(job, "parked", str(error))
        elif temporary:
            parts.jobs.put_back(job, not_before, str(error))
        else:
            parts.jobs.finish(job, "failed", str(error))
            _remember(parts, job, error)

    await parts.write(write)
    if quick and not parked:
        return None
    url = str(job.payload.get("url", ""))
    picture = job.kind == "file"
    return CollectEvent(url, "failed", None, reason_of(error), job.source, picture)


def reason_of(error: ExpectedError) -> str:
    """The code, with the number where the code alone says little."""
    status = error.params.get("status")
    return f"{error.code} {status}" if status is not None else error.code


def _remember(parts: Parts, job: Job, error: ExpectedError) -> None:
    """A picture that will never be had keeps what was read about it, and is not asked for again."""
    if job.kind != "file":
        return
    gone = error.code == "http-status" and error.params.get("status") in _GONE
    if gone or isinstance(error, PictureError) or error.code == "too-large":
        payload = file_payload(job.payload)
        recipe = parts.book.recipes.get(payload.recipe)
        label = recipe.label if recipe is not None else payload.recipe
        parts.memory.note_unwanted(sighting_of(payload, label, job.source, parts.now()))
        parts.memory.remember(payload.url_key, None)


def close_source(
    parts: Parts, source: Source, trouble: ExpectedError | None, *, finished: bool
) -> None:
    """Inside the writer: how the source stands now."""
    waits = parts.jobs.trouble(source.id)
    state, reason = "finished" if finished and waits is None else "ready", waits or ""
    if trouble is not None:
        state, reason = "failed", str(trouble)
        if trouble.code == "suspect-broken":
            state = "suspect-broken"
        elif trouble.code in ("no-picture", *_UNREAD):
            state = "unsupported"
        elif trouble.code == "host-waits":
            state = "ready"
    times = looked_at(parts, source, troubled=trouble is not None)
    parts.library.sources.close(source.id, state=state, reason=reason, **times)


def looked_at(parts: Parts, source: Source, *, troubled: bool = False) -> dict[str, int | None]:
    """When it was looked at and when it is due again: also one that could not be read, or it would
    be due at once for ever."""
    now = parts.now()
    return {"last": now, "next": next_look(parts.library, source, now, troubled=troubled)}


def keep_host(parts: Parts, host: str, allowed: float, cool: float, errors: int) -> None:
    """Inside the writer: what the host asked for outlives the program."""
    known = parts.memory.host_facts(host)
    facts = replace(
        known,
        next_allowed_at=int(allowed * 1_000_000),
        cool_until=int(cool * 1_000_000),
        errors=errors,
    )
    parts.memory.save_host(facts)


def local_time(seconds: float) -> str:
    return datetime.fromtimestamp(seconds).astimezone().strftime("%H:%M")
