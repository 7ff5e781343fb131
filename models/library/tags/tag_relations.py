"""Aliases (a tag that only is another word for a tag) and implications (who carries this tag is
found by that one too). Searches follow them (models.library.tags.tag_sets); nothing is
rewritten."""

from __future__ import annotations

from dataclasses import dataclass

from models.errors import InputError
from models.library.database.fetching import execute
from models.library.tags.tagging import tag_id
from models.records import Tag


@dataclass(frozen=True, slots=True)
class Relation:
    """`tag` means, or implies, `other`."""

    tag: Tag
    other: Tag


@dataclass(frozen=True, slots=True)
class AllRelations:
    """Every relation as pairs of tags' numbers, to be put back as they were."""

    aliases: tuple[tuple[int, int], ...]
    implications: tuple[tuple[int, int], ...]


def all_relations() -> AllRelations:
    """As they stand. Needs a scope."""
    return AllRelations(
        tuple(execute("SELECT tag, means FROM tag_alias").fetchall()),
        tuple(execute("SELECT tag, implies FROM tag_implication").fetchall()),
    )


def put_back(relations: AllRelations) -> None:
    """These and no others. Runs inside a write."""
    execute("DELETE FROM tag_alias")
    execute("DELETE FROM tag_implication")
    for pair in relations.aliases:
        execute("INSERT INTO tag_alias (tag, means) VALUES (?, ?)", pair)
    for pair in relations.implications:
        execute("INSERT INTO tag_implication (tag, implies) VALUES (?, ?)", pair)


def check_relation(tag: Tag, other: Tag) -> None:
    """Raises `tag-circle` where `tag` could neither mean nor imply `other`. Needs a scope."""
    if (tag.namespace, tag.name) == (other.namespace, other.name):
        raise InputError("tag-circle", tag=tag.text, other=other.text)
    one, two = _known(tag), _known(other)
    if one is not None and two is not None:
        _refuse_circle(one, two, tag, other)


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


def _known(tag: Tag) -> int | None:
    found = execute(
        "SELECT id FROM tag WHERE namespace = ? AND name = ?", (tag.namespace, tag.name)
    ).fetchone()
    return int(found[0]) if found else None


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
