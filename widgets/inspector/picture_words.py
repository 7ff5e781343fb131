"""What is said of a picture to one who does not see it: all that signs and badges show at once."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from models.records import Artwork, State
from widgets.inspector.facts import title_of

CONTEXT = "PictureWords"
STATES = {
    State.INBOX: QT_TRANSLATE_NOOP("PictureWords", "in the inbox"),
    State.REJECTED: QT_TRANSLATE_NOOP("PictureWords", "rejected"),
    State.TRASHED: QT_TRANSLATE_NOOP("PictureWords", "in the trash"),
}
LIKES = {
    1: QT_TRANSLATE_NOOP("PictureWords", "liked"),
    -1: QT_TRANSLATE_NOOP("PictureWords", "disliked"),
}
BY = QT_TRANSLATE_NOOP("PictureWords", "by {author}")
STARS = QT_TRANSLATE_NOOP("PictureWords", "{stars} of 5 stars")
VARIANTS = QT_TRANSLATE_NOOP("PictureWords", "with {count} variants")
MISSING = QT_TRANSLATE_NOOP("PictureWords", "its file is missing")
EXPECTED = QT_TRANSLATE_NOOP("PictureWords", "expected to be liked: {percent} %")


def said_of(artwork: Artwork, score: float | None = None) -> str:
    """`Blue Dragonfly, by Ghuul, in the inbox, liked, 4 of 5 stars, …`, as far as it is so."""
    percent = round(100 * score) if score is not None else 0
    parts = (
        title_of(artwork),
        _say(BY if artwork.author else "", author=artwork.author),
        _say(STATES.get(artwork.state, "")),
        _say(LIKES.get(artwork.liked, "")),
        _say(STARS if artwork.rating else "", stars=artwork.rating),
        _say(VARIANTS if artwork.variants else "", count=artwork.variants),
        _say(MISSING if artwork.missing else ""),
        _say(EXPECTED if score is not None else "", percent=percent),
    )
    return ", ".join(part for part in parts if part)


def _say(text: str, **values: object) -> str:
    return QCoreApplication.translate(CONTEXT, text).format(**values) if text else ""
