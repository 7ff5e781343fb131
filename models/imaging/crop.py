"""Where to cut a picture so that what matters stays whole.

A crop is as large as its shape allows and lies so that the focus is in its middle; where the
focus is too large for it, the upper part stays: in drawn figures that is where the face is.
"""

from __future__ import annotations

from models.records import Focus

# Centre across, and of what is too tall the upper part.
TOP = Focus(0.5, 0.0, 0.0, 0.0, "top")

Box = tuple[int, int, int, int]


def crop_box(width: int, height: int, aspect: float, focus: Focus | None) -> Box:
    """Left, top, width and height in pixels of the largest crop of this shape (`aspect` = width /
    height) out of a picture. Without a focus it lies in the middle."""
    if width <= 0 or height <= 0 or aspect <= 0:
        raise ValueError(f"{width} x {height} pixels have no crop of aspect {aspect}")
    wide = min(width, max(1, round(height * aspect)))
    high = min(height, max(1, round(width / aspect)))
    if focus is None:
        return (width - wide) // 2, (height - high) // 2, wide, high
    left = _start(width, wide, focus.x * width, focus.width * width, keep_start=False)
    top = _start(height, high, focus.y * height, focus.height * height, keep_start=True)
    return left, top, wide, high


def _start(whole: int, part: int, focus: float, size: float, *, keep_start: bool) -> int:
    start = focus if keep_start and size > part else focus + size / 2 - part / 2
    return round(min(max(start, 0), whole - part))
