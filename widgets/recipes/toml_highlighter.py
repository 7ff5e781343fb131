"""Colours for the text of a recipe: tables, keys, texts, the `{places}` in them, remarks."""

from __future__ import annotations

import re

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from widgets.look import theme

# Beside the accent and the greys of the theme, each readable on the ground of a text field.
TEXTS = {
    **{"light": "#2E6A3B", "light strong": "#1B4A26"},
    **{"dark": "#9BCBA0", "dark strong": "#B5E3BA"},
}
NUMBERS = {
    **{"light": "#5A4A99", "light strong": "#3D2F7D"},
    **{"dark": "#B9ABEE", "dark strong": "#D3C9FF"},
}
_PARTS = re.compile(
    r"""(?P<text>"(?:\\.|[^"\\])*"?|'[^']*'?)"""
    r"""|(?P<remark>\#.*)"""
    r"""|(?P<table>^\s*\[\[?[^\]\[]+\]\]?)"""
    r"""|(?P<key>[A-Za-z0-9_.-]+(?=\s*=))"""
    r"""|(?P<number>\b(?:\d[\d_.]*|true|false)\b)"""
)
_PLACE = re.compile(r"\{[a-z_][^{}]*\}")


class TomlHighlighter(QSyntaxHighlighter):
    """Line by line; texts over several lines, which recipes do not need, stay plain."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._formats: dict[str, QTextCharFormat] = {}
        self.dress()

    def dress(self) -> None:
        """The colours of the theme in force."""
        tokens = theme.current()
        self._formats = {
            "text": _format(TEXTS[tokens.name]),
            "remark": _format(tokens.muted, italic=True),
            "table": _format(tokens.accent, bold=True),
            "key": _format(tokens.text),
            "number": _format(NUMBERS[tokens.name]),
            "place": _format(tokens.accent),
        }
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        for part in _PARTS.finditer(text):
            kind = part.lastgroup or "key"
            self.setFormat(part.start(), len(part[0]), self._formats[kind])
            if kind == "text":
                for place in _PLACE.finditer(part[0]):
                    start = part.start() + place.start()
                    self.setFormat(start, len(place[0]), self._formats["place"])


def _format(color: str, *, bold: bool = False, italic: bool = False) -> QTextCharFormat:
    found = QTextCharFormat()
    found.setForeground(QColor(color))
    found.setFontItalic(italic)
    if bold:
        found.setFontWeight(QFont.Weight.DemiBold)
    return found
