"""What is said of a picture to one who does not see it: all that signs and badges show at once."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from models.records import Artwork, State

_CONTEXT = "PictureWords"


def said_of(artwork: Artwork, score: float | None = None) -> str:
    """`Blue Dragonfly, by Ghuul, in the inbox, liked, 4 of 5 stars, …`, as far as it is so."""
    translate = QCoreApplication.translate
    states = {
        State.INBOX: translate(_CONTEXT, "in the inbox"),
        State.REJECTED: translate(_CONTEXT, "rejected"),
        State.TRASHED: translate(_CONTEXT, "in the trash"),
    }
    by, stars = translate(_CONTEXT, "by {author}"), translate(_CONTEXT, "{stars} of 5 stars")
    likes = {1: translate(_CONTEXT, "liked"), -1: translate(_CONTEXT, "disliked")}
    alike = translate(_CONTEXT, "with {count} variants").format(count=artwork.variants)
    expected = translate(_CONTEXT, "expected to be liked: {percent} %")
    parts = (
        artwork.title or translate(_CONTEXT, "Untitled"),
        by.format(author=artwork.author) if artwork.author else "",
        states.get(artwork.state, ""),
        likes.get(artwork.liked, ""),
        stars.format(stars=artwork.rating) if artwork.rating else "",
        alike if artwork.variants else "",
        translate(_CONTEXT, "its file is missing") if artwork.missing else "",
        expected.format(percent=round(100 * score)) if score is not None else "",
    )
    return ", ".join(part for part in parts if part)
