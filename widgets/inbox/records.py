"""What the inbox shows of one find."""

from __future__ import annotations

from dataclasses import dataclass

from models.records import Artwork


@dataclass(frozen=True, slots=True)
class Find:
    """An artwork nobody judged yet, with why it is here, in words."""

    artwork: Artwork
    why: str = ""
    source: str = ""
    source_url: str = ""
