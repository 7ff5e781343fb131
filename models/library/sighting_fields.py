"""The fields of a sighting that a person may correct: what a site says of a picture."""

from __future__ import annotations

FIELDS = ("title", "author", "author_url", "page_url", "file_url", "posted_at")
