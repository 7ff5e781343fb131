"""Says that the computer cannot draw Japanese, where the window speaks it and all words are boxes.

The sentence stands in Latin letters only, once in English and once in Japanese as these letters
write it: a translation could not be read by the one who needs it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QLocale, QObject
from PySide6.QtGui import QFontDatabase

from app.controllers.settings.appearance import Appearance
from widgets.window.notification_bar import Notice

PACKAGE = "fonts-noto-cjk"
SAID = (
    "This computer has no Japanese font, so Japanese is shown as boxes. On Debian and Ubuntu:"
    f" sudo apt install {PACKAGE} (then start Bunshin again).\n"
    "Nihongo no fonto ga arimasen. Ue no komando de insutooru shite, Bunshin wo mou ichido"
    " hiraite kudasai."
)
IN_ENGLISH = "Use English"


def draws_japanese() -> bool:
    """Whether any font of this computer has the Japanese letters."""
    return bool(QFontDatabase.families(QFontDatabase.WritingSystem.Japanese))


class MissingLetters(QObject):
    """Looks when the window opens and when it changes its language; tells it once."""

    def __init__(
        self,
        appearance: Appearance,
        tell: Callable[[Notice], object],
        drawn: Callable[[], bool] = draws_japanese,
    ) -> None:
        super().__init__()
        self._appearance, self._tell, self._drawn = appearance, tell, drawn
        self._told = False

    def look(self) -> None:
        """Tell it, if Japanese is spoken and cannot be drawn."""
        if self._told or QLocale().language() != QLocale.Language.Japanese or self._drawn():
            return
        self._told = True
        self._tell(Notice(SAID, "warning", IN_ENGLISH, self._speak_english))

    def _speak_english(self) -> None:
        self._appearance.choose(replace(self._appearance.settings, language="en"))
