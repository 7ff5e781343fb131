"""What another program named for a source: pictures that wait, posts that are on record.

Reads run inside the library's reading scope, writes inside `library.writer` work.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from models.library.database.fetching import tuples
from models.library.tables.crawl_tables import CrawlJobRow
from models.library.tables.tables import SightingRow

_OPEN = ("ready", "leased", "parked")


def files_waiting(source: int) -> int:
    """Pictures of a source that were named and are still to be fetched."""
    mine = (CrawlJobRow.source == source) & (CrawlJobRow.kind == "file")
    return int(CrawlJobRow.select().where(mine & (CrawlJobRow.state == "ready")).count())


def payloads_waiting(source: int) -> list[Mapping[str, Any]]:
    """What such pictures' jobs carry, also of those that wait for the person."""
    mine = (CrawlJobRow.source == source) & (CrawlJobRow.kind == "file")
    query = CrawlJobRow.select(CrawlJobRow.payload).where(mine & CrawlJobRow.state.in_(_OPEN))
    return [json.loads(payload) for (payload,) in tuples(query)]


def posts_of(recipe: str) -> list[str]:
    """The keys of all posts that were handled before under this recipe's name."""
    first, end = f"{recipe}:", f"{recipe};"  # ; follows : in every order of texts.
    mine = (SightingRow.post_key >= first) & (SightingRow.post_key < end)
    found = tuples(SightingRow.select(SightingRow.post_key).where(mine).distinct())
    return [str(key).removeprefix(first) for (key,) in found]
