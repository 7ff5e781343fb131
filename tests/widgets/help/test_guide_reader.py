"""The guide's reader: pages, search in both kana, back, language, and nothing from elsewhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, QUrl
from PySide6.QtGui import QImageReader, QPixmap, QTextDocument
from PySide6.QtWidgets import QWidget

from widgets.help.guide_pages import LANGUAGES, page_file, pages
from widgets.help.guide_reader import GuideReader

pytestmark = pytest.mark.gui
IMAGE = QTextDocument.ResourceType.ImageResource.value


@pytest.fixture
def reader(qtbot):
    before = QLocale()
    QLocale.setDefault(QLocale("en"))
    window = QWidget()
    window.resize(1280, 800)
    qtbot.addWidget(window)
    made = GuideReader(window)
    made.show()
    made.window_ = window
    yield made
    QLocale.setDefault(before)


def listed(reader) -> list[str]:
    return [reader.list.item(row).text() for row in range(reader.list.count())]


def test_a_page_is_read_with_its_picture(reader):
    reader.show_page("board")
    assert "A free table" in reader.view.toPlainText()
    picture = reader.view.loadResource(IMAGE, QUrl("../images/en/board.webp"))
    assert reader.view.verticalScrollBar().value() == 0
    assert 0 < picture.width() <= reader.view.viewport().width()


def test_the_picture_comes_into_the_room_that_was_left_for_it(reader, qtbot):
    reader.show_page("board")
    document = reader.view.document()
    address = document.baseUrl().resolved(QUrl("../images/en/board.webp"))

    def laid_out():
        return document.resource(IMAGE, address)

    qtbot.waitUntil(lambda: laid_out().width() > 100)  # It is known how wide the page is.
    high, room = document.size().height(), laid_out().size()
    qtbot.waitUntil(lambda: isinstance(laid_out(), QPixmap))
    assert laid_out().size() == room
    assert document.size().height() == high
    middle = laid_out().toImage().pixelColor(room.width() // 2, room.height() // 2)
    assert middle.alpha() == 255


def test_links_lead_on_and_back_leads_back(reader):
    reader.show_page("sources")
    reader.view.anchorClicked.emit(QUrl("collecting.md"))
    assert reader.page == "collecting"
    reader.back.click()
    assert reader.page == "sources"
    reader.forward.click()
    assert reader.page == "collecting"


def test_search_finds_pages_by_their_words(reader):
    reader.show_page("index")
    reader.search.setText("robots.txt")
    assert "Collecting from sites" in listed(reader)
    assert "Board" not in listed(reader)
    reader.search.setText("xyzzy")
    assert listed(reader) == []
    assert reader.told.isVisible()


def test_japanese_is_found_in_either_kana_and_half_width(reader, qtbot):
    QLocale.setDefault(QLocale("ja"))
    reader._say()
    for words in ("ﾌｨﾙﾀｰ", "ふぃるたー", "フィルター"):
        reader.search.setText(words)
        assert "ライブラリ" in listed(reader)


def test_the_language_changes_the_page_that_is_open(reader):
    reader.show_page("board")
    QLocale.setDefault(QLocale("ja"))
    reader._say()
    assert "自由な台" in reader.view.toPlainText()


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:9/x.png", "file:///etc/passwd", "../../../x"]
)
def test_nothing_from_elsewhere_is_loaded(reader, address):
    reader.show_page("board")
    assert reader.view.loadResource(IMAGE, QUrl(address)) is None


def test_an_address_is_handed_out_and_not_opened(reader, qtbot):
    reader.show_page("recipes")
    with qtbot.waitSignal(reader.outside_wanted) as told:
        reader.view.anchorClicked.emit(QUrl("../../../docs/recipes.md"))
    assert told.args[0].endswith("docs/recipes.md")
    assert reader.page == "recipes"


def test_every_page_opens_in_both_languages(reader):
    for language in LANGUAGES:
        for page in pages(language):
            reader.view.show_file(page_file(page.name, language))
            assert reader.view.toPlainText().startswith(page.title)


def test_this_qt_reads_webp():
    assert b"webp" in {bytes(each.data()) for each in QImageReader.supportedImageFormats()}
