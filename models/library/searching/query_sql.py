"""The tree of a search as SQL conditions on `artwork`, with what they need to know of tags.

Each term becomes a `Leaf` once: the page is read by one statement that holds all leaves, a whole
result by one statement for each leaf and numpy between them (models.library.searching.query_sets).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from models.folding import folded
from models.library.searching.query_dates import parse_span
from models.library.searching.query_terms import BYTES, NUMBERS, WHOLE, parse_numbers
from models.library.searching.query_tree import Node, Not, Or, Query, Term, terms_of
from models.library.tags import tag_sets
from models.library.tags.tagging import normalise

_SAID = """EXISTS (SELECT 1 FROM artwork_tag said WHERE said.artwork = artwork.row
 AND said.tag IN ({ids}) AND NOT EXISTS (SELECT 1 FROM artwork_tag denied
 WHERE denied.artwork = said.artwork AND denied.tag = said.tag
 AND denied.origin = 'person' AND denied.confidence = 0))"""
_TRAITS = {
    "missing": "missing",
    "animated": "frames > 1",
    "liked": "liked > 0",
    "disliked": "liked < 0",
    "rated": "rating > 0",
    "untagged": "NOT EXISTS (SELECT 1 FROM artwork_tag said WHERE said.artwork = artwork.row"
    " AND NOT EXISTS (SELECT 1 FROM artwork_tag denied WHERE denied.artwork = said.artwork"
    " AND denied.tag = said.tag AND denied.origin = 'person' AND denied.confidence = 0))",
}
_AUTHOR = """(instr(folded(author), ?) OR EXISTS (SELECT 1 FROM sighting
 WHERE sighting.artwork = artwork.row AND instr(folded(sighting.author), ?)))"""
_VARIANTS = """row IN (WITH heads AS (SELECT CASE WHEN variant_of > 0 THEN variant_of ELSE row END
 AS head FROM artwork WHERE id >= ? AND id < ?) SELECT head FROM heads
 UNION SELECT row FROM artwork WHERE variant_of IN (SELECT head FROM heads))"""
_SOURCE = """row IN (SELECT artwork FROM sighting WHERE artwork IS NOT NULL
 AND (page_url LIKE ? ESCAPE '\\' OR file_url LIKE ? ESCAPE '\\' OR recipe LIKE ? ESCAPE '\\'
 OR source IN (SELECT id FROM source WHERE url LIKE ? ESCAPE '\\')))"""

VISIBLE = "state IN ('kept', 'inbox')"
HIDDEN = "state IN ('rejected', 'trashed')"
# What the emptied trash took is no longer shown, whatever is asked.
STILL_THERE = f"NOT (missing AND binned IS NULL AND {HIDDEN})"
SHORTEST_TRIGRAM = 3


@dataclass(frozen=True, slots=True)
class Leaf:
    """What one term asks: a condition without tags, and tags; either is enough.

    `condition` is empty for tags alone.
    """

    condition: str = ""
    values: tuple[str | int, ...] = ()
    tags: frozenset[int] = frozenset()

    def where(self) -> tuple[str, tuple[str | int, ...]]:
        """As one condition on `artwork`."""
        parts = [f"({self.condition})"] if self.condition else []
        if self.tags or not parts:
            ids = ", ".join(map(str, sorted(self.tags)))
            parts.append(_SAID.format(ids=ids))
        return f"({' OR '.join(parts)})", self.values


def base_condition(query: Query) -> str:
    """What is shown without being asked for: not the trash, nor variants behind their artwork."""
    parts = []
    if not _names_state(query):
        parts.append(VISIBLE)
    if not _names_variants(query):
        parts.append("ifnull(variant_of, 0) <= 0")
    return " AND ".join(parts) or "1"


def held_back(query: Query) -> list[str]:
    """The opposite, as conditions that an index answers each."""
    conditions = [] if _names_state(query) else [HIDDEN]
    return conditions if _names_variants(query) else [*conditions, "variant_of > 0"]


def _names_state(query: Query) -> bool:
    return any(term.key == "state" for term in terms_of(query.tree))


def _names_variants(query: Query) -> bool:
    return query.all_variants or any(term.key == "variants" for term in terms_of(query.tree))


def condition_of(node: Node, leaves: dict[Term, Leaf]) -> tuple[str, tuple[str | int, ...]]:
    """The whole tree as one condition."""
    if isinstance(node, Term):
        return leaves[node].where()
    if isinstance(node, Not):
        inner, values = condition_of(node.part, leaves)
        # What is unknown is not so: NOT of a comparison with NULL would hide rows.
        return f"NOT ifnull({inner}, 0)", values
    between = " OR " if isinstance(node, Or) else " AND "
    parts = [condition_of(part, leaves) for part in node.parts]
    if not parts:
        return "1", ()
    return f"({between.join(part for part, _ in parts)})", sum((v for _, v in parts), ())


def leaf_of(term: Term) -> Leaf:
    """Asks the library for the tags it needs; runs in a scope. Not for `similar:`."""
    return _LEAVES.get(term.key, _namespaced)(term)


def _word(term: Term) -> Leaf:
    tags = tag_sets.with_relations(tag_sets.ids_with(normalise(term.value)))
    return Leaf(*_worded(term.value), tags)


def _worded(value: str) -> tuple[str, tuple[str | int, ...]]:
    """The artworks whose words hold this text."""
    word = folded(value)
    if len(word) < SHORTEST_TRIGRAM or "\0" in word:
        return "row IN (SELECT row FROM artwork_text WHERE instr(text, ?) > 0)", (word,)
    phrase = word.replace('"', '""')
    condition = "row IN (SELECT rowid FROM artwork_words WHERE artwork_words MATCH ?)"
    return condition, (f'"{phrase}"',)


def _tag(term: Term) -> Leaf:
    name, namespace = term.value, ""
    if ":" in name.strip(":"):
        namespace, _, name = name.partition(":")
    wild = not term.literal
    found = tag_sets.ids_named(normalise(name), normalise(namespace), wild=wild)
    if not found and namespace:
        found = tag_sets.ids_named(normalise(term.value), wild=wild)
    return Leaf(tags=tag_sets.with_relations(found))


def _namespaced(term: Term) -> Leaf:
    name, namespace = normalise(term.value), normalise(term.key)
    found = tag_sets.ids_named(name, namespace, wild=not term.literal)
    return Leaf(tags=tag_sets.with_relations(found))


def _author(term: Term) -> Leaf:
    artists = tag_sets.ids_named(normalise(term.value), "artist")
    # Who made it is among an artwork's words: few are left to be looked at.
    condition, values = _worded(term.value)
    names = (folded(term.value),) * 2
    return Leaf(f"{condition} AND {_AUTHOR}", (*values, *names), tag_sets.with_relations(artists))


def _source(term: Term) -> Leaf:
    if term.value.isascii() and term.value.isdigit() and len(term.value) < 16:
        return Leaf("row IN (SELECT artwork FROM sighting WHERE source = ?)", (int(term.value),))
    return Leaf(_SOURCE, (_like(term.value),) * 4)


def _number(term: Term) -> Leaf:
    low, high = parse_numbers(term.value, BYTES if term.key == "size" else WHOLE)
    column = NUMBERS[term.key]
    return Leaf(f"{column} >= ? AND {column} < ?", (low, high))


def _added(term: Term) -> Leaf:
    return Leaf("added >= ? AND added < ?", parse_span(term.value))


def _variants(term: Term) -> Leaf:
    """The whole group of the artwork whose id begins so."""
    return Leaf(_VARIANTS, (term.value, f"{term.value}g"))


def _like(word: str) -> str:
    escaped = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"


_LEAVES: dict[str, Callable[[Term], Leaf]] = {
    "": _word,
    "tag": _tag,
    "author": _author,
    "source": _source,
    "added": _added,
    **dict.fromkeys(NUMBERS, _number),
    "state": lambda term: Leaf(f"state = ? AND {STILL_THERE}", (term.value,)),
    "is": lambda term: Leaf(_TRAITS[term.value]),
    "variants": _variants,
    "format": lambda term: Leaf("format = ?", (term.value,)),
}
