"""`(did you mean 'paginate'?)` after a word that nobody knows."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A suggestion with a blank before it, or nothing."""
    close = difflib.get_close_matches(word, list(known), 1, 0.6)
    return f" (did you mean '{close[0]}'?)" if close else ""
