"""One address that a program hands in: through the door for what is saved while browsing, into the
inbox, at each site's pace. It becomes no source."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from fastapi import APIRouter, HTTPException, Response

from app.api.asked import Changes, Here, Reads, Served
from app.api.changing import check_is_web
from app.api.describing import problems
from app.api.records import Accepted, Arrived, Progressing, Wanted
from models.collecting.ledger.browsed_jobs import browsed_job
from models.errors import RecipeError
from models.library.ledger.handed_in import asked_of, open_of

if TYPE_CHECKING:
    from models.collecting.ledger.browsed import Browsed
    from models.recipes.dispatch import Explanation

router = APIRouter(prefix="/v1", tags=["changing"])
# Only where no recipe knows the address: sites name their pages so, too.
_PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".bmp", ".tif", ".tiff", ".jxl")
_STATES = {"saved": "accepted", "have": "have", "rejected": "rejected"}


@router.post(
    "/finds",
    status_code=202,
    dependencies=Changes,
    responses={**problems(413, 422, 503), 200: {"model": Accepted, "description": "Known already"}},
    summary="Bring an address",
)
def add_find(here: Here, wanted: Wanted, response: Response) -> Accepted:
    """A page, a work or a picture's file is brought to the inbox, once, in the background. What is
    asked for is what the person would see: robots.txt, each site's pace, the guard against private
    addresses and what was rejected before hold here as well."""
    check_is_web(wanted.url)
    collecting = here.core.collecting
    door = collecting.door
    door.browsed_of({"page_url": wanted.url})  # What may not be asked is not even looked up.
    explained = collecting.explain(wanted.url)
    if not explained.usable:
        raise RecipeError("recipe-missing", url=wanted.url, reason=explained.reason)
    browsed = door.browsed_of(_facts(wanted, explained))
    recipe = str(explained.recipe_id)
    here.arrivals.expect(browsed.asked, wanted.url, recipe)
    (taken,) = door.take([browsed])
    asked = _asked(here, browsed)
    if asked != browsed.asked or taken.state != "saved":
        here.arrivals.forget(browsed.asked)
    here.announce("browsing", taken.changes)
    state = _STATES[taken.state]
    if state != "accepted":
        response.status_code = 200
    return Accepted.model_validate(
        {
            "id": asked,
            "state": state,
            "url": wanted.url,
            "recipe": recipe,
            "reason": explained.reason,
            "artwork": taken.id,
        }
    )


@router.get("/finds/{find_id}", dependencies=Reads, responses=problems(404), summary="How it went")
def find(here: Here, find_id: str) -> Progressing:
    """What became of an address that was handed in since the program was started."""
    known = here.arrivals.of(find_id)
    left = open_of(here.core.library, find_id)
    if known is None and not left:
        raise HTTPException(404, "Nothing of this id was handed in since Bunshin was started.")
    pictures = [] if known is None else known.came
    outcomes = {each.outcome for each in pictures}
    waits = any(state != "parked" for state, _ in left)
    given_up = any(state == "parked" for state, _ in left)
    return Progressing.model_validate(
        {
            "id": find_id,
            "state": _state(outcomes, waits, given_up),
            "url": "" if known is None else known.url,
            "recipe": "" if known is None else known.recipe,
            "trouble": next((error for _, error in left if error), None),
            "pictures": [Arrived.model_validate(each, from_attributes=True) for each in pictures],
        }
    )


def _state(outcomes: set[str], waits: bool, given_up: bool) -> str:
    if waits:
        return "waiting"
    if outcomes & {"new", "duplicate"}:
        return "done"
    if given_up or "failed" in outcomes:
        return "failed"
    return "vetoed" if outcomes else "waiting"


def _facts(wanted: Wanted, explained: Explanation) -> dict[str, str | None]:
    """As the extension would say it."""
    said: dict[str, str | None] = {"title": wanted.title, "asked": uuid.uuid4().hex}
    bare = explained.kind == "page" and urlsplit(wanted.url).path.lower().endswith(_PICTURES)
    if wanted.page is not None or bare:
        return {**said, "page_url": wanted.page, "image_url": wanted.url}
    return {**said, "page_url": explained.url}


def _asked(here: Served, browsed: Browsed) -> str:
    """Where the same was asked for before and has not come, that is what is followed."""
    return asked_of(here.core.library, browsed_job(browsed).key) or browsed.asked
