"""The scores of one profile, a derived file of arrays beside the vectors: never columns.

Sorted ids, so that one screen's scores are found by binary search; versioned by the log's position
and the net, so that a reader can tell whether they are of today. May be deleted at any time.
"""

from __future__ import annotations

import hashlib
import json
import os
import zipfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.feedback.records import DEFAULT_PROFILE
from models.library.paths import LibraryPaths
from models.records import Score


@dataclass(frozen=True, slots=True)
class ScoresVersion:
    """What the scores were made of. `position` is the newest entry of the log that concerns the
    profile; `judgements` is how many stood."""

    position: int
    net: str
    vectors: int
    judgements: int


@dataclass(frozen=True, slots=True)
class Scores:
    """Arrays of one length; `ids` are sorted digests of 32 bytes."""

    version: ScoresVersion
    ids: NDArray[np.bytes_]
    utility: NDArray[np.float32]
    score: NDArray[np.float32]
    uncertainty: NDArray[np.float32]

    def of(self, artwork_id: str) -> Score:
        """The score of one artwork, without one if it was never analysed."""
        place = self.place(artwork_id)
        if place is None:
            return Score(artwork_id, None, None)
        return Score(artwork_id, float(self.score[place]), float(self.uncertainty[place]))

    def place(self, artwork_id: str) -> int | None:
        places, there = self.places([artwork_id])
        return int(places[0]) if there[0] else None

    def places(self, ids: Sequence[str]) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
        """For each: its place in the arrays, and whether it is there at all."""
        if not len(self.ids):
            return np.zeros(len(ids), np.int64), np.zeros(len(ids), np.bool_)
        wanted = np.frombuffer(bytes.fromhex("".join(ids)), "S32")
        places = np.minimum(np.searchsorted(self.ids, wanted), len(self.ids) - 1)
        return places, self.ids[places] == wanted

    def order(self) -> list[str]:
        """Every id, best first; equals by id, so that the order is always the same."""
        places = np.argsort(-self.utility, kind="stable")
        digits = self.ids.tobytes().hex()
        return [digits[64 * place : 64 * place + 64] for place in places.tolist()]


def sorted_scores(
    version: ScoresVersion,
    ids: Sequence[str],
    utility: NDArray[np.float32],
    score: NDArray[np.float32],
    uncertainty: NDArray[np.float32],
) -> Scores:
    """Scores from arrays in the order of `ids`."""
    digests = np.frombuffer(bytes.fromhex("".join(ids)), "S32")
    order = np.argsort(digests, kind="stable")
    return Scores(version, digests[order], utility[order], score[order], uncertainty[order])


def read_scores(paths: LibraryPaths, profile: str = DEFAULT_PROFILE) -> Scores | None:
    """The profile's scores; None before there are any, or when the file is not whole."""
    file = _file(paths, profile)
    try:
        # Opened here: np.load leaves the file open when it cannot read it.
        with file.open("rb") as stream, np.load(stream, allow_pickle=False) as stored:
            facts = json.loads(bytes(stored["version"]).decode())
            arrays = [stored[name] for name in ("ids", "utility", "score", "uncertainty")]
        return Scores(ScoresVersion(**facts), *arrays)
    except FileNotFoundError:
        return None
    except (OSError, EOFError, ValueError, KeyError, TypeError, zipfile.BadZipFile):
        # Derived: whatever is wrong with it, the next learning writes it anew.
        return None


def write_scores(paths: LibraryPaths, scores: Scores, profile: str = DEFAULT_PROFILE) -> None:
    """Replace the profile's scores in one step."""
    file = _file(paths, profile)
    file.parent.mkdir(parents=True, exist_ok=True)
    half = file.with_name(f"{file.name}.{os.getpid()}.part")
    try:
        with half.open("wb") as stream:
            np.savez(
                stream,
                version=np.frombuffer(json.dumps(asdict(scores.version)).encode(), np.uint8),
                ids=scores.ids,
                utility=scores.utility,
                score=scores.score,
                uncertainty=scores.uncertainty,
            )
        half.replace(file)
    except OSError:
        half.unlink(missing_ok=True)
        raise


def forget_scores(paths: LibraryPaths, profile: str = DEFAULT_PROFILE) -> None:
    _file(paths, profile).unlink(missing_ok=True)


def _file(paths: LibraryPaths, profile: str) -> Path:
    return paths.scores / f"{file_name(profile)}.npz"


def file_name(profile: str) -> str:
    """Of what is derived for a profile, whose own name is a person's text and no name of a file
    on every system."""
    digest = hashlib.sha256(profile.encode()).hexdigest()
    return profile if profile == DEFAULT_PROFILE else f"profile-{digest[:32]}"
