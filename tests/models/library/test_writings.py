"""However a Japanese word is written, it is found."""

from __future__ import annotations

import pytest

from models.folding import folded, ways_to_write
from models.library.artworks.artwork_text import write_texts
from models.library.database.fetching import execute
from models.library.searching.completion import complete
from models.library.searching.query import find_rows
from models.library.tags.tagging import attach, parse_tag
from models.library.tags.words import known_words
from tests.support.libraries import filled


@pytest.fixture
def japanese(library, sandbox, tmp_path):
    """The library with one picture whose title, author and tag are in kana and old kanji."""
    filled(library, sandbox, tmp_path / "in")

    def write() -> None:
        execute("UPDATE artwork SET title = 'ねこミミと國', author = 'サイトウ齋藤' WHERE row = 1")
        attach(1, [parse_tag("フィルター"), parse_tag("artist:邊見")])
        write_texts([1])

    library.writer.call(write)
    return library


@pytest.mark.parametrize(
    "text",
    [
        *("ネコみみ", "ﾈｺﾐﾐ", "國", "国", "ふぃるたー", "ﾌｨﾙﾀｰ", "フィルター", "るた"),
        *(
            "tag:ふぃるたー",
            "tag:ふぃる*",
            "author:さいとう",
            "author:斎藤",
            "artist:辺見",
            "author:辺見",
        ),
    ],
)
def test_every_writing_finds_it(japanese, text):
    assert find_rows(japanese, text).tolist() == [1]


@pytest.mark.parametrize("text", ["ねごみみ", "tag:ふぃるた", "author:加藤", "tag:[フ]ィルター"])
def test_another_word_does_not(japanese, text):
    assert find_rows(japanese, text).tolist() == []


def test_a_tag_field_offers_it(japanese):
    assert [word.text for word in known_words(japanese, "ふぃ")] == ["フィルター"]
    assert [word.text for word in known_words(japanese, "artist:辺")] == ["artist:邊見"]
    assert "フィルター" in [option.label for option in complete(japanese, "ふぃ", 2).options]


def test_each_old_form_has_one_new_one():
    for old, new in (("龍", "竜"), ("髙", "高"), ("﨑", "崎"), ("葛\U000e0100", "葛"), ("Ａ", "a")):
        assert folded(old) == new
    assert set(ways_to_write("斎")) == {"斎", "齋"}
    assert set(ways_to_write("か")) == {"か", "カ"}
    assert ways_to_write("x") == "x"
    for kanji in "辺国竜":
        assert all(folded(each) == kanji for each in ways_to_write(kanji))
        assert folded(kanji) == kanji
