"""The look in one place: named colours, sizes and the palette and style sheet made from them.

Both themes follow the system; a person's own choice (settings) overrides it. Each pair of text and
ground has a contrast of at least 4.5:1 (WCAG 2.2 AA), which a test computes.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

import resources

SCHEME_PROPERTY = "bunshinScheme"
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
    space: int = 8
    gap: int = 8
    radius: int = 6
    control_radius: int = 8
    rail_width: int = 72
    inspector_width: int = 280
    caption_size: int = 12
    text_size: int = 14
    title_size: int = 17

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
)


def current() -> Tokens:
    """The tokens in force: the person's choice, else what the system asks for."""
    app = QApplication.instance()
    choice = app.property(SCHEME_PROPERTY) if app else None
    if choice in ("light", "dark"):
        return DARK if choice == "dark" else LIGHT
    if isinstance(app, QApplication):
        dark = app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return DARK if dark else LIGHT
    return LIGHT


def apply(app: QApplication, scheme: str = "system") -> Tokens:
    """Dress the whole program. `scheme` is `system`, `light` or `dark`."""
    app.setProperty(SCHEME_PROPERTY, scheme)
    tokens = current()
    app.setStyle(QStyleFactory.create("Fusion"))
    app.setPalette(palette(tokens))
    font = QFont(app.font())
    # By its real name: what only stands for a font ("Sans Serif") would not come first.
    font.setFamilies(list(dict.fromkeys((QFontInfo(font).family(), *JAPANESE))))
    font.setPixelSize(tokens.text_size)
    app.setFont(font)
    app.setStyleSheet(style_sheet(tokens))
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


def style_sheet(tokens: Tokens) -> str:
    """The one style sheet, with each `@name` replaced by the token of that name."""
    text = resources.qss_path().read_text(encoding="utf-8")
    # Longest names first, so that @accent_soft is not taken for @accent.
    for name, value in sorted(asdict(tokens).items(), key=lambda item: -len(item[0])):
        text = text.replace(f"@{name}", f"{value}px" if isinstance(value, int) else str(value))
    return text.replace("@icons", resources.icon_folder().as_posix())


def animations_enabled() -> bool:
    """False when the system asks for reduced motion."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return False
    return bool(app.style().styleHint(app.style().StyleHint.SH_Widget_Animation_Duration))
