"""The only door to segno: an address as the squares that a phone's camera reads."""

from __future__ import annotations


def qr_code(text: str) -> tuple[tuple[bool, ...], ...]:
    """Rows of dark (true) and light squares, without the margin of four that they need around
    them. A seventh of it may be dirty and it is read all the same."""
    import segno

    made = segno.make_qr(text, error="m", boost_error=False)
    return tuple(tuple(bool(each) for each in row) for row in made.matrix)
