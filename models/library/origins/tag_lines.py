"""Words of tags as text files have them: a tag a line (Hydrus), or commas (SD and WD taggers)."""

from __future__ import annotations

import re

# Taggers write brackets of a word so, because bare ones mean weight to what reads them.
_ESCAPED = re.compile(r"\\([()\[\]])")


def words_of(lines: list[str]) -> list[str]:
    """One line with commas holds many words; of several each is one, commas and all."""
    if len(lines) == 1 and "," in lines[0]:
        lines = lines[0].split(",")
    return [word for word in (_ESCAPED.sub(r"\1", line).strip() for line in lines) if word]
