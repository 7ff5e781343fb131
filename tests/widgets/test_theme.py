"""The look in numbers: contrast of every text on every ground, and a style sheet without gaps."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFontDatabase, QImage, QPainter, QPalette, QPixmap, QTextLayout
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QSpinBox

from tests.support.dressing import undressed_after
from tests.support.gui_artworks import shown_artwork
from widgets.grid.cell_painter import CellLook, CellPainter
from widgets.look import contrast as more_contrast
from widgets.look import icons, theme
from widgets.recipes.toml_highlighter import NUMBERS, TEXTS

STRONG = [theme.LIGHT_STRONG, theme.DARK_STRONG]
THEMES = [theme.LIGHT, theme.DARK, *STRONG]
GROUNDS = ("background", "surface", "sunk")
# Text on each ground, accent as text (links, the notice's sign), text on what is selected.
PAIRS = (
    *((text, ground) for text in ("text", "muted") for ground in GROUNDS),
    ("accent", "background"),
    ("accent", "surface"),
    ("text", "accent_soft"),
    ("muted", "accent_soft"),
    ("on_accent", "accent"),
)


def dress(app, tokens) -> None:
    more_contrast.choose_more(app, tokens.strong)
    assert theme.apply(app, tokens.name.split()[0], 100) is tokens


def luminance(color: str) -> float:
    """WCAG 2.2, relative luminance."""
    channels = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_computed_as_the_standard_says():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: tokens.name)
@pytest.mark.parametrize("pair", PAIRS, ids="-on-".join)
def test_text_can_be_read_on_its_ground(tokens, pair):
    text, ground = (getattr(tokens, name) for name in pair)
    assert contrast(text, ground) >= (7 if tokens.strong else 4.5)


@pytest.mark.parametrize("tokens", STRONG, ids=lambda tokens: tokens.name)
def test_where_more_contrast_is_wanted_every_line_is_seen(tokens):
    for ground in GROUNDS:
        assert contrast(tokens.line, getattr(tokens, ground)) >= 4.5
        assert contrast(tokens.edge, getattr(tokens, ground)) >= 7
        assert contrast(tokens.accent, getattr(tokens, ground)) >= 7
    assert contrast(tokens.text, tokens.groove) >= 7
    assert contrast(tokens.accent, tokens.groove) >= 4.5


@pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: tokens.name)
@pytest.mark.parametrize("colors", [TEXTS, NUMBERS], ids=["texts", "numbers"])
@pytest.mark.parametrize("ground", ["surface", "accent_soft"])
def test_the_colours_of_a_recipe_can_be_read(tokens, colors, ground):
    least = 7 if tokens.strong else 4.5
    assert contrast(colors[tokens.name], getattr(tokens, ground)) >= least


@pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: tokens.name)
def test_the_focus_ring_stands_out(tokens):
    for ground in (*GROUNDS, "groove", "accent_soft"):
        assert contrast(tokens.accent, getattr(tokens, ground)) >= 3
    # Where the ground is the accent itself, the ring's inner line does.
    assert contrast(tokens.surface, tokens.accent) >= 3


@pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: tokens.name)
def test_what_one_types_into_or_chooses_from_has_an_edge_that_is_seen(tokens):
    for ground in (*GROUNDS, "accent_soft"):
        assert contrast(tokens.edge, getattr(tokens, ground)) >= 3
        assert contrast(tokens.muted, getattr(tokens, ground)) >= 3


@pytest.mark.gui
@pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: tokens.name)
@pytest.mark.parametrize("kind", [QLineEdit, QComboBox, QPlainTextEdit, QSpinBox])
def test_the_edge_is_really_painted(qtbot, dressed, tokens, kind):
    dress(dressed, tokens)
    widget = kind()
    qtbot.addWidget(widget)
    widget.resize(160, 48)
    image = widget.grab().toImage()
    edge = [image.pixelColor(image.width() // 2, 0), image.pixelColor(0, image.height() // 2)]
    assert {color.name().upper() for color in edge} == {tokens.edge.upper()}


@pytest.mark.gui
@pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: tokens.name)
@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_what_a_field_asks_for_can_be_read(qtbot, dressed, tokens, kind):
    """Qt's style sheets make it half as strong as the text, if nobody says otherwise."""
    dress(dressed, tokens)
    widget = kind()
    widget.setPlaceholderText("▇▇▇▇▇▇▇▇")
    qtbot.addWidget(widget)
    widget.resize(240, 60)
    image = widget.grab().toImage()
    inside = {
        image.pixelColor(x, y).name().upper()
        for x in range(6, image.width() - 6)
        for y in range(6, image.height() - 6)
    }
    assert tokens.muted.upper() in inside


@pytest.mark.gui
@pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: tokens.name)
def test_badges_over_a_picture_stand_on_a_ground_of_their_own(dressed, tokens):
    """Whatever the picture is like, white or black, what the badge says is read on its own disc."""
    dress(dressed, tokens)
    for ground in ("#FFFFFF", "#000000"):
        image = QImage(160, 160, QImage.Format.Format_RGB32)
        image.fill(QColor(ground))
        painter = QPainter(image)
        cells = CellPainter(dressed.palette(), dressed.font(), 1.0)
        look = CellLook(shown_artwork(1, liked=1), QPixmap.fromImage(image.copy()))
        cells.paint(painter, QRect(0, 0, 160, 160), look)
        painter.end()
        colors = {
            image.pixelColor(x, y).name().upper() for x in range(136, 156) for y in range(136, 156)
        }
        assert tokens.accent.upper() in colors
        assert max(contrast(tokens.accent, each) for each in colors) >= 4.5


@pytest.mark.gui
def test_like_and_dislike_differ_without_colour(dressed):
    """In grey: by the shape of their signs, not by their colour alone."""
    signs = [
        icons.pixmap(name, "#000000", 20).toImage().convertToFormat(QImage.Format.Format_Alpha8)
        for name in ("liked", "dislike", "keep", "reject", "warning", "inbox", "trash")
    ]
    shapes = [bytes(each.constBits()) for each in signs]
    assert len(set(shapes)) == len(shapes)
    for number, one in enumerate(shapes):
        for other in shapes[number + 1 :]:
            assert sum(abs(a - b) > 96 for a, b in zip(one, other, strict=True)) >= 20


@pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: tokens.name)
def test_the_style_sheet_has_no_place_left_open(tokens):
    sheet = theme.style_sheet(tokens)
    assert re.findall(r"@\w+", sheet) == []
    assert "px" in sheet
    assert ("border-style: dashed" in sheet) == tokens.strong


def test_the_style_sheet_is_one_for_both_themes():
    """Set anew, it would dress every widget many times over."""
    for light, dark in ((theme.LIGHT, theme.DARK), (theme.LIGHT_STRONG, theme.DARK_STRONG)):
        sheet = theme.style_sheet(light)
        assert sheet == theme.style_sheet(dark)
        assert not [each for each in (light.accent, dark.accent) if each in sheet]


@pytest.mark.gui
@pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: tokens.name)
def test_each_colour_lies_in_the_palette_under_its_role(qtbot, dressed, tokens):
    """As the style sheet reads it."""
    dress(dressed, tokens)
    widget = QLabel()
    qtbot.addWidget(widget)
    widget.resize(20, 20)
    for name in theme.ROLES:
        widget.setStyleSheet(f"background: {getattr(theme.in_sheets(), name)};")
        painted = widget.grab().toImage().pixelColor(10, 10)
        assert painted == QColor(getattr(tokens, name)), name


@pytest.mark.gui
@pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: tokens.name)
def test_the_palette_is_readable_also_when_disabled(qapp, tokens):
    palette = theme.palette(tokens)
    normal, disabled = QPalette.ColorGroup.Normal, QPalette.ColorGroup.Disabled
    roles = QPalette.ColorRole
    for group in (normal, disabled):
        for text, ground in (
            (roles.Text, roles.Base),
            (roles.ButtonText, roles.Button),
            (roles.WindowText, roles.Window),
            (roles.HighlightedText, roles.Highlight),
        ):
            pair = [palette.color(group, role).name() for role in (text, ground)]
            assert contrast(*pair) >= 4.5, (group, text)


@pytest.fixture
def dressed(qapp):
    with undressed_after(qapp):
        yield qapp


@pytest.mark.gui
def test_the_persons_choice_wins_over_the_system(dressed):
    assert theme.apply(dressed, "dark") is theme.DARK
    assert theme.current() is theme.DARK
    assert dressed.palette().color(QPalette.ColorRole.Window) == QColor(theme.DARK.background)
    assert theme.apply(dressed, "light") is theme.LIGHT
    assert theme.current() is theme.LIGHT


@pytest.mark.gui
@pytest.mark.parametrize("way", [more_contrast.choose_more, more_contrast.ask_more])
def test_the_person_and_the_system_can_ask_for_more_contrast(dressed, way):
    way(dressed, True)
    assert theme.apply(dressed, "dark") is theme.DARK_STRONG
    assert theme.apply(dressed, "light") is theme.LIGHT_STRONG
    way(dressed, False)
    assert theme.apply(dressed, "light") is theme.LIGHT


@pytest.mark.gui
def test_kana_and_kanji_of_a_word_are_of_one_font(dressed):
    if not set(theme.JAPANESE) & set(QFontDatabase.families()):
        pytest.skip("none of the Japanese fonts is here")
    theme.apply(dressed, "light")
    layout = QTextLayout("好み地図を描き直すボード", dressed.font())
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    fonts = {run.rawFont().familyName() for run in layout.glyphRuns()}
    assert len(fonts) == 1
    assert fonts <= set(theme.JAPANESE)


@pytest.mark.gui
def test_icons_take_the_themes_colour_and_are_sharp_on_any_screen(qapp):
    red = icons.pixmap("like", "#FF0000", 20, 2.0).toImage()
    assert red.width() == 40
    colors = {red.pixelColor(x, y).name() for x in range(40) for y in range(40)}
    assert "#ff0000" in colors
    assert (
        icons.pixmap("like", "#00FF00", 20).toImage()
        != icons.pixmap("like", "#FF0000", 20).toImage()
    )
