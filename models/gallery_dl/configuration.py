"""The configuration that a run of gallery-dl gets: ours alone, whole, by its documented keys."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

ABORT_AFTER = 20  # Known pictures in a row that end the reading of a list that was read before.
ARCHIVE = "known.sqlite"
_TIMEOUT = 30.0


@dataclass(frozen=True, slots=True)
class Manner:
    """How a list is read. `delay` in seconds between two requests; `early` ends at what is known;
    `secrets` are options of the site's category, such as username and password."""

    user_agent: str
    delay: float
    early: bool = False
    category: str = ""
    secrets: Mapping[str, str] = field(default_factory=dict, repr=False)


def configuration(
    manner: Manner, families: Mapping[str, Any], way: str | None = None
) -> dict[str, Any]:
    """JSON for `--config`. Every find is a line of JSON on stdout; nothing is downloaded, nothing
    is remembered, and a site that says "too much" is left to our own rules. `way` is the proxy
    that it goes through."""
    lines = {
        "name": "metadata",
        "mode": "jsonl",
        "event": "prepare-after",
        "filename": "-",
        "private": True,
    }
    extractor: dict[str, Any] = {
        "postprocessors": [lines],
        "metadata-url": "_url",
        "archive": ARCHIVE,
        "archive-event": [],
        "skip": f"abort:{ABORT_AFTER}" if manner.early else True,
        "sleep-request": manner.delay,
        "user-agent": manner.user_agent,
        "retries": 0,
        "timeout": _TIMEOUT,
        "cookies-update": False,
    }
    if way is not None:
        # "proxy-env" off: whoever set a proxy for this machine did not mean to lead around it.
        extractor |= {"proxy": way, "proxy-env": False}
    extractor.update(families)
    if manner.secrets and manner.category:
        extractor[manner.category] = {**extractor.get(manner.category, {}), **manner.secrets}
    return {
        "extractor": extractor,
        "output": {"mode": "null", "progress": False, "shorten": False},
        # Sessions are secrets; they live as long as the run.
        "cache": {"file": None},
    }
