"""What an import from Hydrus would do, by its own word of each file; nothing is fetched."""

from __future__ import annotations

import time
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path

from models.cancellation import CancelToken
from models.exchange.hydrus_asking import Asking, HydrusSource
from models.exchange.hydrus_files import HydrusFile
from models.exchange.hydrus_import import BATCH
from models.library.arriving.look_first import FileRead, compare
from models.library.arriving.look_report import Looked, LookReport, counted
from models.library.library import Library
from models.library.origins.origin import HYDRUS, Origin
from models.pace import progress
from models.records import Progress


def look_at_hydrus(
    library: Library | None, source: HydrusSource, *, token: CancelToken
) -> Generator[Progress, None, LookReport]:
    """As `look_first`, and raises as `import_hydrus`."""
    started = time.monotonic()
    looked: list[Looked] = []
    here: dict[str, Path] = {}
    with Asking(source, token) as hydrus:
        numbers = hydrus.numbers()
        yield Progress(0, len(numbers))
        for start in range(0, len(numbers), BATCH):
            token.check()
            files = hydrus.files(numbers[start : start + BATCH])
            news = compare(library, map(_read, files), here)
            looked += news
            done = min(start + BATCH, len(numbers))
            yield progress(done, len(numbers), started, details=tuple(news))
    return replace(counted(looked), seconds=time.monotonic() - started)


def _read(file: HydrusFile) -> FileRead:
    """Its tags are those of its first place."""
    return FileRead(
        Path(file.name),
        Origin(file.seen, note=file.note, kinds=(HYDRUS,)),
        file.id,
        refused=None if file.is_picture else "format-unsupported",
        judged=file.stars is not None or file.liked is not None,
        local=False,
    )
