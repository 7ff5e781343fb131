"""Stars and likes that another program knows become judgements, once, and only where the person
asks for it.

An import judges nothing (contract). Asked to, it says each star as the person's own rating; a
picture that the person rated here, whenever and however, keeps that word (docs/adr/0031).
"""

from __future__ import annotations

from typing import Any

from models.feedback.judge import judge
from models.feedback.profiles import said_by
from models.feedback.records import new_judgement
from models.library.library import Library

_OPINIONS = ("like", "dislike")


class TakingOver:
    """Works inside `library.writer` work; each answers whether it said something new."""

    def __init__(self, library: Library, profile: str) -> None:
        self._library = library
        self._profile = profile

    def stars(self, artwork: str, stars: int) -> bool:
        """1 to 5."""
        if self._library.judgements.has(artwork, ("rating",), self._profile):
            return False
        return self._say("rating", artwork, value=stars)

    def opinion(self, artwork: str, liked: bool) -> bool:
        """Liked or disliked there."""
        if self._library.judgements.has(artwork, _OPINIONS, self._profile):
            return False
        return self._say("like" if liked else "dislike", artwork)

    def _say(self, kind: str, artwork: str, **fields: Any) -> bool:
        by = said_by(self._profile)
        said = new_judgement(kind, via="import", profile=by, artwork=artwork, **fields)
        judge(self._library, [said])
        return True
