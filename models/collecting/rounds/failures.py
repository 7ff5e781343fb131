"""What becomes of a job that failed and of a source when its round is over."""

from __future__ import annotations

from models.collecting.browsing.browsed_files import job_at_another_address
from models.collecting.hosts import policy, resting
from models.collecting.ledger.browsed import without_secrets
from models.collecting.ledger.events import CollectEvent
from models.collecting.ledger.payloads import file_payload, sighting_of
from models.collecting.rounds import reports
from models.collecting.rounds.parts import Parts
from models.collecting.sources.rhythm import next_look
from models.errors import ExpectedError, PictureError
from models.library.ledger.crawl_jobs import BROWSED, Job
from models.records import Source

_GONE = (404, 410, 451)
LOGIN = "login"  # The state of a source that asks to be let in again.
# What waits for the person and not for the site: it is put off, and goes on where it was.
FOR_THE_PERSON = ("login-needed", "secret-missing")
_UNREAD = ("gallery-dl-missing", "gallery-dl-unsupported")


async def settle(parts: Parts, job: Job, error: ExpectedError) -> CollectEvent | None:
    """Try again, later, or never. None when it is tried again in this round, or was not to be
    tried now: the host rests, or nothing can be reached."""
    if error.code in resting.CODES or line_is_down(parts, job.host, error):
        after = int(float(str(error.params.get("at", 0))) * 1_000_000)
        await parts.write(lambda: parts.jobs.give_back(job, after))
        return None
    if job.source == BROWSED:
        error = _discreet(error)
    temporary = policy.is_temporary(error)
    host_rests = parts.gate.cool_until(job.host) > parts.clock.now()
    quick = temporary and (job.attempts < parts.policy.quick_tries or host_rests)
    parked = temporary and job.attempts >= parts.policy.tries
    asks = error.code in FOR_THE_PERSON
    wait = 0.0 if host_rests else policy.pause_before_try(job.attempts)
    wait = policy.LONGEST_COOL if asks else wait  # Or until the person asks for a round.
    not_before = parts.now() + int(wait * 1_000_000)

    elsewhere = job_at_another_address(job)

    def write() -> None:
        if parked:
            parts.jobs.finish(job, "parked", str(error))
        elif temporary or asks:
            parts.jobs.put_back(job, not_before, str(error))
        elif elsewhere is not None:
            parts.jobs.finish(job, "failed", str(error))
            parts.jobs.begin(elsewhere)
        else:
            parts.jobs.finish(job, "failed", str(error))
            _remember(parts, job, error)

    await parts.write(write)
    if (quick and not parked) or (elsewhere is not None and not temporary):
        return None
    url = str(job.payload.get("url") or job.payload.get("page_url") or "")
    picture = job.kind == "file"
    if job.source == BROWSED:
        url = without_secrets(url)
    asked = str(job.payload.get("asked", ""))
    return CollectEvent(
        url,
        "failed",
        None,
        reason_of(error),
        job.source,
        picture,
        asked=asked,
        later=temporary and not parked,
    )


def _discreet(error: ExpectedError) -> ExpectedError:
    """Errors are kept and shown; what a browser was let in with is neither."""
    params = dict(error.params)
    for name in {"url", "path"} & params.keys():
        params[name] = without_secrets(str(params[name]))
    return type(error)(error.code, **params)


def line_is_down(parts: Parts, host: str, error: ExpectedError | None = None) -> bool:
    """Whether nothing at all can be reached: then no site is to blame."""
    own = host in parts.policy.own_pace
    concerns = error is None or error.code == "offline"
    return concerns and parts.gate.line.is_down(host, own=own)


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
        label = parts.book.label(payload.recipe)
        parts.memory.note_unwanted(sighting_of(payload, label, job.source, parts.now()))
        parts.memory.remember(payload.url_key, None)
    reports.note_lost(parts, job.source, gone=gone)


def close_source(
    parts: Parts, source: Source, trouble: ExpectedError | None, *, finished: bool
) -> None:
    """Inside the writer: how the source stands now."""
    waits = parts.jobs.trouble(source.id)
    state, reason = "finished" if finished and waits is None else "ready", waits or ""
    if waits is not None and source.state == LOGIN:
        state = LOGIN
    if trouble is not None:
        state, reason = "failed", str(trouble)
        if trouble.code == "suspect-broken":
            state = "suspect-broken"
        elif trouble.code in ("no-picture", *_UNREAD):
            state = "unsupported"
        elif trouble.code == "login-needed":
            state = LOGIN
        elif trouble.code in (*resting.CODES, "line-down"):
            state = "ready"
    if trouble is not None and trouble.code == "line-down":
        times: dict[str, int | None] = {}  # It was not looked at: it is still due.
    else:
        times = looked_at(parts, source, troubled=trouble is not None)
    reports.note_brought(parts, source.id)
    parts.library.sources.close(source.id, state=state, reason=reason, **times)


def looked_at(parts: Parts, source: Source, *, troubled: bool = False) -> dict[str, int | None]:
    """When it was looked at and when it is due again: also one that could not be read, or it would
    be due at once for ever."""
    now = parts.now()
    due = next_look(parts.library, source, now, troubled=troubled, book=parts.book)
    return {"last": now, "next": due}
