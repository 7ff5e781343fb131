"""An address as a page writes it, made whole: pages hold many that are none."""

from __future__ import annotations

from urllib.parse import urljoin

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
