"""One spelling for all addresses that mean the same, so that nothing is fetched twice."""

from __future__ import annotations

from collections.abc import Collection

from yarl import URL

_TRACKING = frozenset(
    (
        *("fbclid", "gclid", "dclid", "msclkid", "igshid", "mc_cid", "mc_eid", "ref_src"),
        *("ref_url", "spm", "yclid", "_ga"),
    )
)


def url_key(url: str, drop: Collection[str] = (), keep: Collection[str] | None = None) -> str:
    """Without fragment, user and tracking words; default ports and escapes in one form."""
    found = URL(url)
    if not found.absolute:
        return url
    left = [
        (name, value)
        for name, value in found.query.items()
        if name not in _TRACKING
        and not name.startswith("utm_")
        and name not in drop
        and (keep is None or name in keep)
    ]
    return str(found.with_user(None).with_fragment(None).with_query(left or None))


def host_of(url: str) -> str:
    """Host and port as one word; the port only where it is not the usual one."""
    found = URL(url)
    host = (found.host or "").lower()
    return host if found.is_default_port() or found.port is None else f"{host}:{found.port}"


def bare(url: str) -> str:
    """The address as it may be kept: without a user's name and password."""
    found = URL(url)
    return str(found.with_user(None)) if found.user or found.password else url
