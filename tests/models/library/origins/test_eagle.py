"""Eagle's libraries: what is brought, what is left out, and names that try to lead elsewhere."""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

import pytest

from models.cancellation import CancelToken
from models.feedback.taking_over import TakingOver
from models.library.arriving.importing import import_paths
from models.library.arriving.look_first import look_first
from models.library.origins.eagle_folder import LeftOut
from models.library.origins.eagle_items import EagleItems
from tests.support.eagle import eagle_item, eagle_library
from tests.support.libraries import result_of, run_import
from tests.support.origins import from_elsewhere
from tests.support.pictures import a_picture


def words(artwork):
    return {(tag.text, tag.origin) for tag in artwork.tags}


def test_an_item_comes_with_tags_folders_page_note_and_time(tmp_path, library, sandbox):
    eagle = eagle_library(tmp_path)
    eagle_item(
        eagle,
        1,
        tags=["red boat", "character:Ann"],
        folders=["F2", "F3", "gone"],
        url="https://site.example/post/7",
        annotation="for the poster",
        star=4,
    )
    report, outcomes = run_import(library, sandbox, eagle)
    assert (report.imported, report.rejected) == (1, 0)
    artwork = library.artworks.by_id(outcomes[0].id)
    assert words(artwork) == {
        ("red_boat", "person"),
        ("character:ann", "person"),
        ("folder:characters/old_boats", "person"),
        ("folder:misc", "person"),
    }
    assert (artwork.note, artwork.title) == ("for the poster", "picture1")
    (seen,) = from_elsewhere(library, artwork.id)
    assert (seen.page_url, seen.recipe) == ("https://site.example/post/7", "eagle")
    assert seen.found_at == 1_600_000_000_001_000
    assert not library.judgements.count()  # Its stars are judgements: nobody asked for them.


def test_what_is_deleted_there_and_its_thumbnails_stay_there(tmp_path, library, sandbox):
    eagle = eagle_library(tmp_path)
    eagle_item(eagle, 1)
    eagle_item(eagle, 2, isDeleted=True)
    work = import_paths(library, [eagle], sandbox=sandbox, token=CancelToken())
    assert next(work).details == (LeftOut(eagle, 1),)
    assert result_of(work).imported == 1
    look = look_first(library, [eagle], sandbox=sandbox, token=CancelToken())
    report = result_of(look)
    assert (report.deleted, report.duplicates, report.new) == (1, 1, 0)


def test_they_come_in_the_order_in_which_they_came_there(tmp_path, library, sandbox):
    eagle = eagle_library(tmp_path)
    for number in (3, 1, 2):
        eagle_item(eagle, number)
    _, outcomes = run_import(library, sandbox, eagle)
    assert [each.path.stem for each in outcomes] == ["picture1", "picture2", "picture3"]


def test_one_within_a_folder_is_known_for_what_it_is(tmp_path, library, sandbox):
    eagle = eagle_library(tmp_path / "backup")
    eagle_item(eagle, 1, tags=["sky"])
    eagle_item(eagle, 2, isDeleted=True)
    a_picture(tmp_path / "backup" / "other.png", seed=50)
    report, _ = run_import(library, sandbox, tmp_path / "backup")
    assert (report.imported, report.rejected) == (2, 0)


def test_what_is_no_picture_or_lost_its_file_is_named(tmp_path, library, sandbox):
    eagle = eagle_library(tmp_path)
    film = eagle_item(eagle, 1, ext="mp4", file=False)
    film.with_suffix(".mp4").write_bytes(b"\0\0\0\x20ftypisom" + b"\0" * 100)
    lost = eagle_item(eagle, 2, file=False)
    report, outcomes = run_import(library, sandbox, eagle)
    assert (report.imported, report.rejected) == (0, 2)
    assert {each.path: each.reason for each in outcomes} == {
        film.with_suffix(".mp4"): "format-unsupported",
        lost.parent: "file-unreadable",
    }


HOSTILE = {
    "broken": "{",
    "no object": "[1, 2]",
    "deep": "[" * 100_000,
    "huge": '{"tags": ["' + "x" * (5 << 20) + '"]}',
    "not text": "\ud800".encode("utf-16", "surrogatepass"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_metadata_that_is_none_costs_what_it_said_and_not_the_picture(
    tmp_path, library, sandbox, name
):
    eagle = eagle_library(tmp_path)
    picture = eagle_item(eagle, 1)
    said = HOSTILE[name]
    data = said if isinstance(said, bytes) else said.encode()
    (picture.parent / "metadata.json").write_bytes(data)
    report, outcomes = run_import(library, sandbox, eagle)
    assert report.imported == 1
    assert outcomes[0].reason == "sidecar-unreadable: metadata.json"


def test_names_lead_nowhere_and_odd_values_are_left_out(tmp_path, library, sandbox):
    secret = a_picture(tmp_path / "secret.png", seed=9)
    eagle = eagle_library(tmp_path, folders=[{"id": "F1", "name": 3}, "x", {"id": [], "name": "y"}])
    eagle_item(
        eagle,
        1,
        name="../../../secret",
        ext="png/../../../../secret.png",
        tags=[3, None, "sky", ":"],
        folders=["F1", 7],
        url="file:///etc/passwd",
        star="5",
        modificationTime="never",
        annotation={"a": 1},
    )
    (eagle / "images" / "KX.info").symlink_to(tmp_path)
    report, outcomes = run_import(library, sandbox, eagle)
    assert report.imported == 1
    artwork = library.artworks.by_id(outcomes[0].id)
    assert {tag.text for tag in artwork.tags} == {"sky", ":"}
    (seen,) = from_elsewhere(library, artwork.id)
    assert (seen.page_url, seen.file_url) == (None, None)
    assert secret not in [each.path for each in outcomes]


def test_a_library_whose_own_list_is_broken_only_loses_its_folders(tmp_path, library, sandbox):
    eagle = eagle_library(tmp_path)
    eagle_item(eagle, 1, folders=["F1"], tags=["sky"])
    (eagle / "metadata.json").write_text(json.dumps({"folders": {"a": 1}}))
    _, outcomes = run_import(library, sandbox, eagle)
    assert [t.text for t in library.artworks.by_id(outcomes[0].id).tags] == ["sky"]


def test_stars_are_taken_over_once_and_never_over_a_rating_of_ones_own(tmp_path, library, sandbox):
    eagle = eagle_library(tmp_path)
    eagle_item(eagle, 1, star=4)
    eagle_item(eagle, 2, star=9)
    eagle_item(eagle, 3, star=True)
    rate = TakingOver(library, "default").stars
    report, outcomes = run_import(library, sandbox, eagle, rate=rate)
    assert report.rated == 1
    again, _ = run_import(library, sandbox, eagle, rate=rate)
    assert (again.rated, again.duplicates) == (0, 3)
    assert library.artworks.by_id(outcomes[0].id).rating == 4
    assert library.judgements.count() == 1
    other, _ = run_import(library, sandbox, eagle, rate=TakingOver(library, "ann").stars)
    assert other.rated == 1


_OPENED: list[Counter[str]] = []


def _on_event(event, facts):
    if event == "open" and _OPENED and str(facts[0]).endswith("metadata.json"):
        _OPENED[-1][Path(facts[0]).parent.name] += 1


@pytest.fixture
def opened():
    """How often each `metadata.json` was opened, by its folder: heard where Python opens files."""
    if not hasattr(_on_event, "hooked"):
        sys.addaudithook(_on_event)
        _on_event.hooked = True
    _OPENED.append(Counter())
    yield _OPENED[-1]
    _OPENED.clear()


def test_each_item_is_read_once(tmp_path, library, sandbox, opened):
    eagle = eagle_library(tmp_path)
    for number in (1, 2, 3):
        eagle_item(eagle, number, tags=["sky"], isDeleted=number == 3)
    opened.clear()
    run_import(library, sandbox, eagle)
    assert opened == {f"KB{number:011}.info": 1 for number in (1, 2, 3)} | {"mine.library": 1}
    opened.clear()
    result_of(look_first(library, [eagle], sandbox=sandbox, token=CancelToken()))
    assert set(opened.values()) == {1}


def test_what_does_not_fit_into_memory_is_read_again(tmp_path):
    eagle = eagle_library(tmp_path)
    items = [eagle_item(eagle, number, name=f"boat {number}").parent for number in (1, 2)]
    small = EagleItems(room=1)
    assert not any(map(small.is_deleted, items))
    assert [small.taken(item)["name"] for item in items] == ["boat 1", "boat 2"]
