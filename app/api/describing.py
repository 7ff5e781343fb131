"""What the description says of every route: its errors, and how a key is shown.

The file docs/openapi.json is written by `python -m app.api.describing docs/openapi.json`; a test
holds it equal to what the program serves.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from app.api.records import Problem
from app.api.serving import LOOPBACK, PORT
from models.program import VERSION

ABOUT = """What other programs on this computer may ask of Bunshin, and do.

It is off until the person turns it on, listens on this computer only, and every request shows a \
key. The reading key reads; the full key also adds and judges. Errors are `{"code", "message"}`, \
with the codes of the command line. Wrong keys are answered slowly, and after ten in a minute with \
429."""
_PROBLEMS = {
    401: "No key was shown, or it is none of ours.",
    403: "The key may only read, or the request came from elsewhere.",
    404: "There is no such artwork, or what was asked for is not there.",
    408: "The body took too long to arrive.",
    409: "Several artworks begin with this id.",
    413: "The body is larger than the limit.",
    422: "Something that was sent cannot be used; the message says what.",
    429: "Too many wrong keys; wait a minute.",
    503: "The library cannot be written to now.",
}
_ALWAYS = (401, 403, 429)
_TAGS = [
    {"name": "reading", "description": "Search, look, compare, order. Either key."},
    {"name": "seeing", "description": "What the nets see in a picture. Either key; keeps nothing."},
    {"name": "changing", "description": "Add and judge. The full key."},
]


def problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The errors that a route answers with, beside those of all routes."""
    return {
        status: {"model": Problem, "description": _PROBLEMS[status]}
        for status in sorted({*_ALWAYS, *statuses})
    }


def description_of(site: FastAPI) -> Callable[[], dict[str, Any]]:
    """In the place of the framework's own, which would name an error that we never give."""

    def describe() -> dict[str, Any]:
        if site.openapi_schema is None:
            found = get_openapi(
                title="Bunshin",
                version=VERSION,
                description=ABOUT,
                routes=site.routes,
                tags=_TAGS,
                servers=[{"url": f"http://{LOOPBACK}:{PORT}", "description": "This computer"}],
            )
            _tidy(found)
            site.openapi_schema = found
        return site.openapi_schema

    return describe


def _tidy(found: dict[str, Any]) -> None:
    for methods in found["paths"].values():
        for route in methods.values():
            wrong = route["responses"].get("422", {})
            schema = wrong.get("content", {}).get("application/json", {}).get("schema", {})
            if schema.get("$ref", "").endswith("HTTPValidationError"):
                del route["responses"]["422"]
    for name in ("HTTPValidationError", "ValidationError"):
        found["components"]["schemas"].pop(name, None)


def main(target: str) -> None:
    """Write the description of this program."""
    from app.api.site import described_site

    text = json.dumps(described_site().openapi(), ensure_ascii=False, indent=1)
    Path(target).write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
