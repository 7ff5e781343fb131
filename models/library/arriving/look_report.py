"""What a look before an import found, and what an import did: the counts, and lists as tables."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from models.library.database.clock import to_rfc3339
from models.library.database.failures import translated
from models.library.origins.table import COLUMNS
from models.records import Sighting

if TYPE_CHECKING:
    from models.library.arriving.importing import ImportOutcome


@dataclass(frozen=True, slots=True)
class Looked:
    """What would become of one file. `outcome`: new, duplicate, rejected; `reason` is a code;
    `kinds` who says where it is from; `news` whether a known picture gains a sighting or a tag;
    `conflicts` what the library has otherwise, as (field, said there, said here); `judged` whether
    it has stars or a like that could be taken over."""

    path: Path
    outcome: str
    id: str | None = None
    reason: str | None = None
    kinds: tuple[str, ...] = ()
    said: Sighting | None = None
    tags: tuple[str, ...] = ()
    news: bool = False
    conflicts: tuple[tuple[str, str, str], ...] = ()
    line: int | None = None
    judged: bool = False


@dataclass(frozen=True, slots=True)
class LookReport:
    """The counts; `kinds` says how many files each kind of origin speaks of, `repeated` how many
    files are the same as another of this import, `news` how many known ones gain something;
    `judged` have stars or likes that could be taken over; `deleted` stay in another program's
    trash."""

    new: int = 0
    duplicates: int = 0
    repeated: int = 0
    news: int = 0
    rejected: int = 0
    pages: int = 0
    authors: int = 0
    tagged: int = 0
    guessed: int = 0
    conflicts: int = 0
    problems: int = 0
    judged: int = 0
    deleted: int = 0
    kinds: dict[str, int] = field(default_factory=dict)
    looked: tuple[Looked, ...] = ()
    seconds: float = 0.0


def write_look(report: LookReport, file: Path) -> None:
    """The list as a table, which an import reads again once it is corrected. Raises
    `LibraryError`."""
    extra = ("outcome", "reason", "id", "from", "conflicts")
    with translated(file), file.open("w", encoding="utf-8-sig", newline="") as target:
        table = csv.writer(target)
        table.writerow((*COLUMNS, *extra))
        for each in report.looked:
            said = each.said or Sighting(0, "import")
            posted = to_rfc3339(said.posted_at) if said.posted_at is not None else ""
            addresses = (said.page_url, said.file_url, said.author, said.author_url, said.title)
            conflicts = "; ".join(f"{name}: {new} / {old}" for name, new, old in each.conflicts)
            cells = [each.path.absolute(), *addresses, ", ".join(each.tags), posted, "", ""]
            cells += [each.outcome, each.reason, each.id, " ".join(each.kinds), conflicts]
            table.writerow(cells)


def counted(looked: Sequence[Looked]) -> LookReport:
    """All but the tables and the time."""
    outcomes = Counter(each.outcome for each in looked)
    welcome = [each for each in looked if each.outcome != "rejected"]
    said = [each.said for each in welcome if each.said is not None]
    repeated = sum(each.reason == "same-file" for each in looked)
    return LookReport(
        new=outcomes["new"],
        duplicates=outcomes["duplicate"] - repeated,
        repeated=repeated,
        news=sum(each.news for each in looked),
        rejected=outcomes["rejected"],
        pages=sum(bool(each.page_url) for each in said),
        authors=sum(bool(each.author) for each in said),
        tagged=sum(bool(each.tags) for each in welcome),
        guessed=sum("name" in each.kinds for each in welcome),
        conflicts=sum(bool(each.conflicts) for each in looked),
        problems=sum(bool(each.reason) and ":" in (each.reason or "") for each in welcome),
        judged=sum(each.judged for each in welcome),
        kinds=dict(Counter(kind for each in welcome for kind in each.kinds)),
        looked=tuple(looked),
    )


def write_outcomes(outcomes: Sequence[ImportOutcome], file: Path) -> None:
    """What became of each file, a line each. Raises `LibraryError`."""
    with translated(file), file.open("w", encoding="utf-8-sig", newline="") as target:
        table = csv.writer(target)
        table.writerow(("path", "outcome", "reason", "id"))
        for each in outcomes:
            table.writerow((each.path, each.outcome, each.reason, each.id))
