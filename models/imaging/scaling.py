"""Makes pictures smaller, the one way that all derivatives go: most of what a new one costs.

Pillow's Hamming takes 60 % of the time of its bicubic, at a price measured in ADR 23.
"""

from __future__ import annotations

from PIL import Image


def scaled(picture: Image.Image, longest: int, *, reducing_gap: float) -> Image.Image:
    """A new picture with its longest side `longest`, its proportions kept, no side below 1."""
    share = longest / max(picture.size)
    width, height = (max(1, round(side * share)) for side in picture.size)
    return picture.resize((width, height), Image.Resampling.HAMMING, reducing_gap=reducing_gap)
