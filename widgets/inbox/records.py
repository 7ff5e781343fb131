"""What the inbox shows of one find."""

from __future__ import annotations

from dataclasses import dataclass

from models.records import Artwork


@dataclass(frozen=True, slots=True)
class Find:
    """An artwork nobody judged yet, with why it is here, in words; `slot` is the kind of its place
    and `propensity` the chance with which it came there (models.taste.inbox_order)."""

    artwork: Artwork
    why: str = ""
    source: str = ""
    source_url: str = ""
    slot: str = ""
    propensity: float | None = None
