"""Aliases (a tag that only is another word for a tag) and implications (who carries this tag is
found by that one too). Searches follow them (models.library.tag_sets); nothing is rewritten."""

from __future__ import annotations

from dataclasses import dataclass

from models.errors import InputError
from models.library.fetching import execute
from models.library.tagging import tag_id
from models.records import Tag


@dataclass(frozen=True, slots=True)
class Relation:
    """`tag` means, or implies, `other`."""

    tag: Tag
    other: Tag


def aliases() -> list[Relation]:
    """By name. Needs a scope."""
    return _relations("tag_alias", "means")


def implications() -> list[Relation]:
    """By name. Needs a scope."""
    return _relations("tag_implication", "implies")


def add_alias(tag: Tag, means: Tag) -> None:
    """From now on `tag` means `means`. Runs inside a write.

    Raises `tag-circle` where that would lead back to `tag`. What meant `tag` means `means` now.
    """
    one, other = tag_id(tag), tag_id(means)
    found = execute("SELECT means FROM tag_alias WHERE tag = ?", (other,)).fetchone()
    other = found[0] if found else other
    _refuse_circle(one, other, tag, means)
    execute("UPDATE tag_alias SET means = ? WHERE means = ?", (other, one))
    execute(
        "INSERT INTO tag_alias (tag, means) VALUES (?, ?)"
        " ON CONFLICT (tag) DO UPDATE SET means = excluded.means",
        (one, other),
    )


def remove_alias(tag: Tag) -> None:
    """The tag stands for itself again. Runs inside a write."""
    execute("DELETE FROM tag_alias WHERE tag = ?", (tag_id(tag),))


def add_implication(tag: Tag, implies: Tag) -> None:
    """Who carries `tag` is found by `implies`. Runs inside a write. Raises `tag-circle`."""
    one, other = tag_id(tag), tag_id(implies)
    _refuse_circle(one, other, tag, implies)
    execute("INSERT OR IGNORE INTO tag_implication (tag, implies) VALUES (?, ?)", (one, other))


def remove_implication(tag: Tag, implies: Tag) -> None:
    """Runs inside a write."""
    pair = (tag_id(tag), tag_id(implies))
    execute("DELETE FROM tag_implication WHERE tag = ? AND implies = ?", pair)


def _refuse_circle(one: int, other: int, tag: Tag, named: Tag) -> None:
    above, todo = {other}, [other]
    while todo:
        each = todo.pop()
        for (up,) in execute(
            "SELECT implies FROM tag_implication WHERE tag = ?"
            " UNION SELECT means FROM tag_alias WHERE tag = ?",
            (each, each),
        ).fetchall():
            if up not in above:
                above.add(up)
                todo.append(up)
    if one in above:
        raise InputError("tag-circle", tag=tag.text, other=named.text)


def _relations(table: str, column: str) -> list[Relation]:
    found = execute(
        f"SELECT one.name, one.namespace, other.name, other.namespace FROM {table}"
        f" JOIN tag one ON one.id = {table}.tag JOIN tag other ON other.id = {table}.{column}"
        " ORDER BY one.name, one.namespace, other.name"
    ).fetchall()
    return [Relation(Tag(a, b, "person"), Tag(c, d, "person")) for a, b, c, d in found]
