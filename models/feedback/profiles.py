"""Whose taste: several on one library, told apart by the `profile` of each judgement.

The log alone says whose there are; one without anything that stands is not there. What an artwork
is (a find, kept, rejected) belongs to the library; its likes and ratings are the chosen profile's.
"""

from __future__ import annotations

import unicodedata

from models.errors import InputError
from models.feedback.judge import show_marks
from models.feedback.records import DEFAULT_PROFILE
from models.feedback.replay import KINDS, counting
from models.library.library import Library
from models.library.person.shown_profile import write_shown_profile
from models.records import LibraryChanges

LONGEST = 64
_INVISIBLE = {"Cc", "Cs", "Zl", "Zp"}


def checked_profile(name: str) -> str:
    """The name without spaces around it, written one way. Raises `profile-wrong`."""
    name = unicodedata.normalize("NFC", name).strip()
    if not 0 < len(name) <= LONGEST or any(unicodedata.category(c) in _INVISIBLE for c in name):
        raise InputError("profile-wrong", longest=LONGEST)
    return name


def said_by(profile: str) -> str | None:
    """What a new judgement says of whose it is: the default one is never named."""
    return None if profile == DEFAULT_PROFILE else profile


def known_profiles(library: Library) -> list[str]:
    """The default one, then those of which something stands, by name."""
    named = library.judgements.profiles()
    if named <= {DEFAULT_PROFILE}:
        return [DEFAULT_PROFILE]
    stand = {each.profile_name for each in counting(library.judgements.all(kinds=KINDS), None)}
    return [DEFAULT_PROFILE, *sorted(stand - {DEFAULT_PROFILE}, key=lambda e: (e.casefold(), e))]


def choose_profile(library: Library, profile: str) -> LibraryChanges:
    """From now on the artworks show this profile's likes and ratings. Runs inside a write."""
    write_shown_profile(profile)
    return show_marks(library, profile)
