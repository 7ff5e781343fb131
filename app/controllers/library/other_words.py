"""What is said to a search that another program would have understood."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def written_here(query: str) -> str:
    """A sentence with the same search in this program's words; nothing where it is in them."""
    from models.library.searching.other_words import in_our_words

    found = in_our_words(query)
    if found is None:
        return ""
    if found.here is None:
        return QCoreApplication.translate(
            "OtherWords", "There are no “system:” words here; try one of what ↓ offers."
        )
    if not found.here:
        return QCoreApplication.translate("OtherWords", "With an empty field, everything is shown.")
    text = QCoreApplication.translate("OtherWords", "Perhaps this is meant: {query}")
    return text.format(query=found.here)
