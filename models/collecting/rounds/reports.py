"""How a list was read through, where its site says how many there are: counted page by page, in the
transaction of the page, so that neither a restart nor a kill counts anything twice.

Pages overlap by design and lists are read anew from their top in each round: a post counts when it
is not on the page before and is newer than what an earlier reading ended with.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from models.collecting.ledger.payloads import PagePayload
from models.collecting.rounds.parts import Parts
from models.library.ledger.source_reports import brought, report_of
from models.recipes.pages.evaluate import PageResult
from models.recipes.pages.posts import Post


@dataclass(frozen=True, slots=True)
class Reading:
    """One way from the top of the list to its end. `first` is the newest post's moment and
    `first_keys` the posts of that moment; `known` and `known_keys` those of the reading before."""

    returned: int = 0
    with_pictures: int = 0
    without_pictures: int = 0
    pictures: int = 0
    vetoed: int = 0
    first: int | None = None
    first_keys: tuple[str, ...] = ()
    known: int | None = None
    known_keys: tuple[str, ...] = ()

    def page(self, posts: Sequence[Post], last: Sequence[str], *, top: bool) -> Reading:
        """With one page more. `last` are the posts of the page before."""
        fresh = [each for each in posts if each.key not in last and self._is_new(each)]
        first, keys = self.first, self.first_keys
        if top:
            moments = [each.at for each in posts if each.at is not None]
            first = max(moments, default=self.known)
            keys = tuple(each.key for each in posts if each.at == first)
        return replace(
            self,
            returned=self.returned + len(fresh),
            with_pictures=self.with_pictures + sum(each.pictures > 0 for each in fresh),
            without_pictures=self.without_pictures + sum(each.pictures == 0 for each in fresh),
            pictures=self.pictures + sum(each.pictures for each in fresh),
            vetoed=self.vetoed + sum(each.vetoed for each in fresh),
            first=first,
            first_keys=keys,
        )

    def _is_new(self, post: Post) -> bool:
        if self.known is None or post.at is None:
            return True
        return post.at > self.known or (post.at == self.known and post.key not in self.known_keys)


_COUNTED = ("returned", "with_pictures", "without_pictures", "pictures", "vetoed")


@dataclass(frozen=True, slots=True)
class Report:
    """What is told of a list. `said` is the site's own number of posts; `crowded` how often one
    second held more posts than a page, so that some of it may be lost. Of the `pictures` some are
    `new`, some `owned` before or come twice, some `gone`, `failed` or still `waiting`."""

    said: int | None = None
    returned: int = 0
    with_pictures: int = 0
    without_pictures: int = 0
    pictures: int = 0
    vetoed: int = 0
    gone: int = 0
    failed: int = 0
    new: int = 0
    owned: int = 0
    waiting: int = 0
    crowded: int = 0
    liked: bool = False
    reading: Reading = field(default_factory=Reading)

    def with_page(self, payload: PagePayload, result: PageResult, *, ended: bool) -> Report:
        before = self.reading
        if not payload.pages:
            # A reading that was given up half way counts for nothing: this one reads it all again.
            self = self._less(before)
            before = Reading(known=before.known, known_keys=before.known_keys)
        now = before.page(result.posts, payload.last, top=not payload.pages)
        more = {name: getattr(now, name) - getattr(before, name) for name in _COUNTED}
        report = replace(
            self,
            said=self.said if result.total is None else result.total,
            crowded=self.crowded + result.crowded,
            liked=self.liked or any(each.liked for each in result.posts),
            reading=now,
            **{name: getattr(self, name) + more[name] for name in _COUNTED},
        )
        return report._closed() if ended else report

    def _less(self, reading: Reading) -> Report:
        less = {name: getattr(self, name) - getattr(reading, name) for name in _COUNTED}
        return replace(self, **less)

    def _closed(self) -> Report:
        reading = self.reading
        keys = reading.first_keys
        if reading.first == reading.known:
            keys = (*keys, *(each for each in reading.known_keys if each not in keys))
        return replace(self, reading=Reading(known=reading.first, known_keys=keys))


def report_in(found: Any) -> Report:
    """From what the library keeps; an unknown word of another version is passed over."""
    if not isinstance(found, dict):
        return Report()
    said = {name: found[name] for name in Report.__slots__ if name in found}
    reading = said.pop("reading", None) or {}
    facts: dict[str, Any] = {
        name: tuple(fact) if isinstance(fact, list) else fact
        for name, fact in reading.items()
        if name in Reading.__slots__
    }
    return Report(**said, reading=Reading(**facts))


def note_page(
    parts: Parts, source: int, payload: PagePayload, result: PageResult, *, ended: bool
) -> None:
    """Inside the writer, with the rows of the page."""
    if result.total is None and not result.posts:
        return
    report = report_in(report_of(source))
    _keep(parts, source, report.with_page(payload, result, ended=ended))


def note_lost(parts: Parts, source: int, *, gone: bool) -> None:
    """Inside the writer: a picture that will never be had."""
    found = report_of(source)
    if found is not None:
        report = report_in(found)
        more = {"gone": report.gone + 1} if gone else {"failed": report.failed + 1}
        _keep(parts, source, replace(report, **more))  # type: ignore[arg-type]


def note_brought(parts: Parts, source: int) -> None:
    """Inside the writer, at the end of a round: from what the library has, so it is always true."""
    found = report_of(source)
    if found is None:
        return
    report = report_in(found)
    new, waiting = brought(source)
    owned = report.pictures - new - report.gone - report.failed - waiting
    _keep(parts, source, replace(report, new=new, waiting=waiting, owned=max(0, owned)))


def _keep(parts: Parts, source: int, report: Report) -> None:
    parts.library.sources.update(source, report=asdict(report))
