"""Speaks with the browsers' host as a browser does: a process, frames in, frames out."""

from __future__ import annotations

import json
import struct
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.support.sources import ROOT


@dataclass(frozen=True)
class Answered:
    """What came back: the exit code, each answer, what else was said."""

    code: int
    answers: list[dict[str, Any]]
    errors: str


def frame(message: object) -> bytes:
    body = message if isinstance(message, bytes) else json.dumps(message).encode()
    return struct.pack("=I", len(body)) + body


def call_host(library: Path, sent: bytes | Sequence[object], *extra: str) -> Answered:
    """`sent` are messages, or bytes as they are; `extra` what a browser adds to the command."""
    given = sent if isinstance(sent, bytes) else b"".join(map(frame, sent))
    command = [sys.executable, "main.py", "--library", str(library), "browser-host", *extra]
    done = subprocess.run(
        command, cwd=ROOT, input=given, capture_output=True, timeout=60, check=False
    )
    return Answered(done.returncode, frames_in(done.stdout), done.stderr.decode())


def frames_in(said: bytes) -> list[dict[str, Any]]:
    """Nothing but whole frames may be in it."""
    found = []
    while said:
        (length,) = struct.unpack("=I", said[:4])
        assert len(said) >= 4 + length, said
        found.append(json.loads(said[4 : 4 + length]))
        said = said[4 + length :]
    return found
