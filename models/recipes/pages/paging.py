"""Where the next page is, and when there is none. What was seen before is judged by the caller."""

from __future__ import annotations

from models.recipes.addresses import joined
from models.recipes.dispatch import Match
from models.recipes.language.filters import added, apply_filters
from models.recipes.language.schema import Paginate
from models.recipes.language.templates import fill
from models.recipes.pages.reading import Page


def next_page(match: Match, page: Page, cursor: str | None, items: int) -> str | None:
    """The cursor of the next page; None at the end. An empty page ends every paging."""
    paging = match.step.paginate
    if paging is None or paging.mode == "none" or items == 0:
        return None
    if paging.mode in ("page", "offset"):
        now = int(cursor or paging.start or ("1" if paging.mode == "page" else "0"))
        return str(now + paging.step)
    found = _selected(paging, page)
    if steps_down(match, page, cursor):
        # A whole page within the overlap: without it at least what is older is reached.
        found = _selected(paging, page, overlap=False)
    if found is None:
        return None
    return joined(page.base, found) if paging.mode == "link" else found


def steps_down(match: Match, page: Page, cursor: str | None) -> bool:
    """Whether the whole page lies within the overlap, so that the next one goes without it."""
    paging = match.step.paginate
    if paging is None or cursor is None or paging.next is None or not paging.next.add:
        return False
    return _selected(paging, page) == cursor


def page_size(match: Match) -> int | None:
    """How many items a full page has, where the question says so."""
    request = match.step.request
    said = request.query.get("limit", "") if request is not None else ""
    return int(said) if said.isascii() and said.isdigit() else None


def _selected(paging: Paginate, page: Page, *, overlap: bool = True) -> str | None:
    selector = paging.next
    if selector is None:
        return None
    whole = selector.model_copy(update={"scope": "page"})
    found = apply_filters(page.values(whole, None, None), selector.filters, page.base)
    if not found:
        return None
    value = found[0]
    if selector.add is not None and overlap:
        summed = added(value, selector.add)
        if not summed:
            return None
        value = summed[0]
    return fill(selector.template, {"value": value}) if selector.template else str(value)
