"""A search as a tree, and the tree as text again: what is parsed is printed and parsed alike."""

from __future__ import annotations

from dataclasses import dataclass, field

KEY_LETTERS = "_-"


@dataclass(frozen=True, slots=True)
class Term:
    """One condition. `key` is empty for a plain word; with `literal` a `*` means itself.

    `position` counts from 1 and `length` characters belong to it, for messages.
    """

    key: str
    value: str
    literal: bool = False
    position: int = field(default=1, compare=False)
    length: int = field(default=0, compare=False)
    # Where the value begins: what is wrong with it is pointed at there.
    value_position: int = field(default=1, compare=False)


@dataclass(frozen=True, slots=True)
class Not:
    """What does not hold."""

    part: Node


@dataclass(frozen=True, slots=True)
class And:
    """All of them; without any, everything."""

    parts: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Or:
    """At least one of them."""

    parts: tuple[Node, ...]


Node = Term | Not | And | Or


@dataclass(frozen=True, slots=True)
class Query:
    """A whole search. `sort` is empty when the text does not say; `reverse` turns it round."""

    tree: Node
    sort: str = ""
    reverse: bool = False
    all_variants: bool = False


def terms_of(node: Node) -> list[Term]:
    """Every term, from left to right."""
    if isinstance(node, Term):
        return [node]
    if isinstance(node, Not):
        return terms_of(node.part)
    return [term for part in node.parts for term in terms_of(part)]


def written(query: Query) -> str:
    """The search as a person would write it."""
    words = [_text(query.tree)] if query.tree != And() else []
    if query.all_variants:
        words.append("variants:all")
    if query.sort:
        words.append(f"sort:{'-' if query.reverse else ''}{query.sort}")
    return " ".join(words)


def written_term(term: Term) -> str:
    """One term with as few quotes as it needs."""
    quoted = term.literal or _needs_quotes(term)
    escaped = term.value.replace("\\", "\\\\").replace('"', '\\"')
    value = f'"{escaped}"' if quoted else term.value
    return f"{term.key}:{value}" if term.key else value


def key_end(text: str, start: int) -> int:
    """Where the colon of `key:` stands; -1 when a plain word begins here."""
    at = start
    while at < len(text) and (text[at].isalnum() or text[at] in KEY_LETTERS):
        at += 1
    # A lone or doubled colon is part of a word such as `:d` or `::`.
    there = start < at < len(text) and text[at] == ":" and text[at + 1 : at + 2] != ":"
    return at if there else -1


def word_end(text: str, start: int) -> int:
    """Where an unquoted word ends: at a space, or at a `)` that nothing in it opened."""
    at, opened = start, 0
    while at < len(text) and not text[at].isspace():
        if text[at] == ")":
            if opened == 0:
                break
            opened -= 1
        opened += text[at] == "("
        at += 1
    return at


def _text(node: Node) -> str:
    if isinstance(node, Term):
        return written_term(node)
    if isinstance(node, Not):
        return "-" + _grouped(node.part)
    if isinstance(node, Or):
        return " OR ".join(
            _grouped(part) if isinstance(part, Or) else _text(part) for part in node.parts
        )
    return " ".join(_grouped(part) for part in node.parts)


def _grouped(node: Node) -> str:
    return f"({_text(node)})" if isinstance(node, (And, Or)) else _text(node)


def _needs_quotes(term: Term) -> bool:
    value = term.value
    if not value or value[0] == '"' or word_end(value, 0) != len(value):
        return True
    if term.key:
        return value[0] == ":"
    return value == "OR" or value[0] in "-(" or key_end(value, 0) >= 0
