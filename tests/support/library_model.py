"""A library as a few dicts, and the same operations on it and on a real one, to compare the two.

An operation is a dict that JSON can hold: `{"do": "tag", "artworks": [0, 2], "more": ["sky"], …}`.
Artworks are named by the number of their picture.
"""

from __future__ import annotations

import random
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from models.cancellation import CancelToken
from models.feedback.judge import judge
from models.feedback.records import new_judgement
from models.library import Library
from models.library.artworks.artworks import Edit
from models.library.files.digest import file_digest
from models.library.files.emptying import empty_trash, in_trash
from models.library.keeping.backup import write_backup
from models.library.person import saved_searches
from models.library.person.saved_searches import SavedSearch
from models.library.tags import tagging
from models.library.tags.bulk_tagging import retag
from models.records import IN_TRASH, LibraryChanges, Placement, State
from tests.support.libraries import run_import
from tests.support.pictures import pictures

Operation = dict[str, Any]
PICTURES = 8
TAGS = ("sky", "sea", "artist:ann")
NAMES = ("evening", "blue")
BOARD = "board"


@dataclass
class Model:
    """What must be in the library."""

    states: dict[int, str] = field(default_factory=dict)
    notes: dict[int, str] = field(default_factory=dict)
    tags: dict[int, set[str]] = field(default_factory=dict)
    places: dict[int, tuple[float, float]] = field(default_factory=dict)
    said: list[tuple[str, int, str, int]] = field(default_factory=list)  # id, artwork, kind, value
    undone: set[str] = field(default_factory=set)
    saved: dict[str, str] = field(default_factory=dict)

    def apply(self, op: Operation) -> None:
        getattr(self, f"_{op['do']}")(op)

    def facts(self) -> dict[str, Any]:
        """In the shape of `facts_of`."""
        shown = {
            number: {
                "state": state,
                "note": self.notes.get(number, ""),
                "tags": sorted(self.tags.get(number, ())),
                "liked": self._liked(number),
                "rating": self._rating(number),
            }
            for number, state in self.states.items()
        }
        entries = sorted([each[0] for each in self.said] + [f"undo {e}" for e in self.undone])
        return {
            "artworks": shown,
            "places": dict(self.places),
            "log": entries,
            "saved": dict(self.saved),
        }

    def _standing(self, number: int, kinds: tuple[str, ...]) -> list[tuple[str, int]]:
        return [
            (kind, value)
            for entry, artwork, kind, value in self.said
            if artwork == number and kind in kinds and entry not in self.undone
        ]

    def _liked(self, number: int) -> int:
        opinions = self._standing(number, ("like", "dislike"))
        return (1 if opinions[-1][0] == "like" else -1) if opinions else 0

    def _rating(self, number: int) -> int:
        ratings = self._standing(number, ("rating",))
        return ratings[-1][1] if ratings else 0

    def _import(self, op: Operation) -> None:
        self.states.setdefault(op["artwork"], "kept")

    def _tag(self, op: Operation) -> None:
        for number in op["artworks"]:
            now = self.tags.setdefault(number, set())
            now |= set(op["more"])
            now -= set(op["less"])

    def _judge(self, op: Operation) -> None:
        self.said.append((op["id"], op["artwork"], op["kind"], op.get("value", 0)))

    def _undo(self, op: Operation) -> None:
        self.undone.add(op["of"])

    def _state(self, op: Operation) -> None:
        if self.states[op["artwork"]] != "emptied":
            self.states[op["artwork"]] = op["state"]

    def _empty(self, op: Operation) -> None:
        gone = {number: "emptied" for number, state in self.states.items() if state == "trashed"}
        self.states.update(gone)

    def _note(self, op: Operation) -> None:
        self.notes[op["artwork"]] = op["text"]

    def _place(self, op: Operation) -> None:
        self.places[op["artwork"]] = (op["x"], op["y"])

    def _save(self, op: Operation) -> None:
        self.saved[op["name"]] = op["query"]

    def _forget(self, op: Operation) -> None:
        self.saved.pop(op["name"], None)

    def _backup(self, op: Operation) -> None:
        """Nothing changes."""


def operations(seed: int, backup: Path) -> Iterator[Operation]:
    """A random life of a library: endless, the same for the same seed."""
    chance, model, number = random.Random(seed), Model(), 0
    while True:
        number += 1
        op = _next(chance, model, number, backup)
        model.apply(op)
        yield op


def _next(chance: random.Random, model: Model, number: int, backup: Path) -> Operation:
    there = sorted(model.states)
    if len(there) < 2 or (len(there) < PICTURES and chance.random() < 0.15):
        return {"do": "import", "artwork": len(there)}
    one = chance.choice(there)
    kind = chance.choice(
        [
            "tag",
            "tag",
            "judge",
            "judge",
            "undo",
            "state",
            "note",
            "place",
            "save",
            "forget",
            "backup",
            "empty",
        ]
    )
    if kind == "tag":
        some = sorted(chance.sample(there, chance.randint(1, len(there))))
        more = [tag for tag in TAGS if chance.random() < 0.5]
        less = [tag for tag in TAGS if tag not in more and chance.random() < 0.5]
        return {"do": "tag", "artworks": some, "more": more, "less": less}
    if kind == "undo":
        standing = [each[0] for each in model.said if each[0] not in model.undone]
        if standing:
            return {"do": "undo", "of": chance.choice(standing)}
        kind = "judge"
    if kind == "judge":
        said = chance.choice(["like", "dislike", "rating"])
        op = {"do": "judge", "id": str(uuid.UUID(int=number)), "artwork": one, "kind": said}
        return {**op, "value": chance.randint(1, 5)} if said == "rating" else op
    return {
        "state": {"do": "state", "artwork": one, "state": chance.choice(["kept", "trashed"])},
        "note": {"do": "note", "artwork": one, "text": f"note {number}"},
        "place": {"do": "place", "artwork": one, "x": chance.random(), "y": chance.random()},
        "save": {"do": "save", "name": chance.choice(NAMES), "query": f"sky {number}"},
        "forget": {"do": "forget", "name": chance.choice(NAMES)},
        "backup": {"do": "backup", "to": str(backup)},
        "empty": {"do": "empty"},
    }[kind]


class Worker:
    """Does the operations on a real library. `folder` holds the pictures."""

    def __init__(self, library: Library, sandbox: Any, folder: Path) -> None:
        self._library = library
        self._sandbox = sandbox
        self._files = pictures(folder, PICTURES)
        self.ids = [file_digest(file) for file in self._files]

    def do(self, op: Operation) -> None:
        """Returns when it is on the disk."""
        if op["do"] == "import":
            run_import(self._library, self._sandbox, self._files[op["artwork"]])
        elif op["do"] == "backup":
            write_backup(self._library, Path(op["to"]), CancelToken())
        else:
            self._library.writer.call(lambda: self._write(op))

    def _write(self, op: Operation) -> LibraryChanges | None:
        library, store, name = self._library, self._library.artworks, op["do"]
        if name == "tag":
            rows = store.rows_of([self.ids[each] for each in op["artworks"]])
            more, less = ([tagging.parse_tag(t) for t in op[part]] for part in ("more", "less"))
            return retag(list(rows.values()), more, less).changes
        if name == "judge":
            fields = {"value": op["value"]} if "value" in op else {}
            artwork = self.ids[op["artwork"]]
            said = new_judgement(op["kind"], artwork=artwork, **fields)
            return judge(library, [replace(said, id=op["id"])])
        if name == "undo":
            return judge(library, [new_judgement("undo", of=op["of"])])
        if name == "state":
            return store.set_state([self.ids[op["artwork"]]], State(op["state"]))
        if name == "note":
            return store.edit([self.ids[op["artwork"]]], Edit(note=op["text"]))
        if name == "place":
            place = Placement(self.ids[op["artwork"]], op["x"], op["y"])
            library.boards.place(_board(library), [place])
        elif name == "empty":
            empty_trash(library, in_trash(library))
        elif name == "save":
            saved_searches.save(SavedSearch(op["name"], op["query"]))
        else:
            saved_searches.remove(op["name"])
        return None


def facts_of(library: Library, ids: list[str]) -> dict[str, Any]:
    """What is in a library, in the shape of `Model.facts`."""
    known = library.artworks.rows_of(ids)
    artworks = library.artworks.with_tags(list(known.values()))
    shown = {
        ids.index(each.id): {
            "state": "emptied" if each.missing and each.state in IN_TRASH else each.state.value,
            "note": each.note,
            "tags": sorted(tag.text for tag in each.tags),
            "liked": each.liked,
            "rating": each.rating,
        }
        for each in artworks
    }
    boards = [board for board in library.boards.all() if board.name == BOARD]
    places = {
        ids.index(p.artwork): (p.x, p.y)
        for board in boards
        for p in library.boards.load(board.id).placements
    }
    log = [each.judgement for each in library.judgements.all()]
    entries = [f"undo {e.fields['of']}" if e.kind == "undo" else e.id for e in log]
    with library.reading():
        saved = {each.name: each.query for each in saved_searches.all_saved()}
    return {"artworks": shown, "places": places, "log": sorted(entries), "saved": saved}


def _board(library: Library) -> str:
    found = [board.id for board in library.boards.all() if board.name == BOARD]
    return found[0] if found else library.boards.create(BOARD).id
