"""The order of names that people expect: 2 before 10, no cases, kana as in a dictionary.

Kanji come in the order of JIS X 0208, as in CLDR's collation for Japanese: its first level stands
by reading. Kana that are the same at first (か, が; つ, っ; a vowel and its ー: JIS X 4061) are
told apart only where all else is the same.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from models.folding import folded

_NUMBER = re.compile("[0-9]+")
_LONG = re.compile("([ぁ-ゖ])ー")
_VOWELS = {
    kana: row[0]
    for row in (
        "あかさたなはまやらわ",
        "いきしちにひみりゐ",
        "うくすつぬふむゆる",
        "えけせてねへめれゑ",
        "おこそとのほもよろを",
    )
    for kana in row
}
_FIRST_KANJI, _ROWS, _CELLS = 0x3400, range(0xB0, 0xF5), range(0xA1, 0xFF)


def name_key(name: str) -> bytes:
    """Names in order where these are, compared byte by byte; equal for equal names alone."""
    plain = folded(name)
    if not plain.isascii():
        plain = _first_level(plain)
    first = _NUMBER.sub(_counted, plain)
    return f"{first}\0{name}".encode(errors="replace")


def _counted(number: re.Match[str]) -> str:
    """As many digits as it has before them, so that the longer number is the larger one."""
    digits = number[0].lstrip("0")
    return f"0{chr(min(len(digits), 0xD000))}{digits}"


def _first_level(text: str) -> str:
    """Without marks over and behind letters (が, é), small kana and ー."""
    bare = text.translate(_letters())
    while "ー" in bare:
        longer = _LONG.sub(lambda at: at[1] + _VOWELS.get(at[1], "ー"), bare)
        if longer == bare:
            break
        bare = longer
    return bare


class _Letters(dict[int, str]):
    """Learns each letter that it meets."""

    def __missing__(self, code: int) -> str:
        whole = unicodedata.normalize("NFD", chr(code))
        self[code] = "".join(part for part in whole if not unicodedata.combining(part))
        return self[code]


@cache
def _letters() -> _Letters:
    """Each kanji of JIS X 0208 by its place there; all stand before kanji that it has not."""
    small, large = "ぁぃぅぇぉっゃゅょゎゕゖ", "あいうえおつやゆよわかけ"
    known = _Letters({ord(one): other for one, other in zip(small, large, strict=True)})
    first = len(known)
    for row in _ROWS:
        for cell in _CELLS:
            letter = bytes((row, cell)).decode("euc_jp", errors="ignore")
            if letter:
                known[ord(letter)] = chr(_FIRST_KANJI + len(known) - first)
    return known
