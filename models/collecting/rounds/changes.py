"""Asking only for what changed: which pages, with which words, and what "unchanged" means.

A list that begins as it did when it was read to its end has nothing new: the newest stand first,
which is what its recipe relies on too where it stops at what is known. Its marks are therefore kept
only when it has been read to its end, in the transaction that says so; a list that was cut off is
asked for whole.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace

from models.collecting.hosts.fetch import CONDITIONS
from models.collecting.ledger.payloads import PagePayload
from models.collecting.rounds.parts import Parts
from models.library.ledger.crawl_jobs import Job
from models.library.ledger.remembered_pages import Marks, PageName
from models.net_io.client import Page
from models.recipes.asking import Asked
from models.recipes.dispatch import Match


@dataclass(frozen=True, slots=True)
class Condition:
    """The page that is asked for, if it changed; without a name, in any case."""

    question: Asked
    name: PageName | None = None

    def marks(self, page: Page) -> tuple[str, ...] | None:
        """For the payload of what follows: how this answer is marked, and what it is called."""
        marks = Marks(page.headers.get("etag"), page.headers.get("last-modified"))
        if self.name is None or not marks:
            return None
        name = self.name
        return (name.recipe, name.url, marks.etag or "", marks.last_modified or "")


def on_condition(
    parts: Parts, job: Job, match: Match, payload: PagePayload, question: Asked
) -> Condition:
    """The same question, if the last answer to it is remembered with its condition."""
    if not _can_tell(match, payload):
        return Condition(question)
    digest = hashlib.sha256(match.recipe.model_dump_json().encode()).hexdigest()[:12]
    name = PageName(job.source, digest, question.url)
    marks = parts.pages.marks(name)
    if marks is None:
        return Condition(question, name)
    said = zip(CONDITIONS, (marks.etag, marks.last_modified), strict=True)
    headers = {**question.headers, **{header: text for header, text in said if text}}
    return Condition(replace(question, headers=headers), name)


def keep_marks(parts: Parts, job: Job, payload: PagePayload) -> None:
    """Inside the writer, when a list was read to its end."""
    if payload.marks is None:
        return
    recipe, url, etag, changed = payload.marks
    marks = Marks(etag or None, changed or None)
    parts.pages.remember(PageName(job.source, recipe, url), marks, parts.now())


def _can_tell(match: Match, payload: PagePayload) -> bool:
    """Whether an unchanged page says that there is nothing new behind it either."""
    if not payload.listing or payload.pages:
        return False
    request, paging = match.step.request, match.step.paginate
    if request is not None and request.method == "POST":
        return False
    if request is not None and request.conditional is not None:
        return request.conditional
    if paging is None or paging.mode == "none":
        return True
    return paging.stop.known is not None or paging.stop.pages == 1
