"""Why something could not be done, where the reason is our own and not the system's."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

# By the `why` of an error.
REASONS = {
    "too-long": QT_TRANSLATE_NOOP("Messages", "it is too long."),
    "too-many": QT_TRANSLATE_NOOP("Messages", "these are too many words."),
    "word-missing": QT_TRANSLATE_NOOP("Messages", "{key}: needs a word after it."),
    "word-empty": QT_TRANSLATE_NOOP("Messages", "there is nothing between the quotes."),
    "quote-open": QT_TRANSLATE_NOOP("Messages", "the quote is not closed."),
    "group-open": QT_TRANSLATE_NOOP("Messages", "the parenthesis is not closed."),
    "group-not-open": QT_TRANSLATE_NOOP(
        "Messages",
        "nothing opens this parenthesis; put a word that holds one in quotes.",
    ),
    "or-alone": QT_TRANSLATE_NOOP(
        "Messages",
        "OR needs something on both sides; put the word itself in quotes.",
    ),
    "not-negatable": QT_TRANSLATE_NOOP("Messages", "an order cannot be left out with “-”."),
    "date-wrong": QT_TRANSLATE_NOOP(
        "Messages",
        "“{value}” is no day that can be searched; "
        "write one like 2026, 2026-10 or 2026-10-05, or 7d for the last seven days.",
    ),
    "number-wrong": QT_TRANSLATE_NOOP(
        "Messages",
        "“{value}” is no number that can be searched; write one like 3, >3 or 2..4.",
    ),
    "share-wrong": QT_TRANSLATE_NOOP(
        "Messages",
        "“{value}” is no taste that can be searched; write one like >0.8 or 0.4..0.6.",
    ),
    "state-unknown": QT_TRANSLATE_NOOP("Messages", "“{value}” is no state; write one of {known}."),
    "format-unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "“{value}” is no format; write one of {known}.",
    ),
    "variants-unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "“{value}” says nothing of variants; write variants:all, or variants: and "
        "the beginning of an artwork's id.",
    ),
    "color-unknown": QT_TRANSLATE_NOOP(
        "Messages", "“{value}” is no colour; write a name such as red, or #b2461c."
    ),
    "similar-missing": QT_TRANSLATE_NOOP("Messages", "nothing can be compared with “{value}” yet."),
    "sort-unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "there is no order called “{value}”; write one of {known}.",
    ),
}
