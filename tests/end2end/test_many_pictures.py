"""Thousands of real pictures through the command line: counts agree, memory stays flat.

A campaign of `make torture`: BUNSHIN_PICTURES names a folder of real pictures, for example
the unpacked Debian package openclipart-png.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from models.feedback.records import new_judgement, to_text
from tests.support.sources import ROOT

PICTURES = os.environ.get("BUNSHIN_PICTURES", "")
MOST_GROWTH = 1.35  # Of the second half's peak over the first half's.
SAMPLE_S = 0.1

pytestmark = [
    pytest.mark.torture,
    pytest.mark.skipif(not PICTURES, reason="BUNSHIN_PICTURES names no folder of pictures"),
]


class Run:
    """One verb in a process of its own, with its memory (MiB) over time."""

    def __init__(self, library: Path, *arguments: str) -> None:
        command = [sys.executable, "main.py", "--library", str(library), *arguments, "--json"]
        self.memory: list[float] = []
        self._over = threading.Event()
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        watcher = threading.Thread(target=self._watch, args=(process.pid,))
        watcher.start()
        output, _ = process.communicate()
        self._over.set()
        watcher.join()
        assert process.returncode == 0
        *self.records, last = map(json.loads, output.splitlines())
        self.summary = last["summary"]

    def _watch(self, pid: int) -> None:
        while not self._over.wait(SAMPLE_S):
            try:
                pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
            except (OSError, IndexError):
                return
            self.memory.append(pages * os.sysconf("SC_PAGE_SIZE") / 2**20)

    @property
    def growth(self) -> float:
        """The peak of the second half over that of the first."""
        half = max(1, len(self.memory) // 2)
        return max(self.memory[half:], default=0.0) / max(self.memory[:half])


def test_import_analyse_and_rank_thousands(tmp_path):
    library = tmp_path / "library"
    files = [each for each in Path(PICTURES).rglob("*") if each.is_file()]

    brought = Run(library, "import", PICTURES)
    told = {record["outcome"] for record in brought.records}
    counts = brought.summary
    assert told <= {"duplicate", "rejected"}
    assert counts["imported"] + counts["duplicates"] + counts["rejected"] == len(files)
    assert Run(library, "search", "", "--limit", "0").summary["total"] == counts["imported"]

    analysed = Run(library, "analyse")
    assert analysed.summary["analysed"] == counts["imported"]
    assert analysed.summary["failed"] == 0

    judged = _judge(library, tmp_path / "session.jsonl")
    ranked = Run(library, "rank")
    assert ranked.summary["judgements"] == judged
    assert len(ranked.records) == counts["imported"]
    assert [each["rank"] for each in ranked.records] == list(range(1, counts["imported"] + 1))

    for name, run in (("import", brought), ("analyse", analysed)):
        print(  # noqa: T201 - a campaign tells its figures
            f"{name}: {run.summary}, peak {max(run.memory):.0f} MiB, growth {run.growth:.2f}"
        )
        assert run.growth < MOST_GROWTH
    assert all(each["ok"] for each in Run(library, "doctor").records)


def _judge(library: Path, file: Path) -> int:
    """Like every twentieth picture, dislike the one after it."""
    ids = [record["id"] for record in Run(library, "search", "").records]
    kinds = {0: "like", 1: "dislike"}
    entries = [
        new_judgement(kinds[place % 20], via="cli", artwork=each)
        for place, each in enumerate(ids)
        if place % 20 in kinds
    ]
    file.write_text("\n".join(map(to_text, entries)) + "\n", encoding="utf-8")
    return int(Run(library, "feedback", "add", str(file)).summary["added"])
