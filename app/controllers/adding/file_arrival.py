"""What may be added, as the dialog before adding is told of it; and files and folders as such."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.core import Core
from models.cancellation import CancelToken
from models.records import Progress
from widgets.adding.adding_dialog import AddingChoices

if TYPE_CHECKING:
    from models.library.arriving.look_report import LookReport
    from models.library.origins.eagle_folder import LeftOut
    from models.library.origins.reader import Wanted
    from models.library.origins.table import Table

BringIn = Callable[[Sequence[Path], AddingChoices], Awaitable[list[str]]]


@dataclass(frozen=True, slots=True)
class Arrival:
    """What may be added. `introduce` says what it is and what there is to know beforehand; `look`
    reads it through, `add` brings it in. `files` are the person's own files."""

    introduce: Callable[[], tuple[str, str]]
    look: Callable[[AddingChoices, CancelToken], Generator[Progress, None, LookReport]]
    add: Callable[[AddingChoices], Awaitable[object]]
    files: bool = True


@dataclass(frozen=True, slots=True)
class Gathered:
    """How many files there are, the tables among them, what other programs have in their trash."""

    count: int
    tables: tuple[Table, ...]
    left_out: tuple[LeftOut, ...]


def gathered(core: Core, files: Sequence[Path], token: CancelToken) -> Gathered:
    """In a runner's thread. Raises `InputError`."""
    from models.library.arriving.gathering import gather

    found = gather(files, core.library.paths.folder)
    count, left_out = found.counted(token)
    return Gathered(count, found.tables, left_out)


def file_arrival(
    core: Core, files: Sequence[Path], bring_in: BringIn, introduce: Callable[[], tuple[str, str]]
) -> Arrival:
    """Files of the person's own."""

    def look(choices: AddingChoices, token: CancelToken) -> Generator[Progress, None, LookReport]:
        from models.library.arriving.look_first import look_first

        return look_first(
            core.library, files, sandbox=core.sandbox, token=token, wanted=wanted(choices)
        )

    return Arrival(introduce, look, lambda choices: bring_in(files, choices))


def wanted(choices: AddingChoices) -> Wanted:
    from models.library.origins.reader import Wanted

    return Wanted(choices.sidecars, choices.attributes, choices.names)
