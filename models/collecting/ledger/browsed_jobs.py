"""The ledger's entry of what was saved while browsing; imports little, a browser waits for it."""

from __future__ import annotations

from models.collecting.hosts.url_key import host_of, url_key
from models.collecting.ledger.browsed import Browsed, as_payload, without_secrets
from models.library.ledger.crawl_jobs import BROWSED, NewJob

KIND = "browsed"
_AT_ONCE = 2  # As urgent as a picture (models.collecting.ledger.payloads).


def browsed_job(browsed: Browsed) -> NewJob:
    """The one job that stands for what was saved, however often it is."""
    page = url_key(browsed.page_url) if browsed.page_url else ""
    image = url_key(without_secrets(browsed.image_url)) if browsed.image_url else ""
    host = host_of(browsed.page_url or browsed.image_url or "")
    key = f"{KIND}:{page} {image}"
    return NewJob(KIND, key, host, BROWSED, as_payload(browsed), _AT_ONCE)
