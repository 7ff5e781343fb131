"""What tastes are called, where that is not their own name: judgements keep the name they were
made under, so a new one is a small fact of the library beside them."""

from __future__ import annotations

import json

from models.library.database.fetching import execute
from models.library.library import Library
from models.library.tables.tables import MetaRow

_KEY = "taste names"


def profile_names(library: Library) -> dict[str, str]:
    """What each renamed profile is called."""
    with library.reading():
        found = MetaRow.get_or_none(MetaRow.key == _KEY)
    return _read(found.value) if found is not None else {}


def rename_profile(profile: str, called: str) -> None:
    """From now on it is called so; by its own name again it is no longer noted. Runs inside a
    write."""
    found = MetaRow.get_or_none(MetaRow.key == _KEY)
    names = _read(found.value) if found is not None else {}
    names[profile] = called
    if called == profile:
        del names[profile]
    execute(
        "INSERT INTO meta (key, value) VALUES (?, ?)"
        " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (_KEY, json.dumps(names, ensure_ascii=False)),
    )


def _read(text: str) -> dict[str, str]:
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    kept = found.items() if isinstance(found, dict) else ()
    return {name: called for name, called in kept if isinstance(called, str)}
