"""What the window and the command line export. Without Qt."""

from __future__ import annotations

import json
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.core import Core
from models.cancellation import CancelToken
from models.half_written import half_written
from models.library.database.failures import translated
from models.library.library import Library
from models.records import Progress

if TYPE_CHECKING:
    from models.exchange.leaving import ExportReport, Weight
    from models.exchange.library_file.writing import WrittenLibrary

_STEP = 200


@dataclass(frozen=True, slots=True)
class Lines:
    """A ranking of so many pictures, or a log of so many entries, was written."""

    count: int
    log: bool


@dataclass(frozen=True, slots=True)
class Export:
    """How pictures and libraries leave; the words are those of the command line."""

    names: str = "title"
    sidecars: tuple[str, ...] = ()
    xmp_by_stem: bool = False
    net_words: bool = True
    replace: bool = False
    pictures: bool = True
    zipped: bool = False

    def files(
        self, core: Core, rows: Sequence[int] | None, folder: Path, token: CancelToken
    ) -> Generator[Progress, None, ExportReport]:
        """Of these rows with their variants; of all that is kept or found without `rows`. `folder`
        is a file where it is zipped or ends in `.zip`."""
        from models.exchange.file_names import Names
        from models.exchange.leaving import How, Sidecars
        from models.exchange.picture_files import export_artworks
        from models.exchange.picture_zip import export_zip
        from models.library.artworks.variants import with_variants
        from models.library.searching.query import find_rows

        library = core.library
        found = find_rows(library, "").tolist() if rows is None else rows
        with library.reading():
            every = with_variants(found)
        how = How(
            frozenset(map(Sidecars, self.sidecars)),
            Names(self.names),
            self.xmp_by_stem,
            self.net_words,
            self.replace,
        )
        export = export_zip if self.zipped or is_zip(folder) else export_artworks
        return (yield from export(library, every, folder, how, token))

    def library(
        self, core: Core, folder: Path, token: CancelToken
    ) -> Generator[Progress, None, WrittenLibrary]:
        from models.exchange.library_file.writing import write_library

        written = yield from write_library(core.library, folder, token, pictures=self.pictures)
        return written


def is_zip(place: Path) -> bool:
    """Whether its name asks for one file with everything in it."""
    return place.suffix.lower() == ".zip" and not place.is_dir()


def weights(core: Core, *selections: Sequence[int] | None) -> tuple[Weight, ...]:
    """What the pictures of each weigh; of all that is kept or found for None, and last those of
    the whole library, with its trash."""
    from models.exchange.leaving import weight_of
    from models.library.searching.query import find_rows

    library = core.library
    every = [find_rows(library, "").tolist() if each is None else each for each in selections]
    with library.reading():
        return (*map(weight_of, every), weight_of(None))


def ranking_or_log(
    core: Core, what: str, file: Path, token: CancelToken
) -> Generator[Progress, None, Lines]:
    """`what`: ranking or log. Raises `LibraryError`; what was there stays then."""
    if what == "log":
        return (yield from write_log(core.library, file, token))
    yield Progress()
    from app.uses.ranking import TASTE, ranking
    from app.uses.ranking_table import write_ranking

    records = list(ranking(core, TASTE, token).records)
    write_ranking(core.library, file, records)
    return Lines(len(records), log=False)


def write_log(library: Library, file: Path, token: CancelToken) -> Generator[Progress, None, Lines]:
    """Every judgement, one a line, in the order of the log (contract: judgements)."""
    from models.feedback.log import read_back
    from models.feedback.records import to_json

    total, count = library.judgements.count(), 0
    yield Progress(0, total)
    # What stood in the file stays there until all of it is written.
    with (
        translated(file.parent, was_there=False),
        half_written(file) as half,
        half.open("w", encoding="utf-8", newline="\n") as stream,
    ):
        for count, each in enumerate(read_back(library), 1):
            stream.write(json.dumps(to_json(each), ensure_ascii=False) + "\n")
            if count % _STEP == 0:
                token.check()
                yield Progress(count, max(total, count))
    return Lines(count, log=True)
