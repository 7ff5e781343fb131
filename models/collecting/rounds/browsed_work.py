"""A page or a picture that the person saved while browsing, from the ledger to the inbox.

The page is read again by its recipe for author and tags. Where it cannot be, the picture comes with
what the browser said of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from models.collecting.browsing.browsed_facts import file_as_seen, file_of, wanted_of, work_behind
from models.collecting.browsing.browsed_files import browsed_file_job
from models.collecting.hosts import policy
from models.collecting.ledger.browsed import Browsed, from_payload
from models.collecting.ledger.browsed_jobs import browsed_job
from models.collecting.ledger.events import CollectEvent
from models.collecting.ledger.payloads import FilePayload, sighting_of
from models.collecting.rounds.parts import Parts
from models.errors import CollectError, ExpectedError, RecipeError
from models.library.ledger.crawl_jobs import BROWSED, Job, NewJob
from models.library.ledger.crawl_memory import Known
from models.recipes.asking import request_for
from models.recipes.dispatch import Match
from models.recipes.pages.evaluate import PageResult, read_page
from models.records import IN_TRASH, LibraryChanges

_MOST_FOLLOWED = 100  # Works of a list that the person wanted once.


async def do_browsed(parts: Parts, job: Job) -> list[CollectEvent]:
    """Raises what is settled like any other job's trouble."""
    browsed = from_payload(job.payload)
    if browsed.page_url is None:
        return await _take(parts, job, [file_as_seen(browsed)])
    try:
        match = parts.book.match(browsed.page_url)
        result = await _read(parts, match)
    except (CollectError, RecipeError) as error:
        if browsed.image_url is None or _may_pass(parts, job, error):
            raise
        return await _take(parts, job, [file_as_seen(browsed)])
    if browsed.image_url is None:
        return await _take_page(parts, job, browsed, match, result)
    find = wanted_of(browsed, result.finds, match.recipe)
    if find is not None:
        return await _take(parts, job, [file_of(browsed, match.recipe, find)])
    behind = await _behind(parts, browsed)
    return await _take(parts, job, [behind or file_as_seen(browsed)])


async def _behind(parts: Parts, browsed: Browsed) -> FilePayload | None:
    """A gallery's page shows it small and says little: the page that it leads to may say more."""
    if browsed.link_url is None or browsed.link_url == browsed.page_url:
        return None
    try:
        match = parts.book.match(browsed.link_url)
        result = await _read(parts, match)
    except (CollectError, RecipeError):
        return None
    find = work_behind(browsed, result.finds, match.recipe)
    if result.veto is not None or find is None or find.veto is not None:
        return None
    return file_of(replace(browsed, page_url=browsed.link_url), match.recipe, find)


async def _read(parts: Parts, match: Match) -> PageResult:
    page = await parts.fetcher.page(request_for(match, None), match.recipe)
    oembed = await parts.fetcher.oembed(match, page.body, page.url)
    return read_page(match, page.body, page.url, None, oembed)


def _may_pass(parts: Parts, job: Job, error: ExpectedError) -> bool:
    """Worth another try before the picture comes without its author."""
    return policy.is_temporary(error) and job.attempts < parts.policy.quick_tries


async def _take_page(
    parts: Parts, job: Job, browsed: Browsed, match: Match, result: PageResult
) -> list[CollectEvent]:
    """Every picture that the page names; of a list, the works that it names."""
    if result.veto is not None:
        await parts.write(lambda: parts.jobs.finish(job))
        url = browsed.page_url or ""
        return [CollectEvent(url, "vetoed", None, result.veto, BROWSED, False, asked=browsed.asked)]
    taken = [find for find in result.finds if find.veto is None]
    payloads = [file_of(browsed, match.recipe, find) for find in taken]
    works = [] if payloads else _works(parts, browsed, match, result.follow)
    if not payloads and not works:
        raise CollectError("no-picture", url=browsed.page_url, reason="it names no picture")
    return await _take(parts, job, payloads, works)


def _works(parts: Parts, browsed: Browsed, match: Match, follow: Sequence[str]) -> list[NewJob]:
    found = []
    for url in list(dict.fromkeys(follow))[:_MOST_FOLLOWED]:
        try:
            work = parts.book.match(url, match.recipe.id)
        except RecipeError:
            continue
        if work.route.kind == "post":
            found.append(browsed_job(Browsed(url, at=browsed.at, asked=browsed.asked)))
    return found


async def _take(
    parts: Parts, job: Job, payloads: Sequence[FilePayload], works: Sequence[NewJob] = ()
) -> list[CollectEvent]:
    """What is known gets its new sighting, the rest its job: all in one transaction."""

    def write() -> list[CollectEvent]:
        events = []
        for payload in payloads:
            (known,) = parts.memory.known_files([payload])
            if known is None or known.artwork is None:
                # What was not wanted or gone before is asked for again: by hand, this time.
                parts.jobs.begin(browsed_file_job(payload))
            else:
                events.append(_seen_again(parts, payload, known))
        for work in works:
            parts.jobs.begin(work)
        parts.jobs.finish(job)
        return events

    return await parts.write(write)


def _seen_again(parts: Parts, payload: FilePayload, known: Known) -> CollectEvent:
    """Inside the writer. Said twice is told once, but for a page that now says more."""
    memory, artwork = parts.memory, str(known.artwork)
    label = parts.book.label(payload.recipe)
    changes = LibraryChanges()
    here = memory.is_sighted(payload.page_url, payload.url_key, payload.post_key)
    if not here or payload.post_key not in memory.known_posts([payload.post_key]):
        seen = sighting_of(payload, label, BROWSED, parts.now())
        changes = parts.library.artworks.add_sightings(artwork, [seen])
    rejected = known.state in IN_TRASH
    return CollectEvent(
        payload.url,
        "vetoed" if rejected else "duplicate",
        artwork,
        "in-trash" if rejected else "known-address",
        BROWSED,
        changes=changes,
        asked=payload.asked,
    )
