"""What a search can go on with: the keys of the language, their values, tags by use."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from models.imaging.formats import ENDINGS
from models.library.database.fetching import execute
from models.library.library import Library
from models.library.searching.query_terms import KEYS, SORTS, TRAITS
from models.library.searching.query_tree import Term, key_end, word_end, written_term
from models.library.tags.tagging import normalise
from models.library.tags.words import begins, known_words
from models.records import State, Tag

LIMIT = 12
# Of the names that `color:` takes those that one thinks of.
COLOURS = (
    *("red", "orange", "gold", "green", "teal", "blue"),
    *("purple", "pink", "brown", "black", "gray", "white"),
)
_TAGGED = ("tag", "author")  # What follows them is looked for among the tags.
_VALUES = {
    "state": tuple(State),
    "is": (*TRAITS, *State),
    "format": tuple(sorted(ENDINGS)),
    "sort": SORTS,
    "variants": ("all",),
    "color": COLOURS,
    "added": ("1d", "7d", "30d"),
    "rating": ("5", ">3", "0"),
    "taste": (">0.8", ">0.5", "<0.2"),
}


@dataclass(frozen=True, slots=True)
class Option:
    """One way to go on. `text` takes the place of what was typed; `count` artworks carry a tag
    (None for the rest). `kind` is key, value or tag."""

    text: str
    label: str
    kind: str
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Completion:
    """The options for `search[start:stop]`, the best first."""

    start: int
    stop: int
    options: tuple[Option, ...]


def complete(library: Library, text: str, cursor: int, limit: int = LIMIT) -> Completion:
    """What the word at the cursor (counted from 0) may become."""
    start = _word_start(text, cursor)
    stop = max(cursor, word_end(text, start)) if text[start : start + 1] != '"' else cursor
    typed = text[start:cursor]
    colon = key_end(typed, 0)
    key = typed[:colon].lower() if colon >= 0 else ""
    if key in KEYS and key not in _TAGGED:
        options = [*_values(key, typed[colon + 1 :])]
    elif typed.strip('"'):
        options = [*_keys(typed), *_tags(library, typed, limit)]
    else:
        options = []
    return Completion(start, stop, tuple(options[:limit]))


def _word_start(text: str, cursor: int) -> int:
    """Where the word at the cursor begins; behind a `-` and opened parentheses."""
    at = 0
    while at < cursor:
        if text[at].isspace() or text[at] in "-()":
            at += 1
            continue
        colon = key_end(text, at)
        value = colon + 1 if colon >= 0 else at
        if text[value : value + 1] == '"':
            closing = text.find('"', value + 1)
            end = len(text) if closing < 0 else closing + 1
        else:
            end = word_end(text, value)
        if end >= cursor:
            return at
        at = end
    return cursor


def _keys(typed: str) -> Iterator[Option]:
    for key in KEYS:
        if key.startswith(typed.lower()) and len(typed) < len(key) + 1:
            yield Option(f"{key}:", f"{key}:", "key")


def _values(key: str, typed: str) -> Iterator[Option]:
    for value in _VALUES.get(key, ()):
        if str(value).startswith(typed.lower().strip('"')):
            yield Option(f"{key}:{value} ", f"{key}:{value}", "value")


def _tags(library: Library, typed: str, limit: int) -> Iterator[Option]:
    key, _, rest = typed.partition(":")
    prefix = typed
    if key == "tag":
        prefix = rest
    elif key == "author":
        prefix = f"artist:{rest}"
    prefix = normalise(prefix.replace('"', ""))
    if prefix.strip(":"):
        for word in known_words(library, prefix, limit):
            yield _offered(word.tag, word.count)
        yield from _aliases(library, prefix, limit)


def _aliases(library: Library, prefix: str, limit: int) -> Iterator[Option]:
    """Words that mean a tag: chosen, the tag is written."""
    which, values = begins("one.name", prefix)
    with library.reading():
        found = execute(
            "SELECT one.name, tag.name, tag.namespace, tag.uses FROM tag_alias"
            " JOIN tag one ON one.id = tag_alias.tag JOIN tag ON tag.id = tag_alias.means"
            f" WHERE {which} ORDER BY tag.uses DESC LIMIT ?",
            (*values, limit),
        ).fetchall()
    for alias, name, namespace, uses in found:
        option = _offered(Tag(name, namespace), uses)
        yield Option(option.text, f"{alias} → {option.label}", "tag", option.count)


def _offered(tag: Tag, count: int) -> Option:
    return Option(f"{written_tag(tag)} ", tag.text, "tag", count)


def written_tag(tag: Tag) -> str:
    """The search for exactly this tag."""
    return written_term(Term("tag", tag.text, literal="*" in tag.text))
