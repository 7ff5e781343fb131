"""Exported files have names that every system takes, and never another's place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.cancellation import CancelToken
from models.errors import Cancelled, LibraryError
from models.exchange.file_names import Names, fit, name_for
from models.exchange.leaving import How, Sidecars
from models.exchange.picture_files import export_artworks
from models.library.artworks.artworks import Edit
from models.library.database.fetching import execute
from tests.support.libraries import filled, result_of


@pytest.fixture
def ids(tmp_path, library, sandbox):
    return filled(library, sandbox, tmp_path / "in")


def export(library, folder, *kinds, **how):
    rows = list(library.artworks.rows_of(library.artworks.all_ids()).values())
    return result_of(
        export_artworks(library, sorted(rows), folder, How(frozenset(kinds), **how), CancelToken())
    )


def called(library, ids, *names):
    for each, name in zip(ids, names, strict=False):
        library.writer.call(
            lambda each=each, name=name: execute(
                "UPDATE artwork SET name = ? WHERE id = ?", (name, each)
            )
        )


def names_in(folder):
    return sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    )


def test_three_pictures_of_one_name_and_a_file_of_mine(tmp_path, library, ids):
    called(library, ids, "a.png", "a.png", "a.png")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "a (2).png").write_text("mine")
    report = export(library, tmp_path / "out", names=Names.ORIGINAL)
    assert (report.exported, report.there) == (3, 0)
    assert names_in(tmp_path / "out") == ["a (2).png", "a (3).png", "a (4).png", "a.png"]
    assert (tmp_path / "out" / "a (2).png").read_text() == "mine"
    again = export(library, tmp_path / "out", names=Names.ORIGINAL)
    assert (again.exported, again.there) == (0, 3)
    assert len(names_in(tmp_path / "out")) == 4


def test_a_name_whose_sidecar_is_anothers_is_not_free(tmp_path, library, ids):
    called(library, ids, "a.png", "b.png", "c.png")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "a.xmp").write_text("of a raw file of mine")
    export(library, tmp_path / "out", Sidecars.XMP, names=Names.ORIGINAL, xmp_by_stem=True)
    assert names_in(tmp_path / "out") == [
        *("a (2).png", "a (2).xmp", "a.xmp", "b.png", "b.xmp", "c.png", "c.xmp"),
    ]
    assert (tmp_path / "out" / "a.xmp").read_text() == "of a raw file of mine"


def test_a_sidecar_that_somebody_changed_stays_unless_it_is_wanted(tmp_path, library, ids):
    export(library, tmp_path / "out", Sidecars.TXT, names=Names.ID)
    sidecar = tmp_path / "out" / f"{ids[0]}.png.txt"
    sidecar.write_text("mine\n")
    report = export(library, tmp_path / "out", Sidecars.TXT, names=Names.ID)
    assert (report.sidecars, report.kept, sidecar.read_text()) == (2, 1, "mine\n")
    report = export(library, tmp_path / "out", Sidecars.TXT, names=Names.ID, replace=True)
    assert (report.sidecars, report.kept, sidecar.read_text()) == (3, 0, "")


def test_a_folder_for_each_artist(tmp_path, library, ids):
    edit = library.artworks.edit
    library.writer.call(lambda: edit(ids[:1], Edit(author="../Ann: <x>", title="T")))
    library.writer.call(lambda: edit(ids[1:2], Edit(author="..", title="")))
    export(library, tmp_path / "out", names=Names.ARTIST)
    found = names_in(tmp_path / "out")
    assert f"_Ann_ _x_/T {ids[0][:12]}.png" in found
    assert len(found) == 3
    assert not list(tmp_path.glob("*Ann*"))


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Windows\\a.png", "a"),
        ("con.png", "_con"),
        ("LPT1", "_LPT1"),
        (" . .png", "ID"),
        ("", "ID"),
        ("a\0b\nc?.jpg", "a_b_c_"),
        ("夕焼け" * 60 + ".png", "夕焼け" * 20),
    ],
)
def test_a_name_from_elsewhere_stays_in_the_folder(library, ids, name, stem):
    artwork = library.artworks.by_id(ids[0])
    found = name_for(artwork, name, Names.ORIGINAL)
    assert str(found) == (ids[0] if stem == "ID" else stem) + ".png"


@given(st.text())
def test_any_text_becomes_one_name(text):
    name = fit(text)
    assert "/" not in name
    assert "\\" not in name
    assert len(name.encode()) <= 181
    assert name not in (".", "..")
    assert name == name.strip(" .")


def test_a_full_disk_is_told_and_what_was_copied_stays(tmp_path, library, ids):
    """A limit of the system on the size of files, which the disk tells as one that is too small."""
    resource = pytest.importorskip("resource")
    import signal

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (16, before[1]))
    try:
        with pytest.raises(LibraryError) as raised:
            export(library, tmp_path / "out")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)
    assert raised.value.code == "disk-full"
    assert names_in(tmp_path / "out") == []


def test_stopped_it_leaves_whole_files_alone(tmp_path, library, ids):
    token = CancelToken()
    work = export_artworks(library, [1, 2, 3], tmp_path / "out", How(), token)
    next(work)
    token.cancel()
    with pytest.raises(Cancelled):
        next(work)
    assert len(names_in(tmp_path / "out")) == 1
