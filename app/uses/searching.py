"""How this program answers a search: with the taste's order and with the nets' neighbours."""

from __future__ import annotations

from app.core import Core
from app.uses.similar_rows import color_rows, similar_rows
from models.library.artworks.telling import taste_order
from models.library.searching.query import How
from models.library.searching.query_parse import parse_whole


def answering(core: Core, query: str, sort: str, seed: int = 0) -> How:
    """For `models.library.searching.query`. The order by taste is read where the search asks for it
    only.

    Raises `query-wrong`.
    """
    ranked = "taste" in (sort, parse_whole(query).sort)
    return {
        "sort": sort,
        "seed": seed,
        "order": taste_order(core.library, core.profile) if ranked else None,
        "profile": core.profile,
        "similar": lambda artwork_id: similar_rows(core, artwork_id),
        "color": lambda name: color_rows(core, name),
    }
