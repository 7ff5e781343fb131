"""Searches with a name."""

from __future__ import annotations

from dataclasses import dataclass

from models.errors import InputError
from models.library.database.clock import now
from models.library.database.fetching import tuples
from models.library.tables.tables import SavedSearchRow

LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """`sort` is one of models.library.searching.query.SORTS."""

    name: str
    query: str
    sort: str = "added"


def all_saved() -> list[SavedSearch]:
    """In the order of their names. Needs a scope."""
    query = SavedSearchRow.select(SavedSearchRow.name, SavedSearchRow.query, SavedSearchRow.sort)
    found = [SavedSearch(*each) for each in tuples(query)]
    return sorted(found, key=lambda each: each.name.casefold())


def save(search: SavedSearch) -> SavedSearch | None:
    """Keep it under its name; what had the name before, if anything. Runs inside a write.

    Raises `name-wrong` for an empty or very long name.
    """
    name = checked(search.name)
    before = next((each for each in all_saved() if each.name == name), None)
    facts = {"name": name, "query": search.query, "sort": search.sort}
    SavedSearchRow.insert(**facts, created=now()).on_conflict(
        conflict_target=[SavedSearchRow.name],
        update={SavedSearchRow.query: search.query, SavedSearchRow.sort: search.sort},
    ).execute()
    return before


def rename(old: str, new: str) -> None:
    """Another name. Runs inside a write. Raises `name-wrong`, also where the name is taken."""
    name = checked(new)
    if name != old and any(each.name == name for each in all_saved()):
        raise InputError("name-taken", name=name)
    SavedSearchRow.update(name=name).where(SavedSearchRow.name == old).execute()


def remove(name: str) -> None:
    """Forget it. Runs inside a write."""
    SavedSearchRow.delete().where(SavedSearchRow.name == name).execute()


def checked(name: str) -> str:
    """The name without spaces around it. Raises `name-wrong`."""
    name = " ".join(name.split())
    if not name or len(name) > LONGEST_NAME:
        raise InputError("name-wrong", longest=LONGEST_NAME)
    return name
