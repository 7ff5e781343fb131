"""Many pictures: the counts agree with the folder, and memory stays flat."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from models.cancellation import CancelToken
from models.library.arriving.importing import import_paths
from models.records import State
from tests.support.pictures import pictures

COUNT = 240


def resident() -> int:
    """This process's memory in MiB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 >> 20


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_counts_agree_with_the_folder_and_memory_stays_flat(tmp_path, library, sandbox):
    pictures(tmp_path / "in", COUNT, "jpg")
    at = {}
    told = 0
    work = import_paths(library, [tmp_path / "in"], sandbox=sandbox, token=CancelToken())
    for progress in work:
        told += len(progress.details)
        at[told] = resident()
        assert progress.total == COUNT
    early = next(used for done, used in at.items() if done >= COUNT // 4)
    assert told == COUNT == library.artworks.counts()[State.KEPT]
    assert len(list(library.paths.originals.rglob("*.jpg"))) == COUNT
    assert len(list(library.paths.thumbs.rglob("*.jpg"))) == 2 * COUNT
    assert at[COUNT] - early < 16
