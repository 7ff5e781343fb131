"""Which tags a word of a search stands for: aliases mean their tag, implications join theirs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from models.library.fetching import execute


def ids_named(name: str, namespace: str = "", *, wild: bool = False) -> set[int]:
    """Tags of this name; with `wild` a `*` in it stands for any letters. Needs a scope."""
    which, values = "name = ?", [name]
    if wild and "*" in name:
        # GLOB knows `[` and `?` as well, and a set of one letter means the letter.
        which = "name GLOB ?"
        values = ["".join(f"[{each}]" if each in "[?" else each for each in name)]
    if namespace:
        which += " AND namespace = ?"
        values.append(namespace)
    return _ids(f"SELECT id FROM tag WHERE {which}", tuple(values))


def ids_with(part: str) -> set[int]:
    """Tags whose name holds these letters. Needs a scope."""
    return _ids("SELECT id FROM tag WHERE instr(name, ?) > 0", (part,)) if part else set()


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
