"""The disk fills in the middle of a round: it is said of the library, and nothing is lost."""

from __future__ import annotations

import os

import pytest

from models.errors import LibraryError
from models.library.library import open_library
from tests.support.collecting import a_collector, collect
from tests.support.libraries import all_is_well
from tests.support.local_site import LocalSite, Reply, picture_bytes
from tests.support.small_disk import enlarge, small_disk_at

WORKS = 12


@pytest.fixture
def site():
    with LocalSite() as made:
        made.gallery(works=WORKS)
        for number in range(1, WORKS + 1):
            body = picture_bytes(number) + os.urandom(400_000)
            made.pages[f"/file/{number}.png"] = Reply(body, "image/png")
        yield made


def test_a_round_goes_on_where_it_was_when_there_is_room_again(tmp_path, sandbox, site):
    with small_disk_at(tmp_path / "small") as disk:
        folder = disk / "library"
        with open_library(folder, create=True) as library:
            collector = a_collector(library, sandbox, site, tmp_path)
            collector.add_source(f"{site.root}/")
            with pytest.raises(LibraryError) as refused:
                collect(collector)
            assert (refused.value.code, refused.value.params["folder"]) == ("disk-full", folder)
            first = set(library.artworks.all_ids())
            assert len(first) < WORKS
            enlarge(disk)
            collect(collector)
            kept = set(library.artworks.all_ids())
            assert first <= kept
            assert len(kept) == WORKS
            assert all_is_well(library, sandbox)


def test_what_stands_in_the_way_of_a_download_is_told_of_the_library(
    tmp_path, library, sandbox, site
):
    collector = a_collector(library, sandbox, site, tmp_path)
    collector.add_source(f"{site.root}/")
    library.paths.staging.rmdir()
    library.paths.staging.write_text("no folder")
    with pytest.raises(LibraryError) as refused:
        collect(collector)
    assert refused.value.params["folder"] == library.paths.folder
