"""Lengths that have to grow with the text in them, kept right when the size of text changes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from widgets.look import theme
from widgets.look.saying import Saying


def grown(widget: QWidget, set_: Callable[[int], object], length: int, most: int = 0) -> None:
    """Call `set_` with the length as it is at the size of text now, and again whenever that
    changes; with `most` at the utmost."""

    def fit() -> None:
        now = theme.px(length)
        set_(min(now, most) if most else now)

    Saying(widget, fit)
