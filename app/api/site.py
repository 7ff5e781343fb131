"""The whole API as one ASGI application."""

from __future__ import annotations

from dataclasses import replace

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from app.api import changing, companion, finding, reading, seeing
from app.api.asked import Served, answer_error, answer_refusal, answer_wrong
from app.api.describing import description_of
from app.api.gatekeeper import App, Door, Gatekeeper
from models.errors import ExpectedError


def make_site(served: Served, door: Door) -> App:
    """What `served` holds, behind this door."""
    site = described_site()
    site.state.served = replace(served, network=door.network)
    site.state.eyes = seeing.Eyes(served.core.nets)
    site.include_router(companion.router)
    return Gatekeeper(site, door)


def described_site() -> FastAPI:
    """The routes that the description names; their pages would load scripts from elsewhere."""
    site = FastAPI(
        docs_url=None,
        redoc_url=None,
        openapi_url="/v1/openapi.json",
        redirect_slashes=False,
        generate_unique_id_function=lambda route: route.name,
    )
    for part in (reading, seeing, changing, finding):
        site.include_router(part.router)
    site.openapi = description_of(site)  # type: ignore[method-assign]
    site.add_exception_handler(ExpectedError, answer_error)
    site.add_exception_handler(HTTPException, answer_refusal)
    site.add_exception_handler(RequestValidationError, answer_wrong)
    return site
