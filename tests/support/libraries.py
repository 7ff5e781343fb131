"""Libraries with real pictures in them, and the question whether all is well with one."""

from __future__ import annotations

from pathlib import Path

from models.cancellation import CancelToken
from models.library.arriving.importing import ImportOutcome, import_paths
from models.library.keeping.doctor import examine
from models.library.keeping.examination import Examination
from tests.support.pictures import pictures


def result_of(work):
    """What a generator of progress ends with."""
    while True:
        try:
            next(work)
        except StopIteration as finished:
            return finished.value


def run_import(library, sandbox, *paths, **options):
    """Import to the end: the report and every outcome."""
    work = import_paths(library, list(paths), sandbox=sandbox, token=CancelToken(), **options)
    outcomes = []
    while True:
        try:
            outcomes += [each for each in next(work).details if isinstance(each, ImportOutcome)]
        except StopIteration as finished:
            return finished.value, outcomes


def filled(library, sandbox, folder: Path, count: int = 3) -> list[str]:
    """Import some pictures; their ids in the order of their names."""
    _, outcomes = run_import(library, sandbox, *pictures(folder, count))
    return [outcome.id for outcome in sorted(outcomes, key=lambda each: each.path)]


def examined(library, sandbox, *, repair: bool = False):
    """The doctor's findings by name."""
    examination = Examination(library, sandbox, CancelToken(), repair)
    return {finding.check: finding for finding in examine(examination)}


def all_is_well(library, sandbox) -> bool:
    return all(finding.ok for finding in examined(library, sandbox).values())


def told(library, artwork_id: str):
    """State and title, to compare before and after."""
    artwork = library.artworks.by_id(artwork_id)
    return artwork.state, artwork.title, artwork.tags
