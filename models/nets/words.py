"""The head that says words: one logistic regression a word on an embedding's vectors.

Trained in the repository (packaging/train_words.py), 16 bits a weight; it says a word only from the
score on at which it was right in seven of ten pictures it had not seen.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from models.errors import NetError
from models.records import Tag

Floats = NDArray[np.float32]
NAME = "words"


@dataclass(frozen=True, slots=True)
class WordHead:
    """`net` is the key of the embedding it reads; `weights` (d, words), `bias` and `least` (words)
    are in the units of the score, whose logistic function is the confidence. `surer` is added to
    every `least`: below 0 it says more words."""

    net: str
    version: str
    words: tuple[str, ...]
    weights: Floats
    bias: Floats
    least: Floats
    surer: float = 0.0

    @property
    def voice(self) -> str:
        """Two heads of the same voice say the same words."""
        return f"{self.version} {self.surer:+.2f}" if self.surer else self.version

    def say(self, vectors: NDArray[np.floating]) -> list[list[Tag]]:
        """For each row the words it is sure of, the surest first. `vectors` is (n, d)."""
        scores = np.asarray(vectors, np.float32) @ self.weights + self.bias
        if not np.isfinite(scores).all():
            raise NetError("net-failed", net=NAME, reason="a vector holds no numbers")
        return [self._tags(row) for row in scores]

    def _tags(self, scores: Floats) -> list[Tag]:
        sure = np.flatnonzero(scores >= self.least + np.float32(self.surer))
        return [
            Tag(self.words[place], origin="net", confidence=_logistic(float(scores[place])))
            for place in sure[np.argsort(-scores[sure], kind="stable")].tolist()
        ]


def read_head(file: Path) -> WordHead:
    """Raises `NetError` when it is missing, damaged or of another shape."""
    try:
        with np.load(file, allow_pickle=False) as stored:
            head = WordHead(
                net=str(stored["net"]),
                version=str(stored["version"]),
                words=tuple(stored["words"].tolist()),
                weights=stored["weights"].astype(np.float32),
                bias=stored["bias"].astype(np.float32),
                least=stored["least"].astype(np.float32),
            )
    except FileNotFoundError as error:
        raise NetError("net-missing", net=NAME, hint=f"{file} is not there.") from error
    except (OSError, ValueError, KeyError, EOFError, BadZipFile) as error:
        raise NetError("net-failed", net=NAME, reason=f"{file} cannot be read") from error
    count = len(head.words)
    if not head.weights.shape[1:] == head.bias.shape == head.least.shape == (count,):
        raise NetError("net-failed", net=NAME, reason=f"{file} does not fit together")
    return head


def write_head(file: Path, head: WordHead) -> None:
    """As `read_head` reads it; its version becomes the digest of what it says."""
    import hashlib

    halves = head.weights.astype(np.float16)
    numbers = b"".join(each.tobytes() for each in (halves, head.bias, head.least))
    content = numbers + "\n".join(head.words).encode()
    file.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(
        file,
        net=np.array(head.net),
        version=np.array(hashlib.sha256(content).hexdigest()[:12]),
        words=np.array(list(head.words)),
        weights=halves,
        bias=head.bias.astype(np.float32),
        least=head.least.astype(np.float32),
    )


def _logistic(score: float) -> float:
    return float(1 / (1 + np.exp(-score)))
