"""Which tags a word of a search stands for: aliases mean their tag, implications join theirs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from models.folding import ways_to_write
from models.library.database.fetching import execute


def ids_named(name: str, namespace: str = "", *, wild: bool = False) -> set[int]:
    """Tags of this name, whichever way its kana and kanji are written; with `wild` a `*` in it
    stands for any letters. Needs a scope."""
    which, values = "name = ?", [name]
    if pattern(name) != name or (wild and "*" in name):
        which, values = "name GLOB ?", [pattern(name, wild=wild)]
    if namespace:
        which += " AND namespace = ?"
        values.append(namespace)
    return _ids(f"SELECT id FROM tag WHERE {which}", tuple(values))


def ids_with(part: str) -> set[int]:
    """Tags whose name holds these letters, in any way to write them. Needs a scope."""
    if not part:
        return set()
    if pattern(part) == part:
        return _ids("SELECT id FROM tag WHERE instr(name, ?) > 0", (part,))
    return _ids("SELECT id FROM tag WHERE name GLOB ?", (f"*{pattern(part)}*",))


def pattern(name: str, *, wild: bool = False) -> str:
    """For SQLite's GLOB: each letter with those that searches do not tell from it. Without such
    letters, and without those that GLOB means, it is the name itself."""
    if name.isascii() and not any(each in "*?[" for each in name):
        return name
    return "".join(each if wild and each == "*" else _any_way(each) for each in name)


def _any_way(letter: str) -> str:
    ways = ways_to_write(letter)
    # A set of one letter means the letter itself, which GLOB else reads as its own.
    return f"[{ways}]" if len(ways) > 1 or letter in "*?[" else letter


def with_relations(ids: Iterable[int]) -> frozenset[int]:
    """What these tags mean, with every tag that means or implies it. Needs a scope."""
    means = dict(execute("SELECT tag, means FROM tag_alias").fetchall())
    below: dict[int, list[int]] = defaultdict(list)
    for tag, meant in means.items():
        below[meant].append(tag)
    for tag, implied in execute("SELECT tag, implies FROM tag_implication").fetchall():
        below[implied].append(tag)
    todo = [means.get(each, each) for each in ids]
    found: set[int] = set()
    while todo:
        each = todo.pop()
        if each not in found:
            found.add(each)
            todo += below[each]
    return frozenset(found)


def _ids(statement: str, values: tuple[str, ...]) -> set[int]:
    return {found for (found,) in execute(statement, values).fetchall()}
