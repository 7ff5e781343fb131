"""A search as somebody from Hydrus types it, in the words of this program's language.

`system:inbox` is `state:inbox` here, `creator:` is `artist:`, and a tag of several words has `_`
between them. Only a proposal: nothing is rewritten behind anybody's back.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from models.library.searching.query_terms import KEYS

_SYSTEM = "system:"
_NAMESPACES = {"creator": "artist", "series": "copyright"}
_PLAIN = {
    "everything": "",
    "inbox": "state:inbox",
    "archive": "state:kept",
    "archived": "state:kept",
    "has tags": "-is:untagged",
    "no tags": "is:untagged",
    "untagged": "is:untagged",
    "has duration": "is:animated",
    "no duration": "-is:animated",
    "trash": "state:trashed",
}
_SIZE = re.compile(r"(width|height) *(>=|<=|>|<|=|~=|≈)? *(\d+)(?: *(?:px|pixels?))?")
_BYTES = re.compile(r"(?:file ?)?size *(>|<|=|~=|≈)? *([\d.]+) *(k|m|g)[a-z]*")
_KIND = re.compile(r"filetype *(?:=|is)? *(?:image/)?(jpe?g|png|webp|gif|avif|bmp|tiff?)\w*")
_RATING = re.compile(r"rating for .* *(>|<|=) *(\d)(?:/5)?")
_AGE = re.compile(r"(?:import time|time imported|imported) *< *(\d+) *d(?:ays?)?")
_NO_TAGS = frozenset(KEYS) - {"tag"}
_JOINING = re.compile(r"[A-Za-z0-9_][^\s:()\"-]*")


@dataclass(frozen=True, slots=True)
class OtherWords:
    """`here` is the same search in this language; None where it has no words for it."""

    here: str | None


def in_our_words(text: str) -> OtherWords | None:
    """None for a search that is written as it should be, whatever it finds."""
    parts = text.split(",") if "," in text and '"' not in text else [text]
    said = [_part(part.strip(), whole=len(parts) > 1) for part in parts if part.strip()]
    if any(each is None for each in said):
        return OtherWords(None)
    here = " ".join(each for each in said if each)
    return None if here == " ".join(text.split()) else OtherWords(here)


def _part(part: str, *, whole: bool) -> str | None:
    """One condition; `whole` when it stood between commas, spaces and all."""
    if part.lower().startswith(_SYSTEM):
        return _system(part[len(_SYSTEM) :].strip().lower())
    words = part.split()
    if whole:
        return _named("_".join(words))
    return " ".join(map(_named, _joined(words)))


def _joined(words: list[str]) -> list[str]:
    """`character:samus aran` → `character:samus_aran`."""
    found: list[str] = []
    for word in words:
        namespace = found[-1].partition(":")[0].lower() if found else "-"
        tag = bool(found) and ":" in found[-1] and namespace not in _NO_TAGS
        tag = tag and not namespace.startswith(("-", "("))
        if tag and _JOINING.fullmatch(word) and word != "OR":
            found[-1] = f"{found[-1]}_{word}"
        else:
            found.append(word)
    return found


def _named(word: str) -> str:
    """With this library's name of the namespace."""
    minus, bare = ("-", word[1:]) if word.startswith("-") else ("", word)
    namespace, colon, name = bare.partition(":")
    if colon and namespace.lower() in _NAMESPACES:
        return f"{minus}{_NAMESPACES[namespace.lower()]}:{name}"
    if namespace.lower() == "rating" and name[:1].isalpha():
        return f"{minus}tag:{bare}"
    return word


def _system(said: str) -> str | None:
    if said in _PLAIN:
        return _PLAIN[said]
    if found := _SIZE.fullmatch(said):
        return f"{found[1]}:{_sign(found[2])}{found[3]}"
    if found := _BYTES.fullmatch(said):
        return f"size:{_sign(found[1])}{found[2]}{found[3]}b"
    if found := _KIND.fullmatch(said):
        return f"format:{found[1]}"
    if found := _RATING.fullmatch(said):
        return f"rating:{_sign(found[1])}{found[2]}"
    if found := _AGE.fullmatch(said):
        return f"added:{found[1]}d"
    return None


def _sign(sign: str | None) -> str:
    return sign if sign in (">", "<", ">=", "<=") else ""
