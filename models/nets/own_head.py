"""The head a library is read with: the program's, and what its person taught, kept beside it."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from models.library import Library
from models.library.tags.tag_review import Verdict, carrying, verdicts
from models.nets.own_words import (
    Gain,
    OwnWords,
    digest_of,
    examples_of,
    learn_words,
    learnable,
    with_own,
)
from models.nets.vectors import VectorStore
from models.nets.words import WordHead
from models.similarity.special import fit_whitening

_FEW = 50  # Vectors below which nothing can be learned.


def own_head(library: Library, head: WordHead, vectors: VectorStore) -> WordHead:
    """The program's head with the person's words; learned anew when something was said since. Takes
    a moment."""
    own = _learned(library, head, vectors)
    return head if own is None or not own.words else with_own(head, own)


def gain_of(library: Library) -> Gain:
    """What learning from the person was worth when it was last done."""
    found = _read(_file(library))
    return found[1].gain if found else Gain()


def _learned(library: Library, head: WordHead, vectors: VectorStore) -> OwnWords | None:
    if head.net != vectors.key or len(vectors) < _FEW:
        return None
    with library.reading():
        said = verdicts()
    # A word of five more pictures is no other word: not for each new vector.
    digest = f"{head.version} {digest_of(said)}"
    known = _read(_file(library))
    if known is not None and known[0] == digest:
        return known[1]
    own = _learn(library, said, head, vectors)
    _write(_file(library), digest, own)
    return own


def _learn(library: Library, said: list[Verdict], head: WordHead, vectors: VectorStore) -> OwnWords:
    words = learnable(said, head)
    ids = vectors.ids()
    matrix = vectors.matrix()[: len(ids)]
    place = {artwork: row for row, artwork in enumerate(ids)}
    with library.reading():
        carried = carrying(list(words))
    examples = [
        examples_of(word, each, carried[word], place, matrix) for word, each in words.items()
    ]
    whitening = fit_whitening(matrix) if words else None
    if whitening is None:
        empty = np.empty(0, np.float32)
        return OwnWords((), np.empty((len(head.weights), 0), np.float32), empty, empty, Gain())
    return learn_words(examples, head, whitening)


def _file(library: Library) -> Path:
    return library.paths.derived / "words.npz"


def _write(file: Path, digest: str, own: OwnWords) -> None:
    """A folder that cannot be written only costs time."""
    half = file.with_suffix(f".{os.getpid()}.part")
    gain = np.array([own.gain.verdicts, own.gain.before, own.gain.after], np.float64)
    try:
        with half.open("wb") as stream:
            np.savez(
                stream,
                digest=np.array(digest),
                words=np.array(own.words, np.str_),
                weights=own.weights,
                bias=own.bias,
                least=own.least,
                gain=gain,
            )
        half.replace(file)
    except OSError:
        half.unlink(missing_ok=True)


def _read(file: Path) -> tuple[str, OwnWords] | None:
    try:
        with file.open("rb") as stream, np.load(stream, allow_pickle=False) as stored:
            own = OwnWords(
                tuple(stored["words"].tolist()),
                stored["weights"],
                stored["bias"],
                stored["least"],
                Gain(*stored["gain"].tolist()),
            )
            return str(stored["digest"]), replace(own, gain=_whole(own.gain))
    except (OSError, ValueError, KeyError, EOFError, TypeError, BadZipFile):
        return None


def _whole(gain: Gain) -> Gain:
    return replace(gain, verdicts=int(gain.verdicts))
