"""Pairs of alike artworks in words: their facts, and which of the two is the better copy."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject
from PySide6.QtGui import QImage

from models.library.artworks.duplicate_pairs import DuplicatePair
from models.records import Artwork
from models.similarity.obvious import SAME, Suggestion
from widgets.duplicates.pair_view import LEFT, RIGHT, VARIANTS
from widgets.duplicates.records import ShownPair
from widgets.inspector import facts
from widgets.viewer.compare_view import ComparedPicture


def compared(artwork: Artwork, *more: str) -> ComparedPicture:
    """A picture to be compared, named with its facts; `more` is said after them."""
    size = QLocale().formattedDataSize(artwork.bytes, 1)
    return ComparedPicture(
        artwork.id,
        facts.title_of(artwork),
        "  ·  ".join((facts.facts_line(artwork), size, *more)),
        artwork.width,
        artwork.height,
        QImage(),
    )


def _proposed(pair: DuplicatePair, suggestion: Suggestion) -> str:
    """Of two copies the better one; where a part differs both have their worth."""
    if pair.difference > SAME:
        return VARIANTS
    return RIGHT if suggestion.better else LEFT


class PairWords(QObject):
    """Only text."""

    def shown(self, pair: DuplicatePair, suggestion: Suggestion) -> ShownPair:
        left, right = (compared(each, *self._known(each)) for each in (pair.first, pair.second))
        words = f"{self._same(pair.difference)} {self._better(suggestion)}"
        return ShownPair(left, right, _proposed(pair, suggestion), words)

    def _known(self, artwork: Artwork) -> list[str]:
        said = [self.tr("%n tag(s)", "", len(artwork.tags))]
        if artwork.rating:
            said.append("★" * artwork.rating)
        if artwork.liked:
            said.append(self.tr("liked") if artwork.liked > 0 else self.tr("disliked"))
        return said

    def _same(self, difference: float) -> str:
        if difference < 0:
            return self.tr("They resemble each other.")
        if difference <= SAME:
            return self.tr("They look the same.")
        return self.tr("They resemble each other, but a part of them differs.")

    def _better(self, suggestion: Suggestion) -> str:
        left = suggestion.better == 0
        return {
            "larger": self.tr("The left one is larger.")
            if left
            else self.tr("The right one is larger."),
            "lossless": self.tr("The left one was saved without losses.")
            if left
            else self.tr("The right one was saved without losses."),
            "finer": self.tr("The left one is the larger file.")
            if left
            else self.tr("The right one is the larger file."),
            "older": self.tr("The left one has been here for longer.")
            if left
            else self.tr("The right one has been here for longer."),
        }[suggestion.why]
