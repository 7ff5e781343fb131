"""The programs in docs/library-format.md read a real library as the program itself does, with
nothing but Python's standard library."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from models.feedback.judge import judge
from models.feedback.records import new_judgement
from models.feedback.replay import standing
from models.library.artworks.artworks import Edit
from models.nets.vectors import VectorStore
from models.records import Placement, Tag
from tests.support.imported import import_all
from tests.support.pictures import pictures
from tests.support.sources import ROOT

PAGE = ROOT / "docs" / "library-format.md"
LIKED, LOG, VECTORS, BOARDS = re.findall(r"```python\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)


def told(block: str, folder: Path, *more: str) -> list[dict]:
    """What the block prints; `-I` keeps everything of ours out of its reach."""
    command = [sys.executable, "-I", "-S", "-c", block, str(folder), *more]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def say(library, judgement) -> None:
    library.writer.call(lambda: judge(library, [judgement]))


@pytest.fixture
def ids(library, sandbox, tmp_path):
    made = import_all(library, sandbox, pictures(tmp_path / "in", 5))
    sky, artist = Tag("blue_sky", "general", "site"), Tag("mika", "artist", "person")
    edit = library.artworks.edit
    library.writer.call(lambda: edit(made[:2], Edit(tags_added=(sky, artist))))
    library.writer.call(lambda: edit(made[1:2], Edit(tags_removed=(sky,))))
    for kind, artwork in (("like", 0), ("like", 1), ("dislike", 2), ("like", 3), ("like", 4)):
        say(library, new_judgement(kind, artwork=made[artwork]))
    say(library, new_judgement("clear", artwork=made[4], of="like"))
    taken = new_judgement("dislike", artwork=made[0])
    say(library, taken)
    say(library, new_judgement("undo", of=taken.id))
    return made


def test_the_liked_pictures_with_files_and_tags(library, ids):
    found = told(LIKED, library.paths.folder)
    assert [each["id"] for each in found] == sorted([ids[0], ids[1], ids[3]])
    for each in found:
        assert hashlib.sha256(Path(each["file"]).read_bytes()).hexdigest() == each["id"]
        with library.reading():
            ours = library.artworks.by_id(each["id"])
        names = sorted(f"{tag.namespace}:{tag.name}" for tag in ours.tags)
        assert (each["tags"], each["rating"]) == (names, ours.rating)


def test_what_stands_in_the_log(library, ids):
    with library.reading():
        ours = standing(library.judgements.all()).opinions
    assert told(LOG, library.paths.folder) == [
        {"id": artwork, "opinion": ours[artwork].kind} for artwork in sorted(ours)
    ]
    assert len(ours) == 4
    say(library, new_judgement("reset"))
    assert told(LOG, library.paths.folder) == []


def test_vectors_with_the_ids_of_their_rows(library, ids):
    store = VectorStore(library.paths.vectors, "net@1", 3)
    rows = [[1, 0, 0], [0, 1, 0], [0.9, 0.1, 0], [0, 0, 1], [-1, 0, 0]]
    store.append(ids, np.array(rows, np.float32))
    (net,) = told(VECTORS, library.paths.folder)
    assert net == {
        **{"net": "net@1", "wide": 3, "of": ids[0], "next": ids[2]},
        "first": store.get(ids[:1])[0].tolist(),
    }


def test_boards_and_what_lies_where(library, ids):
    board = library.writer.call(lambda: library.boards.create("Sea"))
    lying = [Placement(ids[0], -1.5, 2.0), Placement(ids[1], 0.0, 0.25)]
    library.writer.call(lambda: library.boards.place(board.id, lying))
    with library.reading():
        ours = library.boards.load(board.id)
    assert told(BOARDS, library.paths.folder) == [
        {
            **{"board": "Sea", "teaches": True},
            "placements": [[e.artwork, e.x, e.y] for e in sorted(ours.placements, key=_name)],
        }
    ]


def _name(placement: Placement) -> str:
    return placement.artwork
