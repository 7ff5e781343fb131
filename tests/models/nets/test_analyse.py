"""Analysing a real library with the real default net: resumable, cancellable, failures named."""

from __future__ import annotations

import shutil

import pytest

from models.cancellation import CancelToken
from models.errors import Cancelled
from models.library.artworks.net_records import net_records
from models.nets.analyse import BATCH, Analyser, Wanted, analyse
from models.nets.looks import FocusLook, VectorLook
from models.nets.vectors import open_vectors
from models.program import VERSION
from models.records import State
from tests.support.imported import import_all
from tests.support.nets import the_default_nets
from tests.support.pictures import a_picture, a_transparent_picture, pictures


@pytest.fixture(scope="module")
def net():
    return the_default_nets().embedding()


@pytest.fixture
def vectors(library, net):
    return open_vectors(library.paths.vectors, net.entry)


@pytest.fixture
def analyser(sandbox, net, vectors):
    return Analyser((VectorLook(net, vectors),), sandbox)


def finish(work):
    told = []
    while True:
        try:
            told.append(next(work))
        except StopIteration as finished:
            return finished.value, told


def test_kept_artworks_and_finds_get_vectors(tmp_path, library, sandbox, analyser, net, vectors):
    import_all(library, sandbox, pictures(tmp_path / "kept", 5))
    import_all(library, sandbox, [a_transparent_picture(tmp_path / "find.png")], State.INBOX)
    ids = import_all(library, sandbox, [a_picture(tmp_path / "no.png", seed=77)])
    library.writer.call(lambda: library.artworks.set_state([ids[-1]], State.REJECTED))
    report, told = finish(analyse(library, analyser, CancelToken()))
    assert (report.analysed, report.failed, report.provider) == (6, 0, net.provider)
    assert set(vectors.ids()) == set(ids[:-1])
    assert (told[-1].done, told[-1].total, told[-1].remaining) == (6, 6, 0)
    assert told[-1].rate > 0


def test_a_second_analysis_has_nothing_to_do_and_new_artworks_are_added(
    tmp_path, library, sandbox, analyser
):
    import_all(library, sandbox, pictures(tmp_path / "first", 3))
    finish(analyse(library, analyser, CancelToken()))
    assert finish(analyse(library, analyser, CancelToken()))[0].analysed == 0
    import_all(library, sandbox, [a_picture(tmp_path / "new.png", seed=50)])
    assert finish(analyse(library, analyser, CancelToken()))[0].analysed == 1


def test_a_stopped_analysis_goes_on_where_it_was(
    tmp_path, library, sandbox, analyser, net, vectors
):
    import_all(library, sandbox, pictures(tmp_path / "in", 2 * BATCH + 3))
    token = CancelToken()
    work = analyse(library, analyser, token)
    assert next(work).done == 0
    assert next(work).done == BATCH
    token.cancel()
    with pytest.raises(Cancelled):
        next(work)
    # The next batch may have been on its way.
    kept = len(open_vectors(library.paths.vectors, net.entry))
    assert kept in (BATCH, 2 * BATCH)
    assert finish(analyse(library, analyser, CancelToken()))[0].analysed == 2 * BATCH + 3 - kept


def test_a_limit_ends_it_early(tmp_path, library, sandbox, analyser):
    import_all(library, sandbox, pictures(tmp_path / "in", 4))
    report, _ = finish(analyse(library, analyser, CancelToken(), Wanted(3)))
    assert report.analysed == 3


def test_missing_and_broken_thumbnails_are_got_from_the_original(
    tmp_path, library, sandbox, analyser
):
    ids = import_all(library, sandbox, pictures(tmp_path / "in", 2))
    for path in library.paths.thumbs_of(ids[0]):
        path.unlink(missing_ok=True)
    library.paths.thumb(ids[1], 320).write_bytes(b"broken")
    report, _ = finish(analyse(library, analyser, CancelToken()))
    assert report.analysed == 2


def test_what_cannot_be_read_is_named_and_the_rest_goes_on(tmp_path, library, sandbox, analyser):
    ids = import_all(library, sandbox, pictures(tmp_path / "in", 3))
    for path in library.paths.thumbs_of(ids[1]):
        path.unlink(missing_ok=True)
    library.paths.original(ids[1], "png").unlink()
    report, told = finish(analyse(library, analyser, CancelToken()))
    assert (report.analysed, report.failed) == (2, 1)
    (failure,) = [each for progress in told for each in progress.details]
    assert (failure.id, failure.code) == (ids[1], "file-unreadable")


def test_vectors_that_were_deleted_are_made_again_by_the_running_program(
    tmp_path, library, sandbox, analyser, vectors
):
    import_all(library, sandbox, pictures(tmp_path / "in", 3))
    finish(analyse(library, analyser, CancelToken()))
    shutil.rmtree(library.paths.derived)
    report, _ = finish(analyse(library, analyser, CancelToken()))
    assert (report.analysed, report.failed) == (3, 0)
    assert vectors.matrix().shape[0] == 3


def test_a_second_look_decodes_what_it_lacks_only_and_tells_who_looks_different(
    tmp_path, library, sandbox, analyser, net, vectors
):
    ids = import_all(library, sandbox, pictures(tmp_path / "in", 3))
    finish(analyse(library, analyser, CancelToken(), Wanted(1)))
    both = Analyser(
        (VectorLook(net, vectors), FocusLook(library, the_default_nets().faces())), sandbox
    )
    report, told = finish(analyse(library, both, CancelToken()))
    assert (report.analysed, len(vectors)) == (3, 3)
    (changes,) = [each for progress in told for each in progress.details]
    assert set(changes.updated) == {library.artworks.by_id(each).row for each in ids}
    assert all(library.artworks.by_id(each).focus is not None for each in ids)
    assert finish(analyse(library, both, CancelToken()))[0].analysed == 0


def test_what_is_in_sight_is_looked_at_first(library, sandbox, tmp_path, analyser, vectors):
    ids = import_all(library, sandbox, pictures(tmp_path / "in", 2 * BATCH + 3))
    seen = [ids[1], ids[0], "unknown"]
    work = analyse(library, analyser, CancelToken(), Wanted(2, lambda: seen))
    finish(work)
    assert set(vectors.ids()) <= set(ids[::-1][:2])  # The limit counts the newest.
    finish(analyse(library, analyser, CancelToken(), Wanted(None, lambda: seen)))
    assert vectors.ids()[2:4] == seen[:2]
    assert sorted(vectors.ids()) == sorted(ids)


def test_the_library_notes_which_net_looked(library, sandbox, tmp_path, analyser, net):
    import_all(library, sandbox, pictures(tmp_path / "in", 3))
    finish(analyse(library, analyser, CancelToken()))
    import_all(
        library, sandbox, [a_picture(tmp_path / f"more{n}.png", seed=50 + n) for n in (0, 1)]
    )
    finish(analyse(library, analyser, CancelToken()))
    finish(analyse(library, analyser, CancelToken()))
    with library.reading():
        (record,) = net_records().values()
    assert (record.key, record.sha256, record.role) == (
        net.entry.key,
        net.entry.sha256,
        "embedding",
    )
    assert (record.analysed, record.provider, record.program) == (5, net.provider, VERSION)
    assert record.settings["histogram"] == 0.5
    assert 0 < record.first_at <= record.last_at
