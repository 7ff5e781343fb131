"""The whole API as one ASGI application."""

from __future__ import annotations

from collections.abc import Callable, Collection

from fastapi import FastAPI, HTTPException

from app.api import changing, companion, reading, seeing
from app.api.asked import Served, answer_error, answer_refusal
from app.api.gatekeeper import App, Gatekeeper
from app.api.keys import Keys, Scope
from app.core import Core
from models.errors import ExpectedError
from models.program import VERSION
from models.records import LibraryChanges

ABOUT = "What other programs on this computer may ask of Bunshin. Every request shows a key."


def make_site(
    core: Core,
    keys: Keys,
    hosts: Collection[str],
    most: Scope = Scope.FULL,
    announce: Callable[[LibraryChanges], None] = lambda _changes: None,
) -> App:
    """`hosts` are `name:port` under which it is served; every other is refused. `most` bounds
    what even the full key may do there."""
    site = FastAPI(
        title="Bunshin",
        version=VERSION,
        description=ABOUT,
        # Its pages would load scripts from elsewhere; the plain description is enough.
        docs_url=None,
        redoc_url=None,
        openapi_url="/v1/openapi.json",
    )
    site.state.served = Served(core, keys, most, announce)
    site.state.eyes = seeing.Eyes(core.nets)
    for part in (reading, changing, seeing, companion):
        site.include_router(part.router)
    site.add_exception_handler(ExpectedError, answer_error)
    site.add_exception_handler(HTTPException, answer_refusal)
    return Gatekeeper(site, hosts)
