"""The fields of a sighting that a person may correct, and what the site had said in them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from models.library.database.fetching import execute

FIELDS = ("title", "author", "author_url", "page_url", "file_url", "posted_at")


def originals_of(sightings: Sequence[int]) -> dict[int, dict[str, Any]]:
    """The site's words behind corrected fields, by sighting. Needs a scope."""
    query = execute(
        "SELECT sighting, field, value FROM sighting_original"
        " WHERE sighting IN (SELECT value FROM json_each(?))",
        (json.dumps(list(sightings)),),
    )
    found: dict[int, dict[str, Any]] = {}
    for number, name, value in query.fetchall():
        found.setdefault(number, {})[name] = value
    return found
