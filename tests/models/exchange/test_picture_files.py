"""What is exported can be read by others, and by ourselves again."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

import pytest

from models.cancellation import CancelToken
from models.exchange.leaving import How, Sidecars
from models.exchange.picture_files import export_artworks
from models.library import open_library
from models.library.artworks import correcting
from models.library.artworks.artworks import Edit, Seen
from models.library.searching.query import find_rows
from models.library.tags.tagging import parse_tag
from models.records import Sighting, Tag
from tests.support.libraries import filled, result_of, run_import


@pytest.fixture
def ids(tmp_path, library, sandbox):
    found = filled(library, sandbox, tmp_path / "in")
    words = (parse_tag("blue sky"), parse_tag("artist:ann"))
    seen = Sighting(
        5, "collect", page_url="https://example.org/1?a=1&b=2", author="Ann", posted_at=7
    )

    def prepare():
        library.artworks.edit(found[:1], Edit(words, title="Evening / <dusk>", note="mine & yours"))
        library.artworks.add_sightings(found[0], [Seen(seen)])
        library.artworks.set_rating(found[:1], 4)

    library.writer.call(prepare)
    return found


def export(library, folder, *kinds, query="", **how):
    rows = find_rows(library, query).tolist()
    work = export_artworks(library, rows, folder, How(frozenset(kinds), **how), CancelToken())
    return result_of(work)


def test_pictures_are_copied_under_readable_names(tmp_path, library, ids):
    report = export(library, tmp_path / "out")
    assert (report.exported, report.sidecars, report.missing) == (3, 0, ())
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert f"Evening _ _dusk_ {ids[0][:12]}.png" in names
    for artwork_id in ids:
        (copy,) = (tmp_path / "out").glob(f"*{artwork_id[:12]}*")
        original = Path(library.artworks.by_id(artwork_id).path)
        assert copy.read_bytes() == original.read_bytes()


def test_only_what_the_query_finds(tmp_path, library, ids):
    assert export(library, tmp_path / "out", query="blue_sky").exported == 1


def test_json_sidecars_are_read_back_whole(tmp_path, library, sandbox, ids):
    export(library, tmp_path / "out", Sidecars.JSON)
    wanted = library.artworks.by_id(ids[0])
    sightings = library.artworks.sightings(ids[0])
    library.close()
    with open_library(tmp_path / "second", create=True) as second:
        report, _ = run_import(second, sandbox, tmp_path / "out")
        assert (report.imported, report.rejected) == (3, 0)
        found = second.artworks.by_id(ids[0])
        assert set(found.tags) == set(wanted.tags)
        assert (found.note, found.author) == (wanted.note, wanted.author)
        pages = {each.page_url for each in second.artworks.sightings(ids[0])}
        assert pages >= {each.page_url for each in sightings}


def test_json_sidecars_hold_the_record_of_show(tmp_path, library, ids):
    export(library, tmp_path / "out", Sidecars.JSON, query="blue_sky")
    (sidecar,) = (tmp_path / "out").glob("*.json")
    record = json.loads(sidecar.read_text(encoding="utf-8"))
    assert record["id"] == ids[0]
    assert record["rating"] == 4
    assert record["notes"] == "mine & yours"
    assert {tag["name"] for tag in record["tags"]} == {"blue_sky", "ann"}


def test_txt_sidecars_are_lines_of_tags_and_read_back(tmp_path, library, sandbox, ids):
    export(library, tmp_path / "out", Sidecars.TXT, query="blue_sky")
    (sidecar,) = (tmp_path / "out").glob("*.txt")
    assert sidecar.read_text().splitlines() == ["artist:ann", "blue_sky"]
    library.close()
    with open_library(tmp_path / "second", create=True) as second:
        run_import(second, sandbox, tmp_path / "out")
        assert set(second.artworks.by_id(ids[0]).tags) == {
            Tag("ann", "artist"),
            Tag("blue_sky"),
        }


def test_xmp_sidecars_are_sound_xml(tmp_path, library, ids):
    export(library, tmp_path / "out", Sidecars.XMP, query="blue_sky")
    (sidecar,) = (tmp_path / "out").glob("*.xmp")
    tree = ET.fromstring(sidecar.read_text(encoding="utf-8"))
    words = [each.text for each in tree.iter("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}li")]
    assert words[:4] == ["ann", "blue_sky", "artist|ann", "blue_sky"]
    assert words[4:] == ["Evening / <dusk>", "Ann", "mine & yours"]


def test_missing_files_are_named_and_the_rest_goes_on(tmp_path, library, ids):
    Path(library.artworks.by_id(ids[1]).path).unlink()
    report = export(library, tmp_path / "out")
    assert (report.exported, report.missing) == (2, (ids[1],))


def test_exporting_twice_writes_the_same_files(tmp_path, library, ids):
    export(library, tmp_path / "out", Sidecars.JSON)
    before = sorted(path.name for path in (tmp_path / "out").iterdir())
    export(library, tmp_path / "out", Sidecars.JSON)
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == before


def test_sightings_and_the_words_behind_corrected_ones_come_back(tmp_path, library, sandbox, ids):
    """All but how they came and what only nets said."""

    def said(opened):
        kept = opened.artworks.kept_sightings(ids[0])
        return [(replace(each.said, via="", source=None), dict(each.original)) for each in kept]

    def correct():
        (number, *_) = (each.key for each in library.artworks.kept_sightings(ids[0])[-1:])
        library.artworks.add_sightings(
            ids[0], [Seen(Sighting(6, "collect", page_url="https://example.org/2", robots="noai"))]
        )
        correcting.correct([number], {"title": '夕焼け\n"quoted" 🌇', "posted_at": -5})

    library.writer.call(correct)
    export(library, tmp_path / "out", Sidecars.JSON)
    before = said(library)
    library.close()
    with open_library(tmp_path / "second", create=True) as second:
        run_import(second, sandbox, tmp_path / "out")
        after = said(second)
    assert [each for each in before if each in after] == before
