"""The inspector under real keys and a real mouse: facts, tags, note, stars, likes, places."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton

from models.library.tags.sharing import Shared
from models.records import KeptSighting, Score, Sighting, Tag
from tests.support.gui_artworks import plain_image, shown_artwork
from widgets.inspector import Inspector
from widgets.inspector.stars import PAD, STEP
from widgets.inspector.taste_bar import TasteBar

pytestmark = pytest.mark.gui
LEFT = Qt.MouseButton.LeftButton
ONE = f"{1:064x}"


@pytest.fixture
def inspector(qtbot):
    panel = Inspector()
    qtbot.addWidget(panel)
    panel.resize(panel.width(), 900)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def said(panel):
    return "\n".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())


def chips(qtbot, panel):
    every = panel.tags.findChildren(QPushButton)
    qtbot.waitUntil(lambda: all(chip.isVisible() for chip in every))
    return {chip.text().removesuffix("  ×"): chip for chip in every}


def test_nothing_chosen_says_what_the_panel_is_for(inspector):
    assert "What is known about a picture" in said(inspector)
    inspector.show_choice(pictures=True)
    assert "Choose a picture" in said(inspector)


def test_the_key_for_tags_brings_their_field_into_sight(qtbot, inspector):
    inspector.resize(inspector.width(), 300)
    inspector.show_artwork(shown_artwork(1, author="Hiroshige"))
    qtbot.waitUntil(lambda: inspector.verticalScrollBar().maximum() > 100)
    inspector.focus_tags()
    line = inspector.tags.line
    top = line.mapTo(inspector.viewport(), QPoint(0, 0)).y()
    assert line.hasFocus()
    assert 0 <= top <= inspector.viewport().height() - line.height()


def test_the_key_for_tags_types_into_nothing_that_cannot_be_seen(inspector):
    inspector.show_choice(pictures=True)
    inspector.focus_tags()
    assert not inspector.tags.line.hasFocus()
    assert inspector.first.hasFocus()


def test_the_facts_the_taste_and_the_reason_are_said(inspector):
    inspector.show_artwork(
        shown_artwork(1, author="Hiroshige"), score=Score(ONE, 0.82, 0.07), why="Close to three"
    )
    words = said(inspector)
    for expected in ("Study 1", "by Hiroshige", "800 × 600", "0.82 ± 0.07", "Close to three"):
        assert expected in words


def test_a_name_of_64_digits_widens_nothing(inspector):
    """As Hydrus names all its files."""
    place = Sighting(1, "import", file_url=f"file:///{ONE}.jpg")
    inspector.show_artwork(shown_artwork(1, title=ONE), sightings=[KeptSighting(1, place)])
    assert f"{ONE[:8]}…" in said(inspector)
    assert inspector.widget().minimumSizeHint().width() <= inspector.viewport().width()


def test_a_tag_that_is_a_sentence_widens_nothing(qtbot, inspector):
    long = "a_whole_sentence_" * 12
    inspector.show_artwork(shown_artwork(1, tags=(Tag(long), Tag("sea"))))
    assert inspector.widget().minimumSizeHint().width() <= inspector.viewport().width()
    (chip,) = (each for each in chips(qtbot, inspector).values() if "…" in each.text())
    assert long.replace("_", " ") in chip.toolTip()


def test_without_a_score_nothing_is_claimed(inspector):
    inspector.show_artwork(shown_artwork(1), score=Score(ONE, None, None))
    assert not inspector.findChild(TasteBar).isVisible()


def test_markup_in_a_title_is_text(inspector):
    inspector.show_artwork(shown_artwork(1, title="<b>bold</b>"))
    assert "<b>bold</b>" in said(inspector)


def test_a_tag_is_added_by_typing_and_taken_away_by_its_chip(qtbot, inspector):
    inspector.show_artwork(shown_artwork(1, tags=(Tag("sea"), Tag("hokusai", "artist"))))
    with qtbot.waitSignal(inspector.tags_edited) as heard:
        qtbot.keyClicks(inspector.tags.line, "Still  Life")
        qtbot.keyClick(inspector.tags.line, Qt.Key.Key_Return)
    assert heard.args == [(1,), ("still_life",), ()]
    with qtbot.waitSignal(inspector.tags_edited) as heard:
        qtbot.mouseClick(chips(qtbot, inspector)["artist:hokusai"], LEFT)
    assert heard.args == [(1,), (), ("artist:hokusai",)]


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("by", ["return", "mouse"])
def test_an_offered_word_is_one_tag_and_leaves_the_line_empty(qtbot, inspector, by):
    inspector.show_artwork(shown_artwork(1))
    line, heard = inspector.tags.line, []
    inspector.tags_edited.connect(lambda *edit: heard.append(edit[1]))
    inspector.activateWindow()
    qtbot.waitUntil(inspector.isActiveWindow)
    line.setFocus()
    qtbot.keyClicks(line, "lan")
    inspector.tags.set_known_words(["landscape", "lantern"])
    popup = line.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    if by == "return":
        qtbot.keyClick(popup, Qt.Key.Key_Down)
        qtbot.keyClick(popup, Qt.Key.Key_Return)
    else:
        place = popup.visualRect(popup.model().index(0, 0)).center()
        qtbot.mouseClick(popup.viewport(), LEFT, pos=place)
    qtbot.waitUntil(lambda: heard != [] and line.text() == "")
    assert heard == [("landscape",)]


def test_known_words_are_offered_in_any_case(inspector):
    inspector.show_artwork(shown_artwork(1))
    inspector.tags.set_known_words(["landscape", "sea", "seascape"])
    completer = inspector.tags.line.completer()
    completer.setCompletionPrefix("SEA")
    assert completer.completionCount() == 2


def test_several_show_only_the_tags_that_all_have(qtbot, inspector):
    inspector.show_several(range(1, 10_001), Shared(10_000, (Tag("sea"),)))
    assert list(chips(qtbot, inspector)) == ["sea"]
    assert "10000" in said(inspector) or "10,000" in said(inspector)
    with qtbot.waitSignal(inspector.tags_edited) as heard:
        qtbot.mouseClick(chips(qtbot, inspector)["sea"], LEFT)
    assert heard.args == [range(1, 10_001), (), ("sea",)]
    assert not inspector.note.isVisible()


def test_the_note_is_saved_for_the_picture_it_was_written_on(qtbot, inspector):
    inspector.show_artwork(shown_artwork(1))
    inspector.note.setFocus()
    qtbot.keyClicks(inspector.note, "blue")
    with qtbot.waitSignal(inspector.note_edited) as heard:
        inspector.show_artwork(shown_artwork(2))
    assert heard.args == [ONE, "blue"]
    assert inspector.note.toPlainText() == ""


def test_a_refresh_does_not_disturb_what_is_being_written(qtbot, inspector):
    inspector.show_artwork(shown_artwork(1))
    inspector.activateWindow()
    inspector.note.setFocus()
    qtbot.waitUntil(inspector.note.hasFocus)
    qtbot.keyClicks(inspector.note, "half a")
    inspector.show_artwork(shown_artwork(1, liked=1))
    assert inspector.note.toPlainText() == "half a"
    inspector.note.save()


def test_a_star_rates_and_the_same_star_clears(qtbot, inspector):
    inspector.show_artwork(shown_artwork(1))
    fourth = QPoint(PAD + 3 * STEP + 4, 16)
    with qtbot.waitSignal(inspector.rated) as heard:
        qtbot.mouseClick(inspector.stars, LEFT, pos=fourth)
    assert heard.args == [4]
    inspector.show_artwork(shown_artwork(1, rating=4))
    with qtbot.waitSignal(inspector.rated) as heard:
        qtbot.mouseClick(inspector.stars, LEFT, pos=fourth)
    assert heard.args == [0]
    with qtbot.waitSignal(inspector.rated) as heard:
        qtbot.keyClick(inspector.stars, Qt.Key.Key_Right)
    assert heard.args == [5]


def test_like_and_dislike_show_what_stands(qtbot, inspector):
    inspector.show_artwork(shown_artwork(1, liked=1))
    assert inspector.like.isChecked()
    assert not inspector.dislike.isChecked()
    with qtbot.waitSignal(inspector.disliked):
        qtbot.mouseClick(inspector.dislike, LEFT)
    with qtbot.waitSignal(inspector.liked):
        qtbot.mouseClick(inspector.like, LEFT)


def test_more_like_this_names_the_picture(qtbot, inspector):
    inspector.show_artwork(shown_artwork(1))
    with qtbot.waitSignal(inspector.more_like_this_requested) as heard:
        qtbot.mouseClick(inspector.more, LEFT)
    assert heard.args == [ONE]


def test_places_are_links_and_only_safe_ones(inspector):
    inspector.show_artwork(
        shown_artwork(1),
        [
            KeptSighting(2, Sighting(2, "collect", page_url="https://gallery.example/work/7")),
            KeptSighting(1, Sighting(1, "import", page_url="javascript:alert(1)")),
        ],
    )
    words = said(inspector)
    assert 'href="https://gallery.example/work/7"' in words
    assert 'href="javascript' not in words


def test_what_sites_ask_of_machines_is_said_in_plain_words(inspector):
    page = "https://gallery.example/work/7"
    inspector.show_artwork(
        shown_artwork(1),
        [
            KeptSighting(2, Sighting(2, "collect", page_url=page, robots="noai,noindex")),
            KeptSighting(1, Sighting(1, "collect", page_url=page, robots="noai")),
        ],
    )
    assert said(inspector).count("not to train AI on it (noai)") == 1
    assert "search engines to leave it out (noindex)" in said(inspector)
    inspector.show_artwork(
        shown_artwork(2), [KeptSighting(3, Sighting(1, "collect", page_url=page))]
    )
    assert "The site asks" not in said(inspector)


def test_a_late_preview_of_another_picture_is_dropped(inspector):
    inspector.show_artwork(shown_artwork(2))
    before = inspector.grab().toImage()
    inspector.set_preview(ONE, plain_image(color="#ff0000"))
    assert inspector.grab().toImage() == before


@pytest.mark.parametrize("title", ["A" * 300, "夕暮れの港に浮かぶ小さな船と灯台のある風景" * 8])
def test_long_words_never_widen_the_panel(inspector, title):
    width = inspector.width()
    inspector.show_artwork(
        shown_artwork(1, title=title, author=title, tags=(Tag(title),)),
        [
            KeptSighting(
                1,
                Sighting(
                    1,
                    "collect",
                    page_url="https://gallery.example/" + "x" * 300,
                    author=title,
                    title=title,
                ),
            )
        ],
    )
    assert inspector.width() == width
    assert inspector.widget().width() <= inspector.viewport().width()
