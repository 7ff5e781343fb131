"""One writing of a word for searching: widths, letters' cases and the two kana are the same."""

from __future__ import annotations

import unicodedata

# Katakana that have a hiragana, to it.
_KANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}


def folded(text: str) -> str:
    """NFKC (ｶﾞ is ガ, Ａ is A), without cases, katakana as hiragana."""
    return unicodedata.normalize("NFKC", text).casefold().translate(_KANA)
