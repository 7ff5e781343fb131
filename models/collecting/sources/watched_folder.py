"""A source that is a folder: what is new in it becomes a find, and stays where it is.

A file that is unchanged since the last look is not read; one that is still being written waits for
the next look. Moved files are recognised by their content, lost ones are marked.
"""

from __future__ import annotations

import os
import time
from collections.abc import Generator, Iterable
from pathlib import Path
from urllib.parse import unquote, urlsplit

from models.cancellation import CancelToken
from models.collecting.ledger.events import CollectEvent
from models.errors import InputError
from models.imaging.sandbox import Sandbox
from models.library.arriving.finding_files import files_below
from models.library.arriving.importing import ImportOutcome, Mode, import_paths
from models.library.keeping.missing import look_at
from models.library.ledger.watched_files import Stamp, artworks_at, forget, remember, remembered
from models.library.library import Library
from models.recipes.dispatch import Explanation
from models.records import LibraryChanges, Source, State

FOLDER = "folder"  # Stands in the place of a recipe.
_SETTLED_NS = 2_000_000_000
_OUTCOMES = {"imported": "new", "duplicate": "duplicate", "rejected": "failed"}


def explain_folder(text: str, library: Path | None = None) -> Explanation | None:
    """What is done with the path or the file:// address of a folder; None for anything else.
    The folder of the `library` itself is not watched: its pictures are no news."""
    folder = _folder_meant(text.strip())
    if folder is None:
        return None
    code, reason = _refused(folder, library)
    if code:
        return Explanation(folder.as_uri(), None, "", "", FOLDER, reason, code)
    reason = f"because {folder} is a folder: what is new in it becomes a find"
    return Explanation(folder.as_uri(), FOLDER, FOLDER, "", FOLDER, reason)


def folder_of(url: str) -> Path:
    """The folder of such a source."""
    path = unquote(urlsplit(url).path)
    # file:///C:/Pictures
    return Path(path[1:] if path[2:3] == ":" else path)


def look_into(
    library: Library, sandbox: Sandbox, source: Source, token: CancelToken
) -> Generator[tuple[CollectEvent, ...], None, None]:
    """One look into the folder. Raises `path-missing` when it is not there: nothing is changed."""
    folder = folder_of(source.url)
    if not folder.is_dir():
        raise InputError("path-missing", path=folder)
    with library.reading():
        before = remembered(source.id)
    now = _stamps(library, folder, token)
    fresh = {path: stamp for path, stamp in now.items() if before.get(path) != stamp}
    yield from _take_in(library, sandbox, source, fresh, token)
    gone = [path for path in before if path not in now and not Path(path).exists()]
    changed = [path for path in fresh if path in before]
    lost = _look_again(library, [*gone, *changed])
    library.writer.call(lambda: forget(gone))
    if lost:
        yield (
            CollectEvent(source.url, "duplicate", source=source.id, picture=False, changes=lost),
        )


def _stamps(library: Library, folder: Path, token: CancelToken) -> dict[str, Stamp]:
    """Every file that is not being written at this moment."""
    found = {}
    for path in files_below([folder], library.paths.folder):
        token.check()
        try:
            facts = path.stat()
        except OSError:
            continue
        if abs(time.time_ns() - facts.st_mtime_ns) > _SETTLED_NS:
            found[str(path)] = Stamp(facts.st_size, facts.st_mtime_ns)
    return found


def _take_in(
    library: Library, sandbox: Sandbox, source: Source, fresh: dict[str, Stamp], token: CancelToken
) -> Generator[tuple[CollectEvent, ...], None, None]:
    paths = [Path(each) for each in fresh]
    work = import_paths(
        library,
        paths,
        sandbox=sandbox,
        token=token,
        mode=Mode.REFERENCE,
        state=State.INBOX,
        source=source.id,
    )
    for progress in work if paths else ():
        outcomes = [each for each in progress.details if isinstance(each, ImportOutcome)]
        done = {str(each.path): fresh[str(each.path)] for each in outcomes}
        library.writer.call(lambda done=done: remember(source.id, done))  # type: ignore[misc]
        yield tuple(_event(source, each) for each in outcomes)


def _event(source: Source, outcome: ImportOutcome) -> CollectEvent:
    said = _OUTCOMES[outcome.outcome]
    if outcome.reason == "in-trash":
        said = "vetoed"
    return CollectEvent(
        outcome.path.as_uri(), said, outcome.id, outcome.reason, source.id, changes=outcome.changes
    )


def _look_again(library: Library, paths: Iterable[str]) -> LibraryChanges:
    with library.reading():
        rows = artworks_at(list(paths))
    return look_at(library, rows, read=True)


def _refused(folder: Path, library: Path | None) -> tuple[str, str]:
    if folder.is_file():
        return "folder-is-file", f"{folder} is a file; a folder can be watched"
    if not folder.is_dir():
        return "folder-missing", f"there is no folder {folder}"
    if not os.access(folder, os.R_OK | os.X_OK):
        return "folder-closed", f"{folder} may not be read"
    if library is not None and folder.resolve().is_relative_to(library.resolve()):
        return "folder-own", f"{folder} belongs to the library itself"
    return "", ""


def _folder_meant(text: str) -> Path | None:
    if text.startswith("file://"):
        return folder_of(text)
    if text.startswith(("/", "~", ".", "\\")) or text[1:3] in (":\\", ":/"):
        return Path(text).expanduser().absolute()
    return None
