"""Tables of pictures: read as people's spreadsheets write them, wrong lines named by number."""

from __future__ import annotations

import pytest

from models.errors import InputError
from models.library.database.clock import from_rfc3339
from models.library.origins.table import read_table
from models.records import Tag
from tests.support.libraries import run_import
from tests.support.origins import from_elsewhere
from tests.support.pictures import pictures


def a_table(tmp_path, text, encoding="utf-8"):
    file = tmp_path / "list.csv"
    file.write_bytes(text.encode(encoding))
    return file


@pytest.mark.parametrize("between", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_what_a_spreadsheet_writes_is_read(tmp_path, between, encoding):
    lines = [
        ["Path", "Page URL", "author", "title", "tags", "Posted at", "rating", "note"],
        ["a.png", "https://x.example/1", "夕", '"He said ""hi"""', "red sky|boat", "2024/05/06",
         "general", "mine"],
    ]  # fmt: skip
    text = "\r\n".join(between.join(line) for line in lines)
    (row,) = read_table(a_table(tmp_path, text, encoding)).rows
    said = row.seen.sighting
    assert (row.path, row.line, row.note) == (tmp_path / "a.png", 2, "mine")
    assert (said.page_url, said.author) == ("https://x.example/1", "夕")
    assert said.title == 'He said "hi"'
    assert said.posted_at == from_rfc3339("2024-05-06")
    assert said.tags == (
        Tag("red_sky", "general", "site"),
        Tag("boat", "general", "site"),
        Tag("general", "rating", "site"),
    )


def test_pictures_named_by_a_table_come_in_with_their_origin(tmp_path, library, sandbox):
    pictures(tmp_path / "deep", 2)
    text = "path,page_url,author\ndeep/0000.png,https://x.example/1,Ann\ndeep/0001.png,,\n"
    report, _ = run_import(library, sandbox, a_table(tmp_path, text))
    assert report.imported == 2
    first, second = library.artworks.all_ids()
    (seen,) = from_elsewhere(library, first)
    assert (seen.page_url, seen.author, seen.recipe) == ("https://x.example/1", "Ann", "table")
    assert from_elsewhere(library, second) == []


def test_a_folder_and_its_table_are_one_import(tmp_path, library, sandbox):
    pictures(tmp_path / "in", 3)
    table = tmp_path / "in" / "list.csv"
    table.write_text("path,author\n0001.png,Ann\n")
    report, _ = run_import(library, sandbox, tmp_path / "in", table)
    assert (report.imported, report.duplicates, report.rejected) == (3, 0, 0)
    authors = [each.author for each in library.artworks.by_rows([1, 2, 3])]
    assert sorted(authors) == ["", "", "Ann"]


def test_wrong_cells_are_named_by_line_and_the_rest_is_taken(tmp_path, library, sandbox):
    pictures(tmp_path, 2)
    text = (
        "path,page_url,posted_at,title,rating\n"
        "0000.png,no address,someday,Evening,5\n"
        "\n"
        '0001.png,,,"two\nlines",\n'
        "gone.png,https://x.example/2,,,\n"
    )
    report, outcomes = run_import(library, sandbox, a_table(tmp_path, text))
    assert (report.imported, report.rejected) == (2, 1)
    assert {(each.path.name, each.line, each.reason) for each in outcomes} == {
        (
            "0000.png",
            2,
            "table-field-wrong: 2 page_url; table-field-wrong: 2 posted_at; "
            "table-field-wrong: 2 rating",
        ),
        ("0001.png", 4, None),
        ("gone.png", 6, "file-unreadable"),
    }
    assert library.artworks.by_rows([1])[0].title == "Evening"
    assert library.artworks.by_rows([1])[0].rating == 0


def test_unknown_columns_and_lines_without_a_path_are_told(tmp_path):
    table = read_table(a_table(tmp_path, "colour,path,mood\nred,a.png,good\nblue,,bad\n"))
    assert (table.unknown, table.pathless) == (("colour", "mood"), (3,))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 1),
        ("page_url,author\n", 1),
        ('path,title\na.png,"never closed\n', 2),
        ('path,title\na.png,x\nb.png,"a"b\n', 3),
        ("path,title\n" + "a.png," + "x" * 200_000 + "\n", 2),
    ],
    ids=["empty", "no path", "open quote", "letters after a quote", "a huge cell"],
)
def test_what_is_no_table_is_refused_by_its_line(tmp_path, library, sandbox, text, line):
    with pytest.raises(InputError) as refused:
        run_import(library, sandbox, a_table(tmp_path, text))
    assert (refused.value.code, refused.value.params["line"]) == ("table-wrong", line)
    assert library.artworks.all_ids() == []


def test_another_encoding_is_named(tmp_path):
    with pytest.raises(InputError, match="line 2: it is not written in UTF-8"):
        read_table(a_table(tmp_path, "path,title\na.png,夕方\n", "shift-jis"))


def test_words_without_a_page_are_the_persons_own(tmp_path, library, sandbox):
    pictures(tmp_path, 1)
    run_import(library, sandbox, a_table(tmp_path, "path,tags\n0000.png,red sky\n"))
    (artwork,) = library.artworks.with_tags([1])
    assert set(artwork.tags) == {Tag("red"), Tag("sky")}
