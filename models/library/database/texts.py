"""Texts from elsewhere as the database can keep them."""

from __future__ import annotations


def storable(text: str) -> str:
    """Without halves of characters: JSON and file names can hold them, UTF-8 cannot."""
    return text.encode(errors="replace").decode()
