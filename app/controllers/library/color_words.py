"""Colours by their names, in the person's language."""

from __future__ import annotations

from PySide6.QtCore import QObject


class ColorWords(QObject):
    """CSS names, as searches know them."""

    def name(self, color: str) -> str:
        said = {
            "red": self.tr("red"),
            "orange": self.tr("orange"),
            "yellow": self.tr("yellow"),
            "green": self.tr("green"),
            "teal": self.tr("teal"),
            "skyblue": self.tr("sky blue"),
            "blue": self.tr("blue"),
            "navy": self.tr("navy"),
            "purple": self.tr("purple"),
            "pink": self.tr("pink"),
            "brown": self.tr("brown"),
            "beige": self.tr("beige"),
            "white": self.tr("white"),
            "gray": self.tr("gray"),
            "black": self.tr("black"),
        }
        return said.get(color, color)
