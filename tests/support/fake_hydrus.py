"""A Hydrus on loopback that answers in its Client API's documented shape, and can fail on the way.

with FakeHydrus() as hydrus:
    hydrus.add(picture_bytes(1), tags=["sky"], urls=["https://…"], stars=4)
"""

from __future__ import annotations

import hashlib
import json
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.support.local_site import LocalSite, Reply

KEY = "0123456789abcdef" * 4
MY_TAGS, REPOSITORY, ALL_TAGS = "6c6f63616c2074616773", "aa" * 32, b"all known tags".hex()
STARS, FAVOURITES = "bb" * 32, "cc" * 32
SERVICES = {
    MY_TAGS: {"name": "my tags", "type": 5, "type_pretty": "local tag domain"},
    REPOSITORY: {"name": "PTR", "type": 0, "type_pretty": "hydrus tag repository"},
    ALL_TAGS: {"name": "all known tags", "type": 10, "type_pretty": "virtual combined tag service"},
    STARS: {"name": "stars", "type": 6, "min_stars": 0, "max_stars": 10, "star_shape": "star"},
    FAVOURITES: {"name": "favourites", "type": 7, "star_shape": "fat star"},
}


class FakeHydrus(LocalSite):
    """`silent_after` is how many files it gives whole before it hangs up in the middle of each;
    `missing` are those whose file it lost."""

    def __init__(self) -> None:
        super().__init__()
        self.records: list[dict[str, Any]] = []
        self.files: dict[int, bytes] = {}
        self.given: list[int] = []
        self.searched: list[Any] = []
        self.silent_after: int | None = None
        self.missing: set[int] = set()

    def add(self, data: bytes, **said: Any) -> str:
        """A file with its facts; its SHA-256."""
        number = 100 + len(self.records)
        digest = hashlib.sha256(data).hexdigest()
        self.files[number] = data
        self.records.append(record(number, digest, len(data), **said))
        return digest

    def _reply(self, path: str) -> Reply:
        asked = next(each for each in reversed(self.asked) if each.path == path)
        headers = {name.lower(): value for name, value in asked.headers.items()}
        if headers.get("hydrus-client-api-access-key") != KEY:
            return Reply(b'{"error": "no"}', "application/json", 403)
        parts = urlsplit(path)
        wanted = {name: each[0] for name, each in parse_qs(parts.query).items()}
        match parts.path:
            case "/get_services":
                return _json({"services": SERVICES, "version": 77})
            case "/get_files/search_files":
                self.searched.append(json.loads(wanted["tags"]))
                return _json({"file_ids": [each["file_id"] for each in self.records]})
            case "/get_files/file_metadata":
                numbers = json.loads(wanted["file_ids"])
                found = [each for each in self.records if each["file_id"] in numbers]
                return _json({"services": SERVICES, "metadata": found})
            case "/get_files/file":
                return self._file(int(wanted["file_id"]))
        return Reply(b"not here", status=404)

    def _file(self, number: int) -> Reply:
        if self.silent_after is not None and len(self.given) >= self.silent_after:
            return Reply(self.files[number], "image/png", cut=10)
        if number in self.missing:
            return Reply(b'{"error": "missing file"}', "application/json", 404)
        self.given.append(number)
        return Reply(self.files[number], "image/png")


def record(
    number: int,
    digest: str,
    size: int,
    *,
    tags: list[str] | None = None,
    site_tags: list[str] | None = None,
    urls: list[str] | None = None,
    notes: dict[str, str] | None = None,
    stars: int | None = None,
    liked: bool | None = None,
    imported: int = 1_600_000_000,
    mime: str = "image/png",
    **more: Any,
) -> dict[str, Any]:
    """As `/get_files/file_metadata` has it."""
    every = [*(tags or []), *(site_tags or [])]
    return {
        "file_id": number,
        "hash": digest,
        "size": size,
        "mime": mime,
        "ext": f".{mime.rpartition('/')[2]}",
        "width": 64,
        "height": 48,
        "file_services": {
            "current": {"all local files": {"time_imported": imported}},
            "deleted": {},
        },
        "is_inbox": False,
        "is_local": True,
        "is_trashed": False,
        "known_urls": urls or [],
        "notes": notes or {},
        "ratings": {STARS: stars, FAVOURITES: liked},
        "tags": {
            MY_TAGS: _service(MY_TAGS, tags or []),
            REPOSITORY: _service(REPOSITORY, site_tags or []),
            ALL_TAGS: _service(ALL_TAGS, every),
        },
        **more,
    }


def _service(key: str, tags: list[str]) -> dict[str, Any]:
    stored = {"0": tags, "2": ["deleted there"]} if tags else {}
    return {**SERVICES[key], "storage_tags": stored, "display_tags": stored}


def _json(said: Any) -> Reply:
    return Reply(json.dumps(said).encode(), "application/json")
