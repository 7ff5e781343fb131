"""The ledger's entries of what was saved while browsing: first the page, then its picture."""

from __future__ import annotations

from dataclasses import asdict, replace

from models.collecting.browsed import BROWSED, Browsed, as_payload, without_secrets
from models.collecting.payloads import FILE, FilePayload, file_payload
from models.collecting.url_key import host_of, url_key
from models.library.crawl_jobs import Job, NewJob

KIND = "browsed"


def browsed_job(browsed: Browsed) -> NewJob:
    """The one job that stands for what was saved, however often it is."""
    page = url_key(browsed.page_url) if browsed.page_url else ""
    image = url_key(without_secrets(browsed.image_url)) if browsed.image_url else ""
    host = host_of(browsed.page_url or browsed.image_url or "")
    return NewJob(KIND, f"{KIND}:{page} {image}", host, BROWSED, as_payload(browsed), FILE)


def browsed_file_job(payload: FilePayload) -> NewJob:
    key = f"{KIND}-file:{payload.url_key} {payload.page_url}"
    return NewJob("file", key, host_of(payload.url), BROWSED, asdict(payload), FILE)


def job_at_another_address(job: Job) -> NewJob | None:
    """The same picture where else the browser saw it; None when there is nowhere left."""
    if job.kind != "file" or not job.payload.get("others"):
        return None
    payload = file_payload(job.payload)
    address, *others = payload.others
    key = url_key(without_secrets(address))
    return browsed_file_job(replace(payload, url=address, url_key=key, others=tuple(others)))
