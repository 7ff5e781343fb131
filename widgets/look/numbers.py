"""How counts are written, everywhere alike: in groups, as the language of the program has them.

Texts with a plural do the same by `%Ln` in their translations (docs/translating.md).
"""

from __future__ import annotations

from PySide6.QtCore import QLocale


def grouped(number: int) -> str:
    """12345 as 12,345 in English and Japanese; and where the system names no language, which Qt
    would write without groups."""
    locale = QLocale()
    return (QLocale("en") if locale.language() == QLocale.Language.C else locale).toString(number)
