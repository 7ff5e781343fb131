"""What is asked of a site for one page of a step: address, headers, a body where it wants one."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from models.errors import CollectError
from models.recipes.addresses import with_query
from models.recipes.dispatch import Match
from models.recipes.language.schema import Request
from models.recipes.language.templates import fill, fill_address


@dataclass(frozen=True, slots=True)
class Asked:
    """One question. With a body it is a POST of JSON, as some documented APIs want it."""

    url: str
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes | None = None


def request_for(match: Match, cursor: str | None) -> Asked:
    """What to ask for the page that `cursor` names (None = the first)."""
    request, paging = match.step.request, match.step.paginate
    by_link = paging is not None and paging.mode == "link"
    if by_link and cursor is not None:
        return Asked(cursor, dict(request.headers) if request else {})
    if request is None:
        return Asked(match.url)
    values: dict[str, object] = dict(match.values)
    if paging is not None and paging.mode in ("page", "offset", "cursor"):
        values[paging.mode] = cursor if cursor is not None else first_cursor(match)
    address = fill_address(request.url, values)
    if address is None:
        raise CollectError("page-unreadable", url=match.url, reason="its address cannot be built")
    filled = ((key, fill(each, values)) for key, each in request.query.items())
    # A value that is missing (the first page has no cursor) leaves its key out.
    query = {key: value for key, value in filled if value not in (None, "")}
    url = with_query(address, query)
    if request.method == "GET":
        return Asked(url, dict(request.headers))
    return Asked(
        url, {**request.headers, "Content-Type": "application/json"}, _body(request, values)
    )


def first_cursor(match: Match) -> str | None:
    paging = match.step.paginate
    if paging is None:
        return None
    if paging.start is not None:
        return paging.start
    return {"page": "1", "offset": "0"}.get(paging.mode)


def _body(request: Request, values: Mapping[str, object]) -> bytes:
    """The templates filled; a key whose value is missing is left out."""
    filled = {
        key: fill(each, values) if isinstance(each, str) else each
        for key, each in request.body.items()
    }
    return json.dumps({k: v for k, v in filled.items() if v not in (None, "")}).encode()
