"""The look in one place: named colours, sizes and the palette and style sheet made from them.

Both themes follow the system; a person's own choice (settings) overrides it. So does the contrast
(docs/adr/0043). The size of all text follows the system or the person (docs/adr/0035).
"""

from __future__ import annotations

from dataclasses import asdict, replace
from functools import cache
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

import resources
from widgets.look import contrast
from widgets.look.redressing import redress
from widgets.look.text_size import system_percent
from widgets.look.tokens import DARK as DARK
from widgets.look.tokens import DARK_STRONG as DARK_STRONG
from widgets.look.tokens import LIGHT as LIGHT
from widgets.look.tokens import LIGHT_STRONG as LIGHT_STRONG
from widgets.look.tokens import Tokens as Tokens

SCHEME_PROPERTY = "bunshinScheme"
TEXT_PROPERTY = "bunshinTextPercent"
# How the style sheet names a colour: it stays the same when the theme changes. The last two and the
# groove stand in roles that the style itself does not paint with.
ROLES = {
    "background": "window",
    "surface": "base",
    "sunk": "alternate-base",
    "line": "mid",
    "groove": "midlight",
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


def current() -> Tokens:
    """The tokens in force: the person's choice, else what the system asks for."""
    app = QApplication.instance()
    choice = app.property(SCHEME_PROPERTY) if app else None
    dark = choice == "dark"
    if choice not in ("light", "dark") and isinstance(app, QApplication):
        dark = app.styleHints().colorScheme() == Qt.ColorScheme.Dark
    if contrast.more():
        return _sized(DARK_STRONG if dark else LIGHT_STRONG, percent())
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
        QPalette.ColorRole.Midlight: tokens.groove,
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
    if named.strong:
        text += resources.strong_qss_path().read_text(encoding="utf-8")
    # Longest names first, so that @accent_soft is not taken for @accent.
    for name, value in sorted(asdict(named).items(), key=lambda item: -len(item[0])):
        text = text.replace(f"@{name}", f"{value}px" if type(value) is int else str(value))
    return text.replace("@icons", resources.icon_folder().as_posix())
