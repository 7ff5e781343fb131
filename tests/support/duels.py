"""Duels at a desk: pictures that can be compared, and answers by real keys."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt

from models.imaging.sandbox import Sandbox
from models.library import Library
from models.nets.vectors import open_vectors
from models.taste.duelling import Question
from tests.support.desk import Desk
from tests.support.driving import press, until
from tests.support.imported import import_all
from tests.support.nets import the_default_nets
from tests.support.pictures import pictures
from widgets.duel.duel_screen import DuelScreen


def comparable(library: Library, sandbox: Sandbox, folder: Path, count: int) -> list[str]:
    """So many pictures with vectors."""
    found = import_all(library, sandbox, pictures(folder, count))
    entry = the_default_nets().entry()
    rows = np.random.default_rng(0).normal(size=(count, entry.vector_size)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    open_vectors(library.paths.vectors, entry).append(found, rows)
    return found


def screen(desk: Desk) -> DuelScreen:
    return desk.window.duel


def question(desk: Desk) -> Question:
    return desk.made.duel.asking.question


def asked(desk: Desk) -> tuple[str, ...]:
    return question(desk).shown


async def begin(desk: Desk) -> None:
    """A round of everything that the library shows."""
    await desk.show()
    desk.window.actions_["duel_chosen"].trigger()
    await until(lambda: asked(desk) and screen(desk).isVisible(), "a question")


async def answer(desk: Desk, key: Qt.Key) -> tuple[str, ...]:
    """What was shown when the key was pressed."""
    old = question(desk)
    press(screen(desk), key)
    await until(lambda: question(desk) is not old and asked(desk), "the next question")
    return old.shown


async def choose(desk: Desk, at_once: int) -> None:
    """By the control beside the aim."""
    box, old = screen(desk).choices.at_once, question(desk)
    place = box.findData(at_once)
    press(box, Qt.Key.Key_Down if place > box.currentIndex() else Qt.Key.Key_Up)
    await until(lambda: question(desk) is not old and len(asked(desk)) == at_once, "so many")
