"""How many pictures a second an analysis looks at with the default nets, against the bare sessions.

The pictures are the derivatives of 768 pixels that an import made; decoding them is included here
and left out of the alternative, which is each net's session alone, one after the other.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator

import numpy as np

from app.bench import Figure, Setting
from app.bench.busy import percentile_ms
from app.bench.children import window
from app.bench.speed import kept_photos
from app.core import Core, open_core
from models.cancellation import CancelToken
from models.library.arriving.importing import import_paths
from models.nets.analyse import analyse
from models.nets.manifest import NetEntry
from models.nets.session import NetSession
from models.nets.wording import say_words

COUNT = 240
BATCH = 2


def measure(setting: Setting) -> Iterator[Figure]:
    folder = setting.folder / "analysed"
    shutil.rmtree(folder, ignore_errors=True)
    with open_core(folder, create=True) as core:
        photos = kept_photos(setting, COUNT)
        list(import_paths(core.library, photos, sandbox=core.sandbox, token=CancelToken()))
        analyser = core.analyser  # Loading the nets is paid once.
        start = time.monotonic()
        list(analyse(core.library, analyser, CancelToken()))
        list(say_words(core.library, core.words, core.vectors, CancelToken()))
        ours = COUNT / (time.monotonic() - start)
        shutil.rmtree(core.library.paths.vectors)
        theirs = 1 / sum(_alone(core, entry) for entry in core.nets.in_use())
    yield Figure(
        "analysis with embedding, faces, words, crops and colours",
        ours,
        "pictures/s",
        ours / theirs,
        "the bare sessions",
        "≥ 60/s and ≥ 0.9x",
    )
    late = window(folder, "analyse")["late"]
    title = f"the window's loop is late while that runs, p99 of {len(late):,}"
    yield Figure(title, percentile_ms(late, 99), "ms", bar="≤ 16 ms")


def _alone(core: Core, entry: NetEntry) -> float:
    """Seconds a picture in the net's session, nothing else, on as many threads as ours."""
    session, layout = NetSession(core.nets.path(entry)), entry.input
    batch = np.zeros((BATCH if entry.dimensions else 1, 3, layout.size, layout.size), np.float32)
    session.run_all(layout.name, batch)
    start = time.monotonic()
    for _ in range(30):
        session.run_all(layout.name, batch)
    return (time.monotonic() - start) / 30 / len(batch)
