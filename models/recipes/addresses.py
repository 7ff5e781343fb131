"""An address as a page writes it, made whole: pages hold many that are none."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode, urljoin, urlsplit, urlunsplit

from yarl import URL


def joined(base: str, text: str) -> str | None:
    """`text` as it is meant on the page `base`; None for what is no web address."""
    try:
        address = urljoin(base, text)
        found = URL(address)
        sound = found.scheme in ("http", "https") and bool(found.host)
    except ValueError:
        return None
    return address if sound else None


def with_query(address: str, query: Mapping[str, str]) -> str:
    """The address with these keys after those that it has."""
    if not query:
        return address
    parts = urlsplit(address)
    both = "&".join(each for each in (parts.query, urlencode(query)) if each)
    return urlunsplit(parts._replace(query=both))
