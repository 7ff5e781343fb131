"""The look in one place: named colours, sizes and the palette and style sheet made from them.

Both themes follow the system; a person's own choice (settings) overrides it. Each pair of text and
ground has a contrast of at least 4.5:1 (WCAG 2.2 AA), each edge that says "here one types" 3:1; a
test computes them. The size of all text follows the system or the person (docs/adr/0035).
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from functools import cache
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

import resources
from widgets.look.redressing import redress
from widgets.look.text_size import system_percent

SCHEME_PROPERTY = "bunshinScheme"
TEXT_PROPERTY = "bunshinTextPercent"
# How the style sheet names a colour: it stays the same when the theme changes. The last two stand
# in roles that the style itself does not paint with.
ROLES = {
    "background": "window",
    "surface": "base",
    "sunk": "alternate-base",
    "line": "mid",
    "text": "text",
    "muted": "placeholder-text",
    "accent": "highlight",
    "on_accent": "highlighted-text",
    "accent_soft": "bright-text",
    "edge": "link-visited",
}
SCALED = ("icon_size", "caption_size", "text_size", "title_size", "heading_size")
# Asked for by name: left to themselves, some systems take the kana of a word from one font and its
# kanji from another, of another weight and height. Those that a computer lacks are passed over.
JAPANESE = (
    "Noto Sans CJK JP",
    "Noto Sans JP",
    "Source Han Sans JP",
    "IPAexGothic",
    "IPAPGothic",
    "VL PGothic",
    "TakaoPGothic",
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """Every colour (as #RRGGBB) and size (in device-independent pixels) that the program uses."""

    name: str
    background: str
    surface: str
    sunk: str
    line: str
    text: str
    muted: str
    accent: str
    accent_soft: str
    on_accent: str
    edge: str  # Around what one types into or chooses from: 3:1 on every ground.
    space: int = 8
    gap: int = 8
    radius: int = 6
    control_radius: int = 8
    rail_width: int = 72
    inspector_width: int = 280
    caption_size: int = 12
    text_size: int = 14
    title_size: int = 17
    heading_size: int = 26
    icon_size: int = 16

    def color(self, name: str) -> QColor:
        """The named colour, ready to paint with."""
        return QColor(getattr(self, name))


LIGHT = Tokens(
    name="light",
    background="#FAF9F7",
    surface="#FFFFFF",
    sunk="#F1EFEB",
    line="#E4E0DA",
    text="#26231F",
    muted="#655E56",
    accent="#B2461C",
    accent_soft="#F9E9E1",
    on_accent="#FFFFFF",
    edge="#8A8279",
)
DARK = Tokens(
    name="dark",
    background="#1A1917",
    surface="#22211E",
    sunk="#2B2926",
    line="#383530",
    text="#ECE8E1",
    muted="#A69E94",
    accent="#E8825A",
    accent_soft="#43291F",
    on_accent="#1A1917",
    edge="#807970",
)


def current() -> Tokens:
    """The tokens in force: the person's choice, else what the system asks for."""
    app = QApplication.instance()
    choice = app.property(SCHEME_PROPERTY) if app else None
    dark = choice == "dark"
    if choice not in ("light", "dark") and isinstance(app, QApplication):
        dark = app.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return _sized(DARK if dark else LIGHT, percent())


def percent() -> int:
    """How large text is: 100 is as designed."""
    app = QApplication.instance()
    return int((app.property(TEXT_PROPERTY) if app else None) or 100)


def px(length: float) -> int:
    """A length that has to grow with the text in it."""
    return round(length * percent() / 100)


@cache
def _sized(tokens: Tokens, hundredths: int) -> Tokens:
    """Icons grow by half as much as the words beside them."""
    if hundredths == 100:
        return tokens
    sizes = {name: round(getattr(tokens, name) * hundredths / 100) for name in SCALED}
    sizes["icon_size"] = (tokens.icon_size + sizes["icon_size"]) // 2
    return replace(tokens, **sizes)


def apply(app: QApplication, scheme: str = "system", text_percent: int = 0) -> Tokens:
    """Dress the whole program. `scheme` is `system`, `light` or `dark`; text of 0 % is as large as
    the system's."""
    app.setProperty(SCHEME_PROPERTY, scheme)
    app.setProperty(TEXT_PROPERTY, text_percent or system_percent())
    tokens = current()
    sheet, before = style_sheet(tokens), app.styleSheet()
    if before == sheet:
        app.setPalette(palette(tokens))
        redress(app)
        return tokens
    if before:
        # In one step Qt would dress each widget once for every widget around it.
        app.setStyleSheet("")
    else:
        app.setStyle(QStyleFactory.create("Fusion"))
    app.setPalette(palette(tokens))
    font = QFont(app.font())
    # By its real name: what only stands for a font ("Sans Serif") would not come first.
    font.setFamilies(list(dict.fromkeys((QFontInfo(font).family(), *JAPANESE))))
    font.setPixelSize(tokens.text_size)
    app.setFont(font)
    app.setStyleSheet(sheet)
    return tokens


def palette(tokens: Tokens) -> QPalette:
    """Qt's colour roles, for everything the style sheet does not reach."""
    roles = {
        QPalette.ColorRole.Window: tokens.background,
        QPalette.ColorRole.WindowText: tokens.text,
        QPalette.ColorRole.Base: tokens.surface,
        QPalette.ColorRole.AlternateBase: tokens.sunk,
        QPalette.ColorRole.Text: tokens.text,
        QPalette.ColorRole.PlaceholderText: tokens.muted,
        QPalette.ColorRole.Button: tokens.surface,
        QPalette.ColorRole.ButtonText: tokens.text,
        QPalette.ColorRole.ToolTipBase: tokens.surface,
        QPalette.ColorRole.ToolTipText: tokens.text,
        QPalette.ColorRole.Highlight: tokens.accent,
        QPalette.ColorRole.HighlightedText: tokens.on_accent,
        QPalette.ColorRole.Link: tokens.accent,
        QPalette.ColorRole.Accent: tokens.accent,
        QPalette.ColorRole.Mid: tokens.line,
        QPalette.ColorRole.Midlight: tokens.sunk,
        QPalette.ColorRole.Dark: tokens.line,
        QPalette.ColorRole.Light: tokens.surface,
        QPalette.ColorRole.Shadow: tokens.line,
        QPalette.ColorRole.BrightText: tokens.accent_soft,
        QPalette.ColorRole.LinkVisited: tokens.edge,
    }
    result = QPalette()
    for role, value in roles.items():
        result.setColor(role, QColor(value))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text):
        result.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.muted))
    result.setColor(
        QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText, QColor(tokens.muted)
    )
    return result


def in_sheets() -> Tokens:
    """The sizes in force, and the colours as a style sheet says them in any theme."""
    return _named(current())


@cache
def _named(tokens: Tokens) -> Tokens:
    colors: dict[str, Any] = {name: f"palette({role})" for name, role in ROLES.items()}
    return replace(tokens, name="", **colors)


def style_sheet(tokens: Tokens) -> str:
    """The one style sheet, with each `@name` replaced by the token of that name; colours are named
    by their role in the palette."""
    return _written(_named(tokens))


@cache
def _written(named: Tokens) -> str:
    text = resources.qss_path().read_text(encoding="utf-8")
    # Longest names first, so that @accent_soft is not taken for @accent.
    for name, value in sorted(asdict(named).items(), key=lambda item: -len(item[0])):
        text = text.replace(f"@{name}", f"{value}px" if isinstance(value, int) else str(value))
    return text.replace("@icons", resources.icon_folder().as_posix())
