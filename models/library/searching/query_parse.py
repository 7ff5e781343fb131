"""The search language: text → words → tree (docs/search.md).

    search := all ("OR" all)*      all := one+      one := "-" one | "(" search ")" | term

The only error is `query-wrong`, with the first character that is wrong and how many are.
"""

from __future__ import annotations

from models.library.searching.query_terms import ALL_VARIANTS, check_term, refused
from models.library.searching.query_tree import And, Node, Not, Or, Query, Term, key_end, word_end

__all__ = ["LONGEST", "MOST_TERMS", "parse_query", "parse_whole", "refused"]

# Within what SQLite takes in one statement: values, depth, length of a pattern.
MOST_TERMS = 100
DEEPEST = 30
LONGEST = 10_000


def parse_query(text: str) -> Node:
    """The tree of a search. Raises `query-wrong`."""
    return parse_whole(text).tree


def parse_whole(text: str) -> Query:
    """The tree and what the search says about order and variants. Raises `query-wrong`."""
    if len(text) > LONGEST:
        raise refused("too-long", LONGEST)
    return _Parser(text).query()


class _Parser:
    """Reads from left to right; `at` is the next character."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._terms = 0
        self._depth = 0
        self._sort = ""
        self._reverse = False
        self._all_variants = False

    def query(self) -> Query:
        tree = self._alternatives()
        if self._at < len(self._text):
            raise refused("group-not-open", self._at + 1)
        return Query(tree, self._sort, self._reverse, self._all_variants)

    def _alternatives(self) -> Node:
        sides: list[Node] = []
        while True:
            start = self._at
            side = self._all()
            bar = self._at_or()
            if side is None:
                # Nothing at all is everything; nothing beside an `OR` is a mistake.
                if bar or sides:
                    raise refused("or-alone", (self._at if bar else start - 2) + 1, 2)
                return And()
            if side != And():
                sides.append(side)
            if not bar:
                break
            self._at += 2
        if len(sides) > 1:
            return Or(tuple(sides))
        return sides[0] if sides else And()

    def _all(self) -> Node | None:
        """None where nothing stands; an empty `And` where only settings do."""
        parts: list[Node] = []
        something = False
        while True:
            self._skip_spaces()
            if self._at == len(self._text) or self._text[self._at] == ")" or self._at_or():
                break
            something = True
            part = self._one()
            if part is not None:
                parts.append(part)
        if not something:
            return None
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def _one(self) -> Node | None:
        start, text = self._at, self._text
        following = text[start + 1 : start + 2]
        if text[start] == "-" and following not in ("", ")") and not following.isspace():
            return self._negated(start)
        if text[start] == "(":
            return self._group(start)
        term = self._term(start)
        return None if self._is_setting(term) else term

    def _negated(self, start: int) -> Node:
        self._deeper(start)
        self._at = start + 1
        part = self._one()
        self._depth -= 1
        if part is None:
            raise refused("not-negatable", start + 1, self._at - start)
        return Not(part)

    def _group(self, start: int) -> Node | None:
        self._deeper(start)
        self._at = start + 1
        tree = self._alternatives()
        if self._at == len(self._text):
            raise refused("group-open", start + 1)
        self._at += 1
        self._depth -= 1
        return None if tree == And() else tree

    def _deeper(self, start: int) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise refused("too-many", start + 1)

    def _term(self, start: int) -> Term:
        self._terms += 1
        if self._terms > MOST_TERMS:
            raise refused("too-many", start + 1)
        colon = key_end(self._text, start)
        key = self._text[start:colon].lower() if colon >= 0 else ""
        begin = colon + 1 if colon >= 0 else start
        value, quoted = self._value(begin)
        if not value:
            why = "word-missing" if key else "word-empty"
            raise refused(why, start + 1, max(self._at - start, 1), key=key)
        literal = quoted and bool(key) and "*" in value
        term = Term(key, value, literal, start + 1, self._at - start, begin + 1)
        return check_term(term)

    def _value(self, start: int) -> tuple[str, bool]:
        text = self._text
        if text[start : start + 1] != '"':
            self._at = word_end(text, start)
            return text[start : self._at], False
        letters: list[str] = []
        at = start + 1
        while at < len(text) and text[at] != '"':
            if text[at] == "\\" and text[at + 1 : at + 2] in ('"', "\\"):
                at += 1
            letters.append(text[at])
            at += 1
        if at == len(text):
            raise refused("quote-open", start + 1, len(text) - start)
        self._at = at + 1
        return "".join(letters), True

    def _is_setting(self, term: Term) -> bool:
        if term.key == "variants" and term.value == ALL_VARIANTS:
            self._all_variants = True
            return True
        if term.key == "sort":
            name = term.value.strip("-")
            self._sort, self._reverse = name, name != term.value
        return term.key == "sort"

    def _at_or(self) -> bool:
        after = self._text[self._at + 2 : self._at + 3]
        here = self._text[self._at : self._at + 2]
        return here == "OR" and (after == "" or after.isspace() or after in "()")

    def _skip_spaces(self) -> None:
        while self._at < len(self._text) and self._text[self._at].isspace():
            self._at += 1
