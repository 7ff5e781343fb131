"""Artworks without files and shorthand for judging them, for tests of the log and the taste."""

from __future__ import annotations

import hashlib

from models.feedback.judge import judge
from models.feedback.records import Judgement, new_judgement
from models.library import Library
from models.library.artworks.artworks import NewArtwork, Seen
from models.records import Sighting, State


def an_id(number: int | str) -> str:
    return hashlib.sha256(f"artwork {number}".encode()).hexdigest()


def add_artworks(library: Library, count: int, state: State = State.KEPT, start: int = 0) -> list:
    """Rows in the database only; enough for whatever never looks at the pictures."""
    ids = [an_id(number) for number in range(start, start + count)]

    def work() -> None:
        for each in ids:
            new = NewArtwork(each, "png", 64, 48, 1000, "png", state=state)
            library.artworks.add(new, [Seen(Sighting(1, "import"))])

    library.writer.call(work)
    return ids


def say(library: Library, kind: str, **fields) -> Judgement:
    """Make one judgement and have it judged."""
    said = new_judgement(kind, **fields)
    library.writer.call(lambda: judge(library, [said]))
    return said


def take_back(library: Library, said: Judgement) -> Judgement:
    return say(library, "undo", of=said.id)
