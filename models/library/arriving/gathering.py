"""What an import is about: files, folders, and tables that name files and where they are from."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from models.cancellation import CancelToken
from models.library.arriving.finding_files import check_paths, files_below
from models.library.origins.eagle_folder import LeftOut, is_eagle_library
from models.library.origins.eagle_items import EagleItems
from models.library.origins.reader import OriginReader, Wanted
from models.library.origins.table import Row, Table, is_table, read_table


@dataclass(frozen=True, slots=True)
class Gathered:
    """`never` is the library's own folder, which is not looked into."""

    paths: tuple[Path, ...]
    tables: tuple[Table, ...]
    never: Path | None
    items: EagleItems = field(default_factory=EagleItems)

    def files(self) -> Iterator[Path]:
        """Each file once: those below the paths, then those that only a table names."""
        named = {row.path: row.path for table in self.tables for row in table.rows}
        tables = {_settled(table.file) for table in self.tables}
        for path in files_below(self.paths, self.never, self.items):
            if not tables or _settled(path) not in tables:
                if named:
                    named.pop(_settled(path), None)
                yield path
        yield from named

    def counted(self, token: CancelToken) -> tuple[int, tuple[LeftOut, ...]]:
        """How many files there are, and what is deleted in the Eagle libraries that were named;
        those within folders say it of themselves when they are named. Raises `Cancelled`."""
        count = 0
        for _ in self.files():
            token.check()
            count += 1
        named = [path for path in self.paths if is_eagle_library(path)]
        return count, tuple(LeftOut(path, self.items.deleted_in(path)) for path in named)

    def reader(self, wanted: Wanted) -> OriginReader:
        """Who knows where each of them came from."""
        rows: dict[Path, list[Row]] = {}
        for table in self.tables:
            for row in table.rows:
                rows.setdefault(row.path, []).append(row)
        return OriginReader(wanted, rows, self.items)


def gather(paths: Sequence[Path], never: Path | None) -> Gathered:
    """Tables are read at once. Raises `InputError` before anything is touched: `path-missing`,
    `table-wrong`, `file-unreadable`."""
    check_paths(paths)
    tables = [path for path in paths if is_table(path) and path.is_file()]
    others = tuple(path for path in paths if path not in tables)
    return Gathered(others, tuple(read_table(file) for file in tables), never)


def _settled(path: Path) -> Path:
    return Path(os.path.normpath(path.absolute()))
