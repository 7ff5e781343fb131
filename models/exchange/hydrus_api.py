"""Asks a running Hydrus for its pictures, by its Client API on this machine and nowhere else.

The person names the address; only this machine's own are taken, and only that one is opened in the
guard of the network's door. The access key goes into a header, never into an address or a log.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any
from urllib.parse import quote, urlsplit

from models.errors import CollectError, InputError
from models.net_io.client import Client, Patience
from models.net_io.download import Wanted, download
from models.net_io.guard import AddressPolicy

STANDARD = "http://127.0.0.1:45869"
SERVICE, KEY_NAME = "hydrus", "access key"  # Where the keyring keeps it.
EVERYTHING = "system:everything"
MOST_BYTES = 1 << 30  # of one file
_HERE = {"127.0.0.1": "127.0.0.1", "localhost": "127.0.0.1", "::1": "::1"}
_KEY = re.compile(r"[0-9a-fA-F]{64}")
_OLDEST_FIRST = "&file_sort_type=2&file_sort_asc=true"
_REFUSED = (401, 403, 419)
# It answers from its own database, which may be busy; a redirect is never followed.
_PATIENCE = Patience(connect=5, read=60, total=600, hops=0)


def own_address(text: str) -> tuple[str, int]:
    """Host and port of a Hydrus on this machine. Raises `InputError` (`hydrus-address-wrong`)."""
    try:
        parts = urlsplit(text.strip())
        host, port = (parts.hostname or "").lower(), parts.port or 45869
    except ValueError:
        host, port, parts = "", 0, urlsplit("")
    plain = parts.path in ("", "/") and not (parts.query or parts.fragment or parts.username)
    if parts.scheme != "http" or host not in _HERE or not plain:
        raise InputError("hydrus-address-wrong", address=text)
    return host, port


def checked_key(text: str) -> str:
    """64 hexadecimal digits. Raises `InputError`, which never says the key."""
    key = text.strip()
    if not _KEY.fullmatch(key):
        raise InputError("hydrus-key-wrong")
    return key.lower()


def words_of_query(text: str) -> list[Any]:
    """What is searched for: words between commas or lines, or a list as JSON, in which a list is
    an OR. Nothing means everything. Raises `InputError`."""
    stripped = text.strip()
    if not stripped.startswith("["):
        words: list[Any] = [each.strip() for each in re.split(r"[,\n]", stripped)]
        return [each for each in words if each] or [EVERYTHING]
    try:
        found = json.loads(stripped)
    except (ValueError, RecursionError) as error:
        raise InputError("hydrus-query-wrong", query=text) from error
    if not isinstance(found, list):
        raise InputError("hydrus-query-wrong", query=text)
    return found or [EVERYTHING]


class HydrusApi:
    """An async context manager for the loop that uses it. Everything raises `CollectError`."""

    def __init__(self, address: str, key: str) -> None:
        host, port = own_address(address)
        self._root = f"http://{f'[{host}]' if ':' in host else host}:{port}"
        self._headers = {"Hydrus-Client-API-Access-Key": checked_key(key)}
        policy = AddressPolicy(own={(host, port): _HERE[host]})
        self._client = Client(policy, patience=_PATIENCE)

    async def __aenter__(self) -> HydrusApi:
        await self._client.__aenter__()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._client.__aexit__(kind, error, trace)

    async def search(self, words: Sequence[Any]) -> list[int]:
        """Numbers of the files that fit, those that came first at the start."""
        said = await self._ask(f"/get_files/search_files?tags={_json(words)}{_OLDEST_FIRST}")
        found = said.get("file_ids")
        if not isinstance(found, list):
            raise self._unreadable("/get_files/search_files", "it names no files")
        return list(dict.fromkeys(each for each in found if type(each) is int))

    async def metadata(self, numbers: Sequence[int]) -> Mapping[str, Any]:
        """What Hydrus knows of these files: `metadata` and, in newer versions, `services`."""
        wanted = f"file_ids={_json(numbers)}&include_notes=true"
        return await self._ask(f"/get_files/file_metadata?{wanted}")

    async def services(self) -> Mapping[str, Any]:
        """Its services by their key."""
        found = (await self._ask("/get_services")).get("services")
        return found if isinstance(found, dict) else {}

    async def fetch(self, number: int, to: Path) -> Path:
        """The file's bytes; nothing is left where it fails."""
        url = f"{self._root}/get_files/file?file_id={number}"
        return (await download(self._client, Wanted(url, to, MOST_BYTES, self._headers))).path

    async def _ask(self, path: str) -> Mapping[str, Any]:
        page = await self._client.ask(f"{self._root}{path}", self._headers)
        if page.status in _REFUSED:
            raise CollectError("hydrus-key-refused", host=urlsplit(self._root).netloc)
        if page.status != 200:
            raise CollectError("http-status", url=_named(page.url), status=page.status)
        try:
            said = json.loads(page.body)
        except (ValueError, RecursionError) as error:
            raise self._unreadable(path, "it is no JSON") from error
        if not isinstance(said, dict):
            raise self._unreadable(path, "it is no object")
        return said

    def _unreadable(self, path: str, reason: str) -> CollectError:
        return CollectError("page-unreadable", url=_named(f"{self._root}{path}"), reason=reason)


def _json(value: Any) -> str:
    return quote(json.dumps(value, ensure_ascii=False))


def _named(url: str) -> str:
    """Without what was asked: thousands of numbers say nothing to anybody."""
    return url.partition("?")[0]
