"""Old libraries are brought up to date, with a copy put aside before."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from models.cancellation import CancelToken
from models.errors import LibraryError
from models.library import open_library
from models.library.database import database, migrate
from models.library.keeping.backup import restore_backup
from models.library.tables.tables import ALL_ROWS
from models.records import State
from tests.support.libraries import filled

NEXT = database.VERSION + 1
STORED = Path(__file__).parents[3] / "data" / "libraries"


@pytest.fixture
def next_version(tmp_path, monkeypatch):
    """A program that is one minor version ahead; its migration can be given another body."""
    folder = tmp_path / "migrations"
    folder.mkdir()
    for script in migrate.MIGRATIONS.glob("0*.py"):
        (folder / script.name).write_text(script.read_text())
    (folder / "0099_mood.py").write_text(
        "def up(migrator, db):\n    db.execute_sql('ALTER TABLE artwork ADD COLUMN mood TEXT')\n"
    )
    monkeypatch.setattr(migrate, "MIGRATIONS", folder)
    monkeypatch.setattr(migrate, "VERSION", NEXT)
    monkeypatch.setattr(database, "VERSION", NEXT)
    return folder


def version_of(file) -> int:
    with closing(sqlite3.connect(file)) as opened:
        return opened.execute("PRAGMA user_version").fetchone()[0]


def test_a_library_is_migrated_and_a_copy_kept(tmp_path, library, sandbox, next_version):
    ids = filled(library, sandbox, tmp_path / "in")
    library.close()
    with open_library(library.paths.folder) as migrated:
        assert migrated.artworks.all_ids() == ids
    (copy,) = library.paths.backups.iterdir()
    assert version_of(copy) == NEXT - 1
    with closing(sqlite3.connect(copy)) as old:
        assert old.execute("SELECT count(*) FROM artwork").fetchone()[0] == len(ids)
    with closing(sqlite3.connect(library.paths.database)) as new:
        assert "mood" in [column[1] for column in new.execute("PRAGMA table_info(artwork)")]
    assert version_of(library.paths.database) == migrate.VERSION


def test_migrating_happens_once(library, next_version):
    library.close()
    for _ in range(2):
        open_library(library.paths.folder).close()
    assert len(list(library.paths.backups.iterdir())) == 1


def test_a_migration_that_fails_says_so_and_leaves_the_copy(library, next_version):
    library.close()
    (next_version / "0099_mood.py").write_text(
        "def up(migrator, db):\n    db.execute_sql('ALTER TABLE nothing ADD COLUMN mood TEXT')\n"
    )
    with pytest.raises(LibraryError) as refused:
        open_library(library.paths.folder)
    assert refused.value.code == "library-damaged"
    assert version_of(library.paths.database) == NEXT - 1
    assert len(list(library.paths.backups.iterdir())) == 1


def test_reading_an_old_library_asks_to_open_it_for_writing(library, next_version, monkeypatch):
    library.close()
    with pytest.raises(LibraryError) as refused:
        open_library(library.paths.folder, read_only=True)
    assert refused.value.code == "library-read-only"
    assert "brought up to date" in str(refused.value)


def test_the_frozen_tables_are_todays_tables(library):
    """Until the first change of the tables both must say the same."""
    with library.reading():
        wanted = {row._meta.table_name: set(row._meta.columns) for row in ALL_ROWS}
    with closing(sqlite3.connect(library.paths.database)) as opened:
        found = {
            name: {column[1] for column in opened.execute(f"PRAGMA table_info({name})")}
            for name in wanted
        }
    assert found == wanted


@pytest.mark.parametrize("stored", sorted(STORED.glob("*.zip")), ids=lambda path: path.stem)
def test_every_released_version_opens(tmp_path, stored):
    restore_backup(stored, tmp_path / "library", CancelToken())
    with open_library(tmp_path / "library") as library:
        assert library.artworks.counts()[State.KEPT] == 2
        assert library.artworks.counts()[State.TRASHED] == 1
        (board,) = library.boards.all()
        assert len(library.boards.load(board.id).placements) == 1
