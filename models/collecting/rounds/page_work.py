"""One page: fetched, read, and all that it named put on record in one transaction."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field, replace

from models.collecting.hosts.url_key import host_of
from models.collecting.ledger.events import CollectEvent
from models.collecting.ledger.payloads import (
    LISTING,
    FilePayload,
    PagePayload,
    file_job,
    file_payload_of,
    followed_listing_job,
    page_payload,
    sighting_of,
    source_key,
    work_job,
)
from models.collecting.rounds.changes import Condition, keep_marks, on_condition
from models.collecting.rounds.parts import Parts
from models.collecting.rounds.reports import note_page
from models.errors import CollectError, RecipeError
from models.library.ledger.crawl_jobs import Job, NewJob
from models.library.ledger.crawl_memory import Known
from models.library.ledger.sources import COMPLETE
from models.net_io.client import Page
from models.recipes.asking import request_for
from models.recipes.dispatch import Match
from models.recipes.language.schema import Stop
from models.recipes.pages.any_page import read_any_page
from models.recipes.pages.evaluate import Find, PageResult, read_page
from models.recipes.pages.machine_words import in_header, in_page, joined_words
from models.records import IN_TRASH, LibraryChanges

_DAY = 24 * 3600 * 1_000_000
SUSPICIOUS = 10  # A source that gave as many and now gives nothing is probably read wrongly.


@dataclass
class _Harvest:
    """What one page leads to. `lists` are read in every round, as the source's own page is;
    `robots` is what it says to machines."""

    payload: PagePayload
    robots: str | None = None
    jobs: list[NewJob] = field(default_factory=list)
    lists: list[NewJob] = field(default_factory=list)
    again: list[tuple[FilePayload, Known]] = field(default_factory=list)
    unwanted: list[tuple[FilePayload, str]] = field(default_factory=list)
    known_in_row: int = 0

    def count(self, *, known: bool) -> None:
        self.known_in_row = self.known_in_row + 1 if known else 0


async def do_page(parts: Parts, job: Job) -> list[CollectEvent]:
    """Raises `CollectError` or `RecipeError` when the page cannot be had or read."""
    payload = page_payload(job.payload)
    match = parts.book.match(payload.url, payload.recipe)
    question = request_for(match, payload.cursor)
    condition = on_condition(parts, job, match, payload, question)
    page = await parts.fetcher.page(condition.question, match.recipe)
    if page.status == 304:
        await parts.write(lambda: _nothing_new(parts, job, condition))
        return []
    payload = replace(payload, marks=condition.marks(page) or payload.marks)
    oembed = await parts.fetcher.oembed(match, page.body, page.url)
    result = read_page(match, page.body, page.url, payload.cursor, oembed)
    if result.veto is not None:
        await parts.write(lambda: _finish(parts, job, payload))
        return [CollectEvent(payload.url, "vetoed", None, result.veto, job.source, False)]
    harvest = _Harvest(payload, _said_to_machines(match, page), known_in_row=payload.known)
    with parts.library.reading():  # One connection for all that is looked up.
        _suspect(parts, job, payload, result)
        if match.step.format == "page" and not result.finds:
            why = read_any_page(page.body, page.url, oembed).get("why", "")
            raise CollectError("no-picture", url=payload.url, reason=why)
        _gather(parts, job, match, result, harvest)
        following = _next(parts, job, match, result, harvest)

    def record() -> list[CollectEvent]:
        note_page(parts, job.source, payload, result, ended=following is None)
        return _record(parts, job, match, harvest, following)

    return await parts.write(record)


def _nothing_new(parts: Parts, job: Job, condition: Condition) -> None:
    """Inside the writer: the list begins as it did when it was read to its end."""
    parts.jobs.finish(job)
    if condition.name is not None:
        parts.pages.note_unchanged(condition.name, parts.now())


def _said_to_machines(match: Match, page: Page) -> str | None:
    data = match.step.format not in ("html", "page")
    words = in_header(page.headers, data=data)
    return joined_words(words if data else words | in_page(page.body))


def _gather(parts: Parts, job: Job, match: Match, result: PageResult, harvest: _Harvest) -> None:
    named = [job_ for url in result.follow for job_ in _followed(parts, job, match, url)]
    harvest.lists = [each for each in named if each.priority == LISTING]
    works = [each for each in named if each.priority != LISTING]
    old = parts.jobs.keys_known([work.key for work in works])
    for work in works:
        harvest.count(known=work.key in old)
        if work.key not in old:
            harvest.jobs.append(work)
    _gather_finds(parts, job, match, result.finds, harvest)


def _followed(parts: Parts, job: Job, match: Match, url: str) -> Iterable[NewJob]:
    """The job of a followed address; what the recipe knows no route for is left alone.

    Lists are followed from the source's own page alone, and only where it is no list itself: there
    an API says under which number it keeps the list.
    """
    try:
        found = parts.book.match(url, match.recipe.id)
    except RecipeError:
        return []
    if found.route.kind == "post":
        return [work_job(job.source, found)]
    own_page = job.key == source_key(job.source) and match.step.paginate is None
    if own_page and found.step is not match.step:
        return [followed_listing_job(job.source, found)]
    return []


def _gather_finds(
    parts: Parts, job: Job, match: Match, finds: Iterable[Find], harvest: _Harvest
) -> None:
    named = [(find, file_payload_of(match.recipe, find, harvest.robots)) for find in finds]
    before = parts.memory.known_files([payload for _, payload in named])
    for (find, payload), known in zip(named, before, strict=True):
        harvest.count(known=known is not None)
        if known is not None:
            if known.artwork is not None and not parts.memory.is_sighted(
                payload.page_url, payload.url_key, payload.post_key
            ):
                harvest.again.append((payload, known))
        elif find.veto is not None:
            harvest.unwanted.append((payload, find.veto))
        else:
            harvest.jobs.append(file_job(job.source, payload))


def _record(
    parts: Parts, job: Job, match: Match, harvest: _Harvest, following: PagePayload | None
) -> list[CollectEvent]:
    """Inside the writer: everything of this page, or nothing of it."""
    label, moment, source = match.recipe.label, parts.now(), job.source
    events = []
    for payload, reason in harvest.unwanted:
        parts.memory.note_unwanted(sighting_of(payload, label, source, moment))
        events.append(CollectEvent(payload.url or payload.page_url, "vetoed", None, reason, source))
    for payload, known in harvest.again:
        events.append(seen_again(parts, job, payload, known))
    parts.jobs.add(harvest.jobs)
    for each in harvest.lists:
        parts.jobs.begin(each)
    if following is None and harvest.lists:
        parts.jobs.finish(job)  # Read to its end is the source when the list is.
    elif following is None:
        _finish(parts, job, harvest.payload)
    else:
        host = host_of(request_for(match, following.cursor).url)
        parts.jobs.advance(job, asdict(following), host)
    return events


def seen_again(parts: Parts, job: Job, payload: FilePayload, known: Known) -> CollectEvent:
    """Inside the writer: a picture that is known was seen at one more place."""
    seen = sighting_of(payload, parts.book.label(payload.recipe), job.source, parts.now())
    if known.artwork is None:
        return CollectEvent(payload.url, "vetoed", None, "known-unwanted", job.source)
    changes: LibraryChanges = parts.library.artworks.add_sightings(known.artwork, [seen])
    if known.state in IN_TRASH:
        return CollectEvent(payload.url, "vetoed", known.artwork, "in-trash", job.source)
    return CollectEvent(
        payload.url, "duplicate", known.artwork, "known-address", job.source, changes=changes
    )


def _finish(parts: Parts, job: Job, payload: PagePayload) -> None:
    parts.jobs.finish(job)
    keep_marks(parts, job, payload)
    if payload.listing:
        parts.library.sources.update(job.source, cursor=COMPLETE)


def _next(
    parts: Parts, job: Job, match: Match, result: PageResult, harvest: _Harvest
) -> PagePayload | None:
    """The page to read after this one; None when it was the last that is wanted."""
    payload = harvest.payload
    paging, cursor = match.step.paginate, result.next
    if paging is None or cursor is None or cursor in (*payload.seen, payload.cursor):
        return None
    following = replace(
        payload,
        cursor=cursor,
        pages=payload.pages + 1,
        known=harvest.known_in_row,
        seen=(*payload.seen, cursor),
        last=tuple(post.key for post in result.posts),
    )
    if _is_the_tail(payload, result):
        return None
    known_is_the_end = parts.library.sources.was_read_to_its_end(job.source)
    if _enough(paging.stop, following, known_is_the_end=known_is_the_end):
        return None
    return None if _too_old(parts, paging.stop, result) else following


def _is_the_tail(payload: PagePayload, result: PageResult) -> bool:
    """A short page of a list whose pages overlap, with nothing that the page before had not."""
    posts = [post.key for post in result.posts]
    return bool(posts) and not result.full and set(posts) <= set(payload.last)


def _enough(stop: Stop, following: PagePayload, *, known_is_the_end: bool) -> bool:
    if stop.pages is not None and following.pages >= stop.pages:
        return True
    return known_is_the_end and stop.known is not None and following.known >= stop.known


def _too_old(parts: Parts, stop: Stop, result: PageResult) -> bool:
    if stop.older_than is None:
        return False
    oldest = parts.now() - int(stop.older_than.removesuffix("d")) * _DAY
    dated = [find.posted_at for find in result.finds if find.posted_at is not None]
    return bool(dated) and all(at < oldest for at in dated)


def _suspect(parts: Parts, job: Job, payload: PagePayload, result: PageResult) -> None:
    """A first page that was full before and is empty now says that the site has changed."""
    if not payload.listing or payload.pages or result.items:
        return
    if parts.library.sources.by_id(job.source).found >= SUSPICIOUS:
        raise CollectError("suspect-broken", url=payload.url)
