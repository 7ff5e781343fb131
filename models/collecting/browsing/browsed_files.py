"""The ledger's entries of pictures that were saved while browsing, with where else they may be."""

from __future__ import annotations

from dataclasses import asdict, replace

from models.collecting.hosts.url_key import host_of, url_key
from models.collecting.ledger.browsed import without_secrets
from models.collecting.ledger.browsed_jobs import KIND
from models.collecting.ledger.payloads import FILE, FilePayload, file_payload
from models.library.ledger.crawl_jobs import BROWSED, Job, NewJob


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
