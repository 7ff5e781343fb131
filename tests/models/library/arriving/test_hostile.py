"""Hostile files through the real import: each costs itself alone and is named with a reason."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from models.cancellation import CancelToken
from models.errors import PictureError
from models.imaging.pixels import Limits
from models.imaging.sandbox import Sandbox
from models.library.arriving.importing import ImportOutcome, import_paths
from tests.support.hostile import hostile_campaign
from tests.support.pictures import a_picture

STRICT = Limits(seconds=5.0, memory=1 << 30)
MOST_GROWTH = 100 << 20  # bytes


@dataclass(frozen=True, slots=True)
class Campaign:
    outcomes: list[ImportOutcome]
    slowest: float
    growth: int


def campaign(library, files: list[Path]) -> Campaign:
    outcomes: list[ImportOutcome] = []
    slowest = growth = 0
    with Sandbox(limits=STRICT) as sandbox:
        list(import_paths(library, files[:3], sandbox=sandbox, token=CancelToken()))
        before = resident()
        last = time.monotonic()
        for progress in import_paths(library, files, sandbox=sandbox, token=CancelToken()):
            outcomes += [each for each in progress.details if isinstance(each, ImportOutcome)]
            slowest = max(slowest, time.monotonic() - last)
            growth = max(growth, resident() - before)
            last = time.monotonic()
    return Campaign(outcomes, slowest, growth)


def resident() -> int:
    """Bytes of memory that this process holds; 0 where the system does not tell."""
    told = Path("/proc/self/statm")
    return int(told.read_text().split()[1]) * 4096 if told.exists() else 0


def survives(library, tmp_path: Path, count: int) -> Campaign:
    files = hostile_campaign(tmp_path / "hostile", count)
    good = a_picture(tmp_path / "hostile" / "zzz.png", seed=99)
    done = campaign(library, [*files, good])
    assert sorted(each.path for each in done.outcomes) == sorted([*files, good])
    assert done.outcomes[-1].outcome == "imported"
    for each in done.outcomes:
        assert each.outcome in ("imported", "duplicate", "rejected")
        if each.outcome == "rejected":
            assert each.reason in PictureError.sentences, each
    assert done.slowest < 2 * STRICT.seconds + 5
    assert done.growth < MOST_GROWTH
    return done


def test_a_sample_of_hostile_files_harms_nothing(library, tmp_path):
    done = survives(library, tmp_path, 60)
    refused = {each.path.name[4:] for each in done.outcomes if each.outcome == "rejected"}
    enormous = {"huge.png", "huge.bmp", "huge.gif", "huge.jpg", "huge.tif"}
    liars = {"empty.jpg", "page.jpg", "archive.png", "program.webp", "video.avif", "noise.gif"}
    assert enormous | liars <= refused


@pytest.mark.torture
def test_hundreds_of_hostile_files_harm_nothing(library, tmp_path, capsys):
    done = survives(library, tmp_path, 400)
    count = len([each for each in done.outcomes if each.outcome == "rejected"])
    with capsys.disabled():
        sys.stderr.write(
            f"\n{len(done.outcomes)} files, {count} refused, slowest wait {done.slowest:.1f} s, "
            f"memory +{done.growth / 2**20:.0f} MB\n"
        )
